import Testing

@testable import Linguistics

struct WordTraitTests {
  @Test
  func `short words stand whole, longer ones by their beginnings, the longest by their ending`() {
    #expect(WordTraits.names(of: "Et besøg") == ["et", "besøg~"])
    #expect(WordTraits.names(of: "aflaste") == ["aflas~", "aflaste~"])
    #expect(WordTraits.names(of: "Aflastning") == ["aflas~", "aflastn~", "~stning"])
  }

  @Test func `inflections and compounds share traits`() {
    let shared = Set(WordTraits.names(of: "pårørendevejleder"))
      .intersection(WordTraits.names(of: "familievejlederne pårørende"))
    #expect(shared == ["pårør~", "pårøren~"])
    let endings = Set(WordTraits.names(of: "familievejleder"))
      .intersection(WordTraits.names(of: "pårørendevejleder"))
    #expect(endings == ["~jleder"])
  }

  @Test func `a text has the numbers of its traits' names, whatever its case`() {
    let text = "ÆGTEFÆLLER får hjælp, så de ikke står alene."
    let numbers = WordTraits.numbers(of: Array(text.utf8)[...])
    #expect(Set(numbers) == Set(WordTraits.names(of: text).map { WordTraits.number(of: $0) }))
    #expect(WordTraits.names(of: text).contains("ægtef~"))
  }

  @Test func `bytes that are no letters make no traits`() {
    #expect(WordTraits.names(of: " – ,.!? «» ").isEmpty)
    #expect(WordTraits.numbers(of: [0xC3, 0x20, 0xE2, 0x80][...]).count <= 1)
  }
}

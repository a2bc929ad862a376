import Testing

@testable import Linguistics

struct AnalysisTests {
  @Test func `a heading commits to nothing and opens its section`() throws {
    let said = Said("Vi tilbyder samtaler", as: .heading)
    #expect(try said.clause.commitment == .mention)
    #expect(try said.clause.circumstances.contains(.heading))
    #expect(said.analysis.sentences[0].section == 0)
  }

  @Test func `a quotation commits to nothing`() throws {
    let clause = try Said("Vi tilbyder samtaler.", as: .quotation).clause
    #expect(clause.circumstances.contains(.quotation))
    #expect(clause.commitment == .mention)
  }

  @Test func `a paragraph stands under its heading`() {
    let said = Said("Vi lytter.", heading: "Samtaler")
    #expect(said.analysis.sentences.map(\.section) == [0, 0])
  }

  @Test func `a short label alone is a mention, a verbless item an offer`() throws {
    #expect(try Said("Aflastning").clause.commitment == .mention)
    #expect(try Said("Aflastning: Op til 14 døgn om året").clause.commitment == .practice)
    #expect(try Said("aflastning i hjemmet", as: .listItem).clause.commitment == .practice)
  }

  @Test func `furniture is kept for its place and not read`() {
    var vocabulary = Vocabulary(Said.lexicon)
    let passages = [
      Passage(
        text: Array("Vi tilbyder samtaler.".utf8), role: .paragraph, introducedBy: [], headings: [],
        isContent: false),
      Passage(text: [], role: .paragraph, introducedBy: [], headings: []),
      Passage(
        text: Array("Vi lytter. Du ringer.".utf8), role: .paragraph, introducedBy: [], headings: []),
    ]
    let analysis = Analysis(of: passages, with: &vocabulary)
    #expect(analysis.sentences(of: 0).isEmpty)
    #expect(analysis.sentences(of: 2).count == 2)
    #expect(analysis.words == 4)
  }

  @Test func `the tally counts who speaks`() {
    let text =
      "Vi i kommunen lytter. Andre kommuner foreslår kurser, og kommunerne efter os er mange."
    let tally = Said(text).analysis.tally
    #expect(tally.we == 2)
    #expect(tally.municipality == 1)
    #expect(tally.pluralMunicipalities == 2)
    #expect(tally.proposals == 1)
    #expect(tally.danish > tally.norwegian)
  }

  @Test func `a word once met is read the same in the next text`() {
    var vocabulary = Vocabulary(Said.lexicon)
    let passage = Passage(
      text: Array("Vi har ikke en pårørendevejleder.".utf8), role: .paragraph, introducedBy: [],
      headings: [])
    let first = Analysis(of: [passage], with: &vocabulary)
    let second = Analysis(of: [passage, passage], with: &vocabulary)
    #expect(first.hits.count * 2 == second.hits.count)
    #expect(
      first.hits.map(\.isNegated) == Array(second.hits.prefix(first.hits.count)).map(\.isNegated))
  }

  @Test(arguments: [
    "…", ":", "1.", "\u{FFFD}\u{FFFD}", "ikke", "at", "og og og", "som", "-", "pårørende-",
  ])
  func `odd passages are read without harm`(text: String) {
    let said = Said(text)
    #expect(said.analysis.clauses.count >= said.analysis.sentences.count)
  }

  @Test func `a complement may open the text`() throws {
    #expect(try Said("At samtaler hjælper, ved vi.").clause.commitment == .practice)
  }

  /// Every joint of the grammar meets every other; the seed is fixed.
  @Test(arguments: 0..<8)
  func `any order of the small words is read without harm`(seed: UInt64) {
    let words =
      ("at å som der hvis når ikke ingen uden hverken og men har er kan skal vil må bør vi du I de "
      + "pårørende kommunen regionen samtaler af på ved med kun , . : ; – ? 1. 2019 kommuner "
      + "foreslår forventer fravalgt Skovby Kommune om så i samarbejde nedlagt aftaler beboer-")
      .split(separator: " ")
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<400 {
      var text: [Substring] = []
      for _ in 0..<12 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        text.append(words[Int(state % UInt64(words.count))])
      }
      let said = Said(text.joined(separator: " "), leadIn: "Vi har ikke:")
      #expect(said.analysis.hits.allSatisfy { said.analysis.clauses.indices.contains($0.clause) })
    }
  }

  @Test func `bytes that are no text are read without harm`() {
    var vocabulary = Vocabulary(Said.lexicon)
    let bytes: [UInt8] = [0xC3, 0x20, 0xFF, 0xE2, 0x80, 0x61, 0xC3]
    let passage = Passage(text: bytes, role: .paragraph, introducedBy: [], headings: [])
    #expect(Analysis(of: [passage], with: &vocabulary).sentences.count == 1)
  }
}

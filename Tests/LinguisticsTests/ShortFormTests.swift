import Testing

@testable import Linguistics

struct ShortFormTests {
  @Test func `the head of a compound for relatives is the compound once it has been said`() {
    let said = Said("Kommunen har en pårørendevejleder. Vejlederen ringer til dig.")
    #expect(said.words("offer") == ["pårørendevejleder", "Vejlederen"])
  }

  @Test func `without the compound the head is anybody's`() {
    #expect(Said("Vejlederen ringer til dig.").words("offer").isEmpty)
    #expect(
      Said("En vejleder ringer. Kommunen har en pårørendevejleder.").words("offer")
        == ["pårørendevejleder"])
  }
}

import Testing

@testable import Linguistics

struct CueTests {
  @Test(arguments: Cue.allCases)
  func `every cue is written in valid notation, in both languages`(cue: Cue) throws {
    for term in DanishCues.terms[cue] ?? [] { _ = try Term(term, in: .da) }
    for term in BokmaalCues.terms[cue] ?? [] { _ = try Term(term, in: .nb) }
  }

  @Test func `all cues fit into the bits of a token`() {
    #expect(Cue.allCases.count <= 64)
    #expect(Cue.concepts.count == Cue.allCases.count)
  }
}

import Testing

@testable import Linguistics

struct TermTests {
  @Test(arguments: [
    ("hjælp:x", "is no word class"), ("(a|b", "lacks its ')'"), ("a ..3", "ends in a gap"),
    ("..3 a", "is no gap"), ("a ..13 b", "is no gap"), ("a? b?", "can match nothing at all"),
    ("*+*", "is no compound"), ("+råd:n", "is no compound"), ("a!b", "does not belong"),
    ("<a", "is no concept"), ("a|", "names no word"), ("", "can match nothing at all"),
  ])
  func `a mistake is told with its reason`(source: String, reason: String) {
    do {
      _ = try Term(source, in: .da)
      Issue.record("'\(source)' was accepted")
    } catch {
      #expect(error.reason.contains(reason), "\(error.reason)")
    }
  }

  @Test func `elements carry their gaps and options`() throws {
    let term = try Term("holde:v ..2 ny? (samtale:n|møde:n)", in: .da)
    #expect(term.elements.map(\.gap) == [0, 2, 0])
    #expect(term.elements.map(\.isOptional) == [false, true, false])
    #expect(term.elements[2].words == [.lemma("samtale", .noun), .lemma("møde", .noun)])
  }

  @Test func `a compound has modifiers, a head and its class`() throws {
    let term = try Term("netværk,samtale+gruppe:n", in: .da)
    #expect(
      term.elements[0].words == [
        .compound(modifiers: ["netværk", "samtale"], head: "gruppe", headClass: .noun)
      ])
  }

  @Test func `a concept knows whom it refers to`() throws {
    let concept = try Concept(id: "a", terms: [.da: ["få <b>", "c"]], exclusions: [.nb: ["<d> e"]])
    #expect(concept.references == ["b", "d"])
  }
}

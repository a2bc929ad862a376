import Linguistics
import Standards
import Testing

@testable import Assessments

/// A small library of its own: one criterion, whose verdicts the guide's sentences must give.
enum Small {
  static func library() throws -> Library {
    try Library(
      [
        .init(
          path: "lexicon/words.yaml",
          text: """
            role_municipality: {da: [kommune, kommunen, byråd:n], nb: [kommunen]}
            role_staff: {da: [medarbejder:n, kontaktperson:n, bostøtte:n, plejecenter:n]}
            role_relative: {da: [pårørende, familie:n], nb: [pårørende]}
            role_citizen: {da: [borger:n, beboer:n]}
            role_other: {da: [region:n, forening:n, "*+forening:n"]}
            area_elder: {da: [plejecenter:n]}
            area_psychiatry: {da: [socialpsykiatri:n]}
            talk: {da: [samtale:n, "tale:v med"], nb: [samtale:n]}
            own_needs: {da: ["egne behov", "hvordan ..3 har det"], nb: ["egne behov"]}
            council: {da: ["pårørende,beboer+råd:n"]}
            fee: {da: ["koste:v # kroner"]}
            """),
        .init(
          path: "prove/standard.yaml",
          text: """
            title: "Prøve"
            title_en: "Trial"
            publisher: "Ingen"
            edition: "1"
            about: "Prøve"
            sections: [{id: alt, title: "Alt", title_en: "All"}]
            """),
        .init(
          path: "prove/samtale.yaml",
          text: """
            title: "Samtale"
            title_en: "Talk"
            summary_en: "A talk."
            section: alt
            level: must
            weight: 3
            requirement: "En samtale."
            source: {title: "Prøve"}
            met: "Samtale om egne behov."
            partial: "Kun samtale."
            not: "Andet."
            rule:
              elements:
                talk: {label: "en samtale", label_en: "a talk", any: talk}
                needs: {label: "egne behov", label_en: "own needs", any: own_needs}
              partial: talk
              one_area: partial
              denial: talk
              contradicted_by: talk & fee
            advice: "Tilbyd."
            model_wording: "Kommunen tilbyder pårørende en samtale om deres egne behov."
            examples:
              - {expect: met, text: "Kommunen tilbyder pårørende en samtale om egne behov."}
              - {expect: met, text: "Pårørende får en samtale om egne behov."}
              - {expect: partial, text: "Vi tilbyder pårørende samtaler."}
              - {expect: missing, text: "Pårørende er vigtige."}

            """),
      ], root: "Standards")
  }

  static func judge(
    _ text: String, heading: String? = nil, leadIn: String? = nil, area: String? = nil
  ) throws
    -> Judgement
  {
    let yardstick = Yardstick(try library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    let example = Example(
      expect: "met", text: text, heading: heading, leadIn: leadIn, area: area, document: nil,
      language: .da, line: 1)
    let reading = Reading(of: example, with: &vocabulary, concepts: yardstick.reserved)
    var evaluator = Evaluator(yardstick.book, on: reading)
    return Judgement(yardstick.book.entries[0], with: &evaluator)
  }
}

struct JudgementTests {
  @Test(arguments: [
    "Kommunen tilbyder pårørende en samtale om deres egne behov.",
    "Medarbejderen taler med de pårørende om, hvordan de selv har det.",
    "Pårørende skal tilbydes en samtale om egne behov.",
    "Du kan som pårørende få en samtale om dine egne behov.",
    "Vi tilbyder pårørende en samtale. Den handler om deres egne behov.",
    "Vi har ikke kun samtaler om egne behov for pårørende, men også grupper.",
  ])
  func `a practice, an obligation and an offer earn met`(text: String) throws {
    #expect(try Small.judge(text).verdict == .met)
  }

  @Test(arguments: [
    "Kommunen vil arbejde for, at pårørende får en samtale om egne behov.",
    "Kommunen bør tilbyde pårørende en samtale om egne behov.",
    "Kommunen kan tilbyde pårørende en samtale om egne behov.",
    "Vi overvejer at tilbyde pårørende en samtale om egne behov.",
  ])
  func `an intention earns partial and says so`(text: String) throws {
    let judgement = try Small.judge(text)
    #expect(judgement.verdict == .partial)
    #expect(judgement.reasons == [.onlyIntention])
    #expect(judgement.missing == ["commitment"])
  }

  @Test func `a commitment without an element earns partial and names the element`() throws {
    let judgement = try Small.judge("Kommunen tilbyder pårørende en samtale.")
    #expect(judgement.verdict == .partial)
    #expect(judgement.missing == ["needs"])
    #expect(judgement.reasons == [.elementMissing])
  }

  @Test(arguments: [
    ("Kommunen tilbyder ikke pårørende samtaler om egne behov.", Reason.denied),
    ("Der er ingen samtaler for pårørende.", .denied),
    ("En samtale koster 200 kroner for pårørende.", .denied),
  ])
  func `a denial contradicts`(text: String, reason: Reason) throws {
    let judgement = try Small.judge(text)
    #expect(judgement.verdict == .contradicted)
    #expect(judgement.reasons == [reason])
  }

  @Test(arguments: [
    ("Tilbyder kommunen pårørende en samtale om egne behov?", Reason.question),
    ("Regionen tilbyder pårørende en samtale om egne behov.", .saidByOther),
    ("Patientforeningen tilbyder pårørende en samtale om egne behov.", .saidByOther),
    ("Tidligere tilbød kommunen pårørende en samtale om egne behov.", .history),
  ])
  func `a question, others' acts and history earn nothing and are the near miss`(
    text: String, reason: Reason
  ) throws {
    let judgement = try Small.judge(text)
    #expect(judgement.verdict == .missing)
    #expect(judgement.reasons.contains(reason))
    #expect(judgement.nearMiss != nil)
  }

  @Test func `silence has no near miss`() throws {
    let judgement = try Small.judge("Politikken er vedtaget af byrådet.")
    #expect(judgement.verdict == .missing)
    #expect(judgement.reasons == [.silent])
    #expect(judgement.nearMiss == nil)
  }

  @Test func `an item says what its lead-in says`() throws {
    let item = "en samtale om egne behov"
    #expect(try Small.judge(item, leadIn: "Vi tilbyder pårørende:").verdict == .met)
    #expect(try Small.judge(item, leadIn: "Vi overvejer at tilbyde pårørende:").verdict == .partial)
    #expect(
      try Small.judge(item, leadIn: "Følgende tilbydes ikke til pårørende:").verdict
        == .contradicted)
  }

  @Test func `one area alone earns partial where the rule says so`() throws {
    let text = "Kommunen tilbyder pårørende en samtale om deres egne behov."
    let judgement = try Small.judge(text, area: "socialpsykiatrien")
    #expect(judgement.verdict == .partial)
    #expect(judgement.reasons == [.oneAreaOnly])
    #expect(judgement.missing == ["scope"])
  }
}

struct BitSetTests {
  @Test func `numbers come back in order`() {
    var set = BitSet()
    for number in [130, 0, 64, 63] { set.insert(number, of: 200) }
    #expect(Array(set) == [0, 63, 64, 130])
  }

  @Test func `widening stops where the section changes`() {
    var joined = BitSet()
    for number in [1, 2, 64, 66] { joined.insert(number, of: 80) }
    var set = BitSet()
    for number in [0, 63, 65] { set.insert(number, of: 80) }
    #expect(Array(set.widened(within: joined)) == [0, 1, 63, 64, 65, 66])
  }

  @Test func `an emptied set is empty`() {
    var set = BitSet()
    set.insert(5, of: 10)
    var other = BitSet()
    other.insert(6, of: 10)
    set.formIntersection(other)
    #expect(set.isEmpty)
  }
}

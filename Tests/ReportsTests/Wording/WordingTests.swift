import Assessments
import Linguistics
import Standards
import Testing

@testable import Reports

struct WordingTests {
  private let danish = Wording(.da)
  private let english = Wording(.en)

  @Test func `verdicts have the labels of the conventions`() {
    #expect(
      Outcome.allCases.map(danish.label) == [
        "Opfyldt", "Delvist opfyldt", "Modsagt", "Mangler", "Ikke relevant", "Ikke vurderet",
        "Kræver vurdering",
      ])
  }

  @Test(arguments: ReportLanguage.allCases)
  func `labels differ from each other`(language: ReportLanguage) {
    let words = Wording(language)
    #expect(Set(Outcome.allCases.map(words.label)).count == Outcome.allCases.count)
    #expect(Set(Outcome.allCases.map(\.symbol)).count == Outcome.allCases.count)
    #expect(Set(Reason.allCases.map { words.words(for: $0) }).count == Reason.allCases.count)
    #expect(Set(Commitment.allCases.map(words.label)).count == Commitment.allCases.count)
  }

  @Test(arguments: [
    (0.0, "0\u{A0}%"), (0.004, "1\u{A0}%"), (0.614, "61\u{A0}%"), (0.996, "99\u{A0}%"),
    (1, "100\u{A0}%"),
  ])
  func `a percentage says neither none nor all where it is not quite so`(
    share: Double, text: String
  ) {
    #expect(danish.percent(share) == text)
  }

  @Test func `numbers follow the language`() {
    #expect(danish.decimal(1_234.5) == "1.234,5")
    #expect(english.decimal(1_234.567) == "1,234.57")
    #expect(danish.decimal(22) == "22")
    #expect(danish.decimal(0.05) == "0,05")
    #expect(english.grouped(1_000_001) == "1,000,001")
    #expect(english.words(1) == "1 word")
  }

  @Test(arguments: [
    ("Udpeg en, f.eks. i sundhed. Skriv det.", "Udpeg en, f.eks. i sundhed."),
    ("Se f.eks. Socialstyrelsen. Skriv det.", "Se f.eks. Socialstyrelsen."),
    ("Svar inden den 1. Maj er sent. Nu!", "Svar inden den 1. Maj er sent."),
    ("Kun én sætning.", "Kun én sætning."), ("Virker det? Spørg.", "Virker det?"), ("", ""),
    (". ", ". "),
  ])
  func `the first sentence ends where the next begins`(text: String, first: String) {
    #expect(danish.firstSentence(text) == first)
  }

  @Test func `because says what was found, what is against it and the lead-in`() {
    let evidence = Sample.evidence(
      "en koordinator", line: 1, leadIn: "Vi har:", .practice, elements: ["koordinator"],
      reasons: [.oneAreaOnly, .elementMissing])
    #expect(
      danish.because(evidence, elements: Sample.coordinatorElements)
        == "Kommunen beskriver sin praksis; fundet i passagen: at der er en koordinator, men den "
        + "gælder kun ét område, og den dækker ikke hele kravet; læst sammen med »Vi har:«.")
  }

  @Test func `because does not say the same thing twice`() {
    let evidence = Sample.evidence("x", line: 1, .intention, reasons: [.onlyIntention])
    #expect(
      danish.because(evidence, elements: []) == "Kommunen udtrykker kun en hensigt.")
    let other = Sample.evidence("x", line: 1, .practice, .other, reasons: [.saidByOther, .history])
    #expect(
      english.because(other, elements: [])
        == "The text says what others than the municipality do, but the passage is about "
        + "something that has ended.")
  }

  @Test(arguments: ReportLanguage.allCases)
  func `every passage gets one sentence`(language: ReportLanguage) {
    for speaker in Speaker.allCases {
      for commitment in Commitment.allCases {
        let evidence = Sample.evidence(
          "x", line: 1, commitment, speaker, elements: ["opgave"], reasons: Reason.allCases)
        let text = Wording(language).because(evidence, elements: Sample.coordinatorElements)
        #expect(text.hasSuffix(".") && text.count { $0 == "." } == 1)
      }
    }
  }

  @Test func `what is missing is named by the rule, or by us`() {
    let elements = Sample.coordinatorElements
    #expect(danish.missing("opgave", of: elements) == "mindst én opgave")
    #expect(english.missing("speaker", of: elements) == "that the municipality itself does it")
    #expect(danish.missing("ukendt", of: elements) == "ukendt")
  }

  @Test func `lists and clauses are joined as the language does`() {
    #expect(danish.list(["a", "b", "c"]) == "a, b og c")
    #expect(danish.list([]) == "")
    #expect(english.clauses(["it is so", "it is not"]) == "it is so, and it is not")
  }

  @Test func `a problem with a known code is told in Danish`() {
    #expect(danish.words(for: Sample.problem).hasPrefix("filen er tom"))
    #expect(english.words(for: Sample.problem) == "the file is empty; save it again")
    let other = GapReport.Problem(path: "a", message: "odd", code: "odd")
    #expect(danish.words(for: other) == "odd")
  }
}

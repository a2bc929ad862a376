import Assessments
import Linguistics
import Standards
import Testing

@testable import Reports

struct GapReportTests {
  private func report(
    _ findings: [[Finding]], language: ReportLanguage = .da
  ) throws -> GapReport.Subject {
    let standards = findings.enumerated().map { index, findings in
      StandardAssessment(
        standard: Standard(
          id: "s\(index)", title: "S", titleEnglish: "S", publisher: "", edition: "", about: "",
          sources: [], sections: [], criteria: findings.map(\.criterion)), findings: findings)
    }
    let assessment = Assessment(
      name: "Fjordby", documents: [Sample.policy], standards: standards)
    return try #require(GapReport([assessment], language: language, version: "1").subjects.first)
  }

  private func finding(
    _ verdict: Verdict, weight: Int, level: Level = .must, id: String = "s.c",
    review: Bool = false
  ) -> Finding {
    Finding(
      criterion: Sample.criterion(
        id, section: "a", ("T", "T"), requirement: ("R", "R"), level: level, weight: weight),
      verdict: verdict, review: review)
  }

  @Test func `a standard's figures are weighted by its criteria`() throws {
    let subject = try report([
      [
        finding(.met, weight: 3), finding(.partial, weight: 2), finding(.missing, weight: 1),
        finding(.contradicted, weight: 2),
      ]
    ])
    let standard = try #require(subject.standards.first)
    #expect(standard.coverage == Figure(5, of: 8))
    #expect(standard.coverage.value == 0.625)
    #expect(standard.strength == Figure(3, of: 8))
  }

  @Test func `what is not applicable or not assessed leaves the denominators`() throws {
    let subject = try report([
      [
        finding(.met, weight: 1), finding(.notApplicable, weight: 3),
        finding(.notAssessed, weight: 3), finding(.missing, weight: 1),
      ]
    ])
    #expect(subject.coverage == Figure(1, of: 2))
    #expect(subject.strength == Figure(1, of: 2))
  }

  @Test func `an empty denominator gives zeros`() throws {
    let subject = try report([[finding(.notAssessed, weight: 3)]])
    #expect(subject.coverage == Figure(0, of: 0))
    #expect(subject.coverage.value == 0)
    #expect(try report([]).strength == Figure(0, of: 0))
  }

  @Test func `over several standards the figure is the mean, each counting once`() throws {
    let subject = try report([
      [finding(.met, weight: 3), finding(.missing, weight: 1)],
      [finding(.partial, weight: 1)],
    ])
    #expect(subject.coverage.value == 0.875)
    #expect(subject.coverage == Figure(1.75, of: 2))
    #expect(subject.strength == Figure(0.75, of: 2))
  }

  @Test func `a standard with nothing assessed leaves the mean`() throws {
    let subject = try report([[finding(.met, weight: 2)], [finding(.notApplicable, weight: 1)]])
    #expect(subject.coverage == Figure(1, of: 1))
  }

  @Test func `a single standard lends the subject its own figures`() throws {
    let subject = try report([[finding(.met, weight: 3), finding(.missing, weight: 1)]])
    #expect(subject.coverage == Figure(3, of: 4))
  }

  @Test func `a review counts by its provisional verdict`() throws {
    let subject = try report([
      [finding(.met, weight: 1, review: true), finding(.missing, weight: 1, review: true)]
    ])
    #expect(subject.coverage == Figure(1, of: 2))
    #expect(subject.gaps.count == 2)
  }

  @Test func `sections have figures of their own`() throws {
    let oslo = try #require(Sample.report().subjects.first?.standards.first)
    #expect(oslo.sections.map(\.coverage) == [Figure(3, of: 3), Figure(3, of: 5)])
    #expect(oslo.sections.map(\.strength) == [Figure(3, of: 3), Figure(0, of: 5)])
  }

  @Test func `gaps stand in order of worth`() throws {
    let subject = try report([
      [
        finding(.missing, weight: 3, level: .may, id: "s.f"),
        finding(.missing, weight: 3, level: .should, id: "s.e"),
        finding(.partial, weight: 3, id: "s.c"), finding(.missing, weight: 2, id: "s.d"),
        finding(.missing, weight: 3, id: "s.b"), finding(.contradicted, weight: 3, id: "s.a"),
        finding(.met, weight: 3, id: "s.g"), finding(.notApplicable, weight: 3, id: "s.h"),
      ]
    ])
    #expect(subject.gaps.map(\.id) == ["s.a", "s.b", "s.c", "s.d", "s.e", "s.f"])
  }

  @Test func `an English report takes titles and summaries, and leaves advice in Danish`() throws {
    let subject = try #require(Sample.report(.en).subjects.first)
    let oslo = try #require(subject.standards.first)
    let gap = try #require(oslo.criteria.first { $0.id == "oslo.koordinator" })
    #expect(oslo.title == "The Oslo standard for cooperation with relatives")
    #expect(oslo.sections.map(\.title) == ["Foundations", "Coordinator"])
    #expect(gap.title == "Relatives' coordinator appointed")
    #expect(gap.requirement == "The municipality has a coordinator.")
    #expect(gap.advice.hasPrefix("Udpeg en koordinator"))
    #expect(gap.missing == ["opgave", "commitment"])
    #expect(gap.missingLabels.first == "at least one task")
  }

  @Test func `a document's index becomes its path`() throws {
    let gap = try #require(Sample.report().subjects.first?.standards.last?.criteria[1])
    #expect(gap.nearMiss?.document == "tilbud til pårørende.md")
    #expect(gap.evidence.isEmpty)
  }

  @Test func `a benchmark names the year of a survey that has one`() throws {
    let standards = try #require(Sample.report().subjects.first?.standards)
    #expect(
      standards[1].criteria[0].benchmarkLabel == "71\u{A0}% af 79 kommuner i 2017 (Figur 8-2)")
    #expect(Wording(.da).year(ofEdition: "I brug fra 2020") == nil)
  }
}

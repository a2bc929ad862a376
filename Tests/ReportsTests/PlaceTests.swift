import Assessments
import Documents
import Testing

@testable import Reports
@testable import Standards

/// How passages of formats without lines are cited.
struct PlaceTests {
  @Test(arguments: [
    (ReportFormat.text, "politik.html, side 3, afsnit 2"),
    (.markdown, "(`politik.html`, side 3, afsnit 2, under"),
    (.html, "<code>politik.html</code>, side 3, afsnit 2 ·"),
  ])
  func `a passage on a page is cited by page and paragraph`(
    format: ReportFormat, citation: String
  ) {
    let report = Self.report(Place(page: 3, paragraph: 2))
    #expect(format.render(report).contains(citation))
  }

  @Test func `a passage without pages is cited by its paragraph alone`() {
    #expect(Wording(.da).place(Place(paragraph: 14)) == "afsnit 14")
    #expect(Wording(.en).place(Place(page: 3, paragraph: 14)) == "page 3, paragraph 14")
    #expect(Wording(.da).place(Place(paragraph: 14), in: "a.docx") == "a.docx, afsnit 14")
  }

  @Test func `lines and bytes that a format lacks are null`() throws {
    let json = try JSONValue(ReportFormat.json.render(Self.report(Place(page: 3, paragraph: 2))))
    let passage = try #require(
      json["subjects"]?[0]?["standards"]?[0]?["criteria"]?[0]?["evidence"]?[0])
    for key in ["line", "column", "endLine", "endColumn", "byteStart", "byteEnd"] {
      #expect(passage[key] == .null)
    }
    #expect(passage["page"] == .number(3))
    #expect(passage["paragraph"] == .number(2))
  }

  @Test func `statements of a format without lines stand below their block`() {
    let places = [(1, 1), (1, 2), (2, 1)].map { Place(page: $0, paragraph: $1) }
    let blocks = places.map { place in
      ReadReport.ReadBlock(
        kind: "paragraph", level: 0, text: "Tekst.", leadIn: nil, headings: [], rowHeader: nil,
        columnHeader: nil, place: place, content: true)
    }
    let statement = ReadReport.ReadStatement(
      text: "Vi ringer.", place: Place(page: 1, paragraph: 2),
      clauses: [
        .init(text: "Vi ringer.", speaker: .municipality, commitment: .practice, concepts: [])
      ])
    let report = ReadReport([
      .init(
        path: "a.pdf", format: .pdf, language: .da, title: nil, blocks: blocks,
        statements: [statement])
    ])
    let lines = ReadFormat.text.render(report).split(separator: "\n")
    #expect(lines[2].hasPrefix("side 1, afsnit 2"))
    #expect(lines[3].contains("Vi ringer."))
    #expect(lines[4].hasPrefix("side 2, afsnit 1"))
  }

  static func report(_ place: Place) -> GapReport {
    let criterion = Sample.criterion(
      "oslo.systematik", section: "grundlag", ("Samarbejde", "Cooperation"),
      requirement: ("Faste arbejdsgange.", "Fixed routines."))
    let evidence = Evidence(
      quote: "Kommunen bør samarbejde.", document: 0, place: place, headings: ["Samarbejde"],
      leadIn: nil, commitment: .intention, speaker: .municipality, elements: [], reasons: [])
    let finding = Finding(
      criterion: criterion, verdict: .partial, reasons: [.onlyIntention], evidence: [evidence],
      missing: ["commitment"])
    let standard = StandardAssessment(standard: Sample.oslo.standard, findings: [finding])
    return GapReport(
      [Assessment(name: "Fjordby", documents: [Sample.policy], standards: [standard])],
      problems: [], language: .da, version: "0.1.0")
  }
}

import Documents
import Foundation
import Testing

@testable import Reports

struct SchemaTests {
  private func validator(_ name: String) throws -> SchemaValidator {
    let url = folder("Sources/Reports/Schemas").appending(path: "\(name).schema.json")
    return SchemaValidator(
      schema: try JSONValue(String(decoding: Data(contentsOf: url), as: UTF8.self)))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `the check report follows its schema`(language: ReportLanguage) throws {
    let json = try JSONValue(ReportFormat.json.render(Sample.report(language)))
    #expect(try validator("check").problems(in: json) == [])
  }

  @Test func `a check report without lines follows its schema`() throws {
    let report = PlaceTests.report(Place(page: 3, paragraph: 2))
    #expect(try validator("check").problems(in: JSONValue(ReportFormat.json.render(report))) == [])
  }

  @Test func `an empty check report follows its schema`() throws {
    let json = try JSONValue(ReportFormat.json.render(GapReport([], version: "1")))
    #expect(try validator("check").problems(in: json) == [])
  }

  @Test func `the read report follows its schema`() throws {
    let json = try JSONValue(ReadFormat.json.render(Sample.reading))
    #expect(try validator("read").problems(in: json) == [])
  }

  @Test(arguments: [
    ("\"met\"", "\"fulfilled\""), ("\"weight\": 3", "\"weight\": \"3\""),
    ("\"nearMiss\"", "\"nearest\""), ("\"schemaVersion\": \"1\"", "\"schemaVersion\": \"2\""),
    ("\"line\": 12", "\"line\": 0"), ("\"oslo.systematik\"", "\"oslo systematik\""),
    ("\"page\": null", "\"page\": 1.5"),
  ])
  func `a wrong report is refused`(right: String, wrong: String) throws {
    let text = ReportFormat.json.render(Sample.report())
    let changed = text.replacing(right, with: wrong)
    #expect(changed != text)
    #expect(try validator("check").problems(in: JSONValue(changed)) != [])
  }
}

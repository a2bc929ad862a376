import Testing

@testable import Reports

struct ReadReportTests {
  @Test(arguments: ReadFormat.allCases)
  func `the sample looks as it did`(format: ReadFormat) throws {
    try expectGolden(
      format.render(Sample.reading), "read-report.da.\(format == .json ? "json" : "txt")")
  }

  @Test func `keys stand in the documented order`() throws {
    let document = try #require(
      JSONValue(ReadFormat.json.render(Sample.reading))["documents"]?[0])
    #expect(
      document.keys == ["path", "format", "language", "title", "blocks", "statements"])
    #expect(
      document["blocks"]?[0]?.keys == [
        "kind", "level", "text", "number", "leadIn", "headings", "rowHeader", "columnHeader",
        "line",
        "column", "byteStart", "byteEnd", "page", "paragraph", "content",
      ])
    #expect(
      document["statements"]?[0]?.keys == [
        "text", "line", "column", "page", "paragraph", "clauses",
      ])
    #expect(
      document["statements"]?[0]?["clauses"]?[0]?.keys
        == ["text", "speaker", "commitment", "concepts"])
  }

  @Test func `statements stand below their block and can be left out`() throws {
    let lines = ReadFormat.text.render(Sample.reading).split(separator: "\n").map(String.init)
    let block = try #require(lines.firstIndex { $0.hasPrefix("8:5") })
    #expect(lines[block + 1].hasPrefix("    kommunen, praksis: samtale, jaevnligt"))
    let bare = ReadFormat.text.render(Sample.reading, options: TextOptions(statements: false))
    #expect(!bare.contains("praksis"))
  }

  @Test func `each block stands on one line without control characters`() {
    let text = ReadFormat.text.render(Sample.reading)
    #expect(text.split(separator: "\n").count == 7)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }
}

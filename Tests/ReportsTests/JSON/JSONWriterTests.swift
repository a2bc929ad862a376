import Testing

@testable import Reports

struct JSONWriterTests {
  private struct Value: JSONWritable {
    func write(to json: inout JSONWriter) {
      json.object {
        $0.add("zebra", 1)
        $0.add("apple", nil as String?)
        $0.add("mango", [Int]())
        $0.add("nested", [Inner()])
        $0.add("flag", true)
        $0.add("share", nil as Double?)
        $0.add("inner", nil as Inner?)
      }
    }
  }

  private struct Inner: JSONWritable {
    func write(to json: inout JSONWriter) {
      json.object {
        $0.add("b", "b")
        $0.add("a", 0.5)
      }
    }
  }

  private func written(_ value: some JSONWritable) -> String {
    String(decoding: JSONWriter.bytes(value), as: UTF8.self)
  }

  @Test func `keys stand as added, nil is null and an empty list stays`() {
    let expected = """
      {
        "zebra": 1,
        "apple": null,
        "mango": [],
        "nested": [
          {
            "b": "b",
            "a": 0.5
          }
        ],
        "flag": true,
        "share": null,
        "inner": null
      }

      """
    #expect(written(Value()) == expected)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (1.0 / 3, "0.3333"), (22.1, "22.1"), (36, "36"), (0, "0"),
    (-0.00001, "0"), (-1.5, "-1.5"), (0.00005, "0.0001"), (0.61, "0.61"), (.nan, "null"),
    (.infinity, "null"), (1_234_567.891, "1234567.891"),
  ])
  func `numbers have at most four decimals and no noise`(number: Double, text: String) {
    #expect(written([number]) == "[\n  \(text)\n]\n")
  }

  @Test func `text is escaped as RFC 8259 asks and else left as it is`() throws {
    let text = "\"\\/\u{8}\u{1F}\n\r\t\u{0} å🙂\u{2028}</script>"
    let json = written([text])
    #expect(json.contains(#""\"\\/\u0008\u001f\n\r\t\u0000 å🙂"#))
    #expect(try JSONValue(json)[0]?.string == text)
  }

  @Test func `keys of the check report stand in the documented order`() throws {
    let json = try JSONValue(ReportFormat.json.render(Sample.report()))
    let subject = try #require(json["subjects"]?[0])
    let standard = try #require(subject["standards"]?[0])
    let criterion = try #require(standard["criteria"]?[1])
    #expect(json.keys == words("schemaVersion tool problems subjects"))
    #expect(json["tool"]?.keys == words("name version"))
    #expect(json["problems"]?[0]?.keys == words("path message code"))
    #expect(subject.keys == words("name documents coverage strength standards"))
    #expect(
      subject["documents"]?[0]?.keys
        == words("path format language title sha256 words own ownReasons municipality"))
    #expect(subject["coverage"]?.keys == words("value numerator denominator"))
    #expect(standard.keys == words("id title coverage strength sections criteria"))
    #expect(standard["sections"]?[0]?.keys == words("id title coverage strength"))
    #expect(
      criterion.keys
        == words(
          "id section title requirement level weight source benchmark related verdict review"
            + " reasons evidence nearMiss missing advice modelWording reliability likeness"))
    #expect(criterion["source"]?.keys == words("title reference url"))
    #expect(
      criterion["evidence"]?[0]?.keys
        == words(
          "quote document line column endLine endColumn byteStart byteEnd page paragraph headings"
            + " commitment speaker because"))
  }

  @Test func `absent values of the check report are null`() throws {
    let json = try JSONValue(ReportFormat.json.render(Sample.report()))
    let criterion = try #require(json["subjects"]?[0]?["standards"]?[0]?["criteria"]?[1])
    #expect(criterion["source"]?["url"] == .null)
    #expect(criterion["benchmark"] == .null)
    #expect(criterion["nearMiss"] == .null)
    #expect(criterion["reliability"] == .null)
    #expect(criterion["evidence"]?[0]?["paragraph"] == .null)
  }

  @Test(arguments: ReportLanguage.allCases)
  func `codes are the same in every language`(language: ReportLanguage) throws {
    let json = try JSONValue(ReportFormat.json.render(Sample.report(language)))
    let standards = json["subjects"]?[0]?["standards"]?.items ?? []
    let verdicts = standards.flatMap { $0["criteria"]?.items ?? [] }.map { $0["verdict"]?.string }
    #expect(
      verdicts == [
        "met", "partial", "contradicted", "notApplicable", "met", "missing", "missing",
        "notAssessed",
      ])
  }

  @Test func `the pieces of a report are the report`() {
    let report = GapReport(
      [Sample.assessment, Sample.assessment], problems: [Sample.problem], version: "0.1.0")
    var pieces: [[UInt8]] = []
    report.writeJSON(inPiecesOf: 1) { pieces.append($0) }
    #expect(pieces.count == 3)
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == ReportFormat.json.render(report))
  }

  @Test(arguments: [0, 9, 10, -1, 1_234_567, .max, .min])
  func `whole numbers stand in full`(number: Int) {
    #expect(written([number]) == "[\n  \(number)\n]\n")
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

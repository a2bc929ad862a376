import Documents
import Testing

/// Files made to take time, memory or the stack.
struct HostileInputTests {
  @Test(arguments: [
    Hostile("deep nesting", String(repeating: "<div>", count: 100_000)),
    Hostile("crossed tags", String(repeating: "<b></i>", count: 60_000)),
    Hostile("many brackets", String(repeating: "<", count: 200_000)),
    Hostile("many ampersands", String(repeating: "&", count: 200_000)),
    Hostile("open quotation marks", String(repeating: "<a href='", count: 50_000) + "'>"),
    Hostile("tables in tables", String(repeating: "<table><tr><td>", count: 20_000)),
    Hostile("wide cells", String(repeating: "<td colspan=99999 rowspan=99999>a", count: 5_000)),
    Hostile("lists in lists", String(repeating: "<ul><li>a", count: 20_000)),
    Hostile("many breaks", String(repeating: "<br>", count: 100_000)),
  ])
  func `the text behind hostile html is read`(start: Hostile) throws {
    let document = try read(start.text + "<p>Hej alle.</p>", as: .html)
    #expect(document.blocks.last?.string == "Hej alle.")
  }

  @Test func `a tag with very many attributes is read as having none`() throws {
    let attributes = (0..<100_000).map { " a\($0)=\"x > y\"" }.joined()
    let document = try read("<p class='nav'\(attributes)>Hej alle.</p><p>Farvel.", as: .html)
    #expect(document.texts == ["Hej alle.", "Farvel."])
    let xml = try read("<a><p\(attributes.replacing(">", with: "&gt;"))>Hej.</p></a>", as: .xml)
    #expect(xml.texts == ["Hej."])
  }

  @Test func `scripts with signs of tags in them do not hide the text`() throws {
    let script =
      "<script>if (a <b && c) { " + String(repeating: "x y ", count: 2_000) + "}</script>"
    #expect(try read(script + "<p>Hej.</p>", as: .html).texts == ["Hej."])
  }

  @Test func `deep xml is refused`() {
    let deep = String(repeating: "<a>", count: 50_000) + String(repeating: "</a>", count: 50_000)
    #expect(throws: ReadingError.self) { try read(deep, as: .xml) }
  }

  @Test func `stray nuls do not end the text`() throws {
    let tail = String(repeating: " og mere tekst", count: 20)
    #expect(try read("<p>Hej\u{0} alle.</p><p>Farvel\(tail)", as: .html).texts.count == 2)
    #expect(
      try read("Hej\u{0} alle.\(tail)", as: .text).texts.first?.hasPrefix("Hej alle.") == true)
  }

  @Test(arguments: Format.withLines) func `files cut anywhere do not crash`(format: Format) throws {
    let bytes = Array(Fixtures.of(format).utf8)
    for end in stride(from: 1, to: bytes.count, by: 7) {
      let part = Array(bytes[..<end])
      guard let document = try? Document(part, as: format) else { continue }
      for (index, block) in document.blocks.enumerated() {
        let place = document.place(of: 0..<block.text.count, in: index)
        #expect(place.bytes.upperBound <= end)
      }
    }
  }

  @Test(arguments: Format.withLines) func `any bytes are read or refused`(format: Format) {
    var seed: UInt64 = 20_260_101
    var bytes = Array(Fixtures.of(format).utf8)
    for _ in 0..<400 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(seed >> 33) % bytes.count
      bytes[place] = UInt8(truncatingIfNeeded: seed >> 24)
      guard let document = try? Document(bytes, as: format) else { continue }
      for (index, block) in document.blocks.enumerated() {
        #expect(String(validating: block.text, as: UTF8.self) != nil)
        let whole = document.place(of: 0..<block.text.count, in: index)
        #expect(whole.bytes.upperBound <= bytes.count)
      }
    }
  }

  @Test(arguments: [
    Hostile(
      "stars",
      String(repeating: "*a ", count: 50_000) + String(repeating: "b_ ", count: 50_000)),
    Hostile("brackets", String(repeating: "[](", count: 50_000)),
    Hostile("tags", String(repeating: "<a", count: 100_000)),
    Hostile("quotations", String(repeating: ">", count: 50_000) + "a"),
    Hostile(
      "pipes",
      String(repeating: "|a", count: 20_000) + "\n" + String(repeating: "|-", count: 20_000)),
  ])
  func `markdown full of marks is read to its end`(start: Hostile) throws {
    let document = try read(start.text + "\n\nHej alle.", as: .markdown)
    #expect(document.blocks.last?.string == "Hej alle.")
  }

  private static let long = String(repeating: "kommunen taler og ", count: 300_000)

  @Test(arguments: [
    (Format.text, Hostile("long text", long), ReadingError.Excess.text),
    (.html, Hostile("a long paragraph", "<p>" + long), .text),
    (.markdown, Hostile("long text", long), .text),
    (
      .xml,
      Hostile("elements", "<a>" + String(repeating: "<p>Kort.</p>", count: 110_000) + "</a>"),
      .blocks
    ),
    (.html, Hostile("cells", String(repeating: "<td>Kort.", count: 110_000)), .blocks),
    (
      .text, Hostile("empty lines", String(repeating: "\n", count: 600_000) + "Kort."), .lines
    ),
    (.markdown, Hostile("lines", String(repeating: "a\n", count: 600_000)), .lines),
  ])
  func `a document with too much of something is refused`(
    format: Format, file: Hostile, excess: ReadingError.Excess
  ) {
    #expect(throws: ReadingError.tooMuch(excess)) { try read(file.text, as: format) }
  }

  @Test func `xml with very many different names is refused`() {
    let elements = (0..<60_000).map { "<e\($0)/>" }.joined()
    let attributes = (0..<60_000).map { "<e a\($0)=''/>" }.joined()
    for text in [elements, attributes] {
      do {
        _ = try read("<a>\(text)</a>", as: .xml)
        Issue.record("the names are too many")
      } catch {
        #expect("\(error)".contains("too many different names"))
      }
    }
  }

  @Test func `a long line of xml is no fault`() throws {
    let attributes = (0..<400).map { " a\($0)='x'" }.joined()
    let text = "<a>" + String(repeating: "<p\(attributes)>Hej.</p>", count: 4_000) + "</a>"
    #expect(text.utf8.count > 12_000_000)
    #expect(try read(text, as: .xml).blocks.count == 4_000)
  }

  @Test func `a document type of any length is passed over`() throws {
    let declarations = String(repeating: "<!ELEMENT a ANY>", count: 100_000)
    #expect(try read("<!DOCTYPE a [\(declarations)]><a>Hej.</a>", as: .xml).texts == ["Hej."])
  }

  @Test func `sections without an end are faults that say so`() {
    for text in ["<a><![CDATA[tekst", "<a><!-- tekst", "<a><?x tekst", "<a b='"] {
      #expect(throws: ReadingError.truncated(.xml, line: 1)) { try read(text, as: .xml) }
    }
  }

  @Test func `text cut in the middle of a unit is read up to there`() throws {
    let wide = Array("\u{FEFF}Kommunen taler med pårørende.".utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let document = try Document(Array(wide.dropLast()), as: .text)
    #expect(document.texts == ["Kommunen taler med pårørende"])
  }
}

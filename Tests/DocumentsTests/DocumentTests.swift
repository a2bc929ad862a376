import Documents
import Testing

/// What holds for every reader.
struct DocumentTests {
  @Test func `items keep their numbers, in every format that writes them`() throws {
    let text = "Vi tilbyder:\n\n1. samtaler\n2. grupper\n"
    for format in [Format.text, .markdown] {
      #expect(try read(text, as: format).blocks.map(\.number) == [nil, "1.", "2."])
    }
    var pages = PDFPages()
    for (number, line) in text.split(separator: "\n").enumerated() {
      pages.add(String(line), left: number == 0 ? 90 : 120, top: 100 + 30 * number)
    }
    #expect(try Document(pages.bytes, as: .pdf).blocks.map(\.number) == [nil, "1.", "2."])
  }

  @Test(arguments: Format.withLines)
  func `the source of each block reads as its text`(format: Format) throws {
    let text = Fixtures.of(format)
    try expectQuotes(Array(text.utf8), format)
  }

  @Test(arguments: Format.withLines)
  func `the source reads as the text in files with windows line ends too`(
    format: Format
  ) throws {
    let text = Fixtures.of(format)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try expectQuotes(Array(lines.joined(separator: "\r\n").utf8), format)
  }

  @Test(arguments: Format.withLines)
  func `line ends of any kind give the same blocks`(format: Format) throws {
    let text = Fixtures.of(format)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let unix = try read(text, as: format)
    let windows = try read(lines.joined(separator: "\r\n"), as: format)
    let mac = try read(lines.joined(separator: "\r"), as: format)
    #expect(windows.outline == unix.outline)
    #expect(mac.outline == unix.outline)
    #expect(windows.blocks.map(\.headings) == unix.blocks.map(\.headings))
    #expect(windows.blocks.map(\.leadIn) == unix.blocks.map(\.leadIn))
    for index in unix.blocks.indices {
      let whole = 0..<unix.blocks[index].text.count
      #expect(windows.place(of: whole, in: index).line == unix.place(of: whole, in: index).line)
      #expect(mac.place(of: whole, in: index).line == unix.place(of: whole, in: index).line)
    }
  }

  @Test(arguments: Format.withLines, SourceText.Encoding.allCases)
  func `every encoding gives the same blocks and its own offsets`(
    format: Format, encoding: SourceText.Encoding
  ) throws {
    let text = Fixtures.of(format)
    let plain = text.replacing("\u{2022}", with: "-")
    let file = try #require(encoded(plain, encoding))
    let document = try Document(file, as: format)
    #expect(document.source.encoding == encoding)
    #expect(document.outline == (try read(plain, as: format)).outline)
    for (index, block) in document.blocks.enumerated() {
      let place = document.place(of: 0..<block.text.count, in: index)
      let slice = Array(file[place.bytes])
      let original = try #require(decoded(slice, encoding))
      #expect(Quote.of(original, in: format).isEmpty == false)
      let source = document.source.bytes
      #expect(String(decoding: source, as: UTF8.self).contains(original))
    }
  }

  @Test(arguments: Format.withLines)
  func `runs are ordered and lie within the text and the source`(
    format: Format
  ) throws {
    let text = Fixtures.of(format)
    let document = try read(text, as: format)
    for block in document.blocks {
      #expect(String(validating: block.text, as: UTF8.self) != nil)
      var text = 0
      var source = 0
      for run in block.runs {
        #expect(run.text == text)
        #expect(run.source >= source)
        #expect(run.textLength > 0 && run.sourceLength > 0)
        text = run.text + run.textLength
        source = run.source + run.sourceLength
      }
      #expect(text == block.text.count)
      #expect(source <= document.source.bytes.count)
      #expect(block.headings.allSatisfy { $0 < document.blocks.count })
    }
  }

  @Test(arguments: Format.withLines)
  func `the place of each word brackets that word`(format: Format) throws {
    let text = Fixtures.of(format)
    let document = try read(text, as: format)
    for (index, block) in document.blocks.enumerated() {
      var start = 0
      for word in block.text.split(separator: 0x20, omittingEmptySubsequences: false) {
        let place = document.place(of: start..<start + word.count, in: index)
        start += word.count + 1
        let source = Array(text.utf8)[place.bytes]
        let quote = Quote.of(String(decoding: source, as: UTF8.self), in: format)
        let expected = String(decoding: word, as: UTF8.self)
        guard document.isWhole(block) else { continue }
        // An entity of several words is one whole.
        #expect(quote == expected || (format == .xml && quote.contains(expected)))
      }
    }
  }

  @Test(arguments: [Format.html, .xml, .markdown, .text], ["", "a", "ab", "abc"])
  func `every word of a long paragraph has its exact place`(format: Format, shift: String) throws {
    let words = (0..<2_000).map { ["pårørende", "å", "€uro", "👵\($0)", "ord", "ø"][$0 % 6] }
    let paragraph = shift + words.joined(separator: " ")
    let isMarkup = format == .html || format == .xml
    let source = isMarkup ? "<p>\(paragraph)</p>" : paragraph
    let document = try read(source, as: format)
    let block = try #require(document.blocks.first)
    #expect(document.blocks.count == 1)
    #expect(block.string == paragraph)
    let file = Array(source.utf8)
    for start in stride(from: 0, to: block.text.count - 8, by: 7)
    where block.text[start] & 0xC0 != 0x80 {
      let end = block.text[(start + 3)...].firstIndex { $0 & 0xC0 != 0x80 } ?? block.text.count
      let place = document.place(of: start..<end, in: 0)
      #expect(file[place.bytes].elementsEqual(block.text[start..<end]))
    }
  }

  @Test(arguments: [
    "<p>A & B &ukendt; C &ukendt D &lt;5 E <5 F &lt;&lt; G &amp;&amp; H &#60;I &gt; ; J;</p>",
    "<p>&aring;&oslash;&aelig; &aring &#229; &#xE5;;</p>", "<p>a<b>b</b>&lt;c</p>",
  ])
  func `signs of markup that mean themselves stand where they are`(page: String) throws {
    let document = try read(page, as: .html)
    let block = try #require(document.blocks.first)
    let end = Array(page.utf8).count - 4
    var source = 0
    for run in block.runs {
      #expect(run.source >= source && run.sourceLength > 0)
      source = run.source + run.sourceLength
    }
    #expect(source == end)
    #expect(block.runs.first?.source == 3)
    let bytes = Array(page.utf8)
    for run in block.runs where run.textLength == run.sourceLength {
      let text = block.text[run.text..<run.text + run.textLength]
      #expect(bytes[run.source..<run.source + run.sourceLength].elementsEqual(text))
    }
  }

  @Test func `many tasks read the same as one`() async throws {
    let expected = try Format.withLines.map { try read(Fixtures.of($0), as: $0) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<16 {
        group.addTask { try Format.withLines.map { try read(Fixtures.of($0), as: $0) } }
      }
      for try await documents in group { #expect(documents == expected) }
    }
  }

  @Test func `the title is the title block's text, else what the file calls itself`() throws {
    #expect(try read(Fixtures.html, as: .html).title == "Når du er pårørende")
    #expect(
      try read("<title>Aflastning | Lindeby Kommune</title><p>Tekst.", as: .html).title
        == "Aflastning")
    #expect(try read("---\ntitel: Politik\n---\nTekst.", as: .markdown).title == "Politik")
    #expect(try read("<p>Tekst.</p>", as: .html).title == nil)
  }

  @Test func `the language is the one the file states`() throws {
    #expect(try read(Fixtures.html, as: .html).declaredLanguage == "da")
    #expect(try read(Fixtures.xml, as: .xml).declaredLanguage == "da")
    #expect(try read(Fixtures.markdown, as: .markdown).declaredLanguage == "da")
    #expect(try read(Fixtures.text, as: .text).declaredLanguage == nil)
  }

  @Test func `the site is named by the page's data, its title or its logo`() throws {
    #expect(try read(Fixtures.html, as: .html).siteName == "Fjordby Kommune")
    let named = "<meta property='og:site_name' content='Lindeby Kommune'><title>A | B</title>"
    #expect(try read(named, as: .html).siteName == "Lindeby Kommune")
    let logo = "<a class='logo'><img alt='Skovlund Kommune'></a><p>Tekst.</p>"
    #expect(try read(logo, as: .html).siteName == "Skovlund Kommune")
    #expect(try read(Fixtures.markdown, as: .markdown).siteName == "Fjordby")
  }

  private func expectQuotes(_ file: [UInt8], _ format: Format) throws {
    let document = try Document(file, as: format)
    #expect(document.blocks.count > 5)
    for (index, block) in document.blocks.enumerated() where document.isWhole(block) {
      let place = document.place(of: 0..<block.text.count, in: index)
      let source = String(decoding: file[place.bytes], as: UTF8.self)
      #expect(Quote.of(source, in: format) == block.string, "line \(place.line)")
    }
  }

  private func encoded(_ text: String, _ encoding: SourceText.Encoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      return text.unicodeScalars.map { $0 == "–" ? 0x96 : $0.value < 256 ? UInt8($0.value) : 0x3F }
    }
  }

  private func decoded(_ bytes: [UInt8], _ encoding: SourceText.Encoding) -> String? {
    switch encoding {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .windows1252:
      return String(
        String.UnicodeScalarView(bytes.map { $0 == 0x96 ? "–" : Unicode.Scalar($0) }))
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = encoding == .utf16BigEndian
      let units: [UInt16] = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        return isBig ? first << 8 | second : second << 8 | first
      }
      return String(validating: units, as: UTF16.self)
    }
  }
}

extension Document {
  /// False where a page's header and footer stand in the middle, or letters are set apart: there
  /// the source holds more than the text.
  func isWhole(_ block: Block) -> Bool {
    guard format == .text else { return true }
    return block.kind != .title
      && !block.runs.contains { run in
        block.runs.contains {
          $0.source > run.source + run.sourceLength + 60 && $0.text == run.text + run.textLength
        }
      }
  }
}

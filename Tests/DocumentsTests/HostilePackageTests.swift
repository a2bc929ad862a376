import Documents
import Testing

/// Word and OpenDocument files that are broken, or made to take time or memory.
struct HostilePackageTests {
  private typealias O = Office

  @Test func `the contents decide which kind of file it is, and not the name`() throws {
    #expect(try Format(of: O.docxFile(""), named: "a.odt") == .docx)
    #expect(try Format(of: O.odtFile(""), named: "a.docx") == .odt)
    let sheet = "<Types><Override ContentType=\"x.spreadsheetml.sheet.main+xml\"/></Types>"
    let kinds: [(String, [Zip.Part])] = [
      ("xlsx", [.init("[Content_Types].xml", sheet)]),
      ("ods", [.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
      ("epub", [.init("mimetype", "application/epub+zip")]), ("zip", [.init("a.txt", "Hej")]),
    ]
    for (kind, parts) in kinds {
      #expect(throws: ReadingError.unsupported(kind)) {
        try Format(of: Zip.file(parts), named: "a.zip")
      }
    }
    #expect(throws: ReadingError.damaged(.docx, reason: "there is no text document in it")) {
      try Format(of: Zip.file([.init("a.txt", "Hej")]), named: "a.docx")
    }
  }

  @Test func `a part that unpacks to very much is refused`() {
    let bomb = Zip.bomb("word/document.xml", size: Limits.partBytes + 1_048_576)
    let file = Zip.file([.init("[Content_Types].xml", O.types), bomb])
    #expect(file.count < 300_000)
    expectRefused(file, .docx, "excessive", "unpacks to more than 32 MB")
  }

  @Test func `a file with very many parts is refused`() {
    let parts = (0...Limits.packageParts).map { Zip.Part("word/\($0).xml", "") }
    expectRefused(Zip.file(parts), .docx, "excessive", "4096 parts")
  }

  @Test func `encrypted files say so`() {
    let manifest = "<m><m:file-entry><m:encryption-data/></m:file-entry></m>"
    let odt = O.odtFile("", extra: [.init("META-INF/manifest.xml", manifest)])
    expectRefused(odt, .odt, "encrypted", "without a password")
    var part = Zip.Part("word/document.xml", "hemmeligt indhold")
    part.flags = 1
    expectRefused(Zip.file([part]), .docx, "encrypted", "without a password")
    let stream = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    let wrapped: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + stream
    #expect(throws: ReadingError.encrypted(.docx)) { try Format(of: wrapped, named: "a.docx") }
  }

  @Test func `files without what their format needs say what is missing`() {
    let types = Zip.Part("[Content_Types].xml", O.types)
    expectRefused(Zip.file([types]), .docx, "damaged", "word/document.xml is missing")
    let type = Zip.Part("mimetype", "application/vnd.oasis.opendocument.text")
    expectRefused(Zip.file([type]), .odt, "damaged", "content.xml is missing")
    expectRefused(Array("Hej alle sammen.".utf8), .odt, "truncated", "too early")
  }

  @Test func `lengths and sums that are not true are found out`() {
    var part = Zip.Part("word/document.xml", "<w:document \(O.word)/>")
    part.checksum ^= 1
    expectRefused(Zip.file([part]), .docx, "damaged", "cannot be unpacked")
    var long = Zip.bomb("word/document.xml", size: 2_000)
    long.size = 5
    expectRefused(Zip.file([long]), .docx, "damaged", "cannot be unpacked")
  }

  private static let namespaces = (0..<400).map { "xmlns:n\($0)='u' " }.joined()

  @Test(arguments: [
    (Hostile("entity", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), "declares entities"),
    (
      Hostile("file", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"),
      "declares entities"
    ),
    (Hostile("unknown entity", "<a>&b;</a>"), "not well-formed"),
    (Hostile("crossed tags", "<a><b></a>"), "not well-formed"),
    (Hostile("open tag", "<a \(namespaces)>"), "not well-formed"),
  ])
  func `parts that are no plain xml are refused`(part: Hostile, reason: String) {
    let word = Zip.file([.init("word/document.xml", part.text)])
    expectRefused(word, .docx, "damaged", reason)
    let open = Zip.file([.init("content.xml", part.text)])
    expectRefused(open, .odt, "damaged", reason)
  }

  @Test(arguments: [
    (Hostile("elements", String(repeating: "<a>", count: 100_000)), "more than 250 deep"),
    (
      Hostile("namespaces", String(repeating: "<a \(namespaces)>", count: 200)),
      "more than 1000 namespaces"
    ),
    (
      Hostile("names", "<a>" + (0..<20_000).map { "<a\($0)/>" }.joined()),
      "more than 10000 names"
    ),
  ])
  func `parts with very much of what costs time are refused`(part: Hostile, reason: String) {
    expectRefused(Zip.file([.init("content.xml", part.text)]), .odt, "excessive", reason)
  }

  @Test func `files with very many paragraphs are refused`() {
    let body = String(repeating: "<w:tr/>", count: Limits.officePieces + 1)
    expectRefused(O.docxFile(body), .docx, "excessive", "paragraphs and cells")
  }

  @Test func `tags with very many attributes and deep tables take no long time`() throws {
    let crowded = "<w:p " + (0..<50_000).map { "a\($0)='' " }.joined() + ">"
    let document = try O.docx(
      crowded + "<w:r><w:t>Hej.</w:t></w:r></w:p>"
        + String(repeating: "<w:tbl><w:tr><w:tc>", count: 80) + O.p("Dybt.")
        + String(repeating: "</w:tc></w:tr></w:tbl>", count: 80))
    #expect(document.texts == ["Hej.", "Dybt."])
    let closed = "<w:p " + (0..<600).map { "a\($0)='' " }.joined() + "/>"
    #expect(try O.docx(closed + O.p("Hej.")).texts == ["Hej."])
  }

  @Test func `a paragraph of very much text is refused, also if it is all spaces`() {
    let body = O.p(String(repeating: " ", count: Limits.textBytes + 1))
    expectRefused(O.docxFile(body), .docx, "excessive", "more than 4 MB of text in one paragraph")
  }

  @Test func `a part that is one very long line is no fault`() throws {
    let attributes = (0..<100).map { " a\($0)='x'" }.joined()
    let run = "<w:p\(attributes)><w:r><w:t>Hej.</w:t></w:r></w:p>"
    let file = O.docxFile(String(repeating: run, count: 15_000))
    #expect(file.count > 11_000_000)
    #expect(try Document(file, as: .docx).blocks.count == 15_000)
  }

  @Test func `numbers that count nothing do no harm`() throws {
    let huge = "9223372036854775807"
    let document = try O.docx(
      O.p("A", "<w:outlineLvl w:val=\"-\(huge)\"/>") + O.p("B", "<w:outlineLvl w:val=\"\(huge)\"/>")
        + O.p("C", "<w:numPr><w:ilvl w:val=\"\(huge)\"/><w:numId w:val=\"1\"/></w:numPr>")
        + "<w:tbl><w:tr>\(O.cell("D", "<w:gridSpan w:val=\"\(huge)\"/>"))\(O.cell("E"))</w:tr></w:tbl>"
    )
    #expect(document.texts == ["A", "B", "C", "D", "E"])
    let open = try O.odt(
      "<text:h text:outline-level=\"\(huge)\">A</text:h><text:h text:outline-level=\"-7\">B</text:h>",
      styles:
        "<style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties fo:font-size=\"-infpt\"/></style:style>"
    )
    #expect(open.texts == ["A", "B"])
  }

  @Test(arguments: [Documents.Format.docx, .odt])
  func `files cut or changed anywhere are read or refused`(format: Documents.Format) {
    let body = O.styled("Overskrift1", "Mål") + O.item("samtaler")
    let file = format == .docx ? O.docxFile(body) : O.odtFile("<text:p>Hej</text:p>")
    for end in stride(from: 1, to: file.count, by: 11) {
      expectRefused(Array(file[..<end]), format, "truncated", "too early")
    }
    var seed: UInt64 = 20_260_101
    for _ in 0..<400 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bytes = file
      bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 24)
      guard let document = try? Document(bytes, as: format) else { continue }
      for block in document.blocks { #expect(String(validating: block.text, as: UTF8.self) != nil) }
    }
  }

  private func expectRefused(
    _ file: [UInt8], _ format: Documents.Format, _ code: String, _ words: String,
    location: SourceLocation = #_sourceLocation
  ) {
    do throws(ReadingError) {
      _ = try Document(file, as: format)
      Issue.record("the file was read", sourceLocation: location)
    } catch {
      #expect(error.code == code, "\(error)", sourceLocation: location)
      #expect("\(error)".contains(words), "\(error)", sourceLocation: location)
    }
  }
}

/// What `pdftohtml -xml` writes on a PDF: its pages, the pieces of text on them, its bookmarks.
struct PDFMarkup {
  private(set) var pages: [PDFPage] = []
  private(set) var bookmarks: [PDFBookmark] = []
  /// The text of all pieces and bookmarks, UTF-8, entities decoded.
  private(set) var text: [UInt8] = []

  private let source: [UInt8]
  private var index = 0
  private var fonts: [Int: PDFStyle] = [:]
  private var families: [String: Int] = [:]
  private var depth = 0

  /// Reads by the tags that pdftohtml writes, as its output need not be well-formed: it nests tags
  /// wrongly and passes on control characters.
  init(_ source: [UInt8]) {
    self.source = source
    while let tag = nextTag() { read(tag) }
  }

  private struct Tag {
    let name: ArraySlice<UInt8>
    let range: Range<Int>
  }

  private mutating func nextTag() -> Tag? {
    guard index < source.count, let start = source[index...].firstIndex(of: 0x3C),
      let end = source[start...].firstIndex(of: 0x3E)
    else { return nil }
    index = end + 1
    let name = source[(start + 1)..<end].prefix { !isSpace($0) }
    return Tag(name: name, range: start..<end)
  }

  private mutating func read(_ tag: Tag) {
    if tag.name.hasWord("text") {
      addPiece(Attributes(source, tag.range))
    } else if tag.name.hasWord("page") {
      let attributes = Attributes(source, tag.range)
      pages.append(
        PDFPage(
          number: attributes.number("number") ?? pages.count + 1,
          width: max(1, attributes.number("width") ?? 1),
          height: max(1, attributes.number("height") ?? 1)))
    } else if tag.name.hasWord("fontspec") {
      addFont(Attributes(source, tag.range))
    } else if tag.name.hasWord("outline") {
      depth += 1
    } else if tag.name.hasWord("/outline") {
      depth -= 1
    } else if tag.name.hasWord("item") {
      let page = Attributes(source, tag.range).number("page")
      let (range, _) = readText(until: "/item")
      if let page { bookmarks.append(PDFBookmark(page: page, depth: max(1, depth), text: range)) }
    }
  }

  private mutating func addPiece(_ attributes: Attributes) {
    let (range, boldShare) = readText(until: "/text")
    guard let last = pages.indices.last, text[range].contains(where: { !isSpace($0) }),
      let left = attributes.number("left"), let top = attributes.number("top"),
      let width = attributes.number("width"), let height = attributes.number("height")
    else { return }
    var style = attributes.number("font").flatMap { fonts[$0] } ?? PDFStyle(size: height)
    style.isBold = style.isBold || boldShare > 0.9
    pages[last].pieces.append(
      PDFPiece(
        left: left, top: top, right: left + max(1, width), bottom: top + max(1, height),
        style: style, text: range))
  }

  private mutating func addFont(_ attributes: Attributes) {
    guard let id = attributes.number("id") else { return }
    var family = attributes.string("family") ?? ""
    if let plus = family.firstIndex(of: "+") { family = String(family[plus...].dropFirst()) }
    let number = families[family, default: families.count]
    families[family] = number
    let color = attributes.string("color").flatMap { UInt32($0.dropFirst(), radix: 16) } ?? 0
    let name = family.lowercased()
    fonts[id] = PDFStyle(
      size: max(1, attributes.number("size") ?? 1), family: number, color: color,
      isBold: ["bold", "black", "heavy", "demi"].contains { name.contains($0) },
      isSymbol: ["wingdings", "symbol", "webdings"].contains { name.contains($0) })
  }

  /// Reads up to an end tag, leaves out the tags inside, and says how much of it is bold, 0-1.
  private mutating func readText(until end: String) -> (range: Range<Int>, bold: Double) {
    let start = text.count
    var bold = 0
    var open = 0
    var from = index
    while let tag = nextTag() {
      let before = text.count
      appendText(from..<tag.range.lowerBound)
      if open > 0 { bold += text.count - before }
      from = index
      if tag.name.hasWord("b") {
        open += 1
      } else if tag.name.hasWord("/b") {
        open -= 1
      } else if tag.name.hasWord(end) {
        break
      } else if tag.name.hasWord("page") || tag.name.hasWord("text") {
        index = tag.range.lowerBound
        break
      }
    }
    return (start..<text.count, Double(bold) / Double(max(1, text.count - start)))
  }

  private mutating func appendText(_ range: Range<Int>) {
    for part in XMLTag.parts(source, in: range) {
      switch part {
      case .text(let range): text.append(contentsOf: source[range])
      case .entity(let bytes, _): text.append(contentsOf: bytes)
      }
    }
  }
}

/// The attributes of a tag, by name.
private struct Attributes {
  private let source: [UInt8]
  private let attributes: [XMLTag.Attribute]

  init(_ source: [UInt8], _ tag: Range<Int>) {
    self.source = source
    attributes = XMLTag.attributes(source, in: tag)
  }

  func string(_ name: String) -> String? {
    attributes.first { $0.name == name }.map { String(decoding: source[$0.value], as: UTF8.self) }
  }

  /// A whole number, kept within what a page can be in size.
  func number(_ name: String) -> Int? {
    string(name).flatMap(Double.init).map { Int(max(-100_000, min(100_000, $0.rounded()))) }
  }
}

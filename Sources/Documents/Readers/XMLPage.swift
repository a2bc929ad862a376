/// HTML that stands inside XML: raw in a CDATA section, or with its tags written by `&lt;`.
struct XMLPage {
  /// The source with the tags put in again, as long as the source itself; made when first needed.
  private var bytes: [UInt8] = []

  /// True if a text has tags of HTML that are written by `&lt;`.
  static func isMarkup(_ source: [UInt8], in range: Range<Int>) -> Bool {
    var rest = source[range]
    while let mark = rest.firstIndex(of: 0x26) {
      rest = source[mark..<range.upperBound]
      if rest.hasPrefix("&lt;"), isTag(rest.dropFirst(4)) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// True if a CDATA section holds tags of HTML.
  static func hasTags(_ source: [UInt8], in range: Range<Int>) -> Bool {
    var rest = source[range]
    while let mark = rest.firstIndex(of: 0x3C) {
      rest = source[(mark + 1)..<range.upperBound]
      if isTag(rest) { return true }
    }
    return false
  }

  /// True for the name of an HTML element and what may stand behind it.
  private static func isTag(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.drop { $0 == 0x2F }.prefix(12).prefix { isASCIILetter($0) || isDigit($0) }
    guard name.endIndex < text.endIndex, names.contains(where: name.hasWord) else { return false }
    switch text[name.endIndex] {
    case 0x3E, 0x2F, 0x26: return true
    case let byte: return isSpace(byte)
    }
  }

  private static let names = [
    "p", "br", "ul", "ol", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "strong", "b",
    "em", "i", "a", "span", "html", "body", "section", "article",
  ]

  /// The source with the tags of a range put in again; what the references took up beyond their
  /// sign is filled with bytes that are no text.
  mutating func decoded(_ source: [UInt8], in range: Range<Int>) -> [UInt8] {
    if bytes.isEmpty { bytes = source }
    var isTag = false
    var index = range.lowerBound
    while index < range.upperBound {
      guard source[index] == 0x26, let (sign, length) = Self.sign(source[index..<range.upperBound])
      else {
        index += 1
        continue
      }
      let filling: UInt8 = isTag && sign != 0x3E ? 0x20 : XMLEntities.padding
      for place in index..<index + length { bytes[place] = filling }
      bytes[sign == 0x3E ? index : index + length - 1] = sign
      if sign == 0x3C { isTag = true }
      if sign == 0x3E { isTag = false }
      index += length
    }
    return bytes
  }

  private static func sign(_ text: ArraySlice<UInt8>) -> (sign: UInt8, length: Int)? {
    signs.first { text.starts(with: $0.reference) }.map { ($0.sign, $0.reference.count) }
  }

  private static let signs: [(reference: [UInt8], sign: UInt8)] = [
    (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E), (Array("&amp;".utf8), 0x26),
    (Array("&quot;".utf8), 0x22), (Array("&apos;".utf8), 0x27),
  ]
}

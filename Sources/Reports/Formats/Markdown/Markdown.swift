/// Markdown in which all that came from outside is escaped.
///
/// A literal is markup; a `String` put into it is text.
struct Markdown: ExpressibleByStringInterpolation, Equatable {
  /// In UTF-8.
  private(set) var source: [UInt8] = []

  init(stringLiteral value: String) { source.append(value) }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  /// The parts with a separator between them.
  init(_ parts: [Markdown], separator: StaticString) {
    source.reserveCapacity(parts.reduce(0) { $0 + $1.source.count + 2 })
    for (index, part) in parts.enumerated() {
      if index > 0 { source.append(separator) }
      source += part.source
    }
  }

  static func + (left: Self, right: Self) -> Self { "\(left)\(right)" }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate(set) var source: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source.append(literal) }
    mutating func appendInterpolation(_ text: String) { Markdown.escape(text, into: &source) }
    mutating func appendInterpolation(_ markdown: Markdown) { source += markdown.source }
    mutating func appendInterpolation(_ number: Int) { source.append(String(number)) }
    mutating func appendInterpolation(code: String) { source.append(Markdown.code(code)) }
    mutating func appendInterpolation(link text: String, to url: String?) {
      guard let url, let address = webAddress(url) else { return appendInterpolation(text) }
      source.append("[")
      appendInterpolation(text)
      source.append("](<")
      source.append(address)
      source.append(">)")
    }
  }

  /// Text on one line, with nothing that CommonMark or its tables would take for markup.
  private static func escape(_ text: String, into out: inout [UInt8]) {
    let text = TextPage.printable(text)
    let opening = blockMark(in: text)
    if opening == nil, !marks.meets(text) { return out.append(text) }
    for (index, byte) in text.utf8.enumerated() {
      if marks.contains(byte) || index == opening { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
  }

  private static let marks = ByteSet { #"\`*_[]<>|~&$#"#.utf8.contains($0) }

  /// The bytes that a line must begin with for `blockMark` to find anything.
  private static let openers = ByteSet { " -+=0123456789".utf8.contains($0) }

  /// Where the character stands, in bytes, that would make a list, a rule or a heading of the line.
  private static func blockMark(in text: String) -> Int? {
    let bytes = text.utf8
    guard let start = bytes.first, openers.contains(start) else { return nil }
    let letters = bytes.drop { $0 == UInt8(ascii: " ") }
    guard let first = letters.first else { return nil }
    switch Unicode.Scalar(first) {
    case "-", "+", "=": return bytes.count - letters.count
    case "0"..."9":
      let rest = bytes.drop { 0x30...0x39 ~= $0 }
      let isNumbered = rest.count < bytes.count
      guard isNumbered, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else {
        return nil
      }
      let next = rest.dropFirst().first
      return next == nil || next == UInt8(ascii: " ") ? bytes.count - rest.count : nil
    default: return nil
    }
  }

  /// A code span, fenced by more backticks than stand in it.
  static func code(_ text: String) -> String {
    let text = TextPage.printable(text)
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 ? " " : ""
    let cell =
      text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
    return fence + pad + cell + pad + fence
  }
}

/// The address of a page on the web with what could end it encoded; nil for every other kind.
func webAddress(_ url: String) -> String? {
  guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
  var out = ""
  for scalar in url.unicodeScalars {
    switch scalar {
    case "\u{0}"..." ", "<", ">", "\"", "'", "`", "\\", "|", "\u{7F}"..."\u{9F}":
      for byte in String(scalar).utf8 {
        out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// HTML in which all that came from outside is escaped.
///
/// A literal is markup; a `String` put into it is text, safe in content and in quoted attributes.
struct HTML: ExpressibleByStringInterpolation, Equatable {
  /// In UTF-8.
  private(set) var source: [UInt8] = []

  init(stringLiteral value: String) { source.append(value) }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  /// The parts on lines of their own.
  static func lines(_ parts: [HTML]) -> HTML { "\(parts)" }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate(set) var source: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source.append(literal) }
    mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &source) }
    mutating func appendInterpolation(_ html: HTML) { source += html.source }
    mutating func appendInterpolation(_ parts: [HTML]) {
      var isFirst = true
      for part in parts where !part.source.isEmpty {
        if !isFirst { source.append(UInt8(ascii: "\n")) }
        isFirst = false
        source += part.source
      }
    }
    mutating func appendInterpolation(_ number: Int) { source.append(String(number)) }
    mutating func appendInterpolation(link text: String, to url: String?) {
      guard let url, let address = webAddress(url) else { return appendInterpolation(text) }
      let link: HTML = "<a href=\"\(address)\">\(text)</a>"
      appendInterpolation(link)
    }
  }

  private static func escape(_ text: String, into out: inout [UInt8]) {
    if !suspects.meets(text) { return out.append(text) }
    if text.unicodeScalars.allSatisfy({ replacement(for: $0) == nil }) { return out.append(text) }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(for: scalar) {
        safe.append(contentsOf: replacement.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    out.append(String(safe))
  }

  /// The bytes that are, or may begin, what cannot stand as it is.
  private static let suspects = ByteSet { byte in
    switch Unicode.Scalar(byte) {
    case "&", "<", ">", "\"", "'", "\0"..<" ", "\u{7F}", "\u{C2}", "\u{E2}", "\u{EF}"...: true
    default: false
    }
  }

  /// What is written for a character; nil for itself.
  ///
  /// - Source: HTML standard, 13.1.4 and 13.2.3.5: control characters are parse errors.
  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t", "\n", "\r", "\u{0C}": " "
    default: isAllowed(scalar) ? nil : "\u{FFFD}"
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// A word for `id` and `#`: what is no letter, digit, full stop or hyphen becomes a hyphen.
  static func anchor(_ text: String) -> String {
    let isAnchor = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "."), UInt8(ascii: "-"): true
      default: false
      }
    }
    if isAnchor { return text }
    return String(
      text.map { character in
        character.isASCII && (character.isLetter || character.isNumber)
          || character == "." || character == "-" ? character : "-"
      })
  }
}

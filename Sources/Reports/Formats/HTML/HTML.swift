/// HTML in which all that came from outside is escaped.
///
/// A literal is markup; a `String` put into it is text, safe in content and in quoted attributes.
struct HTML: ExpressibleByStringInterpolation, Equatable {
  var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  static func + (left: Self, right: Self) -> Self {
    HTML(stringLiteral: left.source + right.source)
  }

  /// The parts on lines of their own.
  static func lines(_ parts: [HTML]) -> HTML {
    HTML(stringLiteral: parts.map(\.source).filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  struct Interpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }
    mutating func appendInterpolation(_ html: HTML) { source += html.source }
    mutating func appendInterpolation(_ parts: [HTML]) { source += HTML.lines(parts).source }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(link text: String, to url: String?) {
      guard let url, let address = webAddress(url) else { return appendInterpolation(text) }
      source += "<a href=\"\(HTML.escaped(address))\">\(HTML.escaped(text))</a>"
    }
  }

  /// - Source: HTML standard, 13.1.4 and 13.2.3.5: control characters are parse errors.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r", "\u{0C}": out.append(" ")
      default: out.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(out)
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
    String(
      text.map { character in
        character.isASCII && (character.isLetter || character.isNumber)
          || character == "." || character == "-" ? character : "-"
      })
  }
}

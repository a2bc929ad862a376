/// Markdown in which all that came from outside is escaped.
///
/// A literal is markup; a `String` put into it is text.
struct Markdown: ExpressibleByStringInterpolation, Equatable {
  var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  static func + (left: Self, right: Self) -> Self {
    Markdown(stringLiteral: left.source + right.source)
  }

  struct Interpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += Markdown.escaped(text) }
    mutating func appendInterpolation(_ markdown: Markdown) { source += markdown.source }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(code: String) { source += Markdown.code(code) }
    mutating func appendInterpolation(link text: String, to url: String?) {
      source += Markdown.link(text, to: url)
    }
  }

  /// Text on one line, with nothing that CommonMark or its tables would take for markup.
  static func escaped(_ text: String) -> String {
    let letters = Array(TextPage.printable(text))
    var out = ""
    for (index, character) in letters.enumerated() {
      let isMark = "\\`*_[]<>|~&$#".contains(character)
      if isMark || opensBlock(letters, at: index) { out += "\\" }
      out.append(character)
    }
    return out
  }

  /// Tells whether a character would make a list, a rule or a heading of the line.
  private static func opensBlock(_ letters: [Character], at index: Int) -> Bool {
    let before = letters[..<index]
    if "-+=".contains(letters[index]) { return before.allSatisfy { $0 == " " } }
    let isLast = index + 1 == letters.count || letters[index + 1] == " "
    return ".)".contains(letters[index]) && isLast && !before.isEmpty
      && before.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A code span, fenced by more backticks than stand in it.
  static func code(_ text: String) -> String {
    let text = TextPage.printable(text)
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 ? " " : ""
    let cell = text.split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
    return fence + pad + cell + pad + fence
  }

  private static func link(_ text: String, to url: String?) -> String {
    guard let url, let address = webAddress(url) else { return escaped(text) }
    return "[\(escaped(text))](<\(address)>)"
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

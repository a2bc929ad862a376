/// Lines for a terminal: wrapped, indented and, if asked for, coloured.
struct TextPage {
  /// How a line looks; never the only bearer of a meaning.
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case green = "32"
    case yellow = "33"
    case red = "31"
    case magenta = "35"
  }

  let options: TextOptions
  private var lines: [String] = []

  init(_ options: TextOptions) { self.options = options }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Adds a text that may run over several lines; those after the first are indented `hanging` more.
  mutating func add(
    _ text: String, indent: Int = 0, hanging: Int = 0, style: Style = .plain
  ) {
    let width = options.width - indent
    var margin = indent
    for line in Self.wrapped(Self.printable(text), width: width, hanging: hanging) {
      lines.append(String(repeating: " ", count: margin) + styled(line, style))
      margin = indent + hanging
    }
  }

  /// Adds one line as it stands, however long: something to copy.
  mutating func addVerbatim(_ text: String, indent: Int = 0, style: Style = .plain) {
    lines.append(String(repeating: " ", count: indent) + styled(Self.printable(text), style))
  }

  private func styled(_ text: String, _ style: Style) -> String {
    options.color && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A document may hold control characters that would steer the terminal.
  static func printable(_ text: String) -> String {
    if !suspects.meets(text) { return text }
    if text.unicodeScalars.allSatisfy({ printable($0) == $0 }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(printable(scalar)) }
    return String(out)
  }

  /// The bytes that are, or may begin, what is not printable.
  private static let suspects = ByteSet { $0 < 0x20 || [0x7F, 0xC2, 0xE2].contains($0) }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  private static func wrapped(_ text: String, width: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room = width
    for (word, length) in words(of: text) {
      if line.isEmpty {
        line = String(word)
        used = length
      } else if used + 1 + length <= room {
        line += " "
        line += word
        used += 1 + length
      } else {
        lines.append(line)
        line = String(word)
        used = length
        room = width - hanging
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The words between spaces, each with how many characters a person sees.
  private static func words(of text: String) -> [(Substring, Int)] {
    if mayCombine(text) { return text.split(separator: " ").map { ($0, $0.count) } }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { word in
      (Substring(word), word.count { $0 & 0xC0 != 0x80 })
    }
  }

  /// The bytes that begin characters from U+0300.
  private static let combiners = ByteSet { $0 >= 0xCC }

  /// Tells whether code points of a printable text may join into one character.
  ///
  /// - Source: Unicode 16, GraphemeBreakProperty.txt: none below U+0300 does by itself, nor the
  ///   dashes and quotation marks, the arrows and the symbols.
  private static func mayCombine(_ text: String) -> Bool {
    if !combiners.meets(text) { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x2190..<0x2C00: false
      default: true
      }
    }
  }
}

/// A path as a word on a command line, which is never read as an option.
func shellWord(_ path: String) -> String {
  if path.hasPrefix("-"), path != "-" { return shellWord("./" + path) }
  let isPlain =
    !path.isEmpty
    && path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789_./-+,:@".unicodeScalars.contains(scalar)
    }
  return isPlain
    ? path
    : "'"
      + path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
}

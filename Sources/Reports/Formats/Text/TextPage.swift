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
  /// In UTF-8, each line with its line feed.
  private var bytes: [UInt8] = []
  private var endsInBlank = false

  init(_ options: TextOptions) { self.options = options }

  var text: String { bytes.isEmpty ? "\n" : String(decoding: bytes, as: UTF8.self) }

  mutating func blank() {
    if bytes.isEmpty || endsInBlank { return }
    bytes.append(UInt8(ascii: "\n"))
    endsInBlank = true
  }

  /// Adds a text that may run over several lines; those after the first are indented `hanging` more.
  mutating func add(
    _ text: String, indent: Int = 0, hanging: Int = 0, style: Style = .plain
  ) {
    var room = options.width - indent
    var used = 0
    Self.forEachWord(of: Self.printable(text)) { word, length in
      if used > 0, used + 1 + length <= room {
        bytes.append(UInt8(ascii: " "))
        used += 1 + length
      } else {
        if used > 0 {
          endLine(style)
          room = options.width - indent - hanging
        }
        startLine(indent: used > 0 ? indent + hanging : indent, style)
        used = length
      }
      bytes.append(contentsOf: word)
    }
    if used > 0 { endLine(style) }
  }

  /// Adds one line as it stands, however long: something to copy.
  mutating func addVerbatim(_ text: String, indent: Int = 0, style: Style = .plain) {
    let start = bytes.count
    startLine(indent: indent, style)
    bytes.append(Self.printable(text))
    endLine(style)
    endsInBlank = bytes.count == start + 1
  }

  private mutating func startLine(indent: Int, _ style: Style) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    if options.color, style != .plain { bytes.append("\u{1B}[\(style.rawValue)m") }
  }

  private mutating func endLine(_ style: Style) {
    if options.color, style != .plain { bytes.append("\u{1B}[0m") }
    bytes.append(UInt8(ascii: "\n"))
    endsInBlank = false
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

  /// Gives the words between spaces, each with how many characters a person sees.
  private static func forEachWord(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>, _ length: Int) -> Void
  ) {
    if mayCombine(text) {
      for word in text.split(separator: " ") {
        word.utf8.span.withUnsafeBufferPointer { body($0, word.count) }
      }
      return
    }
    text.utf8.span.withUnsafeBufferPointer { bytes in
      var start = 0
      var length = 0
      for (index, byte) in bytes.enumerated() {
        if byte != UInt8(ascii: " ") {
          length += byte & 0xC0 == 0x80 ? 0 : 1
        } else {
          if length > 0 { body(UnsafeBufferPointer(rebasing: bytes[start..<index]), length) }
          start = index + 1
          length = 0
        }
      }
      if length > 0 { body(UnsafeBufferPointer(rebasing: bytes[start...]), length) }
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

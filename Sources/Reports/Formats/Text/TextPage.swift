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
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: out.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func wrapped(_ text: String, width: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= room {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
        room = width - hanging
      }
    }
    return line.isEmpty ? lines : lines + [line]
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

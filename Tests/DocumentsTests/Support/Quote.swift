import Documents

/// What a person would quote from a stretch of a file: the definition of a quote, written again
/// and independently of the readers.
enum Quote {
  static func of(_ source: String, in format: Format) -> String {
    var text = source.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    switch format {
    case .html, .xml: text = decoded(withoutTags(text))
    case .markdown: text = decoded(withoutMarks(text))
    case .docx, .odt, .pdf: preconditionFailure("these are no text")
    case .text: break
    }
    return collapsed(format == .text || format == .markdown ? joined(text) : text)
  }

  /// Drops tags, comments and the text of elements that no reader sees.
  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      let end: String
      if rest.hasPrefix("<!--") {
        end = "-->"
      } else if let name = ["script", "style", "svg"].first(where: { rest.hasPrefix("<\($0)") }) {
        end = "</\(name)>"
      } else if rest.hasPrefix("<sup><a href=\"#") {
        end = "</sup>"
      } else if rest.hasPrefix("<span class=\"icon\"") {
        end = "</span>"
      } else {
        if rest.hasPrefix("<br") { result += "\n" }
        end = ">"
      }
      rest = rest.range(after: end)
    }
    return result + rest
  }

  /// Drops stars, low lines around words, code marks, links' addresses and the marks of quotations.
  private static func withoutMarks(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.first == ">" || line.first == " " { line = line.dropFirst() }
      return String(line)
    }
    var result = ""
    var rest = Substring(lines.joined(separator: "\n"))
    while let next = rest.first {
      rest = rest.dropFirst()
      switch next {
      case "*", "`", "[": break
      case "_" where result.last.map { !$0.isLetter } ?? true || !(rest.first?.isLetter ?? false):
        break
      case "]": rest = rest.first == "(" ? rest.range(after: ")") : rest
      case "\\": if let escaped = rest.popFirst() { result.append(escaped) }
      default: result.append(next)
      }
    }
    return result
  }

  private static func decoded(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let reference = rest[start...].dropFirst().prefix { $0 != ";" }
      if let character = character(String(reference)) {
        result += character
        rest = rest[start...].range(after: ";")
      } else {
        result += "&"
        rest = rest[start...].dropFirst()
      }
    }
    return result + rest
  }

  private static func character(_ reference: String) -> String? {
    let named = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "aring": "å",
      "oslash": "ø", "aelig": "æ", "shy": "", "ndash": "–", "rsaquo": "›", "raquo": "»",
      "laquo": "«", "kommune": "Fjordby Kommune", "middot": "·",
    ]
    if let name = named[reference] { return name }
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// Joins words divided at line ends; a hyphen before «og» stays.
  private static func joined(_ text: String) -> String {
    var lines = text.split(separator: "\n").map { line in
      String(line).trimmed
    }.filter { !$0.isEmpty }
    var result = lines.isEmpty ? "" : lines.removeFirst()
    for line in lines {
      let word = line.prefix { $0.isLetter }
      let isDivided = result.hasSuffix("-") && result.dropLast().last?.isLetter == true
      if isDivided, word.first?.isLowercase == true, !["og", "eller", "samt"].contains(word) {
        result = String(result.dropLast()) + line
      } else {
        result += " " + line
      }
    }
    return result
  }

  private static func collapsed(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !["\u{AD}", "\u{200B}", "\u{FEFF}"].contains($0) }
    return String(String.UnicodeScalarView(kept)).split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension String {
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension Substring {
  /// What stands behind the first place of a string; nothing if it is not there.
  func range(after end: String) -> Substring {
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(end) { return rest.dropFirst(end.count) }
      rest = rest.dropFirst()
    }
    return rest
  }
}

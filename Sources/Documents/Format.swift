/// A kind of file that can be read.
public enum Format: String, CaseIterable, Sendable {
  case docx, html, markdown, odt, pdf, text, xml

  /// True if a file is text itself, so that its passages are cited by line and byte; else they are
  /// cited by paragraph, and by page where there are pages.
  public var hasLines: Bool {
    switch self {
    case .html, .markdown, .text, .xml: true
    case .docx, .odt, .pdf: false
    }
  }

  /// The format that the first bytes show, else the one that the name's extension says.
  ///
  /// Throws `empty`, `tooLarge`, `binary`, or `unsupported` for kinds that are known but not read.
  public init(of bytes: [UInt8], named name: String) throws(ReadingError) {
    if bytes.isEmpty { throw .empty }
    if bytes.count > Limits.fileBytes { throw .tooLarge(limit: Limits.fileBytes) }
    let ending = Self.ending(of: name)
    if Self.isPDF(bytes, ending: ending) {
      self = .pdf
      return
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = try Self.packaged(bytes, ending: ending)
      return
    }
    if let kind = try Self.knownBinary(bytes, ending: ending) { throw .unsupported(kind) }
    let head = try SourceText(decoding: Array(bytes.prefix(4_096)), as: .text).bytes
    self = Self.shown(by: head) ?? Self.said(by: ending) ?? Self.guessed(from: head)
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Readers of PDF take what stands before its mark for rubbish.
  private static func isPDF(_ bytes: [UInt8], ending: String) -> Bool {
    let mark = Array("%PDF-".utf8)
    return bytes.starts(with: mark) || (ending == "pdf" && bytes.prefix(1_024).holds(mark))
  }

  private static func knownBinary(
    _ bytes: [UInt8], ending: String
  ) throws(ReadingError) -> String? {
    if bytes.starts(with: Array("{\\rtf".utf8)) { return "rtf" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // Word wraps an encrypted docx file in the container of its older formats.
      let mark = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] })
      if bytes[...].holds(mark) { throw .encrypted(.docx) }
      return ["xls", "ppt", "msg", "dot"].contains(ending) ? ending : "doc"
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpeg" }
    if bytes.starts(with: Array("GIF8".utf8)) { return "gif" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "gzip" }
    return nil
  }

  /// A document type, an XML declaration or an `html` tag decides whatever the name says.
  private static func shown(by head: [UInt8]) -> Format? {
    var rest = head[...].drop(while: isSpace)
    while rest.starts(with: Array("<!--".utf8)), let end = rest.firstRange(of: "-->") {
      rest = rest[end...].drop(while: isSpace)
    }
    if rest.hasPrefix("<!doctype html") || rest.hasPrefix("<html") || rest.hasPrefix("<head") {
      return .html
    }
    guard rest.hasPrefix("<?xml") else { return nil }
    return rest.firstRange(of: "<html") == nil ? .xml : .html
  }

  private static func said(by ending: String) -> Format? {
    switch ending {
    case "html", "htm", "xhtml", "aspx", "php": .html
    case "md", "markdown", "mdown", "mkd": .markdown
    case "txt", "text": .text
    case "xml": .xml
    default: nil
    }
  }

  private static func guessed(from head: [UInt8]) -> Format {
    let rest = head[...].drop(while: isSpace)
    if rest.first == 0x3C {
      let tag = rest.prefix { !isSpace($0) && $0 != 0x3E }
      let isKnown = ["<div", "<p", "<h1", "<h2", "<main", "<article", "<section", "<body", "<ul"]
        .contains { tag.hasWord($0) }
      return isKnown ? .html : .xml
    }
    return rest.hasPrefix("# ") || rest.firstRange(of: "\n## ") != nil ? .markdown : .text
  }
}

extension ArraySlice<UInt8> {
  /// True if the bytes begin with an ASCII word, in any case of its letters.
  func hasPrefix(_ word: String) -> Bool {
    word.utf8.count <= count && zip(self, word.utf8).allSatisfy { lowered($0) == $1 }
  }

  /// The index behind the first place where an ASCII word stands; nil if it does not.
  func firstRange(of word: String) -> Int? {
    end(of: Array(word.utf8))
  }

  func holds(_ wanted: [UInt8]) -> Bool { end(of: wanted) != nil }

  private func end(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    for index in startIndex...endIndex - wanted.count
    where self[index] == wanted[0] && self[index...].starts(with: wanted) {
      return index + wanted.count
    }
    return nil
  }
}

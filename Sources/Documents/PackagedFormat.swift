/// Tells the kinds of zip files from each other by what is in them.
extension Format {
  /// Throws `unsupported` for zip files that are no text documents.
  static func packaged(_ bytes: [UInt8], ending: String) throws(ReadingError) -> Format {
    let assumed: Format =
      ending == "odt" || bytes.dropFirst(30).hasPrefix("mimetype") ? .odt : .docx
    if !isOffice(bytes, ending: ending), !Package.hasDirectory(bytes) { throw .unsupported("zip") }
    let package = try Package(bytes, as: assumed)
    if let type = try package.part("mimetype") {
      return try openDocument(type)
    } else if let types = try package.part("[Content_Types].xml") {
      return try word(types)
    } else if package.holds("word/document.xml") {
      return .docx
    } else if package.holds("content.xml") {
      return .odt
    }
    guard ["docx", "odt"].contains(ending) else { throw .unsupported("zip") }
    throw .damaged(assumed, reason: "there is no text document in it")
  }

  /// True if a zip file that was cut off was likely a text document.
  private static func isOffice(_ bytes: [UInt8], ending: String) -> Bool {
    ["docx", "docm", "dotx", "odt", "ott"].contains(ending)
      || ["mimetype", "[content_types].xml", "_rels/", "word/"].contains {
        bytes.dropFirst(30).hasPrefix($0)
      }
  }

  private static func openDocument(_ type: [UInt8]) throws(ReadingError) -> Format {
    let kind = type[...].firstRange(of: "opendocument.").map { type[$0...] } ?? []
    if kind.hasPrefix("text") { return .odt }
    if kind.hasPrefix("spreadsheet") { throw .unsupported("ods") }
    if kind.hasPrefix("presentation") { throw .unsupported("odp") }
    throw .unsupported(type[...].firstRange(of: "epub") != nil ? "epub" : "zip")
  }

  private static func word(_ types: [UInt8]) throws(ReadingError) -> Format {
    let types = try SourceText(decoding: types, as: .xml).bytes[...]
    func holds(_ word: String) -> Bool { types.firstRange(of: word) != nil }
    if holds("wordprocessingml.document.main+xml") || holds("wordprocessingml.template.main+xml")
      || holds("ms-word.document.macroEnabled") || holds("ms-word.template.macroEnabled")
    {
      return .docx
    }
    if holds("spreadsheetml") { throw .unsupported("xlsx") }
    if holds("presentationml") { throw .unsupported("pptx") }
    throw .unsupported("zip")
  }
}

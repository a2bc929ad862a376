import Documents
import Foundation
import Testing

/// Exports in vocabularies that the reader does not know, each with its expected tree beside it.
struct XMLVocabularyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Vocabularies")

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".expected") }.sorted()
  }()

  @Test(arguments: files) func `an unknown vocabulary is read by its structure`(
    name: String
  ) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let document = try Document(bytes, as: Format(of: bytes, named: name))
    #expect(document.format == .xml)
    let tree = Self.tree(of: document)
    let url = Self.folder.appending(path: name + ".expected")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(tree.utf8).write(to: url)
      Issue.record("recorded \(name).expected; run again without RECORD")
    }
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(tree == expected, "RECORD=1 swift test writes it")
  }

  @Test func `there are vocabularies to read`() { #expect(Self.files.count > 10) }

  /// The blocks by what they stand under; what is not content is marked by a hyphen.
  private static func tree(of document: Document) -> String {
    var lines = [
      "language \(document.declaredLanguage ?? "none"), title \(document.title ?? "none")"
    ]
    for block in document.blocks {
      var line = String(repeating: "  ", count: block.headings.count)
      line += block.isContent ? "" : "- "
      line += block.kind.rawValue + (block.level > 0 ? " \(block.level)" : "")
      line += ": " + block.string
      if let leadIn = block.leadIn { line += " < " + document.blocks[leadIn].string }
      if let header = block.rowHeader { line += " [" + document.blocks[header].string + "]" }
      if let header = block.columnHeader { line += " {" + document.blocks[header].string + "}" }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

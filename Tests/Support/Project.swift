public import Foundation
public import Standards

/// The project's own folders, found from this file.
public enum Project {
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The shipped standards, with their examples.
  public static func library() throws -> Library {
    let folder = root.appendingPathComponent("Standards").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") || $0 == Likeness.fileName }
      .map { name in
        Library.File(
          path: name, text: try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
      }
    return try Library(files, root: "Standards")
  }

  /// The documents in Samples, by path.
  public static func samples() throws -> [String] {
    let folder = root.appendingPathComponent("Samples").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { path in
        ["docx", "html", "md", "odt", "txt", "xml"].contains { path.hasSuffix("." + $0) }
          && path != "README.md"
      }
      .map { folder + "/" + $0 }
  }
}

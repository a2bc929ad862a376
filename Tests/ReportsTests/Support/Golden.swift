import Foundation
import Testing

/// Compares a text with a file in `Golden/`; a missing file fails, and `RECORD=1` writes it and
/// still fails, so that nothing is recorded unseen.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = folder("Tests/ReportsTests/Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(text.utf8).write(to: url)
    Issue.record("recorded \(name); run again without RECORD", sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record(
      "\(name) is missing; RECORD=1 swift test writes it", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: data, as: UTF8.self)
  let lines = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    golden.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let first = zip(lines.0, lines.1).enumerated().first { $1.0 != $1.1 }
  #expect(
    text == golden,
    "\(name) differs, first at line \((first?.offset ?? min(lines.0.count, lines.1.count)) + 1)",
    sourceLocation: sourceLocation)
}

/// A folder of the package.
func folder(_ path: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
}

import Documents

/// A document of text written in the test.
func read(_ text: String, as format: Format) throws -> Document {
  try Document(Array(text.utf8), as: format)
}

extension Document {
  /// The texts of the blocks that count as the document's own.
  var texts: [String] { blocks.filter(\.isContent).map(\.string) }

  /// One line a block of content: its kind, its level if it has one, and its text.
  var outline: [String] {
    blocks.filter(\.isContent).map { block in
      let level = block.level == 0 ? "" : " \(block.level)"
      return "\(block.kind.rawValue)\(level): \(block.string)"
    }
  }

  /// The texts of the blocks that do not count.
  var around: [String] { blocks.filter { !$0.isContent }.map(\.string) }

  /// The first block with a text that begins so.
  func block(_ start: String) -> Block? { blocks.first { $0.string.hasPrefix(start) } }

  /// The text of the block that leads in to the first one that begins so.
  func leadIn(of start: String) -> String? {
    block(start)?.leadIn.map { blocks[$0].string }
  }

  /// The texts of the headings above the first block that begins so.
  func headings(of start: String) -> [String] {
    block(start)?.headings.map { blocks[$0].string } ?? []
  }
}

extension Place {
  /// The bytes of the file; empty in formats without lines.
  var bytes: Range<Int> { (byteStart ?? 0)..<(byteEnd ?? 0) }
}

extension Documents.Format {
  /// Those whose files are text.
  static let withLines = allCases.filter(\.hasLines)
}

extension Block {
  var string: String { String(decoding: text, as: UTF8.self) }
}

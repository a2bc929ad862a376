/// A file as blocks of text, each with the place it stands in.
public struct Document: Equatable, Sendable {
  public let format: Format
  /// The text of the title block, else what the file's own data call it; nil if neither.
  public let title: String?
  /// The language tag that the file states, as written; nil if it states none.
  public let declaredLanguage: String?
  /// Whose site or paper the file says that it belongs to; nil if it does not say.
  public let siteName: String?
  /// In reading order.
  public let blocks: [Block]
  public let source: SourceText

  /// Reads a file. An HTML file is always read; a broken XML file throws `malformed`.
  public init(_ bytes: [UInt8], as format: Format) throws(ReadingError) {
    let source = try SourceText(decoding: bytes, as: format)
    let reading = try format.read(source)
    self.format = format
    self.source = source
    blocks = reading.blocks
    try Self.checkSize(of: blocks)
    let heading =
      reading.blocks.first { $0.kind == .title && $0.isContent }
      ?? reading.blocks.first { $0.kind == .title }
    title = heading.map { String(decoding: $0.text, as: UTF8.self) } ?? reading.title
    declaredLanguage = reading.language
    siteName = reading.siteName
  }

  private static func checkSize(of blocks: [Block]) throws(ReadingError) {
    if blocks.count > Limits.blocks { throw .tooMuch(.blocks) }
    var bytes = 0
    for block in blocks { bytes += block.text.count }
    if bytes > Limits.textBytes { throw .tooMuch(.text) }
  }

  /// The place of a byte range of a block's text: it brackets all bytes that the range was made
  /// from, and what stands between them. Cost: O(log n).
  public func place(of range: Range<Int>, in block: Int) -> Place {
    let place = blocks[block].sourceRange(of: range)
    let start = source.position(of: place.lowerBound)
    let end = source.position(of: place.upperBound)
    return Place(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      byteStart: source.originalOffset(of: place.lowerBound),
      byteEnd: source.originalOffset(of: place.upperBound),
      page: source.page(of: place.lowerBound))
  }
}

/// What a reader makes of a source text.
struct Reading {
  var blocks: [Block] = []
  var title: String?
  var language: String?
  var siteName: String?
}

extension Format {
  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    switch self {
    case .html: HTMLReader.read(source)
    case .markdown: MarkdownReader.read(source)
    case .text: TextReader.read(source)
    case .xml: try XMLReader.read(source)
    }
  }
}

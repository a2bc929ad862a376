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
  /// Nil where the format has no pages.
  public let pages: PageCount?
  /// What the places by line count in; empty in formats without lines.
  public let source: SourceText

  /// Reads a file. An HTML file is always read; a broken XML file throws `malformed`.
  ///
  /// Of a PDF file, the bytes are what `pdftohtml -xml` writes on it.
  public init(_ bytes: [UInt8], as format: Format) throws(ReadingError) {
    let (reading, source) = try format.read(bytes)
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
    pages = reading.pages
  }

  private static func checkSize(of blocks: [Block]) throws(ReadingError) {
    if blocks.count > Limits.blocks { throw .tooMuch(.blocks) }
    var bytes = 0
    for block in blocks { bytes += block.text.count }
    if bytes > Limits.textBytes { throw .tooMuch(.text) }
  }

  /// The place of a byte range of a block's text: it brackets all bytes that the range was made
  /// from, and what stands between them; in formats without lines, the block's. Cost: O(log n).
  public func place(of range: Range<Int>, in block: Int) -> Place {
    if let paragraph = blocks[block].paragraph {
      return Place(page: blocks[block].page, paragraph: paragraph)
    }
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

/// How many pages a file has, and on how many of them nothing can be read.
public struct PageCount: Equatable, Sendable {
  public let all: Int
  public let withoutText: Int

  public init(all: Int, withoutText: Int) {
    self.all = all
    self.withoutText = withoutText
  }
}

/// What a reader makes of a source text.
struct Reading {
  var blocks: [Block] = []
  var title: String?
  var language: String?
  var siteName: String?
  var pages: PageCount?
}

extension Format {
  fileprivate func read(_ bytes: [UInt8]) throws(ReadingError) -> (Reading, SourceText) {
    if bytes.isEmpty { throw .empty }
    if bytes.count > Limits.fileBytes { throw .tooLarge(limit: Limits.fileBytes) }
    let source = hasLines ? try SourceText(decoding: bytes, as: self) : .none
    switch self {
    case .docx: return (try DOCXReader.read(bytes), source)
    case .html: return (HTMLReader.read(source), source)
    case .markdown: return (MarkdownReader.read(source), source)
    case .odt: return (try ODTReader.read(bytes), source)
    case .pdf: return (try PDFReader.read(bytes), source)
    case .text: return (TextReader.read(source), source)
    case .xml: return (try XMLReader.read(source), source)
    }
  }
}

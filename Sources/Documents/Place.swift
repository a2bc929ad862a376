/// Where a piece of text stands in the file it was read from: by line and byte where the file is
/// text, else by page and paragraph.
public struct Place: Equatable, Sendable {
  /// 1-based; nil in formats that have no lines, as are all up to `byteEnd`.
  public var line: Int?
  /// 1-based, in Unicode code points.
  public var column: Int?
  /// The line on which the piece ends.
  public var endLine: Int?
  /// 1-based, in Unicode code points, exclusive.
  public var endColumn: Int?
  /// 0-based offset in the file as it was handed over, before decoding.
  public var byteStart: Int?
  /// As `byteStart`, exclusive.
  public var byteEnd: Int?
  /// 1-based; nil where the file does not say where its pages begin.
  public var page: Int?
  /// 1-based, counted on the page, or in the document if it has no pages; nil in formats that are
  /// cited by line.
  public var paragraph: Int?

  public init(
    line: Int, column: Int, endLine: Int, endColumn: Int, byteStart: Int, byteEnd: Int,
    page: Int? = nil
  ) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.byteStart = byteStart
    self.byteEnd = byteEnd
    self.page = page
  }

  public init(page: Int? = nil, paragraph: Int) {
    self.page = page
    self.paragraph = paragraph
  }
}

/// One piece of text that a reader of the document sees as a whole.
public struct Block: Equatable, Sendable {
  /// What a block is to a reader of the document.
  public enum Kind: String, Sendable, CaseIterable {
    case title, heading, paragraph, listItem, tableCell, quotation, caption, footnote, preformatted
  }

  public var kind: Kind
  /// 1-6 for a title or heading, 1 and up for the depth of a list item, else 0.
  public var level: Int
  /// UTF-8, composed, entities decoded, white space collapsed, words joined over line ends; without
  /// the marks of lists, the names of icons and, in HTML, the marks that link to footnotes.
  public var text: [UInt8]
  /// The number that a list item or a heading shows before its text, such as «2.1» or «a)»; nil for
  /// bullets, in HTML and XML, and where the text itself has it.
  public var number: String?
  /// Where the text stands in `SourceText.bytes`, in order; none in formats without lines.
  public var runs: [Run]
  /// Indexes of the headings above, outermost first; a heading does not list itself.
  public var headings: [Int]
  /// Index of the block that introduces this list item; nil if nothing does.
  public var leadIn: Int?
  /// Index of the cell that heads the row; nil in the first column and outside tables.
  public var rowHeader: Int?
  /// Index of the cell that heads the column; nil where there is none.
  public var columnHeader: Int?
  /// False for navigation, banners, breadcrumbs, buttons, contents pages and running headers.
  public var isContent: Bool
  /// 1-based; nil in formats that are cited by line.
  public var paragraph: Int?
  /// 1-based page that a paragraph counted on its page begins on; else nil.
  public var page: Int?

  public init(
    kind: Kind, level: Int = 0, text: [UInt8], number: String? = nil, runs: [Run] = [],
    headings: [Int] = [],
    leadIn: Int? = nil, rowHeader: Int? = nil, columnHeader: Int? = nil, isContent: Bool = true,
    page: Int? = nil, paragraph: Int? = nil
  ) {
    self.kind = kind
    self.level = level
    self.text = text
    self.number = number
    self.runs = runs
    self.headings = headings
    self.leadIn = leadIn
    self.rowHeader = rowHeader
    self.columnHeader = columnHeader
    self.isContent = isContent
    self.page = page
    self.paragraph = paragraph
  }
}

/// A stretch of a block's text and the source bytes it was made from.
///
/// Where both lengths are the same, byte stands for byte; else the run is one whole, such as an
/// entity, a collapsed space or a composed letter.
public struct Run: Equatable, Sendable {
  /// Offset in `Block.text`.
  public var text: Int
  public var textLength: Int
  /// Offset in `SourceText.bytes`.
  public var source: Int
  public var sourceLength: Int

  public init(text: Int, textLength: Int, source: Int, sourceLength: Int) {
    self.text = text
    self.textLength = textLength
    self.source = source
    self.sourceLength = sourceLength
  }
}

extension Block {
  /// Offsets in `SourceText.bytes` that bracket a byte range of the text. Cost: O(log runs).
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard let first = runs.first, let last = runs.last else { return 0..<0 }
    if range.isEmpty {
      let point = range.lowerBound < text.count ? start(of: range.lowerBound) : last.sourceEnd
      return point..<point
    }
    precondition(range.upperBound <= text.count, "the range must lie in the block's text")
    let lower = range.lowerBound <= 0 ? first.source : start(of: range.lowerBound)
    let run = runs[indexOfRun(at: range.upperBound - 1)]
    let inside = range.upperBound - run.text
    let upper = run.isExact ? run.source + inside : run.sourceEnd
    return lower..<max(lower, upper)
  }

  private func start(of offset: Int) -> Int {
    let run = runs[indexOfRun(at: offset)]
    return run.isExact ? run.source + offset - run.text : run.source
  }

  private func indexOfRun(at offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].text <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Run {
  var isExact: Bool { textLength == sourceLength }
  var sourceEnd: Int { source + sourceLength }
}

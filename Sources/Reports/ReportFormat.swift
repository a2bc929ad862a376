/// A way of writing a report.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, json, html

  /// Writes the report, ending in one line feed; the options matter to `text` alone.
  public func render(_ report: GapReport, options: TextOptions = TextOptions()) -> String {
    switch self {
    case .text: TextReport(report, options).render()
    case .markdown: MarkdownReport(report).render()
    case .json: JSONWriter.string(report)
    case .html: HTMLReport(report).render()
    }
  }
}

/// How the report for a terminal is laid out.
public struct TextOptions: Equatable, Sendable {
  public var color: Bool
  /// In characters; at least 40.
  public var width: Int
  /// True for every gap at full length, false for the first ten gaps of a standard.
  public var full: Bool
  /// True for the statements of a block, in the `read` output alone.
  public var statements: Bool

  public init(
    color: Bool = false, width: Int = 80, full: Bool = false, statements: Bool = true
  ) {
    self.color = color
    self.width = max(width, 40)
    self.full = full
    self.statements = statements
  }
}

/// A way of writing a report.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, json, html

  /// The report, ending in one line feed; the options matter to `text` alone.
  public func render(_ report: GapReport, options: TextOptions = TextOptions()) -> String {
    var whole: [UInt8] = []
    write(report, options: options) { piece in
      if whole.isEmpty { whole = piece } else { whole += piece }
    }
    return String(decoding: whole, as: UTF8.self)
  }

  /// Hands the same text over in UTF-8; JSON in pieces, so that one of many documents is never held whole.
  public func write(
    _ report: GapReport, options: TextOptions = TextOptions(), to sink: ([UInt8]) throws -> Void
  ) rethrows {
    switch self {
    case .text: try sink(Array(TextReport(report, options).render().utf8))
    case .markdown: try sink(MarkdownReport(report).render())
    case .json: try report.writeJSON(to: sink)
    case .html: try sink(HTMLReport(report).render())
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

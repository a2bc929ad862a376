/// One line of Markdown and what its marks say.
struct MarkdownLine {
  private let source: [UInt8]
  /// The line without indentation and the marks taken from it.
  private(set) var content: Range<Int>
  /// Columns of white space before the content.
  private(set) var indent: Int
  /// The column of the content in its line.
  private(set) var column: Int

  init(_ source: [UInt8], _ line: Range<Int>) {
    self.source = source
    content = line
    indent = 0
    column = 0
    dropSpaces()
    indent = column
  }

  var isBlank: Bool { content.isEmpty }
  private var first: UInt8 { source[content.lowerBound] }

  private mutating func dropSpaces() {
    var start = content.lowerBound
    while start < content.upperBound, source[start] == 0x20 || source[start] == 0x09 {
      column += source[start] == 0x09 ? 4 - column % 4 : 1
      start += 1
    }
    content = start..<content.upperBound
  }

  /// Takes bytes and the spaces behind them from the start.
  mutating func drop(_ length: Int) {
    content = min(content.lowerBound + length, content.upperBound)..<content.upperBound
    column += length
    dropSpaces()
  }

  /// Takes the marks of quotations; true if there were any.
  mutating func dropQuoteMarks() -> Bool {
    var count = 0
    while !isBlank, first == 0x3E, count < Limits.markdownDepth {
      drop(1)
      count += 1
    }
    if count > 0 { column = 0 }
    return count > 0
  }

  /// The bullet or number of a list item.
  var marker: ListMarker? {
    guard !isBlank,
      let marker = ListMarker(in: source, at: content.lowerBound, before: content.upperBound)
    else { return nil }
    switch marker.style {
    case .number: return first == 0x28 ? nil : marker
    case .bullet: return marker
    case .letter: return nil
    }
  }

  /// The level of a heading marked by number signs, and its text.
  var heading: (level: Int, content: Range<Int>)? {
    guard !isBlank, first == 0x23 else { return nil }
    let level = source[content].prefix { $0 == 0x23 }.count
    let start = content.lowerBound + level
    guard level <= 6, start == content.upperBound || isSpace(source[start]) else { return nil }
    var end = content.upperBound
    while end > start, source[end - 1] == 0x23 { end -= 1 }
    // Closing signs count only behind a space.
    if end < content.upperBound, end > start, !isSpace(source[end - 1]) { end = content.upperBound }
    return (level, start..<max(start, end))
  }

  /// The level of the heading that this line underlines; nil if it is no such line.
  var underline: Int? {
    guard !isBlank, source[content].allSatisfy({ $0 == first }) else { return nil }
    return first == 0x3D ? 1 : first == 0x2D ? 2 : nil
  }

  /// Three or more stars, hyphens or low lines and nothing else.
  var isRuler: Bool {
    guard !isBlank, first == 0x2A || first == 0x2D || first == 0x5F else { return false }
    let signs = source[content].filter { !isSpace($0) }
    return signs.count >= 3 && signs.allSatisfy { $0 == first }
  }

  /// «[name]: address», which is no text.
  var isLinkDefinition: Bool {
    guard !isBlank, first == 0x5B, source[content.lowerBound + 1] != 0x5E else { return false }
    return source[content].firstRange(of: "]: ") != nil
  }

  /// The text of a footnote, «[^1]: text».
  var footnote: Range<Int>? {
    guard source[content].starts(with: [0x5B, 0x5E]), let end = source[content].firstRange(of: "]:")
    else { return nil }
    return end..<content.upperBound
  }

  // MARK: Tables

  var hasPipe: Bool { source[content].contains(0x7C) }

  var isTableRuler: Bool {
    hasPipe && source[content].contains(0x2D)
      && source[content].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || isSpace($0) }
  }

  /// The cells between unescaped pipes.
  var cells: [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = first == 0x7C ? content.lowerBound + 1 : content.lowerBound
    for index in start..<max(start, content.upperBound)
    where source[index] == 0x7C && source[index - 1] != 0x5C {
      cells.append(start..<index)
      start = index + 1
    }
    if start < content.upperBound { cells.append(start..<content.upperBound) }
    return cells
  }
}

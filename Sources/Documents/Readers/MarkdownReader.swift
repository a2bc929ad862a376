/// Turns Markdown into blocks: the part of CommonMark that policies use, and pipe tables.
struct MarkdownReader {
  private let source: [UInt8]
  private var builder = BlockBuilder()
  private var inline = InlineText()
  /// Lines of the paragraph being read, without marks and indentation.
  private var paragraph: [Range<Int>] = []
  private var kind: Block.Kind = .paragraph
  /// That of the item being read.
  private var number: String?
  /// Columns at which the content of each open list item begins.
  private var items: [Int] = []
  private var fence: (byte: UInt8, length: Int)?
  private var isInComment = false
  private var isAfterBlank = false
  private var table: TableReading?
  private var isTable = false

  private init(_ source: [UInt8]) { self.source = source }

  static func read(_ source: SourceText) -> Reading {
    let lines = Lines.ranges(in: source.bytes)
    let front = FrontMatter(source.bytes, lines)
    var reader = MarkdownReader(source.bytes)
    let body = lines.drop { $0.lowerBound < front.end }
    for index in body.indices {
      reader.read(lines[index], next: index + 1 < lines.count ? lines[index + 1] : nil)
    }
    reader.flush()
    var blocks = reader.builder.blocks
    if let top = blocks.firstIndex(where: { $0.kind == .heading && $0.level == 1 }) {
      blocks[top].kind = .title
    }
    return Reading(
      blocks: blocks, title: front.title, language: front.language, siteName: front.siteName)
  }

  private mutating func read(_ whole: Range<Int>, next: Range<Int>?) {
    if skipComment(whole) || readFence(whole) { return }
    var line = MarkdownLine(source, whole)
    if line.isBlank {
      flush()
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    if line.indent >= 4, paragraph.isEmpty, items.isEmpty {
      begin(.preformatted, line.content)
      flush()
      return
    }
    let wasQuote = kind == .quotation && !paragraph.isEmpty
    let isQuote = line.dropQuoteMarks()
    if line.isBlank {
      flush()
      return
    }
    if isQuote != wasQuote, isQuote || !paragraph.isEmpty && !wasQuote { flush() }
    closeItems(line)
    if readItem(&line, isQuote) || readHeading(line) || readTable(line, next) { return }
    if paragraph.isEmpty, line.isRuler {
      endItems(line)
      return
    }
    if !paragraph.isEmpty, kind == .paragraph || kind == .quotation, let level = line.underline {
      endHeading(level)
      return
    }
    if line.isLinkDefinition, paragraph.isEmpty { return }
    if let note = line.footnote {
      flush()
      begin(.footnote, note)
      return
    }
    if paragraph.isEmpty {
      begin(isQuote ? .quotation : items.isEmpty ? .paragraph : .listItem, line.content)
    } else {
      paragraph.append(line.content)
    }
  }

  private mutating func begin(_ kind: Block.Kind, _ content: Range<Int>) {
    self.kind = kind
    paragraph = [content]
  }

  private mutating func flush() {
    if let finished = table {
      finished.finish(&builder)
      table = nil
    }
    if paragraph.isEmpty { return }
    // One past the limit of all text will be refused.
    let isTooLong = paragraph.reduce(0) { $0 + $1.count } > Limits.textBytes
    var marks = MarkdownInline(source, isTooLong ? [] : paragraph)
    if kind == .preformatted || isTooLong {
      for line in paragraph { inline.append(source, line) }
    } else {
      marks.write(to: &inline)
    }
    paragraph.removeAll(keepingCapacity: true)
    let last = inline.text.last
    if kind == .paragraph, marks.isAllBold, inline.text.count <= 120, last != 0x2E, last != 0x2C {
      builder.add(.heading, level: builder.levelBelow(isContent: true), &inline)
      builder.noteAssumedHeading()
    } else {
      if kind == .listItem { (inline.number, number) = (number, nil) }
      builder.add(
        kind, level: kind == .listItem ? max(1, items.count) : 0, &inline,
        keepsLists: !items.isEmpty)
    }
    kind = .paragraph
  }

  // MARK: Comments and code

  /// True if the line lies in a comment or begins one that takes all of it.
  private mutating func skipComment(_ line: Range<Int>) -> Bool {
    let text = source[line].drop(while: isSpace)
    if isInComment {
      if text.firstRange(of: "-->") != nil { isInComment = false }
      return true
    }
    guard fence == nil, text.hasPrefix("<!--") else { return false }
    flush()
    isInComment = text.firstRange(of: "-->") == nil
    return true
  }

  private mutating func readFence(_ line: Range<Int>) -> Bool {
    let text = source[line].drop(while: isSpace)
    guard let first = text.first else {
      return fence != nil
    }
    let length = first == 0x60 || first == 0x7E ? text.prefix { $0 == first }.count : 0
    if let open = fence {
      if length >= open.length, first == open.byte, text.dropFirst(length).allSatisfy(isSpace) {
        fence = nil
      } else {
        begin(.preformatted, line)
        flush()
      }
      return true
    }
    guard length >= 3 else { return false }
    flush()
    fence = (first, length)
    return true
  }

  // MARK: Lists

  /// Closes the items that a line no longer stands in: those indented more than it is.
  private mutating func closeItems(_ line: MarkdownLine) {
    guard paragraph.isEmpty || line.marker != nil else { return }
    while let column = items.last, line.column < column {
      if line.marker != nil, line.column >= column - 1, items.count == 1 { break }
      flush()
      items.removeLast()
    }
  }

  private mutating func endItems(_ line: MarkdownLine) {
    flush()
    items.removeAll()
    builder.endLists()
  }

  private mutating func readItem(_ line: inout MarkdownLine, _ isQuote: Bool) -> Bool {
    guard let marker = line.marker, !line.isRuler else { return false }
    // A number other than 1 does not break into a paragraph: «… den⏎14. juni».
    if !paragraph.isEmpty, kind == .paragraph, case .number(let number) = marker.style, number != 1
    {
      return false
    }
    flush()
    if items.count < Limits.markdownDepth { items.append(line.column + marker.length + 1) }
    number = marker.number(in: source, at: line.content.lowerBound)
    line.drop(marker.length)
    begin(.listItem, line.content)
    return true
  }

  // MARK: Headings

  private mutating func readHeading(_ line: MarkdownLine) -> Bool {
    guard let (level, content) = line.heading else { return false }
    flush()
    items.removeAll()
    begin(.heading, content)
    var marks = MarkdownInline(source, paragraph)
    marks.write(to: &inline)
    paragraph.removeAll()
    builder.add(.heading, level: level, &inline)
    return true
  }

  /// Makes a heading of the lines read, which are underlined.
  private mutating func endHeading(_ level: Int) {
    var marks = MarkdownInline(source, paragraph)
    marks.write(to: &inline)
    paragraph.removeAll()
    kind = .paragraph
    builder.add(.heading, level: level, &inline)
  }

  // MARK: Tables

  private mutating func readTable(_ line: MarkdownLine, _ next: Range<Int>?) -> Bool {
    if table == nil {
      guard paragraph.isEmpty, line.hasPipe, let next,
        MarkdownLine(source, next).isTableRuler
      else { return false }
      table = TableReading()
      builder.endLists()
      addRow(line, isHeader: true)
      return true
    }
    if line.isTableRuler { return true }
    guard line.hasPipe else {
      flush()
      return false
    }
    addRow(line, isHeader: false)
    return true
  }

  private mutating func addRow(_ line: MarkdownLine, isHeader: Bool) {
    table?.startRow()
    for cell in line.cells {
      table?.startCell(isHeader: isHeader)
      var marks = MarkdownInline(source, [cell])
      marks.write(to: &inline)
      if let index = builder.add(.tableCell, &inline) { table?.note(index, .tableCell) }
      table?.endCell()
    }
  }
}

/// Turns what `pdftohtml -xml` writes on a PDF into blocks.
struct PDFReader {
  let flow: PDFFlow
  private let headings: PDFHeadings
  private var builder = BlockBuilder()
  private var inline = InlineText()
  /// The page on which each block begins.
  private var pages: [Int] = []
  /// What the lines since the last block are; nil between blocks.
  private(set) var kind: Block.Kind?
  private var level = 0
  /// The page of the block being read.
  private var page = 1
  /// Index of the last line taken into the block being read.
  private(set) var lastLine = 0
  private var lastLevel: Int?
  var list = PDFList()
  /// Headers, footers and footnotes met inside the block being read.
  private var asides: [(line: PDFLine, kind: Block.Kind?)] = []
  private var isInContents = false
  private var table: TableReading?
  private var tableHead: [[UInt8]] = []
  private var tableColumns: [Int] = []

  static func read(_ bytes: [UInt8]) throws(ReadingError) -> Reading {
    let markup = PDFMarkup(try SourceText(decoding: bytes, as: .pdf).bytes)
    if markup.pages.isEmpty {
      throw .damaged(.pdf, reason: "it has no pages")
    }
    var reader = PDFReader(PDFFlow(markup))
    for step in reader.flow.steps { reader.read(step) }
    reader.endTable()
    reader.flush()
    let pages = PageCount(
      all: markup.pages.count, withoutText: markup.pages.count(where: \.pieces.isEmpty))
    return Reading(
      blocks: reader.placedBlocks(), siteName: reader.headings.siteName, pages: pages)
  }

  private init(_ flow: PDFFlow) {
    self.flow = flow
    headings = PDFHeadings(of: flow)
  }

  private mutating func read(_ step: PDFFlow.Step) {
    switch step {
    case .aside(let line, let kind): asides.append((line, kind))
    case .table(let rows):
      flush()
      if isInContents, areEntries(rows) {
        addEntries(rows)
      } else {
        isInContents = false
        addTable(rows)
      }
    case .line(let index):
      endTable()
      readLine(index)
    }
    if kind == nil, table == nil { flushAsides() }
  }

  private mutating func readLine(_ index: Int) {
    let line = flow.lines[index]
    if readContents(index) { return }
    if let level = headings.levels[index] {
      readHeading(index, level: level)
    } else if let marker = itemMarker(index) {
      beginItem(index, marker)
    } else if continues(index) {
      append(index, from: line.text.lowerBound)
    } else if isUnmarkedItem(index) {
      begin(.listItem, index)
      level = list.enter(line)
      append(index, from: line.text.lowerBound)
    } else {
      begin(isCaption(line) ? .caption : .paragraph, index)
      append(index, from: line.text.lowerBound)
    }
  }

  // MARK: Blocks

  private mutating func begin(_ kind: Block.Kind, _ index: Int) {
    flush()
    self.kind = kind
    level = 0
    page = flow.lines[index].page
    if kind != .listItem { list = PDFList() }
  }

  private mutating func append(_ index: Int, from start: Int) {
    if !inline.isEmpty { inline.breakLine(at: start..<start) }
    inline.append(flow.text, start..<flow.lines[index].text.upperBound)
    lastLine = index
  }

  private mutating func flush() {
    if let kind {
      add(kind, level: level, page: page, keepsLists: kind == .listItem)
    }
    kind = nil
    lastLevel = nil
    flushAsides()
  }

  @discardableResult
  private mutating func add(
    _ kind: Block.Kind, level: Int = 0, page: Int, isContent: Bool = true, keepsLists: Bool = false
  ) -> Int? {
    let index = builder.add(
      kind, level: level, &inline, isContent: isContent, keepsLists: keepsLists)
    if index != nil { pages.append(page) }
    return index
  }

  private mutating func flushAsides() {
    for (number, (line, kind)) in asides.enumerated() {
      let mark = kind == .footnote && inline.isEmpty ? flow.footnoteMark(line) : nil
      inline.append(flow.text, line.text.dropFirst(mark ?? 0))
      if kind == .footnote {
        let next = asides.dropFirst(number + 1).first
        if let next, next.kind == .footnote, flow.footnoteMark(next.line) == nil {
          inline.breakLine(at: line.text.upperBound..<line.text.upperBound)
          continue
        }
      }
      add(kind ?? .paragraph, page: line.page, isContent: kind != nil, keepsLists: true)
    }
    asides.removeAll(keepingCapacity: true)
  }

  private func placedBlocks() -> [Block] {
    var counts: [Int: Int] = [:]
    return zip(builder.blocks, pages).map { block, page in
      var block = block
      counts[page, default: 0] += 1
      block.runs = []
      block.page = page
      block.paragraph = counts[page]
      return block
    }
  }

  // MARK: Headings

  private mutating func readHeading(_ index: Int, level: Int) {
    let goesOn =
      lastLevel == level && lastLine == index - 1 && flow.gaps[index] != nil
      && flow.lines[index].style == flow.lines[lastLine].style
      && SectionNumber(in: flow.text, flow.lines[index].text) == nil
      && (flow.gaps[index] ?? 0) * 10 <= flow.lines[index].style.size * 16
    if goesOn {
      append(index, from: flow.lines[index].text.lowerBound)
      return
    }
    begin(level == 1 ? .title : .heading, index)
    self.level = level
    lastLevel = level
    append(index, from: flow.lines[index].text.lowerBound)
  }

  // MARK: Paragraphs

  /// True if a line goes on with the block being read.
  private func continues(_ index: Int) -> Bool {
    guard let kind, !inline.isEmpty, lastLevel == nil else { return false }
    let line = flow.lines[index]
    let before = flow.lines[lastLine]
    if abs(line.style.size - before.style.size) > 1 { return false }
    let isOpen = !endsSentence(inline.text) && inline.text.last != 0x3A
    let isSmall = LetterCase(in: flow.text, at: line.text.lowerBound) == .small
    let isUnmarked = kind == .listItem && !list.isMarked
    let endsEarly = flow.endsEarly(before, before: line, clearly: !isUnmarked)
    if inline.text.last == 0x2D, isSmall { return true }
    if flow.startsColumn(index) {
      if isUnmarked { return isOpen && isSmall && !endsEarly }
      return isOpen && (isSmall || !endsEarly)
    }
    if flow.isSpaced(index) {
      return isOpen && isSmall && !endsEarly && line.left == before.left && kind != .listItem
    }
    if kind == .listItem {
      if isUnmarked {
        let isEnded = inline.text.last == 0x3B
        return abs(line.left - before.left) < line.style.size && !endsEarly && !isEnded
      }
      if line.left >= list.textLeft - line.style.size / 3 { return isOpen || !endsEarly }
      return isOpen && !endsEarly
    }
    let isIndented = line.left > before.left + line.style.size / 2
    if isIndented, !isOpen { return false }
    if inline.text.last == 0x3A, line.left > before.left + line.style.size / 2 { return false }
    return isSmall || !endsEarly
  }

  /// «Figur 2: …» in letters smaller than the body's.
  private func isCaption(_ line: PDFLine) -> Bool {
    let words = flow.text[line.text].split(separator: 0x20, maxSplits: 2)
    guard words.count > 1, let number = words[1].first, isDigit(number) else { return false }
    return ["figur", "tabel", "tabell", "foto"].contains { words[0].hasWord($0) }
      && line.style.size <= flow.bodySize
  }

  // MARK: Lists

  /// The open block ends as one that a list follows.
  var leadsIn: Bool { inline.text.last == 0x3A || inline.text.last == 0x2C }
  var isEnded: Bool { endsSentence(inline.text) }

  private mutating func beginItem(_ index: Int, _ marker: ListMarker) {
    let line = flow.lines[index]
    begin(.listItem, index)
    var start = min(line.text.lowerBound + marker.length, line.text.upperBound)
    while start < line.text.upperBound, isSpace(flow.text[start]) { start += 1 }
    if flow.isSpaced(index), list.isOther(marker, line, in: flow.text) {
      list = PDFList()
      builder.endLists()
    }
    level = list.enter(line, marker, in: flow.text)
    inline.number = marker.number(in: flow.text, at: line.text.lowerBound)
    append(index, from: start)
  }

  /// Browsers draw bullets as pictures: what is left is indented lines below one that leads in.
  private func isUnmarkedItem(_ index: Int) -> Bool {
    let line = flow.lines[index]
    if kind == .listItem, !list.isMarked {
      return abs(line.left - flow.lines[lastLine].left) < line.style.size
    }
    let isIndented = line.left - line.column.lowerBound > flow.indent + line.style.size
    guard isIndented, let last = lastText else { return false }
    if last.last == 0x3A || lastLevel != nil { return true }
    let isSmall = LetterCase(in: flow.text, at: line.text.lowerBound) == .small
    return isSmall && kind != nil && !endsSentence(last)
  }

  private var lastText: [UInt8]? {
    inline.isEmpty ? builder.blocks.last { $0.isContent }?.text : inline.text
  }

  // MARK: Contents pages

  /// Reads a line of the contents page, or the word above it; false if the line is neither.
  private mutating func readContents(_ index: Int) -> Bool {
    let line = flow.text[flow.lines[index].text]
    let isHeading = ContentsPage.isHeading(line)
    let isEntry = ContentsPage.hasLeader(line) || (isInContents && self.isEntry(index))
    guard isHeading || isEntry else {
      isInContents = false
      return false
    }
    if isHeading { isInContents = true }
    flush()
    inline.append(flow.text, flow.lines[index].text)
    add(.paragraph, page: flow.lines[index].page, isContent: false)
    lastLine = index
    return true
  }

  private func isEntry(_ index: Int) -> Bool {
    let line = flow.text[flow.lines[index].text]
    return ContentsPage.hasPageNumber(line) || headings.isRepeated(line, after: index)
  }

  /// True for rows that all end with a number of at most three figures.
  private func areEntries(_ rows: [[[PDFLine]]]) -> Bool {
    rows.allSatisfy { row in
      guard let last = row.last?.last else { return false }
      let sign = flow.text[last.text]
      return sign.count < 4 && sign.allSatisfy(isDigit)
    }
  }

  private mutating func addEntries(_ rows: [[[PDFLine]]]) {
    for lines in rows.map({ $0.joined() }) {
      for line in lines {
        if !inline.isEmpty { inline.breakLine(at: line.text.lowerBound..<line.text.lowerBound) }
        inline.append(flow.text, line.text)
      }
      add(.paragraph, page: lines.first?.page ?? page, isContent: false)
    }
  }

  // MARK: Tables

  /// Goes on with the table before, if this one stands on top of a page and has the same columns.
  private mutating func addTable(_ rows: [[[PDFLine]]]) {
    let lefts = (rows.first?.indices ?? 0..<0).map { column in
      rows.compactMap { $0[column].map(\.left).min() }.min() ?? 0
    }
    let isSame =
      lefts.count == tableColumns.count
      && zip(lefts, tableColumns).allSatisfy { abs($0 - $1) < flow.bodySize }
    if table == nil || !isSame {
      endTable()
      table = TableReading()
      tableHead = []
      tableColumns = lefts
      builder.endLists()
    }
    for row in rows { addRow(row, of: rows) }
  }

  private mutating func addRow(_ row: [[PDFLine]], of rows: [[[PDFLine]]]) {
    let words = row.map { $0.flatMap { flow.text[$0.text] } }
    // A table that goes on over the page says its headers again.
    let isRepeated = !tableHead.isEmpty && words == tableHead
    let isFirst = tableHead.isEmpty
    if isFirst { tableHead = words }
    let lines = row.joined()
    let isHeader =
      isFirst && rows.count > 1 && lines.allSatisfy(\.style.isBold)
      && !rows.dropFirst().joined().joined().allSatisfy(\.style.isBold)
    if !isRepeated { table?.startRow() }
    for cell in row {
      if !isRepeated { table?.startCell(isHeader: isHeader) }
      addCell(cell, isContent: !isRepeated)
      table?.endCell()
    }
  }

  private mutating func addCell(_ cell: [PDFLine], isContent: Bool) {
    for line in cell {
      let marker = ListMarker(in: flow.text, at: line.text.lowerBound, before: line.text.upperBound)
      if marker?.style == .bullet { endCell(line.page, isContent) }
      if !inline.isEmpty { inline.breakLine(at: line.text.lowerBound..<line.text.lowerBound) }
      let start = line.text.lowerBound + (marker?.style == .bullet ? marker?.length ?? 0 : 0)
      inline.append(flow.text, start..<line.text.upperBound)
    }
    if let page = cell.first?.page { endCell(page, isContent) }
  }

  private mutating func endCell(_ page: Int, _ isContent: Bool) {
    guard let block = add(.tableCell, page: page, isContent: isContent), isContent else { return }
    table?.note(block, .tableCell)
  }

  private mutating func endTable() {
    if let table { table.finish(&builder) }
    table = nil
  }
}

/// Turns plain text, such as that of a PDF, into blocks.
struct TextReader {
  let bytes: [UInt8]
  let lines: [TextLine]
  let layout: TextLayout
  var builder = BlockBuilder()
  var inline = InlineText()
  /// What the lines since the last block are; nil between blocks.
  var kind: Block.Kind?
  var level = 0
  /// Index of the last line taken into the block being read.
  var lastLine = 0
  /// The open list levels.
  var list = TextList()
  /// Headers and footers met inside the block being read.
  var furniture: [Range<Int>] = []
  var isAfterRuler = false
  var isInContents = false
  /// Index of the line that is the title; nil if there is none.
  var titleLine: Int?
  var siteName: String?

  static func read(_ source: SourceText) -> Reading {
    var lines = TextLine.all(in: source.bytes)
    PageFurniture.mark(&lines, in: source.bytes)
    let layout = TextLayout(&lines, in: source.bytes)
    var reader = TextReader(bytes: source.bytes, lines: lines, layout: layout)
    reader.findTitle()
    var index = 0
    while index < lines.count { index = reader.readLine(index) }
    reader.flush()
    return Reading(blocks: reader.builder.blocks, siteName: reader.siteName)
  }

  private init(bytes: [UInt8], lines: [TextLine], layout: TextLayout) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
  }

  /// Reads one line, or more if they belong together, and returns the next to read.
  private mutating func readLine(_ index: Int) -> Int {
    let line = lines[index]
    if line.isFurniture {
      furniture.append(line.content)
      if kind == nil { flushFurniture() }
      return index + 1
    }
    if isRuler(line) {
      isAfterRuler = !underline(with: line, at: index)
      if isAfterRuler { flush() }
      return index + 1
    }
    defer { isAfterRuler = false }
    if index == titleLine {
      flush()
      addHeading(index, level: 1, .title)
      return index + 1
    }
    if readContents(index) { return index + 1 }
    if let next = readTable(index) { return next }
    if let marker = itemMarker(index) {
      beginItem(index, marker)
    } else if continues(index) {
      append(index, from: line.content.lowerBound)
    } else if let level = headingLevel(index) {
      flush()
      addHeading(index, level: level.level, .heading)
      if level.isAssumed { builder.noteAssumedHeading() }
    } else {
      flush()
      kind = isFootnote(line) ? .footnote : .paragraph
      level = 0
      append(index, from: line.content.lowerBound)
    }
    return index + 1
  }

  // MARK: Blocks

  mutating func append(_ index: Int, from start: Int) {
    let line = lines[index]
    if !inline.isEmpty {
      let end = lines[lastLine].content.upperBound
      // The mark of a footnote stands at the start of a line of its own, right behind its word.
      if !isFootnoteMark(index) { inline.breakLine(at: end..<min(end + 1, start)) }
    }
    inline.append(bytes, start..<line.content.upperBound)
    lastLine = index
  }

  mutating func flush() {
    if let kind {
      builder.add(
        kind, level: kind == .listItem ? level : 0, &inline, keepsLists: kind == .listItem)
      if kind != .listItem { list = TextList() }
    }
    kind = nil
    flushFurniture()
  }

  private mutating func flushFurniture() {
    for line in furniture {
      inline.append(bytes, line)
      builder.add(.paragraph, &inline, isContent: false, keepsLists: true)
    }
    furniture.removeAll(keepingCapacity: true)
  }

  mutating func addHeading(_ index: Int, level: Int, _ kind: Block.Kind) {
    let line = lines[index].content
    if isLetterSpaced(line) {
      for part in letters(of: line) {
        inline.append(bytes, part)
      }
    } else {
      inline.append(bytes, line)
    }
    builder.add(kind, level: level, &inline)
    list = TextList()
    lastLine = index
  }

  // MARK: Paragraphs

  /// True if a line goes on with the block being read.
  private func continues(_ index: Int) -> Bool {
    guard let kind, !inline.isEmpty else { return false }
    let line = lines[index]
    let before = lines[lastLine]
    let isOpen = !endsSentence(inline.text) && inline.text.last != 0x3A
    let isSmall = LetterCase(in: bytes, at: line.content.lowerBound) == .small
    let isFull = !layout.endsEarly(before, before: line, in: bytes)
    if isFootnoteMark(index) { return true }
    if inline.text.last == 0x2D, line.gap == 0 || line.startsPage { return true }
    if line.startsPage { return isOpen && (isSmall || (isFull && headingLevel(index) == nil)) }
    if line.gap > 0 { return isOpen && isSmall }
    if isOpen && isSmall { return true }
    if !isOpen && layout.isUnwrapped { return false }
    if kind == .listItem {
      if line.indent > list.indent { return isOpen || isFull || line.indent == before.indent }
      return isFull && (isOpen || list.isFlat)
    }
    if line.indent > before.indent + 2, !isOpen { return false }
    return isFull
  }

  /// A line of one repeated sign.
  private func isRuler(_ line: TextLine) -> Bool {
    guard line.content.count > 2, let first = bytes[line.content].first else { return false }
    guard first == 0x2D || first == 0x3D || first == 0x5F || first == 0x2A || first == 0x7E else {
      return false
    }
    return bytes[line.content].allSatisfy { $0 == first }
  }

  /// Makes a heading of the one line just read, if a ruler stands right under it.
  private mutating func underline(with ruler: TextLine, at index: Int) -> Bool {
    guard kind == .paragraph, ruler.gap == 0, lastLine == index - 1, inline.text.count <= 120,
      lines[lastLine].content.lowerBound == inline.runs.first?.source,
      abs(lines[lastLine].width - ruler.width) <= max(4, ruler.width / 2)
    else { return false }
    let sign = bytes[ruler.content.lowerBound]
    let level = sign == 0x3D ? (titleLine == nil ? 1 : 2) : sign == 0x2D ? 2 : 3
    builder.add(level == 1 ? .title : .heading, level: level, &inline)
    if level == 1 { titleLine = lastLine }
    kind = nil
    flushFurniture()
    return true
  }

  // MARK: Footnotes

  /// A number and a text below the rule of the page, or right behind another footnote.
  private func isFootnote(_ line: TextLine) -> Bool {
    let digits = bytes[line.content].prefix(while: isDigit)
    guard !digits.isEmpty, digits.count < 3, digits.endIndex < line.content.upperBound,
      bytes[digits.endIndex] == 0x20
    else { return false }
    return line.followsRule || (line.gap == 0 && builder.last?.kind == .footnote)
  }

  /// In double-spaced text a line that follows without a blank one begins with a raised number.
  private func isFootnoteMark(_ index: Int) -> Bool {
    guard index > 0, lastLine == index - 1, lines[index].gap == 0, !lines[index].isDoubleSpaced,
      lines[lastLine].isDoubleSpaced, !endsSentence(inline.text)
    else { return false }
    let content = lines[index].content
    let digits = bytes[content].prefix(while: isDigit)
    guard !digits.isEmpty, digits.count < 3 else { return false }
    let rest = bytes[digits.endIndex..<content.upperBound]
    if let number = SectionNumber(in: bytes, content) {
      return number.depth == 1 && !isCapitals(number.end..<content.upperBound)
    }
    return rest.first.map { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C } ?? true
  }
}

/// Turns the flow of an office document into blocks.
struct OfficeBlocks {
  private var builder = BlockBuilder()
  private var tables: [TableReading] = []
  private var inline = InlineText()
  private let text: OfficeText
  /// The size of most of the text, in half points; nil if unknown.
  private let bodySize: Int?
  /// Headings stand one level lower where a title stands above them all.
  private let isTitled: Bool
  /// Notes referred to, with the block that did, in order.
  private var references: [(note: String, block: Int)] = []

  static func read(_ text: OfficeText) -> [Block] {
    var reading = OfficeBlocks(text)
    for index in text.flow.indices { reading.add(text.flow[index], at: index) }
    while let table = reading.tables.popLast() { table.finish(&reading.builder) }
    reading.addNotes()
    return reading.finish()
  }

  private init(_ text: OfficeText) {
    self.text = text
    bodySize = Self.mostUsedSize(text.flow)
    isTitled = text.flow.contains { $0.paragraph?.role == .title }
  }

  private static func mostUsedSize(_ flow: [Flow]) -> Int? {
    var lengths: [Int: Int] = [:]
    for paragraph in flow.lazy.compactMap(\.paragraph) {
      if let size = paragraph.size { lengths[size, default: 0] += paragraph.text.count }
    }
    return lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func add(_ piece: Flow, at index: Int) {
    switch piece {
    case .paragraph(let paragraph): add(paragraph, at: index)
    case .startTable:
      if let last = tables.indices.last { tables[last].isLayout = true }
      tables.append(TableReading(depth: tables.count))
    case .startRow: if let last = tables.indices.last { tables[last].startRow() }
    case .startCell(let cell):
      builder.endLists()
      guard let last = tables.indices.last else { return }
      tables[last].startCell(
        isHeader: cell.isHeader, columns: cell.columns, rows: cell.rows,
        isContinued: cell.isContinued)
    case .endCell: if let last = tables.indices.last { tables[last].endCell() }
    case .endTable:
      tables.popLast()?.finish(&builder)
      builder.endLists()
    }
  }

  private mutating func add(_ paragraph: Paragraph, at index: Int) {
    let lines = lines(of: paragraph)
    for (number, line) in lines.enumerated() {
      for part in line {
        inline.append(paragraph.text, part)
        if part.upperBound < (line.last?.upperBound ?? 0) {
          inline.breakLine(at: part.upperBound..<part.upperBound + 1)
        }
      }
      add(paragraph, isWhole: lines.count == 1, isFirst: number == 0, at: index)
    }
    if let block = builder.blocks.indices.last {
      references += paragraph.notes.map { ($0, block) }
    }
  }

  /// Adds what stands in `inline` as a block of the paragraph's kind.
  private mutating func add(_ paragraph: Paragraph, isWhole: Bool, isFirst: Bool, at index: Int) {
    var kind = Block.Kind.paragraph
    var level = 0
    var isAssumed = false
    switch paragraph.role {
    case .title: (kind, level) = (isFirst ? .title : .paragraph, isFirst ? 1 : 0)
    case .heading(let depth):
      (kind, level) = (.heading, min(max(1, isTitled ? depth + 1 : depth), 6))
    case .item(let depth): (kind, level) = (.listItem, depth)
    case .quotation: kind = .quotation
    case .caption: kind = .caption
    case .preformatted: kind = .preformatted
    case .body:
      if let marker = typedMarker(at: index) {
        inline.dropFirst(marker)
        (kind, level) = (.listItem, 1)
      } else if tables.isEmpty, isWhole, looksLikeHeading(paragraph) {
        (kind, level, isAssumed) = (.heading, builder.levelBelow(isContent: true), true)
      }
    }
    if !tables.isEmpty, kind == .paragraph { kind = .tableCell }
    if isFirst { inline.number = paragraph.number }
    let block = builder.add(kind, level: level, &inline, keepsLists: paragraph.keepsLists)
    guard let block else { return }
    if isAssumed { builder.noteAssumedHeading() }
    if let table = tables.indices.last { tables[table].note(block, kind) }
  }

  /// The lines of a paragraph that belong together: an empty one ends what stands before it, and
  /// so does one with a bullet.
  private func lines(of paragraph: Paragraph) -> [[Range<Int>]] {
    let text = paragraph.text
    var groups: [[Range<Int>]] = [[]]
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: Paragraph.lineEnd) ?? text.count
      let first = text[start..<end].firstIndex { !isSpace($0) }
      if let first {
        if ListMarker(in: text, at: first, before: end)?.style == .bullet { groups.append([]) }
        groups[groups.count - 1].append(start..<end)
      } else {
        groups.append([])
      }
      start = end + 1
    }
    return groups.filter { !$0.isEmpty }
  }

  /// Bytes of a bullet that was typed at the start of the line being read; nil if there is none.
  private func typedMarker(at index: Int) -> Int? {
    guard let marker = ListMarker(in: inline.text, at: 0, before: inline.text.count),
      marker.style == .bullet
    else { return nil }
    if inline.text[0] >= 0x80, ListMarker.bulletLength(of: inline.text) != nil {
      return marker.length
    }
    // A hyphen or dash may also begin a remark: then nothing leads in to it, nor follows suit.
    let last = builder.last
    if last?.kind == .listItem || last?.text.last == 0x3A { return marker.length }
    return Self.beginsWithMarker(text.flow[(index + 1)...].first?.paragraph) ? marker.length : nil
  }

  private static func beginsWithMarker(_ paragraph: Paragraph?) -> Bool {
    guard let text = paragraph?.text, let first = text.firstIndex(where: { !isSpace($0) })
    else { return false }
    return ListMarker(in: text, at: first, before: text.count)?.style == .bullet
  }

  /// True for a short line in bold or large letters that ends without a full stop or comma.
  private func looksLikeHeading(_ paragraph: Paragraph) -> Bool {
    let isLarge = paragraph.size.flatMap { size in bodySize.map { size * 20 >= $0 * 23 } } ?? false
    guard paragraph.isBold || isLarge, inline.text.count <= 120, let last = inline.text.last
    else { return false }
    return last != 0x2E && last != 0x2C && last != 0x3A
  }

  /// The notes stand at the end, each under the headings of the place that refers to it.
  private mutating func addNotes() {
    for (note, block) in references {
      let headings = builder.blocks[block].headings
      for paragraph in text.notes[note] ?? [] {
        inline.append(paragraph.text, 0..<paragraph.text.count)
        guard let added = builder.add(.footnote, &inline) else { continue }
        builder.update(added) { $0.headings = headings }
      }
    }
  }

  /// Numbers the blocks; the only heading of the highest level is the title if nothing else is.
  private mutating func finish() -> [Block] {
    var blocks = builder.takeBlocks()
    for index in blocks.indices {
      blocks[index].runs = []
      blocks[index].paragraph = index + 1
    }
    let top = blocks.indices.filter { blocks[$0].kind == .heading && blocks[$0].level == 1 }
    if !isTitled, top.count == 1 { blocks[top[0]].kind = .title }
    return blocks
  }
}

/// Finds tables that plain text sets by columns of spaces.
extension TextReader {
  /// A stretch of text between wide spaces, and the column at which it begins.
  private struct Cell {
    let range: Range<Int>
    let column: Int
  }

  /// Reads a table that begins at a line and returns the line behind it; nil if there is none.
  mutating func readTable(_ index: Int) -> Int? {
    let first = cells(of: lines[index])
    guard first.count > 1, kind == nil || lines[index].gap > 0 || endsSentence(inline.text) else {
      return nil
    }
    var next = index + 1
    while next < lines.count, goesOn(lines[next], under: first) { next += 1 }
    let rows = lines[index..<next].map { cells(of: $0) }
    let columns = rows.prefix(4).max { $0.count < $1.count }?.map(\.column) ?? []
    guard rows.count(where: { isAligned($0, columns) }) > 1 else { return nil }
    flush()
    builder.endLists()
    addRows(lines[index..<next].map { cells(of: $0, columns) }, columns)
    lastLine = next - 1
    return next
  }

  /// True if a line can be one of a table: it has several cells, stands under a later column, or
  /// ends a narrow cell of the first one.
  private func goesOn(_ line: TextLine, under first: [Cell]) -> Bool {
    if line.isFurniture || line.gap > 0 { return false }
    let row = cells(of: line, first.map(\.column))
    if row.count > 1 { return true }
    guard row.count == 1 else { return false }
    let isSmall = LetterCase(in: bytes, at: line.content.lowerBound) == .small
    return line.indent > 2 || (isSmall && line.end < first[1].column)
  }

  /// The cells of a line, between wide spaces, or between two spaces where a column begins.
  private func cells(of line: TextLine, _ columns: [Int] = []) -> [Cell] {
    let text = bytes[line.content]
    guard ListMarker(in: bytes, at: line.content.lowerBound, before: line.content.upperBound) == nil
    else { return [] }
    var cells: [Cell] = []
    var start = line.content.lowerBound
    for gap in text.gaps(of: 2) + [line.content.upperBound..<line.content.upperBound] {
      let isWide = gap.count > 2 || gap.isEmpty
      let column = line.indent + codePoints(bytes, line.content.lowerBound..<gap.upperBound)
      guard isWide || columns.contains(column) else { continue }
      let begin = line.indent + codePoints(bytes, line.content.lowerBound..<start)
      cells.append(Cell(range: start..<gap.lowerBound, column: begin))
      start = gap.upperBound
    }
    return cells
  }

  /// True if a row has two cells or more, and one behind the first begins where a column does.
  private func isAligned(_ row: [Cell], _ columns: [Int]) -> Bool {
    row.dropFirst().contains { cell in
      columns.dropFirst().contains { abs($0 - cell.column) <= 1 }
    }
  }

  private mutating func addRows(_ rows: [[Cell]], _ columns: [Int]) {
    var table = TableReading()
    var index = 0
    while index < rows.count {
      var parts: [[Cell]] = Array(repeating: [], count: columns.count)
      place(rows[index], columns, in: &parts)
      index += 1
      // Lines that begin behind the first column or in the middle of a sentence go on with the
      // cells above them.
      while index < rows.count, let cell = rows[index].first, columns.count > 1,
        cell.column >= columns[1] - 1 || LetterCase(in: bytes, at: cell.range.lowerBound) == .small
      {
        place(rows[index], columns, in: &parts)
        index += 1
      }
      table.startRow()
      for part in parts { addCell(part, to: &table) }
    }
    table.finish(&builder)
  }

  private func place(_ row: [Cell], _ columns: [Int], in parts: inout [[Cell]]) {
    for cell in row {
      let column = columns.lastIndex { $0 <= cell.column + 1 } ?? 0
      parts[column].append(cell)
    }
  }

  private mutating func addCell(_ parts: [Cell], to table: inout TableReading) {
    table.startCell()
    for part in parts {
      if let end = inline.runs.last?.sourceEnd { inline.breakLine(at: end..<end + 1) }
      inline.append(bytes, part.range)
    }
    if let block = builder.add(.tableCell, &inline) { table.note(block, .tableCell) }
    table.endCell()
  }
}

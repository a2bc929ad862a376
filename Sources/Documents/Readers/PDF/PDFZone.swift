/// Lines that stand side by side, and what they are to a reader.
struct PDFZone {
  enum Kind {
    /// Parts of one line.
    case row
    /// Parts of lines, such as the entries of a contents page and their page numbers.
    case lines([[PDFLine]])
    /// Columns to be read one after the other.
    case columns([[PDFLine]])
    case table([[[PDFLine]]])
    /// Only the lines up to an index belong together.
    case part(Int)
  }

  /// From top to bottom.
  private let lines: [PDFLine]
  private let columns: [[PDFLine]]
  private let ranges: [Range<Int>]
  private let bodySize: Int
  /// The smallest distance from a line to the next in a column; nil if no column has two lines.
  private let pitch: Int?

  init(_ lines: [PDFLine], _ ranges: [Range<Int>], _ bodySize: Int) {
    self.lines = lines
    self.ranges = ranges
    self.bodySize = bodySize
    columns = ranges.map { range in
      lines.filter { $0.left >= range.lowerBound && $0.left < range.upperBound }
    }
    let pitches = columns.flatMap { column in
      zip(column, column.dropFirst()).map { $1.top - $0.top }.filter { $0 >= bodySize * 9 / 10 }
    }
    pitch = pitches.min()
  }

  func kind(_ text: [UInt8]) -> Kind {
    guard let first = lines.first else { return .row }
    if lines.allSatisfy({ $0.top < first.bottom - first.height / 3 }) { return .row }
    if areEntries(text) { return .lines(rows(of: lines)) }
    let cells = columns.map(cells)
    let rows = rows(of: cells)
    if isFlow(cells, rows.count, text) { return .columns(columns) }
    if let end = lines.firstIndex(where: { endsTable($0) }) {
      return .part(end)
    }
    guard isAligned else { return .lines(self.rows(of: lines)) }
    return .table(rows.flatMap { evenRows($0, text) })
  }

  // MARK: Kinds

  /// Page numbers stand at the right of a contents page, growing from entry to entry.
  private func areEntries(_ text: [UInt8]) -> Bool {
    guard let last = columns.last, columns.count == 2, last.count > 2 else { return false }
    var before = 0
    for line in last {
      let sign = text[line.text]
      guard sign.count < 4, sign.allSatisfy(isDigit) else { return false }
      let number = sign.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if number < before { return false }
      before = number
    }
    return last.count * 3 >= columns[0].count
  }

  /// Columns of running text have lines that fill them; the cells of a table begin side by side.
  private func isFlow(_ cells: [[[PDFLine]]], _ rows: Int, _ text: [UInt8]) -> Bool {
    guard columns.count < 4 else { return false }
    if columns.contains(where: { self.rows(of: $0).count < 3 }) { return isShortFlow(text) }
    let isBulleted = columns.allSatisfy { column in
      column.count { isItem($0, text) } * 3 > column.count
    }
    if isBulleted { return true }
    let most = cells.map(\.count).max() ?? 0
    let hasHeadings = cells.contains { column in
      column.dropFirst().contains { $0[0].style.size > bodySize + 1 }
    }
    let isFilled = zip(ranges, columns).contains { range, column in
      // Lines that are set to both edges may come in parts.
      let lines = self.rows(of: column)
      return range.count > 9 * bodySize && lines.count > 3
        && lines.count { reachesEdge($0, of: range) } * 2 >= lines.count
    }
    if hasHeadings || goesOn(text) { return isFilled }
    return isFilled && (rows < 2 || rows * 4 < most * 3)
  }

  /// Columns that end after two lines are those of a text if a sentence runs through all of them.
  private func isShortFlow(_ text: [UInt8]) -> Bool {
    goesOn(text)
      && zip(ranges, columns).allSatisfy { range, column in
        let lines = rows(of: column)
        return lines.count == 2 && range.count > 15 * bodySize
          && reachesEdge(lines[0], of: range)
      }
  }

  private func reachesEdge(_ line: [PDFLine], of range: Range<Int>) -> Bool {
    line.contains { $0.right > range.upperBound - range.count * 15 / 100 }
  }

  /// True if a sentence runs from the end of one column to the start of the next.
  private func goesOn(_ text: [UInt8]) -> Bool {
    zip(columns, columns.dropFirst()).allSatisfy { column, next in
      guard let last = column.last, let first = next.first else { return false }
      return !endsSentence(Array(text[last.text].suffix(12)))
        && LetterCase(in: text, at: first.text.lowerBound) == .small
    }
  }

  /// Most of what stands behind the first column begins or is centred at the same place. The
  /// wide gaps of justified text do not.
  private var isAligned: Bool {
    let others = columns.dropFirst()
    let aligned = others.map { column in
      let places: [(PDFLine) -> Int] = [{ $0.left }, { ($0.left + $0.right) / 2 }]
      return places.map { place in
        let all = column.map(place).sorted()
        return all.map { one in all.count { abs($0 - one) < 4 } }.max() ?? 0
      }.max() ?? 0
    }
    let gaps = zip(ranges, ranges.dropFirst()).map { $1.lowerBound - $0.upperBound }
    if rows(of: lines).count < 3, gaps.allSatisfy({ $0 < 2 * bodySize }) { return false }
    let all = others.map(\.count).reduce(0, +)
    return aligned.contains { $0 > 1 } && aligned.reduce(0, +) * 10 >= all * 6
  }

  /// A heading that stands alone is no part of a table.
  private func endsTable(_ line: PDFLine) -> Bool {
    guard line.style.size > bodySize + 1, line.top > lines[0].bottom else { return false }
    return !lines.contains { $0.isBeside(line) }
  }

  private func isItem(_ line: PDFLine, _ text: [UInt8]) -> Bool {
    line.label != nil
      || ListMarker(in: text, at: line.text.lowerBound, before: line.text.upperBound) != nil
  }

  // MARK: Cells

  /// Divides a column where its lines stand further apart than within a cell.
  private func cells(_ column: [PDFLine]) -> [[PDFLine]] {
    guard let pitch else { return column.map { [$0] } }
    var cells: [[PDFLine]] = []
    for line in column {
      if let above = cells.last?.last, line.top - above.top <= pitch + max(2, pitch / 8) {
        cells[cells.count - 1].append(line)
      } else {
        cells.append([line])
      }
    }
    return cells
  }

  /// Cells whose heights overlap make a row.
  private func rows(of cells: [[[PDFLine]]]) -> [[[PDFLine]]] {
    struct Cell {
      let column: Int
      let lines: [PDFLine]
      var top: Int { lines[0].top + lines[0].height / 5 }
      var bottom: Int { lines[lines.count - 1].bottom - lines[0].height / 5 }
    }
    let all = cells.enumerated().flatMap { column, cells in
      cells.map { Cell(column: column, lines: $0) }
    }.sorted { ($0.top, $0.column) < ($1.top, $1.column) }
    var rows: [[[PDFLine]]] = []
    var bottom = Int.min
    for cell in all {
      if cell.top >= bottom { rows.append(columns.map { _ in [] }) }
      rows[rows.count - 1][cell.column] += cell.lines
      bottom = max(bottom, cell.bottom)
    }
    return rows
  }

  /// Lines that stand beside each other make a row.
  private func rows(of lines: [PDFLine]) -> [[PDFLine]] {
    var rows: [[PDFLine]] = []
    for line in lines {
      if let first = rows.last?.first, line.top < first.bottom - first.height / 3 {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows
  }

  /// Takes rows apart that are no further from each other than the lines of a cell: all columns
  /// begin there, and none of them in the middle of a sentence.
  private func evenRows(_ row: [[PDFLine]], _ text: [UInt8]) -> [[[PDFLine]]] {
    let all = row.joined().sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    let filled = row.count { !$0.isEmpty }
    let parts = rows(of: all).map { part in
      ranges.map { range in
        part.filter { $0.left >= range.lowerBound && $0.left < range.upperBound }
      }
    }
    let areRows = parts.dropFirst().allSatisfy { part in
      let heads = part.compactMap(\.first)
      return heads.count == filled
        && heads.allSatisfy { LetterCase(in: text, at: $0.text.lowerBound) != .small }
    }
    return areRows && filled > 1 ? parts : [row]
  }
}

/// The cells of a table while it is being read, and the headers they get when it ends.
struct TableReading {
  /// A table inside a table, or one with headings in it, only arranges the page.
  var isLayout = false
  private let depth: Int
  private var cells: [Cell] = []
  private var isInCell = false
  private var row = -1
  private var column = 0
  /// Columns taken by cells that span rows: the first row that is free again.
  private var freeFrom: [Int] = []
  /// Index of the last cell that began in the first column.
  private var lastHead: Int?

  private struct Cell {
    let row: Int
    let column: Int
    let columns: Int
    /// Rows that it spans, as far as they are known.
    var rows: Int
    let isHeader: Bool
    let isRowHeader: Bool
    var blocks: [Int] = []
  }

  init(depth: Int = 0) { self.depth = depth }

  mutating func startRow() {
    row += 1
    column = 0
  }

  /// - Parameter isContinued: the cell goes on from the one above, which thereby spans one more row.
  mutating func startCell(
    isHeader: Bool = false, isRowHeader: Bool = false, columns: Int = 1, rows: Int = 1,
    isContinued: Bool = false
  ) {
    // Cells past the limit of all blocks are not kept apart: the document will be refused.
    if cells.count > Limits.blocks { return }
    if row < 0 { startRow() }
    while column < freeFrom.count, freeFrom[column] > row { column += 1 }
    if isContinued, column == 0, let head = lastHead {
      cells[head].rows = row - cells[head].row + 1
    }
    if column == 0, !isContinued { lastHead = cells.count }
    cells.append(
      Cell(
        row: row, column: column, columns: columns, rows: rows, isHeader: isHeader,
        isRowHeader: isRowHeader))
    while freeFrom.count < column + columns, freeFrom.count < 1_000 { freeFrom.append(0) }
    let end = min(column + columns, freeFrom.count)
    for index in min(column, end)..<end { freeFrom[index] = row + rows }
    column += columns
    isInCell = true
  }

  mutating func endCell() { isInCell = false }

  /// Notes a block of the cell being read.
  mutating func note(_ block: Int, _ kind: Block.Kind) {
    guard isInCell, let last = cells.indices.last else { return }
    if kind == .heading || kind == .title { isLayout = true }
    cells[last].blocks.append(block)
  }

  /// Sets the headers of the blocks, or makes paragraphs of them where the table has one column.
  func finish(_ builder: inout BlockBuilder) {
    let filled = cells.filter { !$0.blocks.isEmpty }
    let width = Set(filled.map(\.column)).count
    if width < 2 || isLayout {
      for block in filled.flatMap(\.blocks) {
        builder.update(block) { if $0.kind == .tableCell { $0.kind = .paragraph } }
      }
      return
    }
    let heads = columnHeads(filled, builder)
    var rowHead: (rows: Range<Int>, block: Int)?
    for cell in filled {
      if cell.column == 0 {
        rowHead = cell.blocks.first.map { (cell.row..<cell.row + cell.rows, $0) }
      } else if rowHead?.rows.contains(cell.row) != true {
        rowHead = nil
      }
      let isHead = heads.row == cell.row
      for block in cell.blocks {
        builder.update(block) {
          if !isHead, cell.column > 0 { $0.rowHeader = rowHead?.block }
          if !isHead, let head = heads.blocks[cell.column], head != block { $0.columnHeader = head }
        }
      }
    }
  }

  /// The row of column headers and the block that heads each column; -1 if there is none.
  private func columnHeads(
    _ cells: [Cell], _ builder: BlockBuilder
  ) -> (row: Int, blocks: [Int: Int]) {
    guard let first = cells.first?.row else { return (-1, [:]) }
    let top = cells.filter { $0.row == first }
    let isHeaded = top.allSatisfy { $0.isHeader && !$0.isRowHeader } && top.count > 1
    guard isHeaded || (!cells.contains(where: \.isHeader) && looksHeaded(cells, top, builder))
    else { return (-1, [:]) }
    var blocks: [Int: Int] = [:]
    for cell in top {
      for column in cell.column..<cell.column + cell.columns { blocks[column] = cell.blocks.first }
    }
    return (first, blocks)
  }

  /// True if a table without marked headers seems to have them in its first row: three columns or
  /// more, and short words without figures on top.
  private func looksHeaded(_ cells: [Cell], _ top: [Cell], _ builder: BlockBuilder) -> Bool {
    guard top.count > 2, cells.count > top.count * 2 else { return false }
    return top.allSatisfy { cell in
      guard let block = cell.blocks.first, cell.blocks.count == 1 else { return false }
      let text = builder.blocks[block].text
      return text.count <= 40 && !endsSentence(text) && !text.contains(where: isDigit)
    }
  }
}

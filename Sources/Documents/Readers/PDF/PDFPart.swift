/// A stretch of a page in reading order.
enum PDFPart {
  /// Lines of one column, from top to bottom.
  case column([PDFLine])
  /// Rows of cells, each of its lines from top to bottom; all rows have as many cells.
  case table([[[PDFLine]]])
}

/// Divides a page into columns and tables, by the gaps between what stands side by side.
struct PDFLayout {
  /// Size of most letters of the document.
  let bodySize: Int
  var text: PDFText

  /// How many lines are looked at to find one beside another, and how deep columns may nest.
  private static let reach = 60
  private static let depth = 3

  /// - Parameter lines: from top to bottom, without headers and footers.
  /// - Parameter edges: left and right edge of the text of the page.
  mutating func parts(_ lines: [PDFLine], within edges: Range<Int>, depth: Int = 0) -> [PDFPart] {
    let lines = depth == 0 ? PDFCells(text.bytes, bodySize: bodySize).split(lines) : lines
    var parts: [PDFPart] = []
    var single: [PDFLine] = []
    func flush() {
      if !single.isEmpty { parts.append(.column(single.map { $0.set(in: edges) })) }
      single = []
    }
    var index = 0
    while index < lines.count {
      guard depth < Self.depth, let zone = zone(at: index, lines) else {
        single.append(lines[index])
        index += 1
        continue
      }
      let members = Array(lines[index..<zone.end])
      switch PDFZone(members, zone.columns, bodySize).kind(text.bytes) {
      case .row: single.append(text.joined(members))
      case .lines(let rows): single += rows.map { text.joined($0) }
      case .table(let rows):
        flush()
        parts.append(.table(rows))
      case .columns(let columns):
        let (above, end) = reachOut(single, lines, zone)
        let taken = single.suffix(above)
        single.removeLast(above)
        flush()
        for (range, column) in zip(zone.columns, columns) {
          let all =
            taken.filter { $0.isInside(range) } + column
            + lines[zone.end..<end].filter { $0.isInside(range) }
          parts += self.parts(all, within: range, depth: depth + 1)
        }
        index = end
        continue
      case .part(let count):
        // The table ends where a heading stands alone.
        let end = index + count
        let columns = Extent(lines[index..<end]).ranges
        let part = PDFZone(Array(lines[index..<end]), columns, bodySize)
        switch columns.count > 1 ? part.kind(text.bytes) : .row {
        case .table(let rows):
          flush()
          parts.append(.table(rows))
        case .lines(let rows): single += rows.map { text.joined($0) }
        case .row: single.append(text.joined(Array(lines[index..<end])))
        case .columns, .part: single += lines[index..<end]
        }
        index = end
        continue
      }
      index = zone.end
    }
    flush()
    return parts
  }

  private struct Zone {
    /// Index behind the last line.
    var end: Int
    /// Left and right edge of what stands side by side.
    var columns: [Range<Int>]
    /// Index behind the lines that leave the gaps open, though nothing stands beside the last.
    var open: Int
  }

  /// The lines from an index on that leave a gap between two columns open; nil if nothing stands
  /// beside the first.
  private func zone(at start: Int, _ lines: [PDFLine]) -> Zone? {
    guard hasNeighbour(start, in: start..<lines.count, lines) else { return nil }
    var extent = Extent(lines[start...start])
    var end = start + 1
    while end < lines.count {
      var wider = extent
      wider.insert(lines[end].left..<lines[end].right)
      if wider.ranges.count < 2, extent.ranges.count > 1 { break }
      extent = wider
      end += 1
    }
    let open = end
    while end > start + 1, !hasNeighbour(end - 1, in: start..<end, lines) { end -= 1 }
    while end < open, goesOn(lines[end], under: lines[start..<end]) { end += 1 }
    let columns = Extent(lines[start..<end]).ranges
    return columns.count > 1 ? Zone(end: end, columns: columns, open: open) : nil
  }

  /// True for a line that goes on with the cell above it.
  private func goesOn(_ line: PDFLine, under lines: ArraySlice<PDFLine>) -> Bool {
    guard let above = lines.last(where: { abs($0.left - line.left) < 4 }),
      above.style == line.style
    else { return false }
    let isSmall = LetterCase(in: text.bytes, at: line.text.lowerBound) == .small
    return isSmall && line.top - above.top < bodySize * 3 / 2
  }

  private func hasNeighbour(_ index: Int, in range: Range<Int>, _ lines: [PDFLine]) -> Bool {
    let line = lines[index]
    let near = max(range.lowerBound, index - Self.reach)..<min(range.upperBound, index + Self.reach)
    return lines[near].contains { $0.isBeside(line) }
  }

  /// How many lines just above and up to where below belong to columns, as one of them is longer.
  private func reachOut(_ above: [PDFLine], _ lines: [PDFLine], _ zone: Zone) -> (Int, Int) {
    var end = zone.end
    while end < zone.open, zone.columns.contains(where: { lines[end].isInside($0) }),
      lines[end].top - lines[end - 1].bottom < 2 * bodySize,
      lines[end].style.size <= bodySize + 1
    {
      end += 1
    }
    var count = 0
    var next = lines[zone.end - 1]
    for line in lines[..<zone.end].reversed() where line.top < next.top { next = line }
    for line in above.reversed() {
      guard let column = zone.columns.first(where: { line.isInside($0) }),
        column != zone.columns.first || line.right - line.left > column.count * 6 / 10,
        next.top - line.bottom < bodySize, line.style.size <= bodySize + 1
      else { break }
      count += 1
      next = line
    }
    return (count, end)
  }
}

extension PDFLine {
  func isInside(_ range: Range<Int>) -> Bool {
    left >= range.lowerBound - 4 && right <= range.upperBound + 4
  }

  fileprivate func set(in column: Range<Int>) -> PDFLine {
    var line = self
    line.column = min(column.lowerBound, left)..<max(column.upperBound, right)
    return line
  }
}

/// The stretches of a page's width that lines take up.
struct Extent {
  /// In order, with gaps between.
  private(set) var ranges: [Range<Int>] = []
  /// Pixels; a smaller gap is none.
  private static let gap = 1

  init(_ lines: ArraySlice<PDFLine>) {
    for line in lines { insert(line.left..<line.right) }
  }

  mutating func insert(_ range: Range<Int>) {
    if let known = ranges.last(where: { $0.lowerBound <= range.lowerBound }),
      known.upperBound >= range.upperBound
    {
      return
    }
    var merged = range
    var kept: [Range<Int>] = []
    for other in ranges {
      if other.upperBound + Self.gap > merged.lowerBound,
        other.lowerBound < merged.upperBound + Self.gap
      {
        merged =
          min(merged.lowerBound, other.lowerBound)..<max(merged.upperBound, other.upperBound)
      } else {
        kept.append(other)
      }
    }
    let place = kept.firstIndex { $0.lowerBound > merged.lowerBound } ?? kept.count
    kept.insert(merged, at: place)
    ranges = kept
  }
}

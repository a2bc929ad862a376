/// A line of text of one column, or of one cell of a table.
struct PDFLine {
  /// 1-based.
  let page: Int
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int
  /// That of most of its letters.
  var style: PDFStyle
  /// In `PDFText.bytes`.
  var text: Range<Int>
  /// The first part of the text, if it stands apart from the rest as a bullet does.
  var label: Range<Int>?
  /// The label is set in a font of signs.
  var hasSymbolLabel = false
  /// Left and right edge of the column that it stands in; none is known at first.
  var column = 0..<0

  var height: Int { bottom - top }

  /// True if two lines stand beside each other rather than below.
  func isBeside(_ other: PDFLine) -> Bool {
    let overlap = min(bottom, other.bottom) - max(top, other.top)
    return overlap * 4 > min(height, other.height)
      && (left >= other.right || other.left >= right)
  }
}

/// The text of the lines of a PDF.
struct PDFText {
  private(set) var bytes: [UInt8] = []

  /// Finds the lines of a page, from top to bottom. Cost: O(n log n).
  mutating func lines(of page: PDFPage, in markup: PDFMarkup) -> [PDFLine] {
    bytes.reserveCapacity(markup.text.count)
    let pieces = page.pieces.sorted {
      ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left)
    }
    var lines: [PDFLine] = []
    var start = 0
    while start < pieces.count {
      // The middles of the pieces of a row are near that of the first one; a small raised number
      // comes before what it is raised above.
      let first = pieces[start]
      var end = start + 1
      while end < pieces.count {
        let height = max(first.bottom - first.top, pieces[end].bottom - pieces[end].top)
        let down = pieces[end].top + pieces[end].bottom - first.top - first.bottom
        if down * 10 >= min(height, 100) * 7 { break }
        end += 1
      }
      let row = pieces[start..<end].sorted { ($0.left, $0.top) < ($1.left, $1.top) }
      addLines(of: row, on: page, in: markup, to: &lines)
      start = end
    }
    return lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Puts lines that stand in one row together, from left to right.
  mutating func joined(_ lines: [PDFLine]) -> PDFLine {
    let lines = lines.sorted { $0.left < $1.left }
    var whole = lines[0]
    let start = bytes.count
    for line in lines {
      if bytes.count > start { bytes.append(0x20) }
      bytes.append(contentsOf: bytes[line.text])
      whole.top = min(whole.top, line.top)
      whole.right = max(whole.right, line.right)
      whole.bottom = max(whole.bottom, line.bottom)
    }
    whole.label = nil
    whole.text = start..<bytes.count
    return whole
  }

  private mutating func addLines(
    of row: [PDFPiece], on page: PDFPage, in markup: PDFMarkup, to lines: inout [PDFLine]
  ) {
    var parts: [PDFPiece] = []
    var right = 0
    for piece in row {
      if let last = parts.last {
        let gap = piece.left - right
        if gap < -last.style.size / 2, markup.text[piece.text].elementsEqual(markup.text[last.text])
        {
          continue
        }
        if gap > reach(of: parts, to: piece, markup) || gap < -4 * last.style.size {
          lines.append(line(of: parts, on: page, in: markup))
          parts = []
          right = piece.right
        }
      }
      parts.append(piece)
      right = max(right, piece.right)
    }
    if !parts.isEmpty { lines.append(line(of: parts, on: page, in: markup)) }
  }

  /// How far behind a piece the next one may stand and still belong to its line. What stands near
  /// in the same letters pdftohtml has put together already, unless it lies in another cell.
  private func reach(of parts: [PDFPiece], to next: PDFPiece, _ markup: PDFMarkup) -> Int {
    let last = parts[parts.count - 1].style
    if parts.count == 1, isLabel(markup.text[parts[0].text]) { return last.size * 3 }
    // The dots of a contents page.
    let texts = [markup.text[parts[parts.count - 1].text], markup.text[next.text]]
    if texts.contains(where: { $0.allSatisfy { $0 == 0x2E || $0 == 0x20 } }) {
      return last.size * 3
    }
    let isAlike = last.size == next.style.size && last.family == next.style.family
    return last.size * (isAlike ? 2 : 9) / 10
  }

  /// «•», «-», «o», «1.», «2.1», «(a)».
  private func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    let sign = text.trimmed
    if sign.isEmpty || sign.count > 6 { return false }
    if sign.allSatisfy({ isDigit($0) || $0 == 0x2E || $0 == 0x28 || $0 == 0x29 }) {
      return sign.count < 3 || !sign.allSatisfy(isDigit)
    }
    if sign.count == 1 { return true }
    if sign[sign.startIndex] >= 0x80, codePoints(Array(sign), 0..<sign.count) == 1 { return true }
    return sign.count < 4 && (sign.last == 0x29 || sign.last == 0x2E)
  }

  private mutating func line(
    of parts: [PDFPiece], on page: PDFPage, in markup: PDFMarkup
  ) -> PDFLine {
    let main = parts.max { $0.text.count < $1.text.count } ?? parts[0]
    let start = bytes.count
    var label: Range<Int>?
    var right = parts[0].left
    for (index, piece) in parts.enumerated() {
      if index > 0, isNoteMark(piece, main, markup) {
        right = max(right, piece.right)
        continue
      }
      let text = markup.text[piece.text]
      let gap = piece.left - right
      if index > 0,
        gap * 10 > piece.style.size || (index == 1 && label != nil)
          || gap < 0 && bytes.count == start
      {
        bytes.append(0x20)
      }
      bytes.append(contentsOf: text)
      if index == 0, parts.count > 1, isLabel(text), parts[1].left > piece.right {
        label = start..<bytes.count
      }
      right = max(right, piece.right)
    }
    while bytes.count > start, isSpace(bytes[bytes.count - 1]) { bytes.removeLast() }
    let begin = bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
    var style = main.style
    style.isBold = parts.allSatisfy { $0.style.isBold || isLabel(markup.text[$0.text]) }
    return PDFLine(
      page: page.number, left: parts[0].left, top: main.top, right: right, bottom: main.bottom,
      style: style, text: begin..<bytes.count, label: label,
      hasSymbolLabel: label != nil && parts[0].style.isSymbol)
  }

  /// A small raised number behind a word leads to a footnote.
  private func isNoteMark(_ piece: PDFPiece, _ main: PDFPiece, _ markup: PDFMarkup) -> Bool {
    let sign = markup.text[piece.text].trimmed
    return piece.style.size * 10 <= main.style.size * 9 && sign.count < 4
      && sign.allSatisfy(isDigit) && piece.top + piece.bottom < main.top + main.bottom
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at its ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}

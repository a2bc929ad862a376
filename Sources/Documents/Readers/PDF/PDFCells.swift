/// Takes cells of a table apart that pdftohtml has run together, as it does where the text of one
/// ends less than a letter's height before the next.
struct PDFCells {
  private let text: [UInt8]
  private let bodySize: Int

  init(_ text: [UInt8], bodySize: Int) {
    self.text = text
    self.bodySize = bodySize
  }

  /// - Parameter lines: of a page, from top to bottom; so is the result.
  func split(_ lines: [PDFLine]) -> [PDFLine] {
    let starts = lines.indices.map { index in
      lines[max(0, index - 20)..<min(lines.count, index + 20)].contains {
        $0.right <= lines[index].left && $0.isBeside(lines[index])
      }
    }
    guard starts.contains(true) else { return lines }
    var result: [PDFLine] = []
    for (index, line) in lines.enumerated() {
      result += parts(of: line, at: edges(around: index, lines, starts))
    }
    return result.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Where columns begin above and below a line, and whether they do on both sides.
  private func edges(
    around index: Int, _ lines: [PDFLine], _ starts: [Bool]
  ) -> [(left: Int, isSure: Bool)] {
    let line = lines[index]
    func near(_ range: Range<Int>) -> [PDFLine] {
      range.filter { other in
        starts[other] && lines[other].style.size == line.style.size
          && abs(lines[other].top - line.top) < 6 * bodySize
      }.map { lines[$0] }
    }
    let above = near(max(0, index - 20)..<index)
    let below = near(index + 1..<min(lines.count, index + 21))
    // Headers that are centred begin elsewhere than what stands below them.
    return Set((above + below).filter { !$0.style.isBold || line.style.isBold }.map(\.left))
      .filter { $0 > line.left + bodySize && $0 + bodySize < line.right }
      .sorted().compactMap { left in
        func begin(_ lines: [PDFLine]) -> [PDFLine] { lines.filter { abs($0.left - left) < 4 } }
        if !begin(above).isEmpty, !begin(below).isEmpty { return (left, true) }
        // Where the table may end or begin, only a line as near as a row can belong to it.
        let isNear = begin(above + below).contains {
          abs($0.top - line.top) * 10 < bodySize * 16
        }
        return isNear ? (left, false) : nil
      }
  }

  private func parts(of line: PDFLine, at edges: [(left: Int, isSure: Bool)]) -> [PDFLine] {
    var rest = line
    var parts: [PDFLine] = []
    let words = edges.isEmpty ? [] : self.words(of: line)
    var last = line.left
    for edge in edges where edge.left > last + bodySize / 2 {
      let tolerance = bodySize * (edge.isSure ? 80 : 30) / 100
      guard
        let word = words.filter({ $0.text > rest.text.lowerBound })
          .min(by: { abs($0.left - edge.left) < abs($1.left - edge.left) }),
        abs(word.left - edge.left) <= tolerance
      else { continue }
      var part = rest
      part.text = rest.text.lowerBound..<word.text - 1
      part.right = max(part.left + 1, min(word.end, edge.left - 2))
      parts.append(part)
      rest.text = word.text..<rest.text.upperBound
      rest.left = edge.left
      rest.label = nil
      last = edge.left
    }
    // All columns must show, unless the table goes on below.
    let isSure = edges.allSatisfy(\.isSure)
    if !isSure, parts.count < edges.count { return [line] }
    return parts + [rest]
  }

  /// Where the words of a line seem to begin, and where the ones before them end.
  private func words(of line: PDFLine) -> [(text: Int, left: Int, end: Int)] {
    let widths = line.text.map { Self.width(of: text[$0]) }
    let whole = max(1, widths.reduce(0, +))
    var words: [(text: Int, left: Int, end: Int)] = []
    var sum = 0
    for (index, width) in zip(line.text, widths) {
      let place = line.left + sum * (line.right - line.left) / whole
      sum += width
      if text[index] == 0x20 {
        words.append((index + 1, line.left + sum * (line.right - line.left) / whole, place))
      }
    }
    return words
  }

  /// Thousandths of the height of letters, as in Helvetica.
  private static func width(of byte: UInt8) -> Int {
    switch byte {
    // Bytes behind the first of a letter.
    case 0x80...0xBF: 0
    case 0x20, 0x21, 0x27, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x49, 0x5B, 0x5D, 0x66, 0x74: 278
    case 0x69, 0x6A, 0x6C, 0x7C: 222
    case 0x28, 0x29, 0x2D, 0x72: 333
    case 0x4D, 0x6D: 833
    case 0x57: 944
    case 0x77: 722
    case 0x63, 0x6B, 0x73, 0x76, 0x78...0x7A: 500
    case 0x41...0x5A: 680
    default: 556
    }
  }
}

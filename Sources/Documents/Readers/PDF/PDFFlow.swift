/// The lines and tables of a PDF in reading order, with what tells a block from the next.
struct PDFFlow {
  enum Step {
    /// Index in `lines`.
    case line(Int)
    /// Rows of cells.
    case table([[[PDFLine]]])
    /// A header, a footer or a line of a footnote, which stands outside the text that flows.
    case aside(PDFLine, Block.Kind?)
  }

  let text: [UInt8]
  let bodySize: Int
  let bookmarks: [(page: Int, depth: Int, text: [UInt8])]
  private(set) var steps: [Step] = []
  private(set) var lines: [PDFLine] = []
  /// For each line the distance from the top of the one above; nil at the top of a column.
  private(set) var gaps: [Int?] = []
  /// How far from the edge of its column text begins that is not set in.
  private(set) var indent = 0
  /// For each size of letters how far the lines of a paragraph are apart.
  private var pitches: [Int: Int] = [:]

  init(_ markup: PDFMarkup) {
    bodySize = Self.bodySize(of: markup)
    var text = PDFText()
    let pages = markup.pages.map { text.lines(of: $0, in: markup) }
    let furniture = PDFFurniture(markup.pages, text.bytes, bodySize: bodySize).found(in: pages)
    let right = Self.rightEdge(of: pages.joined(), markup.pages)
    var layout = PDFLayout(bodySize: bodySize, text: text)
    var parts: [[PDFPart]] = []
    for (number, lines) in pages.enumerated() {
      let body = zip(lines, furniture[number]).filter { !$1 }.map(\.0)
      let left = Self.leftEdge(of: body)
      let edge = Self.rightEdge(of: body, [markup.pages[number]]) ?? right
      let depth = body.count > Limits.pdfPageLines ? Int.max : 0
      parts.append(
        layout.parts(body, within: left..<max(left + 1, edge ?? 0), depth: depth))
    }
    self.text = layout.text.bytes
    bookmarks = markup.bookmarks.map {
      ($0.page, $0.depth, Array(markup.text[$0.text]).filter { !isSpace($0) })
    }
    for (number, lines) in pages.enumerated() {
      for part in parts[number] { add(part) }
      for (line, isFurniture) in zip(lines, furniture[number]) where isFurniture {
        steps.append(.aside(line, nil))
      }
    }
    pitches = Self.pitches(lines, gaps)
    indent = Self.indent(of: lines.filter { $0.style.size == bodySize })
  }

  private mutating func add(_ part: PDFPart) {
    switch part {
    case .table(let rows): steps.append(.table(rows))
    case .column(let column):
      let notes = footnotes(in: column)
      var above: PDFLine?
      for line in column.dropLast(notes) {
        steps.append(.line(lines.count))
        lines.append(line)
        gaps.append(above.map { line.top - $0.top })
        above = line
      }
      for line in column.suffix(notes) { steps.append(.aside(line, .footnote)) }
    }
  }

  /// How many lines at the end of a column are footnotes: small, and the first begins with a number.
  private func footnotes(in column: [PDFLine]) -> Int {
    let small = column.reversed().prefix { $0.style.size * 100 <= bodySize * 92 }.count
    guard let first = column.suffix(small).firstIndex(where: { footnoteMark($0) != nil }) else {
      return 0
    }
    return column.count - first
  }

  /// Bytes of the number with which a footnote begins; nil if the line begins none.
  func footnoteMark(_ line: PDFLine) -> Int? {
    let words = text[line.text].prefix(8)
    let digits = words.prefix(while: isDigit)
    guard let next = words.dropFirst(digits.count).first, !digits.isEmpty, digits.count < 4,
      next != 0x2D, next != 0x2E, next != 0x2C
    else { return nil }
    return digits.count
  }

  // MARK: Distances

  /// True if a line is further below the one above than the lines of a paragraph are.
  func isSpaced(_ index: Int) -> Bool {
    guard let gap = gaps[index] else { return false }
    let pitch = pitch(of: lines[index].style.size)
    return gap > pitch + max(3, pitch * 15 / 100)
  }

  func startsColumn(_ index: Int) -> Bool { gaps[index] == nil }

  func pitch(of size: Int) -> Int { pitches[size] ?? size * 3 / 2 }

  /// True if the first word of a line would have found room at the end of the line before.
  /// - Parameter clearly: leaves room for error, where nothing else tells two blocks apart.
  func endsEarly(_ line: PDFLine, before next: PDFLine, clearly: Bool = false) -> Bool {
    let word = text[next.text].prefix { !isSpace($0) }
    let letters = max(1, codePoints(text, next.text))
    let width =
      (codePoints(text, word.startIndex..<word.endIndex) + 1)
      * (next.right - next.left) / letters
    let margin = clearly ? line.column.count / 30 + width / 3 : 1
    return line.right + width < line.column.upperBound - margin
  }

  /// The size in which most letters are set.
  private static func bodySize(of markup: PDFMarkup) -> Int {
    var letters: [Int: Int] = [:]
    for page in markup.pages {
      for piece in page.pieces { letters[piece.style.size, default: 0] += piece.text.count }
    }
    return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 16
  }

  /// The right edge that long lines reach; nil if there are too few of them.
  private static func rightEdge(
    of lines: some Sequence<PDFLine>, _ pages: [PDFPage]
  ) -> Int? {
    let width = pages.map(\.width).max() ?? 0
    let rights = lines.filter { ($0.right - $0.left) * 10 > width * 4 }.map(\.right).sorted()
    guard rights.count > 3, let last = rights.last else { return nil }
    // A line that reaches far beyond all others has run over the edge.
    return min(last, rights[rights.count * 95 / 100] + width / 30)
  }

  /// The left edge at which several lines begin: a single one further out is no part of the text.
  private static func leftEdge(of lines: [PDFLine]) -> Int {
    let lefts = lines.map(\.left).sorted()
    let shared = zip(lefts, lefts.dropFirst(2)).first { $1 - $0 < 4 }
    return shared?.0 ?? lefts.first ?? 0
  }

  private static func indent(of lines: [PDFLine]) -> Int {
    let places = lines.map { $0.left - $0.column.lowerBound }.sorted()
    return places.isEmpty ? 0 : places[places.count * 15 / 100]
  }

  /// The smallest distance that is common between lines of one size.
  private static func pitches(_ lines: [PDFLine], _ gaps: [Int?]) -> [Int: Int] {
    var counts: [Int: [Int: Int]] = [:]
    for (index, gap) in gaps.enumerated() {
      let size = lines[index].style.size
      guard let gap, lines[index - 1].style.size == size, gap > size / 2, gap < size * 5 / 2
      else { continue }
      counts[size, default: [:]][gap, default: 0] += 1
    }
    return counts.mapValues { counts in
      let all = counts.values.reduce(0, +)
      let common = counts.keys.sorted().first { gap in
        (gap - 1...gap + 1).reduce(0) { $0 + (counts[$1] ?? 0) } * 5 >= all
      }
      return common.map { $0 + (counts[$0 + 1] ?? 0 > counts[$0] ?? 0 ? 1 : 0) } ?? 0
    }
  }
}

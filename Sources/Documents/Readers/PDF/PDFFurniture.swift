/// Finds the headers, footers and page numbers that a PDF repeats on its pages.
struct PDFFurniture {
  private let text: [UInt8]
  private let pages: [PDFPage]
  private let bodySize: Int

  private struct Sign {
    let page: Int
    let line: Int
    let top: Int
    let size: Int
    let numbers: [Int]
  }

  init(_ pages: [PDFPage], _ text: [UInt8], bodySize: Int) {
    self.pages = pages
    self.text = text
    self.bodySize = bodySize
  }

  /// True for each line of each page that is one. Cost: O(n log n).
  func found(in lines: [[PDFLine]]) -> [[Bool]] {
    var found = lines.map { $0.map { _ in false } }
    var same: [[UInt8]: [Sign]] = [:]
    var alike: [[UInt8]: [Sign]] = [:]
    for (page, lines) in lines.enumerated() {
      for (index, line) in lines.enumerated() where isAtEdge(line, pages[page].height) {
        let (shape, numbers) = shape(of: line)
        let sign = Sign(
          page: page, line: index, top: line.top, size: line.style.size, numbers: numbers)
        same[Array(text[line.text].trimmed), default: []].append(sign)
        if !numbers.isEmpty { alike[shape, default: []].append(sign) }
        if isPageNumber(line, numbers, page: page, of: lines) { found[page][index] = true }
      }
    }
    for signs in same.values {
      for group in groups(of: signs) where areRepeated(group) { mark(group, &found) }
    }
    for signs in alike.values {
      for group in groups(of: signs) where countPages(group) { mark(group, &found) }
    }
    return found
  }

  private func mark(_ signs: [Sign], _ found: inout [[Bool]]) {
    for sign in signs { found[sign.page][sign.line] = true }
  }

  /// The outer parts of a page, in which headers and footers stand.
  private func isAtEdge(_ line: PDFLine, _ height: Int) -> Bool {
    line.bottom * 100 < height * 16 || line.top * 100 > height * 84
  }

  /// Signs at the same height, in the order of their pages.
  private func groups(of signs: [Sign]) -> [[Sign]] {
    var groups: [[Sign]] = []
    for sign in signs.sorted(by: { ($0.top, $0.page) < ($1.top, $1.page) }) {
      if let last = groups.last?.last, sign.top - last.top <= 3 {
        groups[groups.count - 1].append(sign)
      } else {
        groups.append([sign])
      }
    }
    return groups.map { $0.sorted { $0.page < $1.page } }
  }

  /// Large letters are rather a heading that two pages begin with.
  private func areRepeated(_ signs: [Sign]) -> Bool {
    let pages = Set(signs.map(\.page)).count
    return pages > (signs[0].size > bodySize + 1 ? 2 : 1)
  }

  /// True if a number in all signs grows as the pages do.
  private func countPages(_ signs: [Sign]) -> Bool {
    guard signs.count > 1 else { return false }
    return signs[0].numbers.indices.contains { place in
      let steps = zip(signs, signs.dropFirst()).count {
        $1.page > $0.page && $1.numbers[place] - $0.numbers[place] == $1.page - $0.page
      }
      return steps * 4 >= (signs.count - 1) * 3
    }
  }

  /// The number of the page itself, alone or named so.
  private func isPageNumber(
    _ line: PDFLine, _ numbers: [Int], page: Int, of lines: [PDFLine]
  ) -> Bool {
    let sign = text[line.text].trimmed
    if PageFurniture.isPageLabel(sign) { return true }
    guard numbers.count == 1, sign.allSatisfy(isDigit), numbers[0] == page + 1,
      !lines.contains(where: { $0.isBeside(line) })
    else { return false }
    return line.top == lines.map(\.top).max() || line.top == lines.map(\.top).min()
  }

  /// The text with each number as one sign, and the numbers.
  private func shape(of line: PDFLine) -> (shape: [UInt8], numbers: [Int]) {
    var shape: [UInt8] = []
    var numbers: [Int] = []
    for byte in text[line.text].prefix(200) {
      guard isDigit(byte) else {
        shape.append(byte)
        continue
      }
      if shape.last == 0x23, let last = numbers.indices.last {
        numbers[last] = min(1_000_000, numbers[last] * 10 + Int(byte - 0x30))
      } else {
        shape.append(0x23)
        numbers.append(Int(byte - 0x30))
      }
    }
    return (shape, numbers)
  }
}

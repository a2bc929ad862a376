/// Finds the headers and footers that a PDF repeats on its pages.
struct PageFurniture {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  /// Lines with the same text but for their figures have the same number.
  private var shapes: [Int] = []
  private var counts: [Int] = []

  /// Marks them, and lets a page begin at the first other line behind them.
  static func mark(_ lines: inout [TextLine], in bytes: [UInt8]) {
    var furniture = PageFurniture(bytes, lines)
    furniture.countShapes()
    let found = furniture.found()
    var startsPage = false
    for index in lines.indices {
      lines[index].isFurniture = found[index]
      if found[index] || lines[index].startsPage { startsPage = true }
      if !found[index] {
        lines[index].startsPage = startsPage
        startsPage = false
      }
    }
  }

  private init(_ bytes: [UInt8], _ lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  private mutating func countShapes() {
    var known: [UInt64: Int] = [:]
    known.reserveCapacity(lines.count)
    shapes.reserveCapacity(lines.count)
    for line in lines {
      // A longer line is no header; all of them share a shape that is never counted.
      let shape = line.width > 140 ? 0 : self.shape(of: line)
      let number = known[shape, default: counts.count]
      if number == counts.count {
        known[shape] = number
        counts.append(0)
      }
      shapes.append(number)
      if shape != 0 { counts[number] += 1 }
    }
  }

  /// A hash (FNV-1a) of the text with each number as one sign and each space as one.
  private func shape(of line: TextLine) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var last: UInt8 = 0
    for index in line.content {
      let byte = bytes[index]
      let sign = isDigit(byte) ? 0x23 : isSpace(byte) ? 0x20 : byte
      if sign == last, sign == 0x23 || sign == 0x20 { continue }
      hash = (hash ^ UInt64(sign)) &* 0x100_0000_01b3
      last = sign
    }
    return hash
  }

  private func found() -> [Bool] {
    var found = lines.indices.map { isPageNumber(lines[$0]) }
    markNumbered(&found)
    let pages = lines.indices.filter { found[$0] }
    // What stands beside page numbers again and again, and seldom elsewhere, belongs to them.
    var beside: [Int: Set<Int>] = [:]
    for page in pages {
      for index in neighbours(of: page) where !found[index] && !isSentence(index) {
        beside[shapes[index], default: []].insert(index)
      }
    }
    for (shape, places) in beside where places.count > 1 && places.count * 3 >= counts[shape] * 2 {
      for place in places { found[place] = true }
    }
    markTitles(&found)
    markAtFormFeeds(&found)
    markInterruptions(&found)
    return found
  }

  /// Lines that differ by nothing but a number, which grows: a bare one, or one set apart.
  private func markNumbered(_ found: inout [Bool]) {
    var series: [Int: [(index: Int, number: Int)]] = [:]
    for index in lines.indices where counts[shapes[index]] > 1 {
      let text = bytes[lines[index].content]
      let parts = [text.firstWide, text.lastWide ?? text]
      guard let part = parts.first(where: { $0.count < 5 && $0.allSatisfy(isDigit) }) else {
        continue
      }
      let number = part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      series[shapes[index], default: []].append((index, number))
    }
    for lines in series.values where lines.count > 1 {
      let isBare = bytes[self.lines[lines[0].index].content].allSatisfy(isDigit)
      let steps = zip(lines, lines.dropFirst()).count { $1.number == $0.number + 1 }
      guard steps * 4 >= (lines.count - 1) * 3, lines.count > (isBare ? 2 : 1) else { continue }
      for line in lines { found[line.index] = true }
    }
  }

  private func neighbours(of page: Int) -> ClosedRange<Int> {
    max(0, page - 2)...min(lines.count - 1, page + 2)
  }

  /// The line on top of a page that says again what stands above the whole text.
  private func markTitles(_ found: inout [Bool]) {
    let titles = lines.prefix(10).map { bytes[$0.content] }.filter { $0.count > 11 }
    for index in lines.indices.dropFirst(3).dropLast() {
      let line = lines[index]
      guard line.startsPage || found[index - 1], lines[index + 1].gap > 0, line.width <= 100 else {
        continue
      }
      let text = bytes[line.content]
      if titles.contains(where: { $0.startIndex < text.startIndex && text.starts(with: $0) }) {
        found[index] = true
      }
    }
  }

  private func isSentence(_ index: Int) -> Bool { bytes[lines[index].content].last == 0x2E }

  /// Lines at the edges of pages whose shape stands there more than once.
  private func markAtFormFeeds(_ found: inout [Bool]) {
    let starts = lines.indices.filter { lines[$0].startsPage }
    guard starts.count > 1 else { return }
    var atEdge: [Int: Int] = [:]
    let edges = starts.map { max(0, $0 - 2)...min(lines.count - 1, $0 + 1) }
    for edge in edges {
      for index in edge { atEdge[shapes[index], default: 0] += 1 }
    }
    for edge in edges {
      for index in edge where (atEdge[shapes[index]] ?? 0) * 2 > starts.count {
        let isRepeated = counts[shapes[index]] > 1 && !isLabel(index)
        if isRepeated { found[index] = true }
      }
    }
  }

  /// Short headings are repeated in the text too; a header stands apart from it.
  private func isLabel(_ index: Int) -> Bool {
    let isSentence = endsSentence(Array(bytes[lines[index].content]))
    return isSentence
      || ListMarker(
        in: bytes, at: lines[index].content.lowerBound,
        before: lines[index].content.upperBound) != nil
  }

  /// Lines that stand three times or more, mostly in the middle of a sentence.
  private func markInterruptions(_ found: inout [Bool]) {
    var interruptions: [Int: Int] = [:]
    for index in lines.indices.dropFirst().dropLast()
    where counts[shapes[index]] > 2 && lines[index].width <= 70 {
      let before = Array(bytes[lines[index - 1].content])
      let isOpen = !endsSentence(before) && before.last != 0x3A
      let after = LetterCase(in: bytes, at: lines[index + 1].content.lowerBound)
      if isOpen, after == .small { interruptions[shapes[index], default: 0] += 1 }
    }
    for index in lines.indices {
      let times = interruptions[shapes[index]] ?? 0
      if times > 1, times * 2 >= counts[shapes[index]] { found[index] = true }
    }
  }

  /// «Side 2 af 6», «side 3», «- 4 -», «5/12», also behind other words and wide space.
  private func isPageNumber(_ line: TextLine) -> Bool {
    let text = bytes[line.content]
    guard line.width < 140, text.contains(where: isDigit) else { return false }
    if let page = text.lastWide {
      return Self.isPageLabel(page) || Self.isPageLabel(text.firstWide)
    }
    return Self.isPageLabel(text) || isDashedNumber(text)
  }

  static func isPageLabel(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(whereSeparator: isSpace)
    guard let first = words.first, labels.contains(where: { first.hasWord($0) }) else {
      return false
    }
    let rest = words.dropFirst()
    guard let number = rest.first, number.allSatisfy({ isDigit($0) || $0 == 0x2F }) else {
      return false
    }
    if rest.count == 1 { return true }
    return rest.count == 3 && (rest.last?.allSatisfy(isDigit) ?? false)
  }

  private static let labels = ["side", "page", "s."]

  private func isDashedNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(whereSeparator: isSpace)
    return words.count == 3 && words[0].elementsEqual(words[2]) && words[1].allSatisfy(isDigit)
      && (words[0].elementsEqual([0x2D]) || words[0].elementsEqual([0xE2, 0x80, 0x93]))
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind the last wide space; nil if there is none.
  var lastWide: ArraySlice<UInt8>? {
    guard let gap = wideGaps.last else { return nil }
    return self[gap.upperBound...]
  }

  /// What stands before the first wide space.
  var firstWide: ArraySlice<UInt8> { wideGaps.first.map { self[..<$0.lowerBound] } ?? self }

  /// Stretches of three or more spaces between words.
  var wideGaps: [Range<Int>] { gaps(of: 3) }

  /// Stretches of as many spaces or more between words, and those with tabs.
  func gaps(of length: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start: Int?
    for (index, byte) in zip(indices, self) {
      if byte == 0x20 || byte == 0x09 {
        start = start ?? index
      } else if let begin = start {
        if index - begin >= length || self[begin..<index].contains(0x09) {
          gaps.append(begin..<index)
        }
        start = nil
      }
    }
    return gaps
  }

  /// True if the bytes are an ASCII word, in any case of its letters.
  func hasWord(_ word: String) -> Bool { count == word.utf8.count && hasPrefix(word) }
}

/// The list levels that are open in a plain text.
struct TextList {
  private var levels: [(indent: Int, style: ListMarker.Style, sign: UInt32)] = []
  /// True if an item has gone on without indentation.
  var isFlat = false
  private(set) var lastNumber = 0

  var isEmpty: Bool { levels.isEmpty }
  /// The column of the last item's sign.
  var indent: Int { levels.last?.indent ?? 0 }

  /// Enters an item and returns its depth, from 1.
  mutating func enter(indent: Int, _ marker: ListMarker, sign: UInt32) -> Int {
    while let last = levels.last, last.indent > indent + 1 { levels.removeLast() }
    if let known = levels.firstIndex(where: {
      abs($0.indent - indent) <= 1 && Self.areAlike($0, marker, sign)
    }) {
      levels.removeLast(levels.count - known - 1)
    } else if levels.count < 8 {
      levels.append((indent, marker.style, sign))
    }
    if case .number(let number) = marker.style { lastNumber = number }
    return levels.count
  }

  /// True if a sign at the column of the last item is another than it had.
  func isOther(_ marker: ListMarker, _ sign: UInt32, at indent: Int) -> Bool {
    guard let last = levels.last, abs(last.indent - indent) <= 1 else { return false }
    return !levels.contains { Self.areAlike($0, marker, sign) }
  }

  private static func areAlike(
    _ level: (indent: Int, style: ListMarker.Style, sign: UInt32), _ marker: ListMarker,
    _ sign: UInt32
  ) -> Bool {
    switch (level.style, marker.style) {
    case (.bullet, .bullet): level.sign == sign
    case (.number, .number), (.letter, .letter): true
    default: false
    }
  }
}

extension TextReader {
  /// The sign that makes an item of a line; nil if the line is none.
  func itemMarker(_ index: Int) -> ListMarker? {
    let line = lines[index]
    let start = line.content.lowerBound
    if isLetterO(index) { return ListMarker(.bullet, 1) }
    guard let marker = ListMarker(in: bytes, at: start, before: line.content.upperBound) else {
      return nil
    }
    let isFree = kind == nil || line.gap > 0 || line.startsPage
    switch marker.style {
    case .bullet:
      if bytes[start] >= 0x80 && bytes[start] != 0xE2 { return marker }
      let (value, _) = scalar(in: bytes, at: start)
      if ListMarker.isBullet(value) || isFree || kind == .listItem { return marker }
      return leadsIn || line.indent > lines[lastLine].indent || isEnded ? marker : nil
    case .number(let number):
      if SectionNumber(in: bytes, line.content) != nil, headingLevel(index) != nil { return nil }
      if isFootnoteNumber(index) { return nil }
      let isNext = kind == .listItem && number == list.lastNumber + 1
      return isNext || isFree || leadsIn || (number == 1 && isEnded) ? marker : nil
    case .letter: return kind == .listItem || isFree || leadsIn ? marker : nil
    }
  }

  mutating func beginItem(_ index: Int, _ marker: ListMarker) {
    let line = lines[index]
    flush()
    kind = .listItem
    let sign = scalar(in: bytes, at: line.content.lowerBound).value
    if line.gap > 0, list.isOther(marker, sign, at: line.indent) {
      list = TextList()
      builder.endLists()
    }
    level = list.enter(indent: line.indent, marker, sign: sign)
    inline.number = marker.number(in: bytes, at: line.content.lowerBound)
    append(index, from: min(line.content.lowerBound + marker.length, line.content.upperBound))
  }

  /// The block being read ends as one that a list follows.
  private var leadsIn: Bool { inline.text.last == 0x3A || inline.text.last == 0x2C }
  private var isEnded: Bool { endsSentence(inline.text) }

  /// «o » is the second bullet of word processors.
  private func isLetterO(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.content.count > 2, bytes[line.content.lowerBound] == 0x6F,
      isSpace(bytes[line.content.lowerBound + 1])
    else { return false }
    return line.indent > 0 || kind == .listItem || leadsIn || line.gap > 0
  }

  private func isFootnoteNumber(_ index: Int) -> Bool {
    index > 0 && kind != nil && lines[index].gap == 0 && !lines[index].isDoubleSpaced
      && lines[index - 1].isDoubleSpaced && !isEnded && !leadsIn
  }
}

/// The list levels that are open in a PDF.
struct PDFList {
  private var list = TextList()
  /// False for a list whose bullets are pictures.
  private(set) var isMarked = true
  /// Where the text of the last item begins.
  private(set) var textLeft = 0

  var lastNumber: Int { list.lastNumber }

  /// Enters an item and returns its depth, from 1.
  mutating func enter(_ line: PDFLine, _ marker: ListMarker, in text: [UInt8]) -> Int {
    isMarked = true
    let sign = scalar(in: text, at: line.text.lowerBound).value
    // Half a letter's height counts as one column.
    let indent = (line.left - line.column.lowerBound) * 2 / max(1, line.style.size)
    textLeft = line.left + line.style.size / 2
    return list.enter(indent: indent, marker, sign: sign)
  }

  /// True if a sign where the last item has its own is of another kind.
  func isOther(_ marker: ListMarker, _ line: PDFLine, in text: [UInt8]) -> Bool {
    let sign = scalar(in: text, at: line.text.lowerBound).value
    let indent = (line.left - line.column.lowerBound) * 2 / max(1, line.style.size)
    return list.isOther(marker, sign, at: indent)
  }

  /// Enters an item without a sign.
  mutating func enter(_ line: PDFLine) -> Int {
    isMarked = false
    textLeft = line.left
    let indent = (line.left - line.column.lowerBound) * 2 / max(1, line.style.size)
    return list.enter(indent: indent, ListMarker(.bullet, 0), sign: 0)
  }
}

extension PDFReader {
  /// The sign that makes an item of a line; nil if the line is none.
  func itemMarker(_ index: Int) -> ListMarker? {
    let line = flow.lines[index]
    let start = line.text.lowerBound
    if let label = line.label, isLetterBullet(label, line) {
      return ListMarker(.bullet, label.count)
    }
    guard let marker = ListMarker(in: flow.text, at: start, before: line.text.upperBound) else {
      return nil
    }
    let isFree = kind == nil || flow.isSpaced(index) || flow.startsColumn(index)
    switch marker.style {
    case .bullet:
      let (value, _) = scalar(in: flow.text, at: start)
      if ListMarker.isBullet(value) || kind == .listItem || leadsIn || isEnded { return marker }
      return isFree || line.left > flow.lines[lastLine].left ? marker : nil
    case .number(let number):
      let isNext = kind == .listItem && number == list.lastNumber + 1
      return isNext || isFree || leadsIn || (number == 1 && isEnded) ? marker : nil
    case .letter: return kind == .listItem || isFree || leadsIn ? marker : nil
    }
  }

  /// «o» is the second bullet of word processors; fonts of signs have theirs at any letter.
  private func isLetterBullet(_ label: Range<Int>, _ line: PDFLine) -> Bool {
    let sign = flow.text[label].trimmed
    return sign.elementsEqual([0x6F]) || (line.hasSymbolLabel && sign.count < 4)
  }
}

/// How a plain text is set: how wide its lines are, and which blank lines mean nothing.
struct TextLayout {
  /// Code points up to which lines are filled.
  let width: Int

  /// True if each paragraph is one line: nobody fills lines so wide by hand.
  var isUnwrapped: Bool { width > 130 }

  /// Measures the lines, and takes the blank lines of double-spaced parts from their gaps.
  init(_ lines: inout [TextLine], in bytes: [UInt8]) {
    let body = lines.filter { !$0.isFurniture && $0.width >= 30 }
    let widths = body.map(\.end).sorted()
    width = widths.isEmpty ? 80 : max(40, widths[widths.count * 9 / 10])
    closeDoubleSpacing(&lines)
  }

  /// True if a line ends so early that the first word of the next would have found room.
  func endsEarly(_ line: TextLine, before next: TextLine, in bytes: [UInt8]) -> Bool {
    let word = bytes[next.content].firstIndex(where: isSpace) ?? next.content.upperBound
    let length = codePoints(bytes, next.content.lowerBound..<word)
    return (line.end + 1 + length) * 100 <= width * 88
  }

  /// In a window of lines around each, full lines followed by one blank line outnumber those
  /// followed by none: there one blank line stands between all lines.
  private func closeDoubleSpacing(_ lines: inout [TextLine]) {
    let window = 30
    var ones = [0]
    var zeros = [0]
    for index in lines.indices {
      let isFull = index > 0 && lines[index - 1].end * 100 >= width * 70
      ones.append(ones[index] + (isFull && lines[index].gap == 1 ? 1 : 0))
      zeros.append(zeros[index] + (isFull && lines[index].gap == 0 ? 1 : 0))
    }
    let gaps = lines.map(\.gap)
    for index in lines.indices where gaps[index] > 0 {
      let low = max(0, index - window)
      let high = min(lines.count, index + window)
      if ones[high] - ones[low] > 2 * (zeros[high] - zeros[low]) + 2 {
        lines[index].gap = max(0, gaps[index] - 1)
        lines[index].isDoubleSpaced = true
      }
    }
  }
}

/// Finds the contents page of a plain text.
extension TextReader {
  /// Reads a line of the contents page, or the word above it; false if the line is neither.
  mutating func readContents(_ index: Int) -> Bool {
    let line = lines[index]
    if isContentsHeading(line.content), let next = nextLine(after: index), isEntry(next) {
      flush()
      isInContents = true
      addOther(line.content)
      return true
    }
    let isEntry =
      ContentsPage.hasLeader(bytes[line.content]) || (isInContents && self.isEntry(index))
    if isEntry {
      flush()
      addOther(line.content)
    } else {
      isInContents = false
    }
    return isEntry
  }

  private func isEntry(_ index: Int) -> Bool {
    let line = bytes[lines[index].content]
    return ContentsPage.hasLeader(line) || ContentsPage.hasPageNumber(line) || isRepeated(index)
  }

  private mutating func addOther(_ content: Range<Int>) {
    inline.append(bytes, content)
    builder.add(.paragraph, &inline, isContent: false)
  }

  func isContentsHeading(_ content: Range<Int>) -> Bool {
    ContentsPage.isHeading(bytes[content])
  }

  /// True if the same line stands further down as a heading.
  private func isRepeated(_ index: Int) -> Bool {
    let words = bytes[lines[index].content]
    guard words.count > 3 else { return false }
    return lines[(index + 1)...].prefix(2_000).contains { line in
      line.content.count == words.count && bytes[line.content].elementsEqual(words)
    }
  }
}

/// How the lines of a contents page look.
enum ContentsPage {
  static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    ["indhold", "indholdsfortegnelse", "innhold", "innholdsfortegnelse", "contents"]
      .contains { line.hasWord($0) }
  }

  /// Four dots or more before a page number.
  static func hasLeader(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    guard let last = rest.last, isDigit(last) else { return false }
    while let byte = rest.last, isDigit(byte) { rest.removeLast() }
    while let byte = rest.last, isSpace(byte) { rest.removeLast() }
    var dots = 0
    while let byte = rest.last,
      byte == 0x2E || byte == 0x20 || byte == 0xA6 || byte == 0x80 || byte == 0xE2
    {
      dots += byte == 0x20 || byte == 0x80 || byte == 0xE2 ? 0 : byte == 0xA6 ? 3 : 1
      rest.removeLast()
    }
    return dots > 3
  }

  /// Words, and a number of at most three figures behind them.
  static func hasPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(whereSeparator: isSpace)
    guard let last = words.last else { return false }
    return words.count > 1 && last.count < 4 && last.allSatisfy(isDigit)
  }
}

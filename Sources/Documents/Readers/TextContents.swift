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
    let isEntry = hasLeader(line.content) || (isInContents && self.isEntry(index))
    if isEntry {
      flush()
      addOther(line.content)
    } else {
      isInContents = false
    }
    return isEntry
  }

  private func isEntry(_ index: Int) -> Bool {
    hasLeader(lines[index].content) || hasPageNumber(lines[index]) || isRepeated(index)
  }

  private mutating func addOther(_ content: Range<Int>) {
    inline.append(bytes, content)
    builder.add(.paragraph, &inline, isContent: false)
  }

  func isContentsHeading(_ content: Range<Int>) -> Bool {
    let text = bytes[content]
    return ["indhold", "indholdsfortegnelse", "innhold", "innholdsfortegnelse", "contents"]
      .contains { text.hasWord($0) }
  }

  /// Four dots or more before a page number.
  private func hasLeader(_ content: Range<Int>) -> Bool {
    var rest = bytes[content]
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

  private func hasPageNumber(_ line: TextLine) -> Bool {
    guard let last = bytes[line.content].split(whereSeparator: isSpace).last else { return false }
    return last.count < 4 && last.allSatisfy(isDigit) && line.width > last.count + 1
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

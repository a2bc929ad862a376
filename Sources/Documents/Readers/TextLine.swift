/// One line of plain text that is not blank.
struct TextLine {
  /// Without indentation and the white space at the end.
  let content: Range<Int>
  /// Columns of white space before the content.
  let indent: Int
  /// Code points of the content.
  let width: Int
  /// Blank lines before; those between all lines of a double-spaced text are not counted.
  var gap: Int
  /// True if a page begins between the line before and this one.
  var startsPage = false
  /// True if the blank line before is as long as the rule above footnotes.
  let followsRule: Bool
  /// True where one blank line before has not been counted.
  var isDoubleSpaced = false
  /// A repeated page header or footer.
  var isFurniture = false

  /// The column behind the last character.
  var end: Int { indent + width }

  /// The lines of a text, in order.
  static func all(in bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var gap = 0
    var startsPage = false
    var followsRule = false
    var lastEnd = 0
    for line in Lines.ranges(in: bytes) {
      let (content, indent) = trimmed(bytes, line)
      startsPage = startsPage || bytes[lastEnd..<content.lowerBound].contains(0x0C)
      lastEnd = line.upperBound
      if content.isEmpty {
        gap += 1
        followsRule = followsRule || line.lowerBound + 20 < lineEnd(bytes, line.upperBound)
        continue
      }
      lines.append(
        TextLine(
          content: content, indent: indent, width: codePoints(bytes, content), gap: gap,
          startsPage: startsPage, followsRule: followsRule))
      gap = 0
      startsPage = false
      followsRule = false
    }
    return lines
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].prefix(200).firstIndex(of: 0x0A) ?? start
  }

  private static func trimmed(_ bytes: [UInt8], _ line: Range<Int>) -> (Range<Int>, Int) {
    var start = line.lowerBound
    var indent = 0
    while start < line.upperBound {
      if bytes[start] == 0x09 {
        indent += 8 - indent % 8
      } else if bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        indent += 1
        start += 1
      } else if bytes[start] == 0x0C || bytes[start] == 0x0D {
        indent = 0
      } else if bytes[start] == 0x20 {
        indent += 1
      } else {
        break
      }
      start += 1
    }
    return (min(start, line.upperBound)..<line.upperBound, indent)
  }
}

/// The number of code points in a range of UTF-8.
func codePoints(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var count = 0
  for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
  return count
}

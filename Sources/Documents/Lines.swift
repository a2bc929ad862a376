/// The lines of a text.
enum Lines {
  /// The ranges of all lines, without line ends and white space before them.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count / 40 + 4)
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
        lines.append(trimmed(bytes, start..<index))
        start = index + 1
      }
    }
    if start < bytes.count { lines.append(trimmed(bytes, start..<bytes.count)) }
    return lines
  }

  /// A range without the white space at its end.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      if isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= range.lowerBound, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }
}

/// Source bytes made safe for libxml2 without moving any of them.
enum Markup {
  /// NULs, which end libxml2's reading, and carriage returns, controls and noncharacters, which it
  /// drops, become spaces, so that what it reads is as long as the source. Tags with very many
  /// attributes, whose names it compares pairwise, lose these.
  static func sanitised(_ source: [UInt8]) -> [UInt8] {
    var bytes = source
    var index = 0
    let span = source.span
    while index < span.count {
      let byte = span[index]
      if byte < 0x20 && byte != 0x09 && byte != 0x0A {
        bytes[index] = 0x20
      } else if byte == 0xEF, isNoncharacter(span, index) {
        for place in index..<index + 3 { bytes[place] = 0x20 }
      } else if byte == 0x3C, index + 1 < span.count, isASCIILetter(span[index + 1]) {
        index = blankCrowdedTag(source, at: index, in: &bytes)
        continue
      }
      index += 1
    }
    return bytes
  }

  /// U+FFFE and U+FFFF.
  private static func isNoncharacter(_ source: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE
  }

  /// Returns where to go on: behind the attributes that were overwritten, or behind the bracket.
  private static func blankCrowdedTag(
    _ source: [UInt8], at index: Int, in bytes: inout [UInt8]
  ) -> Int {
    let (end, attributes) = tag(in: source.span, at: index)
    guard attributes > Limits.tagAttributes else { return index + 1 }
    let name = source[index..<end].firstIndex(where: isSpace) ?? end
    // The stroke of a tag that is its own end stays.
    let last = source[end - 1] == 0x2F ? end - 1 : end
    for place in min(name, last)..<last { bytes[place] = 0x20 }
    return end
  }

  /// The end of a tag, and how many attributes it seems to have. Stops counting at the limit
  /// unless that is passed, so that many tags cost no more than one. A quote opens a value only
  /// behind an equals sign; a stray one is part of a name, for libxml2 too.
  private static func tag(in source: Span<UInt8>, at start: Int) -> (end: Int, attributes: Int) {
    var index = start + 1
    var attributes = 0
    var quote: UInt8 = 0
    var isValue = false
    var wasSpace = false
    while index < source.count {
      let byte = source[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        break
      } else if isValue, byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3C && (attributes <= Limits.tagAttributes || isEndTag(source, index)) {
        break
      } else if wasSpace, !isSpace(byte) {
        attributes += 1
      }
      wasSpace = isSpace(byte)
      if !wasSpace { isValue = byte == 0x3D && quote == 0 }
      index += 1
    }
    return (index, attributes)
  }

  private static func isEndTag(_ source: Span<UInt8>, _ index: Int) -> Bool {
    index + 1 < source.count && source[index + 1] == 0x2F
  }
}

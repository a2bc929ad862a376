/// Reduces Markdown's marks inside a block to the text they mark.
struct MarkdownInline {
  private let source: [UInt8]
  /// Offsets in the source of the block's bytes, lines joined by their line ends.
  private let places: [Int]
  private let bytes: [UInt8]
  private var dropped: [Bool]
  private(set) var isAllBold = false

  init(_ source: [UInt8], _ lines: [Range<Int>]) {
    self.source = source
    var places: [Int] = []
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 {
        places.append(max(line.lowerBound - 1, 0))
        bytes.append(0x0A)
      }
      places.append(contentsOf: line)
      bytes.append(contentsOf: source[line])
    }
    self.places = places
    self.bytes = bytes
    dropped = Array(repeating: false, count: bytes.count)
  }

  /// Appends the text to a block.
  mutating func write(to inline: inout InlineText) {
    dropLinks()
    dropEmphasis()
    var index = 0
    while index < bytes.count {
      if dropped[index] {
        index += 1
      } else if bytes[index] == 0x0A {
        inline.breakLine(at: places[index]..<places[index] + 1)
        index += 1
      } else if bytes[index] == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        index += 1
      } else if bytes[index] == 0x5C, index + 1 < bytes.count, isPunctuation(bytes[index + 1]) {
        inline.append(source, places[index + 1]..<places[index + 1] + 1)
        index += 2
      } else if bytes[index] == 0x26, let end = entityEnd(index),
        let value = CharacterReference.utf8(bytes[index + 1..<end])
      {
        inline.append(decoded: value, for: places[index]..<places[end] + 1, in: source)
        index = end + 1
      } else {
        let start = index
        index += 1
        while index < bytes.count, !dropped[index], !isMark(bytes[index]),
          places[index] == places[index - 1] + 1
        { index += 1 }
        inline.append(source, places[start]..<places[index - 1] + 1)
      }
    }
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x5C || byte == 0x26 }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isASCIILetter(byte) && !isDigit(byte)
  }

  private func isEscaped(_ index: Int) -> Bool { index > 0 && bytes[index - 1] == 0x5C }

  private func entityEnd(_ index: Int) -> Int? {
    bytes[index...].prefix(32).firstIndex(of: 0x3B).flatMap { $0 > index + 1 ? $0 : nil }
  }

  private mutating func drop(_ range: Range<Int>) {
    for index in range { dropped[index] = true }
  }

  /// Drops the addresses of links, whole pictures, footnote marks, tags and the marks of code.
  private mutating func dropLinks() {
    var openings: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isEscaped(index) {
        index += 1
        continue
      }
      switch byte {
      case 0x5B: openings.append(index)
      case 0x5D:
        if let open = openings.popLast() {
          index = closeLink(open, index)
          continue
        }
      case 0x3C:
        if let end = tagEnd(index) {
          let isAddress =
            bytes[index..<end].contains(0x3A) && !bytes[index..<end].contains(0x20)
            && !bytes[index..<end].contains(0x22)
          drop(isAddress ? index..<index + 1 : index..<end + 1)
          if isAddress { drop(end..<end + 1) }
          index = end
        }
      case 0x60:
        let length = bytes[index...].prefix { $0 == 0x60 }.count
        drop(index..<index + length)
        index += length - 1
      default: break
      }
      index += 1
    }
  }

  /// Handles a closing square bracket; returns where to go on.
  private mutating func closeLink(_ open: Int, _ close: Int) -> Int {
    let isPicture = open > 0 && bytes[open - 1] == 0x21 && !isEscaped(open - 1)
    if open + 1 < close, bytes[open + 1] == 0x5E {
      drop(open..<close + 1)
      return close + 1
    }
    var end = close + 1
    if end < bytes.count, bytes[end] == 0x28, let bracket = closingBracket(end) {
      end = bracket + 1
    } else if end < bytes.count, bytes[end] == 0x5B,
      let bracket = bytes[end...].prefix(200).firstIndex(of: 0x5D)
    {
      end = bracket + 1
    } else if isPicture || !isTaskMark(open, close) {
      return close + 1
    }
    if isPicture {
      drop(open - 1..<end)
    } else {
      drop(open..<open + 1)
      drop(close..<end)
      if isTaskMark(open, close) { drop(open..<close + 1) }
    }
    return end
  }

  /// «[ ]» and «[x]» at the start of an item.
  private func isTaskMark(_ open: Int, _ close: Int) -> Bool {
    open == 0 && close == 2 && (bytes[1] == 0x20 || lowered(bytes[1]) == 0x78)
  }

  private func closingBracket(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<min(bytes.count, open + 500) {
      if bytes[index] == 0x28 { depth += 1 }
      if bytes[index] == 0x29 {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private func tagEnd(_ index: Int) -> Int? {
    guard index + 1 < bytes.count else { return nil }
    let next = bytes[index + 1]
    guard isASCIILetter(next) || next == 0x2F || next == 0x21 else { return nil }
    for end in index + 1..<min(bytes.count, index + 1_000) {
      if bytes[end] == 0x3E { return end }
      if bytes[end] == 0x3C { return nil }
    }
    return nil
  }

  /// Drops the stars and low lines that open and close emphasis, in pairs.
  private mutating func dropEmphasis() {
    var openings: [(index: Int, length: Int, byte: UInt8)] = []
    var bold = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x2A || byte == 0x5F || byte == 0x7E, !dropped[index], !isEscaped(index) else {
        index += 1
        continue
      }
      let end = index + bytes[index...].prefix { $0 == byte }.count
      let (opens, closes) = flanks(index, end, byte)
      var left = end - index
      while closes, left > 0, let last = openings.last(where: { $0.byte == byte }) {
        let pair = min(left, last.length)
        drop(end - left..<end - left + pair)
        drop(last.index + last.length - pair..<last.index + last.length)
        if pair > 1 { bold = max(bold, end - last.index) }
        left -= pair
        while let top = openings.popLast(), top.index != last.index {}
        if last.length > pair { openings.append((last.index, last.length - pair, byte)) }
      }
      if opens, left > 0, byte != 0x7E || left > 1 { openings.append((end - left, left, byte)) }
      // Marks that nothing closes are not kept for ever.
      if openings.count > 64 { openings.removeFirst(32) }
      index = end
    }
    isAllBold = bold > 0 && bold == bytes.count
  }

  private func flanks(_ start: Int, _ end: Int, _ byte: UInt8) -> (opens: Bool, closes: Bool) {
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    let isWord = (isWordByte(before) || isDigit(before)) && (isWordByte(after) || isDigit(after))
    if byte == 0x5F && isWord { return (false, false) }
    return (!isSpace(after), !isSpace(before))
  }
}

/// The text of one block while it is being read, with the source of each byte.
struct InlineText {
  private(set) var text: [UInt8] = []
  private(set) var runs: [Run] = []
  /// The number that stands before the text.
  var number: String?
  /// White space that has been read and counts only if more text follows.
  private var gap = Gap.none
  private var gapStart = 0
  private var gapEnd = 0

  /// True if a soft hyphen was the last thing read.
  private var endsSoft = false

  private enum Gap { case none, space, lineEnd }

  var isEmpty: Bool { text.isEmpty }

  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    gap = .none
    endsSoft = false
    number = nil
  }

  /// Appends source bytes that stand for themselves.
  ///
  /// A text past the limit of all texts grows no more: it will be refused.
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    if text.count > Limits.textBytes { return }
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      switch ByteClass.table[Int(source[index])] {
      case .plain:
        let start = index
        index += 1
        while index < end {
          let kind = ByteClass.table[Int(source[index])]
          if kind == .plain {
            index += 1
          } else if source[index] == 0x20, index + 1 < end,
            ByteClass.table[Int(source[index + 1])] == .plain
          {
            index += 2
          } else {
            break
          }
        }
        closeGap(before: source, at: start)
        addRun(index - start, start, index - start)
        text.append(contentsOf: source[start..<index])
      case .space:
        noteSpace(from: index, to: index + 1)
        index += 1
      case .control:
        index += 1
      case .special:
        let (value, length) = scalar(in: source, at: index)
        let bytes = source[index..<min(end, index + length)]
        add(value, spelled: bytes, source, from: index, to: index + length)
        index += length
      }
    }
  }

  /// Appends decoded bytes that stand for a source range as a whole, such as an entity.
  mutating func append(decoded bytes: [UInt8], for range: Range<Int>, in source: [UInt8]) {
    if text.count > Limits.textBytes { return }
    var index = 0
    while index < bytes.count {
      let (value, length) = scalar(in: bytes, at: index)
      let spelled = bytes[index..<min(bytes.count, index + length)]
      if value < 0x80 && isSpace(UInt8(value)) {
        noteSpace(from: range.lowerBound, to: range.upperBound)
      } else {
        add(value, spelled: spelled, source, from: range.lowerBound, to: range.upperBound)
      }
      index += length
    }
  }

  /// Notes the end of a line, where words may have been divided.
  mutating func breakLine(at range: Range<Int>) {
    noteSpace(from: range.lowerBound, to: range.upperBound)
    gap = .lineEnd
  }

  /// Drops bytes from the start, such as a bullet, and the spaces behind them.
  mutating func dropFirst(_ length: Int) {
    var length = min(length, text.count)
    while length < text.count, text[length] == 0x20 { length += 1 }
    text.removeFirst(length)
    var kept: [Run] = []
    for run in runs where run.text + run.textLength > length {
      let cut = max(0, length - run.text)
      var rest = run
      rest.text = max(0, run.text - length)
      rest.textLength -= cut
      if run.isExact {
        rest.source += cut
        rest.sourceLength -= cut
      }
      kept.append(rest)
    }
    runs = kept
  }

  private mutating func noteSpace(from start: Int, to end: Int) {
    if gap == .none {
      gap = .space
      gapStart = start
      gapEnd = end
    } else if gapEnd == start {
      gapEnd = end
    }
  }

  private mutating func closeGap(before source: [UInt8], at index: Int) {
    if gap == .none {
      endsSoft = false
      return
    }
    var seam = gap == .lineEnd ? Seam(between: text, and: source, at: index) : .space
    if gap == .lineEnd && endsSoft { seam = .none }
    gap = .none
    endsSoft = false
    if text.isEmpty { return }
    // A line broken by a tag has no white space of its own: the tag stands for it.
    if gapStart == gapEnd { gapEnd = max(index, gapStart) }
    switch seam {
    case .none: return
    case .joined: dropLast(seam.width(of: text))
    case .space:
      addRun(1, gapStart, gapEnd - gapStart)
      text.append(0x20)
    }
  }

  private mutating func add(
    _ value: UInt32, spelled bytes: ArraySlice<UInt8>, _ source: [UInt8], from start: Int,
    to end: Int
  ) {
    switch Glyph(value) {
    case .space: noteSpace(from: start, to: end)
    case .dropped: if gap == .none { endsSoft = value == 0xAD }
    case .expanded(let letters):
      closeGap(before: source, at: start)
      addRun(letters.utf8Length, start, end - start)
      letters.append(to: &text)
    case .mark where gap == .none:
      guard let last = text.last, let letter = composed(last, value) else { fallthrough }
      compose(letter, to: end)
    case .mark, .letter:
      closeGap(before: source, at: start)
      addRun(bytes.count, start, end - start)
      text.append(contentsOf: bytes)
    }
  }

  /// Puts a composed letter for the last byte and the mark that has just been read.
  private mutating func compose(_ letter: UInt32, to end: Int) {
    guard let last = runs.last else { return }
    let start = last.isExact ? last.sourceEnd - 1 : last.source
    dropLast(1)
    let length = text.count
    appendUTF8(letter, to: &text)
    runs.append(
      Run(text: length, textLength: text.count - length, source: start, sourceLength: end - start))
  }

  private mutating func dropLast(_ count: Int) {
    text.removeLast(count)
    var rest = count
    while rest > 0, var run = runs.popLast() {
      let cut = min(rest, run.textLength)
      rest -= cut
      if run.textLength == cut { continue }
      if run.isExact { run.sourceLength -= cut }
      run.textLength -= cut
      runs.append(run)
    }
  }

  private mutating func addRun(_ length: Int, _ source: Int, _ sourceLength: Int) {
    if length == sourceLength, let last = runs.indices.last, runs[last].isExact,
      runs[last].sourceEnd == source
    {
      runs[last].textLength += length
      runs[last].sourceLength += length
    } else if let last = runs.indices.last, sourceLength > 1, runs[last].source == source,
      runs[last].sourceLength == sourceLength
    {
      // Several letters of one entity.
      runs[last].textLength += length
    } else {
      runs.append(
        Run(text: text.count, textLength: length, source: source, sourceLength: sourceLength))
    }
  }
}

/// What has to be done with a byte of source text.
enum ByteClass: UInt8 {
  case plain, space, special, control

  static let table: [ByteClass] = (0...255).map { byte in
    switch byte {
    case 0x09...0x0D, 0x20: .space
    case 0x00...0x1F, 0x7F: .control
    // The leads of spaces, soft hyphens, marks, ligatures and private bullets.
    case 0xC2, 0xCC, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF: .special
    default: .plain
    }
  }
}

/// The words of one block, with what stands between them.
struct Tokens {
  struct Mark: OptionSet {
    let rawValue: UInt8
    static let startsSentence = Mark(rawValue: 1)
    static let afterComma = Mark(rawValue: 2)
    /// After a semicolon, colon, dash or parenthesis.
    static let afterBreak = Mark(rawValue: 4)
    static let isNumber = Mark(rawValue: 8)
    static let isCapital = Mark(rawValue: 16)
    /// Ends in a hyphen: `beboer-` in `beboer- og pårørenderåd`.
    static let isCutOff = Mark(rawValue: 32)
    static let afterColon = Mark(rawValue: 64)
  }

  /// First byte and the byte after the last of each word, in the block's text.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  private(set) var marks: [Mark] = []
  /// `FormHash` of each word in lower case.
  private(set) var hashes: [UInt64] = []
  /// For each sentence: its first token, its byte range (marks included) and whether it asks.
  private(set) var sentences: [(token: Int, bytes: Range<Int>, isQuestion: Bool)] = []
  /// The text in lower case, byte for byte as long as the text.
  let folded: [UInt8]

  var count: Int { starts.count }

  func word(_ index: Int) -> ArraySlice<UInt8> { folded[Int(starts[index])..<Int(ends[index])] }

  init(_ text: [UInt8]) {
    folded = Self.fold(text)
    starts.reserveCapacity(text.count / 6)
    ends.reserveCapacity(text.count / 6)
    marks.reserveCapacity(text.count / 6)
    hashes.reserveCapacity(text.count / 6)
    scan(text)
  }

  private mutating func scan(_ text: [UInt8]) {
    let count = text.count
    var index = 0
    var pending: Mark = .startsSentence
    var sentenceStart = 0
    var firstToken = 0
    func isWordByte(_ at: Int) -> Bool { at < count && Self.isLetterOrDigit(text, at) }
    while index < count {
      if Self.isLetterOrDigit(text, index) {
        let start = index
        var isNumber = text[index] &- 48 < 10
        index += 1
        while index < count {
          let byte = text[index]
          if Self.isLetterOrDigit(text, index) {
            if isNumber, byte &- 48 >= 10 { isNumber = false }
            index += 1
          } else if byte == 0x2D, isWordByte(index + 1) {
            index += 1
          } else if isNumber, byte == 0x2E || byte == 0x2C, index + 1 < count,
            text[index + 1] &- 48 < 10
          {
            index += 1
          } else {
            break
          }
        }
        var mark = pending
        if isNumber { mark.insert(.isNumber) }
        if Self.isUpper(text, start) { mark.insert(.isCapital) }
        if index < count, text[index] == 0x2D { mark.insert(.isCutOff) }
        if pending.contains(.startsSentence) { firstToken = starts.count }
        var hash = FormHash.start
        for at in start..<index { hash = FormHash.extend(hash, folded[at]) }
        hashes.append(hash)
        starts.append(Int32(start))
        ends.append(Int32(index))
        marks.append(mark)
        pending = []
        continue
      }
      let byte = text[index]
      switch byte {
      case 0x2C: pending.insert(.afterComma)
      case 0x3A: pending.formUnion([.afterBreak, .afterColon])
      case 0x3B, 0x28, 0x29: pending.insert(.afterBreak)
      case 0x2D: if index > 0, text[index - 1] == 0x20 { pending.insert(.afterBreak) }
      case 0xE2:
        if index + 2 < count, text[index + 1] == 0x80,
          text[index + 2] == 0x93 || text[index + 2] == 0x94
        {
          pending.insert(.afterBreak)
        }
      case 0x2E, 0x21, 0x3F:
        if !pending.contains(.startsSentence), endsSentence(text, at: index) {
          var end = index + 1
          while end < count,
            text[end] == 0x2E || text[end] == 0x21 || text[end] == 0x3F || text[end] == 0x22
              || text[end] == 0x29
          {
            end += 1
          }
          let asks = text[index..<end].contains(0x3F)
          sentences.append((firstToken, sentenceStart..<end, asks))
          index = end
          while index < count, text[index] == 0x20 { index += 1 }
          sentenceStart = index
          pending = .startsSentence
          continue
        }
      default: break
      }
      index += 1
    }
    if !pending.contains(.startsSentence), !starts.isEmpty {
      sentences.append((firstToken, sentenceStart..<count, false))
    } else if var last = sentences.popLast() {
      // Closing marks that stand alone after the last sentence belong to it.
      if sentenceStart >= count {
        last.bytes = last.bytes.lowerBound..<max(last.bytes.upperBound, 0)
      }
      sentences.append(last)
    }
  }

  /// A mark ends the sentence unless it belongs to an abbreviation, an ordinal or an initial, or a
  /// lower-case letter follows.
  private func endsSentence(_ text: [UInt8], at index: Int) -> Bool {
    var next = index + 1
    while next < text.count, [0x2E, 0x21, 0x3F, 0x22, 0x29].contains(text[next]) { next += 1 }
    guard next < text.count else { return true }
    guard text[next] == 0x20 || text[next] == 0xE2 else { return false }
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count else { return true }
    let opens =
      Self.isUpper(text, next) || text[next] &- 48 < 10 || text[next] == 0x22
      || text[next] == 0xE2 || text[next] == 0xC2 || text[next] == 0x28 || text[next] == 0x2D
    if text[index] != 0x2E { return opens || text[next] >= 0x80 || text[index] == 0x3F }
    guard opens, let start = starts.last, let end = ends.last, Int(end) == index else {
      return opens
    }
    let last = folded[Int(start)..<Int(end)]
    let isDigitNext = text[next] &- 48 < 10
    if marks[marks.count - 1].contains(.isNumber) {
      // "1. Kommunen" is a label, "12. Rådet" after words a sentence end.
      let isLabel = marks[marks.count - 1].contains(.startsSentence)
      return !isLabel && !isDigitNext
    }
    if last.count == 1, let letter = last.first {
      // Initials and split abbreviations; the Danish words å and ø are two bytes, "i" is a word.
      return letter == 0x69 && !Self.isUpper(text, Int(start))
    }
    let hash = FormHash.of(last)
    if Self.neverLast.contains(hash) { return false }
    if Self.seldomLast.contains(hash) { return !isDigitNext }
    return true
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { FormHash.of($0.utf8) })
  }
  /// Abbreviations that a sentence does not end in.
  private static let neverLast = hashes(
    "ca cirka dvs eks evt ex fx hhv iflg ifm ift inkl ekskl jf jfr kap kl maks mht nr pkt pr ref stk str tlf vedr vha dr hr fr"
  )
  /// Abbreviations that a sentence may end in when a capital follows.
  private static let seldomLast = hashes("fl lign mv mm osv etc kr pct mio mia mill mrd md mdr")

  @inline(__always)
  private static func isLetterOrDigit(_ text: [UInt8], _ at: Int) -> Bool {
    let byte = text[at]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 48 < 10 }
    if byte == 0xC2 || byte == 0xE2 { return false }
    if byte & 0xC0 == 0x80 {
      // A continuation byte belongs to what its lead byte began.
      var lead = at - 1
      while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
      return lead >= 0 && text[lead] != 0xC2 && text[lead] != 0xE2
    }
    return true
  }

  private static func isUpper(_ text: [UInt8], _ at: Int) -> Bool {
    let byte = text[at]
    if byte &- 0x41 < 26 { return true }
    return byte == 0xC3 && at + 1 < text.count && text[at + 1] &- 0x80 < 0x1F
  }

  /// Lower-cases ASCII and the Latin-1 letters, which covers Danish and Norwegian.
  static func fold(_ text: [UInt8]) -> [UInt8] {
    var folded = text
    var previous: UInt8 = 0
    for index in folded.indices {
      let byte = folded[index]
      let ascii: UInt8 = byte &- 65 < 26 ? 32 : 0
      let latin: UInt8 = previous == 0xC3 && byte &- 0x80 < 0x1F && byte != 0x97 ? 32 : 0
      folded[index] = byte | ascii | latin
      previous = byte
    }
    return folded
  }
}

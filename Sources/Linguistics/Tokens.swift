/// One word of a block, with what stands before it and what is known of it.
struct Token {
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

  /// First byte and the byte after the last, in the block's text.
  var start: Int32
  var end: Int32
  /// `FormHash` of the word in lower case.
  var hash: UInt64
  var mark: Mark
  /// Filled by the passage reader: the word's form, cues, roles and number in the vocabulary.
  var shape: Shape = []
  var roles: UInt16 = 0
  var number: Int32 = 0
  /// The clause it stands in, counted in the passage.
  var clause: Int32 = 0
  var cues: UInt64 = 0

  /// The hash of what is no word of the language: addresses of mail and web.
  static let masked: UInt64 = 1
}

/// The words of one block, with what stands between them.
struct Tokens {
  struct Sentence {
    var firstToken: Int
    /// End mark included.
    var bytes: Range<Int>
    var isQuestion: Bool
  }

  private(set) var text: [UInt8] = []
  var list: [Token] = []
  private(set) var sentences: [Sentence] = []

  var count: Int { list.count }

  init() {}

  init(_ text: [UInt8]) { read(text) }

  /// The word in lower case.
  func word(_ index: Int) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(Int(list[index].end - list[index].start))
    var previous: UInt8 = 0
    for byte in text[Int(list[index].start)..<Int(list[index].end)] {
      word.append(Letter.lower(byte, after: previous))
      previous = byte
    }
    return word
  }

  /// Words of a sentence; what goes on without an end mark is divided there, as clauses look for each
  /// other through their whole sentence. The longest met in real texts has some 200.
  static let sentenceWords = 1_000

  /// The tokens of a sentence.
  func range(of sentence: Int) -> Range<Int> {
    let next = sentence + 1 < sentences.count ? sentences[sentence + 1].firstToken : list.count
    return sentences[sentence].firstToken..<max(sentences[sentence].firstToken, next)
  }

  /// Divides another text, keeping the memory of the one before.
  mutating func read(_ text: [UInt8]) {
    self.text = text
    list.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    var index = 0
    var pending: Token.Mark = .startsSentence
    var sentenceStart = 0
    var firstToken = 0
    /// The first token since the last space, and whether what follows it is an address.
    var runStart = 0
    var isAddress = false
    while index < text.count {
      let length = Letter.length(text, index)
      if length > 0 {
        let isOpen = !pending.contains(.startsSentence)
        if isOpen, list.count - firstToken >= Self.sentenceWords {
          var end = index
          while end > sentenceStart, text[end - 1] == 0x20 { end -= 1 }
          sentences.append(
            .init(firstToken: firstToken, bytes: sentenceStart..<end, isQuestion: false))
          sentenceStart = index
          pending = .startsSentence
        }
        if pending.contains(.startsSentence) { firstToken = list.count }
        index = appendWord(text, from: index, pending)
        pending = []
        continue
      }
      let byte = text[index]
      switch byte {
      case 0x20:
        if isAddress { mask(from: runStart) }
        isAddress = false
        runStart = list.count
      case 0x40: isAddress = true
      case 0x2C: pending.insert(.afterComma)
      case 0x3A:
        if index + 2 < text.count, text[index + 1] == 0x2F, text[index + 2] == 0x2F {
          isAddress = true
        }
        pending.formUnion([.afterBreak, .afterColon])
      case 0x3B, 0x28, 0x29: pending.insert(.afterBreak)
      case 0x2D: if index > 0, text[index - 1] == 0x20 { pending.insert(.afterBreak) }
      case 0xE2:
        if index + 2 < text.count, text[index + 1] == 0x80,
          text[index + 2] == 0x93 || text[index + 2] == 0x94
        {
          pending.insert(.afterBreak)
        }
      case 0x2E where isDomain(text, after: index): isAddress = true
      case 0x2E, 0x21, 0x3F:
        if !pending.contains(.startsSentence), endsSentence(text, at: index) {
          if isAddress { mask(from: runStart) }
          isAddress = false
          var end = index + 1
          while end < text.count, case let length = Self.closing(text, end), length > 0 {
            end += length
          }
          let asks = text[index..<end].contains(0x3F)
          sentences.append(
            .init(firstToken: firstToken, bytes: sentenceStart..<end, isQuestion: asks))
          index = end
          while index < text.count, text[index] == 0x20 { index += 1 }
          sentenceStart = index
          pending = .startsSentence
          runStart = list.count
          continue
        }
      default: break
      }
      index += 1
    }
    if isAddress { mask(from: runStart) }
    if !pending.contains(.startsSentence), !list.isEmpty {
      sentences.append(
        .init(firstToken: firstToken, bytes: sentenceStart..<text.count, isQuestion: false))
    }
  }

  private mutating func mask(from first: Int) {
    for index in first..<list.count { list[index].hash = Token.masked }
  }

  /// Appends the word that begins at `start`; gives the byte after it.
  private mutating func appendWord(
    _ text: [UInt8], from start: Int, _ pending: Token.Mark
  ) -> Int {
    let count = text.count
    var index = start
    var hash = FormHash.start
    var isNumber = true
    while index < count {
      let byte = text[index]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        hash = FormHash.extend(hash, lower)
        isNumber = false
        index += 1
        continue
      }
      let length = Letter.length(text, index)
      if length > 1 {
        isNumber = false
        hash = FormHash.extend(hash, byte)
        for at in index + 1..<index + length {
          hash = FormHash.extend(hash, Letter.lower(text[at], after: text[at - 1]))
        }
        index += length
        continue
      }
      if length == 0 {
        let isInside = index + 1 < count && Letter.length(text, index + 1) > 0
        let isDecimal =
          isNumber && (byte == 0x2E || byte == 0x2C) && isInside && text[index + 1] &- 48 < 10
        guard isDecimal || (byte == 0x2D && isInside) else { break }
        if byte == 0x2D, text[index + 1] &- 48 >= 10 { isNumber = false }
      }
      hash = FormHash.extend(hash, byte)
      index += 1
    }
    var mark = pending
    if isNumber { mark.insert(.isNumber) }
    if Letter.isUpper(text, start) { mark.insert(.isCapital) }
    if index < count, text[index] == 0x2D { mark.insert(.isCutOff) }
    list.append(Token(start: Int32(start), end: Int32(index), hash: hash, mark: mark))
    return index
  }

  // MARK: Sentence ends

  /// How many bytes the end mark, quote or parenthesis at `at` takes; 0 for none.
  private static func closing(_ text: [UInt8], _ at: Int) -> Int {
    switch text[at] {
    case 0x2E, 0x21, 0x3F, 0x22, 0x29: 1
    // » and «
    case 0xC2: at + 1 < text.count && text[at + 1] | 0x10 == 0xBB ? 2 : 0
    // ” and “
    case 0xE2: at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] | 1 == 0x9D ? 3 : 0
    default: 0
    }
  }

  /// ".dk", ".no" and their like, glued to the word before.
  private func isDomain(_ text: [UInt8], after dot: Int) -> Bool {
    guard dot > 0, dot + 2 < text.count, Letter.length(text, dot - 1) > 0 else { return false }
    var end = dot + 1
    while end < text.count, text[end] | 0x20 &- 0x61 < 26 { end += 1 }
    guard end - dot <= 5, end == text.count || Letter.length(text, end) == 0 else { return false }
    return Self.domains.contains(FormHash.of(text[dot + 1..<end].lazy.map { $0 | 0x20 }))
  }

  /// A mark ends the sentence unless it belongs to an abbreviation, an ordinal or an initial, or a
  /// lower-case letter follows.
  private func endsSentence(_ text: [UInt8], at index: Int) -> Bool {
    var next = index + 1
    while next < text.count, case let length = Self.closing(text, next), length > 0 {
      next += length
    }
    guard next < text.count else { return true }
    guard text[next] == 0x20 || text[next] == 0xE2 else { return false }
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count else { return true }
    let first = text[next]
    let opens =
      Letter.isUpper(text, next) || first &- 48 < 10 || first == 0x22 || first == 0xE2
      || first == 0xC2 || first == 0x28 || first == 0x2D
    if text[index] != 0x2E { return opens || first >= 0x80 || text[index] == 0x3F }
    guard opens, let last = list.last, Int(last.end) == index else { return opens }
    let isDigitNext = first &- 48 < 10
    if last.mark.contains(.isNumber) {
      // "1. Kommunen" is a label, "12. Rådet" after words a sentence end.
      return !last.mark.contains(.startsSentence) && !isDigitNext
    }
    if last.end - last.start == 1 {
      // Initials and split abbreviations; the Danish words å and ø are two bytes, "i" is a word.
      return text[Int(last.start)] == 0x69 || (endsList(text) && !isDigitNext)
    }
    if Self.neverLast.contains(last.hash) { return false }
    if Self.seldomLast.contains(last.hash) { return !isDigitNext }
    return true
  }

  /// "m.m.", "m.v.", "o.l.": two letters that close a list.
  private func endsList(_ text: [UInt8]) -> Bool {
    guard list.count > 1 else { return false }
    let before = list[list.count - 2]
    let last = list[list.count - 1]
    guard before.end - before.start == 1, last.start == before.end + 1 else { return false }
    let letters = [text[Int(before.start)], text[Int(last.start)]]
    return ["mm", "mv", "ol", "oa", "el", "sv"].contains { letters.elementsEqual($0.utf8) }
  }

  /// Abbreviations that a sentence does not end in.
  private static let neverLast = FormHash.each(
    of:
      "adr ang ca cirka dvs eks evt ex fx hhv iflg ifm ift inkl ekskl jf jfr kap kl maks mht nr pkt pr"
      + " ref resp stk str tlf vedr vha dr hr fr")
  /// Abbreviations that a sentence may end in when a capital follows.
  private static let seldomLast = FormHash.each(
    of: "fl lign mv mm osv etc kr pct mio mia mill mrd md mdr pst")
  private static let domains = FormHash.each(of: "dk no com org net eu info se")
}

/// Bytes of UTF-8 as letters; Danish and Norwegian need ASCII and Latin-1.
enum Letter {
  /// How many bytes the letter or digit at `at` takes; 0 where none begins.
  @inline(__always)
  static func length(_ text: [UInt8], _ at: Int) -> Int {
    let byte = text[at]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 48 < 10 ? 1 : 0 }
    if byte < 0xC3 || byte == 0xE2 || byte == 0xEF { return 0 }
    if byte < 0xE0 {
      guard at + 1 < text.count else { return 0 }
      // The signs × and ÷ stand among the letters.
      return byte == 0xC3 && (text[at + 1] == 0x97 || text[at + 1] == 0xB7) ? 0 : 2
    }
    return min(byte < 0xF0 ? 3 : 4, text.count - at)
  }

  @inline(__always)
  static func lower(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return previous == 0xC3 && byte &- 0x80 < 0x1F && byte != 0x97 ? byte | 0x20 : byte
  }

  /// A text in lower case, byte for byte as long as the text.
  static func lower(_ text: [UInt8]) -> [UInt8] {
    var previous: UInt8 = 0
    return text.map { byte in
      defer { previous = byte }
      return lower(byte, after: previous)
    }
  }

  @inline(__always)
  static func isUpper(_ text: [UInt8], _ at: Int) -> Bool {
    let byte = text[at]
    if byte &- 0x41 < 26 { return true }
    return byte == 0xC3 && at + 1 < text.count && text[at + 1] &- 0x80 < 0x1F
  }
}

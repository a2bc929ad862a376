/// How the end of one line and the start of the next belong together.
enum Seam: Equatable {
  /// A space stands for the line end.
  case space
  /// The word was divided: its hyphen goes, and its halves become one.
  case joined
  /// The hyphen belongs to the word, or the address goes on: nothing is put between.
  case none

  /// Judges the end of what has been read against what comes next in the source.
  ///
  /// «sundheds-⏎og» keeps hyphen and space, «e-⏎mail» its hyphen, «pårø-⏎rende» neither.
  init(between text: [UInt8], and source: [UInt8], at index: Int) {
    let hyphen = Self.hyphenLength(atEndOf: text)
    guard hyphen > 0, text.count > hyphen, index < source.count else {
      self = .space
      return
    }
    let before = text.count - hyphen - 1
    let first = LetterCase(in: source, at: index)
    let isLetterBefore = isWordByte(text[before])
    if !isLetterBefore && !isDigit(text[before]) {
      self = .space
    } else if first == .none {
      self = isDigit(source[index]) && isDigit(text[before]) ? .none : .space
    } else if first == .small && isLetterBefore {
      self = Self.ofLetters(text, upTo: text.count - hyphen, source, at: index)
    } else if first == .small {
      self = Self.startsConjunction(source, at: index) ? .space : .none
    } else {
      self = Self.areCapitals(text, before) && Self.isCapital(source, index) ? .joined : .none
    }
  }

  /// Bytes of the hyphen that ends a text.
  func width(of text: [UInt8]) -> Int { Self.hyphenLength(atEndOf: text) }

  private static func ofLetters(
    _ text: [UInt8], upTo end: Int, _ source: [UInt8], at index: Int
  ) -> Seam {
    if startsConjunction(source, at: index) { return .space }
    var start = end
    while start > 0, text[start - 1] != 0x20 { start -= 1 }
    let word = text[start..<end]
    if isAddress(word) { return .none }
    // «IT-systemer» and «e-mail» are spelled with their hyphen.
    let letters = word.filter { $0 & 0xC0 != 0x80 }.count
    let isAbbreviation = letters < 2 || areCapitals(text, end - 1)
    return isAbbreviation ? .none : .joined
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.firstRange(of: "://") != nil || word.firstRange(of: "www.") != nil
      || word.contains(0x40)
  }

  /// Words after which a hyphen stands for a part left out: «sundheds- og omsorgs…».
  /// - Source: Retskrivningsordbogen § 57, hyphen for an omitted part.
  private static let conjunctions = ["og", "eller", "samt", "til"].map {
    Array($0.utf8)
  }

  private static func startsConjunction(_ source: [UInt8], at index: Int) -> Bool {
    conjunctions.contains { word in
      let end = index + word.count
      guard end <= source.count, source[index..<end].elementsEqual(word) else { return false }
      return end == source.count || !isWordByte(source[end])
    }
  }

  private static func hyphenLength(atEndOf text: [UInt8]) -> Int {
    if text.last == 0x2D { return 1 }
    // U+2010, the hyphen that is only a hyphen.
    return text.suffix(3).elementsEqual([0xE2, 0x80, 0x90]) ? 3 : 0
  }

  /// True if the last two letters up to an index are capitals.
  private static func areCapitals(_ text: [UInt8], _ last: Int) -> Bool {
    let start = text[last] & 0xC0 == 0x80 ? last - 1 : last
    guard LetterCase(in: text, at: start) == .capital, start > 0 else { return false }
    let before = text[start - 1] & 0xC0 == 0x80 ? start - 2 : start - 1
    return LetterCase(in: text, at: before) == .capital
  }

  private static func isCapital(_ source: [UInt8], _ index: Int) -> Bool {
    let next = source[index] < 0x80 ? index + 1 : index + 2
    return LetterCase(in: source, at: next) == .capital
  }
}

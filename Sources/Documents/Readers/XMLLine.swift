/// What the text of an XML element looks like, whatever the element is called.
enum XMLLine: UInt8 {
  /// There is no text.
  case none
  /// A number, a date, an address or a word for machines: a value of a field.
  case data
  /// Some words without a full stop.
  case label
  /// Words that end with a colon.
  case leadIn
  /// One or more sentences, or words too long for a label.
  case sentence
  /// More than one line.
  case blocks

  /// Reads like something said, and not like the name or value of something.
  var isProse: Bool { self == .sentence || self == .leadIn }
  var isLine: Bool { self != .none && self != .blocks }

  private static let labelBytes = 120
  private static let dataBytes = 80

  /// - Parameter range: from the first byte of the text that is no space to behind the last.
  init(_ source: [UInt8], in range: Range<Int>, hasMarkup: Bool) {
    if range.isEmpty {
      self = .none
    } else if !hasMarkup, range.count <= Self.dataBytes, Self.isData(source[range]) {
      self = .data
    } else if source[range.upperBound - 1] == 0x3A {
      self = .leadIn
    } else {
      let tail = Array(source[max(range.lowerBound, range.upperBound - 16)..<range.upperBound])
      let isLabel = range.count <= Self.labelBytes && !endsSentence(tail)
      self = isLabel ? .label : .sentence
    }
  }

  /// True for «2024-05-01», «27.03.00-P22-4-24», «4. maj 2025», «https://…», «da-DK», «true»;
  /// not for a telephone number, a postal address or a price, which are said to the reader.
  static func isData(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(whereSeparator: isSpace)
    guard let first = words.first else { return false }
    if words.count == 1 { return isToken(first) }
    let plain = words.count { $0.allSatisfy { isWordByte($0) || $0 == 0x2E || $0 == 0x2C } }
    let numbers = words.count { $0.contains(where: isDigit) }
    if plain == 0 { return !isTelephone(text) }
    return numbers > 1 && plain <= 2 && words.count <= 7 && words.contains(where: isYear)
  }

  private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
    if word.first == 0x2F || word.firstRange(of: "://") != nil { return true }
    if word.contains(0x40) || isTelephone(word) { return false }
    let letters = word.count(where: isWordByte)
    if letters == 0 || word.contains(where: isDigit) || word.contains(0x5F) { return true }
    if ["true", "false", "null"].contains(where: { word.hasWord($0) }) { return true }
    let isLanguage = word.count == 5 && word[word.startIndex + 2] == 0x2D
    return isLanguage && letters == 4
  }

  private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.prefix(while: isDigit)
    return digits.count == 4 && (digits.first == 0x31 || digits.first == 0x32)
  }

  /// Eight digits, as Danish and Norwegian numbers have, also with a country code.
  private static func isTelephone(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.first == 0x2B ? text.dropFirst(3) : text
    return rest.count(where: isDigit) == 8 && rest.allSatisfy { isDigit($0) || isSpace($0) }
  }
}

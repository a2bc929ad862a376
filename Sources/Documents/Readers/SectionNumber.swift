/// The number that begins a heading: «4.2», «3.», «Kapitel 2», «Pkt. 41», «§ 3.».
struct SectionNumber {
  /// How many numbers it is made of, but for a last one that is zero.
  let depth: Int
  /// A single number without a point, which is one only where the line stands alone.
  let isBare: Bool
  /// Where the text behind it begins.
  let end: Int

  init?(in bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    let isNamed = Self.nameLength(bytes[line]).map { index += $0 } != nil
    var numbers: [Int] = []
    while index < line.upperBound, isDigit(bytes[index]) {
      let digits = bytes[index..<line.upperBound].prefix(while: isDigit)
      guard digits.count < 4 else { return nil }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      index += digits.count
      if index < line.upperBound, bytes[index] == 0x2E { index += 1 } else { break }
    }
    let isDotted = index > line.lowerBound && bytes[index - 1] == 0x2E
    guard let first = numbers.first, isNamed || isDotted || numbers.count > 1 || first < 40 else {
      return nil
    }
    isBare = !isNamed && !isDotted && numbers.count == 1
    guard index == line.upperBound || isSpace(bytes[index]) || bytes[index] == 0x3A else {
      return nil
    }
    if numbers.count > 1, numbers.last == 0 { numbers.removeLast() }
    while index < line.upperBound, isSpace(bytes[index]) || bytes[index] == 0x3A { index += 1 }
    if isBare && LetterCase(in: bytes, at: index) != .capital { return nil }
    depth = isNamed ? 1 : numbers.count
    end = index
  }

  private static let names = [
    "pkt.", "punkt", "kapitel", "kapittel", "kap.", "afsnit", "avsnitt", "bilag", "vedlegg", "del",
    "tema", "sag", "sak", "§",
  ]

  /// Bytes of the word before the number and the space behind it.
  private static func nameLength(_ line: ArraySlice<UInt8>) -> Int? {
    let word = line.prefix { !isSpace($0) }
    guard word.count < line.count, names.contains(where: { word.hasWord($0) }) else { return nil }
    return word.count + line.dropFirst(word.count).prefix(while: isSpace).count
  }
}

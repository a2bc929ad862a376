/// Counts the items of a list as word processors do, and spells their numbers.
struct ListNumbering {
  /// How the items at one depth are numbered.
  struct Level {
    var spelling = Spelling.decimal
    /// The number as shown, with «%1» for the count of the uppermost level.
    var pattern = ""
    var start = 1
  }

  enum Spelling {
    case decimal, letters, capitals, roman, romanCapitals
    /// A bullet or nothing.
    case none
  }

  /// By depth, from 0.
  var levels: [Int: Level] = [:]
  private var counts = [Int?](repeating: nil, count: Limits.officeListDepth)

  /// Begins to count anew, at the numbers given.
  mutating func restart(at starts: [Int: Int] = [:]) {
    if starts.isEmpty { counts = counts.map { _ in nil } }
    for (level, start) in starts where counts.indices.contains(level) { counts[level] = start - 1 }
  }

  /// The number of the next item at a depth, as shown; nil where only bullets are.
  mutating func next(at depth: Int, from start: Int? = nil) -> String? {
    guard counts.indices.contains(depth) else { return nil }
    let first = start ?? levels[depth]?.start ?? 1
    counts[depth] = start ?? counts[depth].map { $0 + 1 } ?? first
    for deeper in counts.indices.dropFirst(depth + 1) { counts[deeper] = nil }
    guard let level = levels[depth], level.spelling != .none else { return nil }
    var number = ""
    var rest = level.pattern[...]
    while let mark = rest.firstIndex(of: "%") {
      number += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let digit = rest.first?.wholeNumberValue, counts.indices.contains(digit - 1) else {
        continue
      }
      rest = rest.dropFirst()
      let spelling = digit - 1 == depth ? level.spelling : levels[digit - 1]?.spelling ?? .decimal
      number += spelling.spelled(counts[digit - 1] ?? levels[digit - 1]?.start ?? 1)
    }
    number += rest
    return number.isEmpty ? nil : number
  }
}

extension ListNumbering.Spelling {
  /// A count as readers see it; in figures where it is beyond what the signs are used for.
  fileprivate func spelled(_ count: Int) -> String {
    switch self {
    case .letters, .capitals:
      guard (1...26).contains(count) else { return String(count) }
      let first: UInt8 = self == .letters ? 0x61 : 0x41
      return String(Unicode.Scalar(first + UInt8(count - 1)))
    case .roman: return Self.roman(count).lowercased()
    case .romanCapitals: return Self.roman(count)
    case .decimal, .none: return String(count)
    }
  }

  private static func roman(_ count: Int) -> String {
    guard (1..<400).contains(count) else { return String(count) }
    var rest = count
    var number = ""
    for (value, sign) in signs {
      while rest >= value {
        number += sign
        rest -= value
      }
    }
    return number
  }

  private static let signs = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ]
}

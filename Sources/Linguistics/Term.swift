/// One way of saying a concept: a word, a compound, or a phrase with gaps.
///
/// The notation of the lexicon files, elements separated by spaces:
/// `samtale:n` a lemma with all its forms (`:n` noun, `:v` verb, `:a` adjective); `samtale` that very
/// form; `netværk,samtale+gruppe:n` a compound with one of the modifiers (linked by nothing, `s`,
/// `e`, `er` or a hyphen); `*+gruppe:n` any modifier; `pårørende+*` any head; `(a:v|b)` one of
/// several; `word?` may be absent; `<concept>` any single word of another concept; `#` a number;
/// `..3` at most three words in between.
public struct Term: Equatable, Sendable {
  enum Word: Hashable, Sendable {
    case form(String)
    case lemma(String, WordClass)
    /// Nil modifiers stand for any; a nil head for any.
    case compound(modifiers: [String]?, head: String?, headClass: WordClass?)
    case concept(String)
    case number
  }
  /// The words of which one must stand.
  struct Choice: Equatable, Sendable {
    let words: [Word]
    /// `FormHash` of the notation of the words, each and together: equal notation is the same word.
    let wordKeys: [UInt64]
    let key: UInt64
    /// Some word names a concept.
    let refers: Bool
    let matchesNumber: Bool
    /// All words stand in texts as such, not as a concept or a number.
    let isPlain: Bool
    /// Written out, and so the same in both languages.
    let isWritten: Bool
    /// One of the words denies: "ingen ventetid".
    let denies: Bool
  }
  struct Element: Equatable, Sendable {
    var choice: Choice
    var isOptional = false
    /// How many words may stand between this element and the one before.
    var gap = 0

    var words: [Word] { choice.words }
  }
  var elements: [Element] = []
  var language: Language
}

extension Term.Choice {
  init(_ words: [Term.Word], wordKeys: [UInt64], key: UInt64) {
    self.words = words
    self.wordKeys = wordKeys
    self.key = key
    matchesNumber = words.contains(.number)
    refers = words.contains { if case .concept = $0 { true } else { false } }
    isPlain = !matchesNumber && !refers
    isWritten = words.allSatisfy(\.isWritten)
    denies = words.contains { word in
      if case .form(let text) = word { Self.denials.contains(text) } else { false }
    }
  }

  private static let denials: Set<String> = [
    "ikke", "ikkje", "ej", "ingen", "intet", "inga", "aldrig", "aldri", "hverken", "verken",
    "uden", "uten",
  ]
}

extension Term.Word {
  /// Written out, and so the same in both languages.
  var isWritten: Bool {
    switch self {
    case .form, .concept, .number: true
    case .lemma, .compound: false
    }
  }
}

/// Reads the notation of terms; what is written alike is taken apart once.
public struct TermReader {
  private typealias Bytes = ArraySlice<UInt8>

  private var numbers = WordTable(capacity: 4096)
  private var choices: [Term.Choice] = []

  public init() {}

  /// Reads a term; the error says what is wrong with it.
  public mutating func term(
    _ source: String, in language: Language
  ) throws(TermError) -> Term {
    var term = Term(language: language)
    var gap = 0
    let bytes = Letter.lower(Array(source.utf8))[...]
    var start = 0
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
      let piece = bytes[start..<end]
      start = end + 1
      if piece.isEmpty { continue }
      if piece.starts(with: [0x2E, 0x2E]) {
        guard let width = Int(Self.text(piece.dropFirst(2))), (1...12).contains(width),
          !term.elements.isEmpty
        else {
          throw TermError(
            reason: "'\(Self.text(piece))' is no gap; write ..1 to ..12 between two words")
        }
        gap = width
        continue
      }
      term.elements.append(try element(piece, gap: gap))
      gap = 0
    }
    if gap > 0 { throw TermError(reason: "'\(source)' ends in a gap") }
    if term.elements.allSatisfy({ $0.isOptional }) {
      throw TermError(reason: "'\(source)' can match nothing at all")
    }
    return term
  }

  private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func element(_ piece: Bytes, gap: Int) throws(TermError) -> Term.Element {
    var piece = piece
    let isOptional = piece.last == 0x3F
    if isOptional { piece.removeLast() }
    if piece.first == 0x28 {
      guard piece.last == 0x29, piece.count > 2 else {
        throw TermError(reason: "'\(Self.text(piece))' lacks its ')'")
      }
      piece = piece.dropFirst().dropLast()
    }
    return .init(choice: try choice(piece), isOptional: isOptional, gap: gap)
  }

  private mutating func choice(_ piece: Bytes) throws(TermError) -> Term.Choice {
    let key = FormHash.of(piece)
    let known = numbers.value(of: key)
    if known >= 0 { return choices[Int(known)] }
    var words: [Term.Word] = []
    var keys: [UInt64] = []
    var start = piece.startIndex
    while start <= piece.endIndex {
      let end = piece[start...].firstIndex(of: 0x7C) ?? piece.endIndex
      words.append(try Self.word(piece[start..<end]))
      keys.append(FormHash.of(piece[start..<end]))
      start = end + 1
    }
    let choice = Term.Choice(words, wordKeys: keys, key: key)
    numbers.insert(key, Int32(choices.count))
    choices.append(choice)
    return choice
  }

  private static func word(_ bytes: Bytes) throws(TermError) -> Term.Word {
    if bytes.elementsEqual([0x23]) { return .number }
    if bytes.first == 0x3C {
      guard bytes.last == 0x3E, bytes.count > 2 else {
        throw TermError(reason: "'\(text(bytes))' is no concept; write <concept>")
      }
      return .concept(text(bytes.dropFirst().dropLast()))
    }
    var base = bytes
    var wordClass: WordClass?
    if let colon = bytes.lastIndex(of: 0x3A) {
      let name = text(bytes[(colon + 1)...])
      wordClass = WordClass(rawValue: name)
      guard wordClass != nil else {
        throw TermError(reason: "':\(name)' is no word class; write :n, :v or :a")
      }
      base = bytes[..<colon]
    }
    if let bad = base.first(where: { !isAllowed($0) }) {
      throw TermError(
        reason: "'\(Character(Unicode.Scalar(bad)))' does not belong in '\(text(bytes))'")
    }
    guard let plus = base.firstIndex(of: 0x2B) else {
      if base.isEmpty || base.contains(0x2A) {
        throw TermError(reason: "'\(text(bytes))' names no word")
      }
      return wordClass.map { .lemma(text(base), $0) } ?? .form(text(base))
    }
    return try compound(base[..<plus], base[(plus + 1)...], wordClass, text(bytes))
  }

  private static func compound(
    _ left: Bytes, _ right: Bytes, _ wordClass: WordClass?, _ source: String
  ) throws(TermError) -> Term.Word {
    let isAnyLeft = left.elementsEqual([0x2A])
    let isAnyRight = right.elementsEqual([0x2A])
    if left.isEmpty || right.isEmpty || (isAnyLeft && isAnyRight) {
      throw TermError(reason: "'\(source)' is no compound; write modifier+head")
    }
    return .compound(
      modifiers: isAnyLeft ? nil : left.split(separator: 0x2C).map(text),
      head: isAnyRight ? nil : text(right), headClass: wordClass)
  }

  /// Letters (those beyond ASCII by any of their bytes), digits and the marks of the notation.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    if byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10 { return true }
    switch byte {
    case 0x2D, 0x2B, 0x2A, 0x2C, 0x2E, 0x2F, 0x27, 0x26: return true
    default: return false
    }
  }
}

/// What is wrong with a term of the lexicon.
public struct TermError: Error, Equatable, CustomStringConvertible {
  public let reason: String
  public var description: String { reason }
}

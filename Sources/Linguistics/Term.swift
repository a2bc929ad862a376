/// One way of saying a concept: a word, a compound, or a phrase with gaps.
///
/// The notation of the lexicon files, elements separated by spaces:
/// `samtale:n` a lemma with all its forms (`:n` noun, `:v` verb, `:a` adjective); `samtale` that very
/// form; `netværk,samtale+gruppe:n` a compound with one of the modifiers (linked by nothing, `s`,
/// `e`, `er` or a hyphen); `*+gruppe:n` any modifier; `pårørende+*` any head; `(a:v|b)` one of
/// several; `word?` may be absent; `<concept>` any single word of another concept; `#` a number;
/// `..3` at most three words in between.
struct Term: Equatable, Sendable {
  enum Word: Hashable, Sendable {
    case form(String)
    case lemma(String, WordClass)
    /// Nil modifiers stand for any; a nil head for any.
    case compound(modifiers: [String]?, head: String?, headClass: WordClass?)
    case concept(String)
    case number
  }
  struct Element: Equatable, Sendable {
    var words: [Word]
    var isOptional = false
    /// How many words may stand between this element and the one before.
    var gap = 0
  }
  var elements: [Element]
  var source: String
  var language: Language

  /// Reads a term; `reason` says what is wrong with it.
  init(_ source: String, in language: Language) throws(TermError) {
    self.source = source
    self.language = language
    elements = []
    var gap = 0
    for piece in source.lowercased().split(separator: " ").map(String.init) {
      if piece.hasPrefix("..") {
        guard let width = Int(piece.dropFirst(2)), (1...12).contains(width), !elements.isEmpty
        else {
          throw TermError(reason: "'\(piece)' is no gap; write ..1 to ..12 between two words")
        }
        gap = width
        continue
      }
      elements.append(try Self.element(piece, gap: gap))
      gap = 0
    }
    if gap > 0 { throw TermError(reason: "'\(source)' ends in a gap") }
    if elements.allSatisfy({ $0.isOptional }) {
      throw TermError(reason: "'\(source)' can match nothing at all")
    }
  }

  private static func element(_ piece: String, gap: Int) throws(TermError) -> Element {
    var piece = piece
    let isOptional = piece.hasSuffix("?")
    if isOptional { piece.removeLast() }
    if piece.hasPrefix("(") {
      guard piece.hasSuffix(")") else { throw TermError(reason: "'\(piece)' lacks its ')'") }
      piece = String(piece.dropFirst().dropLast())
    }
    var words: [Word] = []
    for part in piece.split(separator: "|", omittingEmptySubsequences: false) {
      words.append(try word(String(part)))
    }
    return Element(words: words, isOptional: isOptional, gap: gap)
  }

  private static func word(_ text: String) throws(TermError) -> Word {
    if text == "#" { return .number }
    if text.hasPrefix("<") {
      guard text.hasSuffix(">"), text.count > 2 else {
        throw TermError(reason: "'\(text)' is no concept; write <concept>")
      }
      return .concept(String(text.dropFirst().dropLast()))
    }
    var base = text
    var wordClass: WordClass?
    if let colon = text.lastIndex(of: ":") {
      let name = String(text[text.index(after: colon)...])
      wordClass = WordClass(rawValue: name)
      guard wordClass != nil else {
        throw TermError(reason: "':\(name)' is no word class; write :n, :v or :a")
      }
      base = String(text[..<colon])
    }
    let bad = base.first { !($0.isLetter || $0.isNumber || "-+*,.§/'&".contains($0)) }
    if let bad { throw TermError(reason: "'\(bad)' does not belong in '\(text)'") }
    guard let plus = base.firstIndex(of: "+") else {
      if base.isEmpty || base.contains("*") {
        throw TermError(reason: "'\(text)' names no word")
      }
      return wordClass.map { .lemma(base, $0) } ?? .form(base)
    }
    let left = base[..<plus]
    let head = String(base[base.index(after: plus)...])
    if left.isEmpty || head.isEmpty || (left == "*" && head == "*") {
      throw TermError(reason: "'\(text)' is no compound; write modifier+head")
    }
    return .compound(
      modifiers: left == "*" ? nil : left.split(separator: ",").map(String.init),
      head: head == "*" ? nil : head, headClass: wordClass)
  }
}

/// What is wrong with a term of the lexicon.
public struct TermError: Error, Equatable, CustomStringConvertible {
  public let reason: String
  public var description: String { reason }
}

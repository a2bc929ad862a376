/// All concepts, compiled so that a text is read in one pass whatever their number.
///
/// Every distinct word of a term is a *symbol*; a token is looked up once and gives its symbols, a
/// symbol gives the concepts it says outright and the phrases it may be part of.
public struct Lexicon: Sendable {
  /// The concepts, in the order of their numbers.
  public let ids: [String]
  let numbers: [String: Int]

  /// 64-bit hash of a form → index of its symbol list. Thirty thousand forms against 2^64 values:
  /// a false match is not expected in the life of the program.
  let forms: [UInt64: Int32]
  var symbolLists: [[Symbol]]
  let isVerb: [Bool]
  let conceptsOfSymbol: [[ConceptUse]]
  let phrasesOfSymbol: [[Int32]]
  let phrases: [Phrase]
  let heads: [UInt64: [Int32]]
  let prefixes: [UInt64: [Int32]]
  let compounds: [CompoundRule]
  let modifierForms: Set<UInt64>

  typealias Symbol = Int32

  struct ConceptUse: Sendable {
    var concept: Int
    var isExclusion: Bool
  }

  struct CompoundRule: Sendable {
    var symbol: Symbol
    var modifiers: Set<UInt64>?
  }

  struct Phrase: Sendable {
    struct Element: Sendable {
      var symbols: [Symbol]
      var concepts: [Int]
      var matchesNumber: Bool
      var isOptional: Bool
      var gap: Int
    }
    var elements: [Element]
    var trigger: Int
    var concept: Int
    var isExclusion: Bool
  }

  /// Compiles the concepts; the language's own cues are added by `Cue`.
  public init(_ concepts: [Concept]) {
    var builder = LexiconBuilder(concepts: Cue.concepts + concepts)
    self = builder.build()
  }

  init(
    ids: [String], forms: [UInt64: Int32], symbolLists: [[Symbol]], isVerb: [Bool],
    conceptsOfSymbol: [[ConceptUse]], phrasesOfSymbol: [[Int32]], phrases: [Phrase],
    heads: [UInt64: [Int32]], prefixes: [UInt64: [Int32]], compounds: [CompoundRule],
    modifierForms: Set<UInt64>
  ) {
    self.ids = ids
    numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    self.forms = forms
    self.symbolLists = symbolLists
    self.isVerb = isVerb
    self.conceptsOfSymbol = conceptsOfSymbol
    self.phrasesOfSymbol = phrasesOfSymbol
    self.phrases = phrases
    self.heads = heads
    self.prefixes = prefixes
    self.compounds = compounds
    self.modifierForms = modifierForms
  }

  /// The number of a concept; nil where no such concept exists.
  public func number(of id: String) -> Int? { numbers[id] }
}

/// FNV-1a over bytes, extendable byte by byte.
enum FormHash {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(start, extend)
  }
}

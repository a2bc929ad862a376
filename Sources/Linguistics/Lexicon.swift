/// All concepts, compiled so that a text is read in one pass whatever their number.
///
/// Every distinct word of a term is a *symbol*. Every distinct element of a phrase is a *slot*. A
/// word of the text is looked up once (`Vocabulary` remembers it) and gives its symbols; symbols give
/// the concepts that the word says outright and the slots of phrases that it fills.
public struct Lexicon: Sendable {
  /// The concepts, in the order of their numbers.
  public let ids: [String]
  let numbers: [String: Int]
  /// 64-bit hash of a form → its number. Some ten thousand forms against 2^64 values:
  /// a false match is not expected in the life of the program.
  private let forms: WordTable
  /// For each form the last of its entries in the chain.
  private let lastEntry: [Int32]
  private let entries: [Entry]
  /// For each symbol whether it is a verb's, the concepts it says and the slots it fills.
  let isVerb: [Bool]
  /// A concept that the word excludes is stored as -1 - concept.
  let said: NumberLists
  let filled: NumberLists
  private(set) var phrases: [Phrase]
  let slotCount: Int
  /// The elements of all phrases, one phrase after the other.
  let elements: [Element]
  /// The phrases that each slot triggers.
  private(set) var triggers: NumberLists
  /// For each slot, whether some phrase looks for it beside its trigger.
  private(set) var isSought: [Bool]
  let heads: [UInt64: [Int32]]
  let prefixes: [UInt64: [Int32]]
  let compounds: [CompoundRule]
  let modifierForms: Set<UInt64>

  typealias Symbol = Int32

  /// That a form belongs to a symbol, and where the form's entry before this one is; -1 for none.
  struct Entry: Sendable {
    var symbol: Symbol
    var previous: Int32
  }

  struct CompoundRule: Sendable {
    var symbol: Symbol
    var modifiers: Set<UInt64>?
  }

  struct Element: Hashable, Sendable {
    var slot: Int32
    var gap: UInt8
    var isOptional: Bool
    var matchesNumber: Bool
  }

  struct Phrase: Sendable {
    /// Its elements in `Lexicon.elements`.
    var first: Int32
    var end: Int32
    /// The element that starts the search.
    var trigger: Int32
    /// The slot of the next rarest element, without which the search is not worth starting.
    var partner: Int32 = 0
    /// Where that element may stand: bit n for n words after the trigger, counted around 32.
    var window: UInt32 = 1
    var concept: Int32
    var isExclusion: Bool
    /// One of its words denies: "ingen ventetid".
    var hasDenial: Bool
    /// No semicolon, colon or dash may stand in it; where it is a cue.
    var barrier: Token.Mark
  }

  /// Compiles the concepts; the language's own cues are added by `Cue`.
  public init(_ concepts: [Concept]) {
    var builder = LexiconBuilder(concepts: Cue.concepts + concepts)
    builder.build()
    self.init(builder)
    chooseTriggers(by: [])
  }

  private init(_ builder: LexiconBuilder) {
    ids = builder.concepts.map(\.id)
    numbers = builder.numbers
    forms = builder.forms
    lastEntry = builder.lastEntry
    entries = builder.entries
    isVerb = builder.isVerb
    said = builder.said
    filled = builder.filled
    phrases = builder.phrases
    slotCount = builder.slotCount
    elements = builder.elements
    triggers = NumberLists([], count: 0)
    isSought = []
    heads = builder.heads
    prefixes = builder.prefixes
    compounds = builder.compounds
    modifierForms = builder.modifierForms
  }

  /// The symbols that a form belongs to, ascending.
  func symbols(ofForm hash: UInt64) -> [Symbol] {
    let form = forms.value(of: hash)
    var symbols: [Symbol] = []
    var entry = form >= 0 ? lastEntry[Int(form)] : -1
    while entry >= 0 {
      symbols.append(entries[Int(entry)].symbol)
      entry = entries[Int(entry)].previous
    }
    return symbols.sorted()
  }

  /// Lets every phrase be looked for at its rarest word.
  /// - Parameter sample: text of the domain, from which it is counted which words are common. It
  ///   changes the speed, never the result.
  public mutating func chooseTriggers(by sample: [String]) {
    let choice = TriggerChoice(self, symbolCounts: symbolCounts(in: sample))
    phrases = choice.phrases
    triggers = choice.triggers
    isSought = choice.isSought
  }

  /// How often the words of each symbol stand in a text.
  private func symbolCounts(in sample: [String]) -> [Int] {
    var counts = [Int](repeating: 0, count: isVerb.count)
    var tokens = Tokens()
    for text in sample {
      tokens.read(Array(text.utf8))
      for token in tokens.list {
        let form = forms.value(of: token.hash)
        var entry = form >= 0 ? lastEntry[Int(form)] : -1
        while entry >= 0 {
          counts[Int(entries[Int(entry)].symbol)] += 1
          entry = entries[Int(entry)].previous
        }
      }
    }
    return counts
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

  /// The hashes of words with spaces between.
  static func each(of words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { of($0.utf8) })
  }

  @inline(__always)
  static func of(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in text { hash = extend(hash, byte) }
    return hash
  }
}

/// The words met so far, each with all that the lexicon knows of it: a word is looked up and taken
/// apart once.
///
/// One per worker; it grows with the distinct words of the texts, not with their length.
public struct Vocabulary: Sendable {
  let lexicon: Lexicon
  private var numbers: WordTable
  /// The first 512 words are those of which nothing but the shape is known.
  private(set) var words: [Word]
  /// Concepts, exclusions, slots and phrases of all words, in stretches.
  private(set) var concepts: [Int32] = []
  private(set) var slots: [Int32] = []
  private(set) var phrases: [Candidate] = []
  private let roleBits: [UInt16]
  private var symbolsOfWord: [Int32: [Lexicon.Symbol]] = [:]
  /// For each slot, the last sentence that had a word filling it.
  private var lastSentence: [Int32]
  private var sentence: Int32 = 0

  /// A phrase that a word may start, and the slot without which it is not worth a try.
  struct Candidate: Sendable {
    var phrase: Int32
    var partner: Int32
  }

  /// What is known of one word.
  struct Word: Sendable {
    var cues: UInt64 = 0
    var roles: UInt16 = 0
    var shape: UInt16 = 0
    var isModifier = false
    /// The head of some compound, so that a modifier before it may belong to it.
    var isHead = false
    /// Stretch of `concepts`; an exclusion is stored as -1 - concept.
    var concepts: Range<Int32> = 0..<0
    /// Stretch of `slots`, ascending.
    var slots: Range<Int32> = 0..<0
    /// Stretch of `phrases`: those whose search the word starts.
    var phrases: Range<Int32> = 0..<0
  }

  static let firstKnown: Int32 = 512

  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    numbers = WordTable(capacity: 4096)
    numbers.insert(Token.masked, 0)
    words = (0..<UInt16(Self.firstKnown)).map { Word(shape: $0) }
    roleBits = RoleTable(lexicon).bits
    lastSentence = [Int32](repeating: 0, count: lexicon.triggers.count)
  }

  /// The number of a known word; -1 for one not met before.
  @inline(__always)
  func knownNumber(of hash: UInt64) -> Int32 { numbers.value(of: hash) }

  /// Notes which slots the words of a sentence fill, so that a phrase that lacks one is not tried.
  mutating func open(_ tokens: ArraySlice<Token>) {
    sentence &+= 1
    for token in tokens where token.number >= Self.firstKnown {
      for at in words[Int(token.number)].slots { lastSentence[Int(slots[Int(at)])] = sentence }
    }
  }

  /// Whether some word of the sentence fills the slot.
  @inline(__always)
  func isFilled(_ slot: Int32) -> Bool { lastSentence[Int(slot)] == sentence }

  /// Whether every element that the phrase needs is filled somewhere in the sentence.
  @inline(__always)
  func mayHold(_ phrase: Lexicon.Phrase) -> Bool {
    for at in phrase.first..<phrase.end {
      let element = lexicon.elements[Int(at)]
      if lastSentence[Int(element.slot)] != sentence, !element.isOptional, !element.matchesNumber {
        return false
      }
    }
    return true
  }

  /// The number of a word that also is the head of a compound written apart, such as `vejleder` after
  /// `pårørende`, or lends its head, as in `beboer- og pårørenderåd`: what the word says itself, and
  /// what the compound says. The word's own number where they form none that the lexicon lists.
  mutating func number(
    of modifier: [UInt8], joinedTo head: ArraySlice<UInt8>, beside own: Int32
  ) -> Int32 {
    let joined = modifier + head
    var key = FormHash.extend(FormHash.of(joined), 0x20)
    key = FormHash.extend(key, UInt8(truncatingIfNeeded: modifier.count))
    key ^= UInt64(UInt32(bitPattern: own))
    let known = numbers.value(of: key)
    if known >= 0 { return known }
    let list = lexicon.forms.value(of: FormHash.of(joined))
    var compound = list >= 0 ? lexicon.symbolLists[Int(list)] : []
    compound += takeApart(joined[...], onlyListed: true)
    guard !compound.isEmpty else {
      numbers.insert(key, own)
      return own
    }
    let number = Int32(words.count)
    let symbols = (symbolsOfWord[own] ?? []) + compound
    let plain = words[Int(own)]
    var described = describe(symbols)
    described.isModifier = plain.isModifier
    described.isHead = plain.isHead
    described.shape = plain.shape
    words.append(described)
    symbolsOfWord[number] = symbols
    numbers.insert(key, number)
    return number
  }

  /// Looks a word up in the lexicon.
  /// - Parameters:
  ///   - word: in lower case.
  ///   - hash: its `FormHash`.
  mutating func learn(_ word: [UInt8], _ hash: UInt64) -> Int32 {
    var number = known(word, hash)
    if number < Self.firstKnown, let bare = Self.withoutFootnote(word) {
      number = known(bare, FormHash.of(bare))
    }
    numbers.insert(hash, number)
    return number
  }

  private mutating func known(_ word: [UInt8], _ hash: UInt64) -> Int32 {
    let list = lexicon.forms.value(of: hash)
    var symbols = list >= 0 ? lexicon.symbolLists[Int(list)] : []
    for symbol in takeApart(word[...]) where !symbols.contains(symbol) { symbols.append(symbol) }
    let isModifier = lexicon.modifierForms.contains(hash)
    let isHead = lexicon.heads[hash] != nil
    let shape = Shape(of: word)
    guard !symbols.isEmpty || isModifier || isHead else { return Int32(shape.rawValue) }
    let number = Int32(words.count)
    var described = describe(symbols)
    described.isModifier = isModifier
    described.isHead = isHead
    described.shape = shape.rawValue
    words.append(described)
    symbolsOfWord[number] = symbols
    return number
  }

  private mutating func describe(_ symbols: [Lexicon.Symbol]) -> Word {
    var word = Word()
    var said: [Int32] = []
    var filled = Set<Int32>()
    let cueCount = Int32(Cue.allCases.count)
    for symbol in symbols {
      let use = lexicon.symbols[Int(symbol)]
      if use.isVerb { word.cues |= Cue.verb.bit }
      for concept in use.concepts {
        if concept < cueCount {
          word.cues |= 1 << UInt64(concept)
        } else if !said.contains(concept) {
          said.append(concept)
        }
        word.roles |= roleBits[Int(concept)]
      }
      for concept in use.exclusions where !said.contains(-1 - concept) {
        said.append(-1 - concept)
      }
      filled.formUnion(use.slots)
    }
    let firstConcept = Int32(concepts.count)
    concepts += said
    word.concepts = firstConcept..<Int32(concepts.count)
    let firstSlot = Int32(slots.count)
    let firstPhrase = Int32(phrases.count)
    slots += filled.sorted()
    for slot in filled.sorted() {
      phrases += lexicon.triggers[Int(slot)].map {
        Candidate(phrase: $0, partner: lexicon.phrases[Int($0)].partner)
      }
    }
    word.slots = firstSlot..<Int32(slots.count)
    word.phrases = firstPhrase..<Int32(phrases.count)
    return word
  }

  /// Tells whether the word can stand for a slot.
  @inline(__always)
  func fills(_ number: Int32, _ slot: Int32) -> Bool {
    let stretch = words[Int(number)].slots
    var low = stretch.lowerBound
    var high = stretch.upperBound
    while low < high {
      let middle = (low + high) >> 1
      let value = slots[Int(middle)]
      if value == slot { return true }
      if value < slot { low = middle + 1 } else { high = middle }
    }
    return false
  }

  // MARK: Compounds

  /// Finds the compounds of the lexicon that the word is: known head, allowed modifier.
  /// - Parameter onlyListed: leaves out the terms that take any modifier or any head.
  private func takeApart(
    _ word: ArraySlice<UInt8>, onlyListed: Bool = false
  ) -> [Lexicon.Symbol] {
    guard word.count >= 5, word.count <= 60 else { return [] }
    var symbols: [Lexicon.Symbol] = []
    var prefix = FormHash.start
    for cut in word.indices.dropFirst() {
      prefix = FormHash.extend(prefix, word[cut - 1])
      // Never inside a two-byte letter.
      if word[cut] & 0xC0 == 0x80 { continue }
      if !onlyListed, word.endIndex - cut >= 3, let rules = lexicon.prefixes[prefix] {
        symbols += rules.map { lexicon.compounds[Int($0)].symbol }
      }
      guard cut - word.startIndex >= 2, let rules = lexicon.heads[FormHash.of(word[cut...])]
      else { continue }
      let modifier = word[..<cut]
      for rule in rules
      where accepts(modifier, lexicon.compounds[Int(rule)])
        && !(onlyListed && lexicon.compounds[Int(rule)].modifiers == nil)
      {
        symbols.append(lexicon.compounds[Int(rule)].symbol)
      }
    }
    return symbols
  }

  private func accepts(_ modifier: ArraySlice<UInt8>, _ rule: Lexicon.CompoundRule) -> Bool {
    guard let allowed = rule.modifiers else { return modifier.count >= 3 }
    if allowed.contains(FormHash.of(modifier)) { return true }
    for link in Self.links where modifier.count > link.count + 1 {
      let stem = modifier.dropLast(link.count)
      if modifier.suffix(link.count).elementsEqual(link), allowed.contains(FormHash.of(stem)) {
        return true
      }
    }
    return false
  }

  private static let links: [[UInt8]] = ["s", "e", "er", "-", "s-", "n"].map { Array($0.utf8) }

  // MARK: Footnotes

  /// `kommunen1`, `botilbudiv`: the word without the mark of a footnote that is glued to it; nil
  /// where there is none.
  private static func withoutFootnote(_ word: [UInt8]) -> [UInt8]? {
    let digits = word.reversed().prefix { $0 &- 48 < 10 }.count
    if digits > 0 { return digits <= 2 && word.count >= digits + 4 ? word.dropLast(digits) : nil }
    for numeral in numerals where word.count >= numeral.count + 5 {
      if word.suffix(numeral.count).elementsEqual(numeral) { return word.dropLast(numeral.count) }
    }
    return nil
  }

  private static let numerals: [[UInt8]] = ["iii", "vii", "ii", "iv", "vi", "i", "v"].map {
    Array($0.utf8)
  }
}

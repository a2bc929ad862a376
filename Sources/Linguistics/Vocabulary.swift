/// The words met so far, each with all that the lexicon knows of it: a word is looked up and taken
/// apart once.
///
/// One per worker; it grows with the distinct words of the texts, not with their length.
public struct Vocabulary: Sendable {
  let lexicon: Lexicon
  private var numbers: WordTable
  private(set) var words: [Word] = [Word()]
  private var symbolsOfWord: [[Lexicon.Symbol]] = [[]]
  /// Concepts, exclusions and slots of all words, in stretches.
  private(set) var concepts: [Int32] = []
  private(set) var slots: [Int32] = []
  private let roleBits: [UInt8]
  /// For each slot, the last passage that had a word filling it.
  private var lastPassage: [Int32]
  private var passage: Int32 = 0

  /// What is known of one word.
  struct Word: Sendable {
    var cues: UInt64 = 0
    var roles: UInt8 = 0
    var isModifier = false
    var isKnown = false
    /// Stretch of `concepts`; an exclusion is stored as -1 - concept.
    var concepts: Range<Int32> = 0..<0
    /// Stretch of `slots`, ascending.
    var slots: Range<Int32> = 0..<0
  }

  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    numbers = WordTable(capacity: 4096)
    roleBits = RoleTable(lexicon).bits
    lastPassage = [Int32](repeating: 0, count: lexicon.triggers.count)
  }

  /// The number of a lower-case word in `words`; 0 for one that the lexicon does not know.
  /// - Parameter hash: the word's `FormHash`.
  @inline(__always)
  mutating func number(of word: ArraySlice<UInt8>, hash: UInt64) -> Int32 {
    let known = numbers.value(of: hash)
    return known >= 0 ? known : learn(word, hash)
  }

  /// The number of a known number; -1 for a word not met before.
  @inline(__always)
  func knownNumber(of hash: UInt64) -> Int32 { numbers.value(of: hash) }

  /// Notes which slots the words of a passage fill, so that a phrase that lacks one is not tried.
  mutating func open(_ numbers: [Int32]) {
    passage &+= 1
    for number in numbers where number != 0 {
      for at in words[Int(number)].slots { lastPassage[Int(slots[Int(at)])] = passage }
    }
  }

  /// Whether every element that the phrase needs is filled somewhere in the passage.
  @inline(__always)
  func mayHold(_ phrase: Lexicon.Phrase) -> Bool {
    for at in phrase.first..<phrase.end {
      let element = lexicon.elements[Int(at)]
      if lastPassage[Int(element.slot)] != passage, !element.isOptional, !element.matchesNumber {
        return false
      }
    }
    return true
  }

  /// The number of a word that also is the head of a compound written apart, such as `vejleder` after
  /// `pårørende`, or lends its head, as in `beboer- og pårørenderåd`: what the word says itself, and
  /// what the compound says. The word's own number where they form none that the lexicon lists.
  mutating func number(
    of modifier: ArraySlice<UInt8>, joinedTo head: ArraySlice<UInt8>, beside own: Int32
  ) -> Int32 {
    let joined = Array(modifier) + Array(head)
    var key = FormHash.extend(FormHash.of(joined), 0x20)
    key = FormHash.extend(key, UInt8(truncatingIfNeeded: modifier.count))
    key = key ^ UInt64(UInt32(bitPattern: own))
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
    let symbols = symbolsOfWord[Int(own)] + compound
    words.append(describe(symbols, isModifier: words[Int(own)].isModifier))
    symbolsOfWord.append(symbols)
    numbers.insert(key, number)
    return number
  }

  private mutating func learn(_ word: ArraySlice<UInt8>, _ hash: UInt64) -> Int32 {
    let list = lexicon.forms.value(of: hash)
    var symbols = list >= 0 ? lexicon.symbolLists[Int(list)] : []
    for symbol in takeApart(word) where !symbols.contains(symbol) { symbols.append(symbol) }
    let isModifier = lexicon.modifierForms.contains(hash)
    guard !symbols.isEmpty || isModifier else {
      numbers.insert(hash, 0)
      return 0
    }
    let number = Int32(words.count)
    words.append(describe(symbols, isModifier: isModifier))
    symbolsOfWord.append(symbols)
    numbers.insert(hash, number)
    return number
  }

  private mutating func describe(_ symbols: [Lexicon.Symbol], isModifier: Bool) -> Word {
    var word = Word()
    word.isModifier = isModifier
    word.isKnown = !symbols.isEmpty
    let firstConcept = Int32(concepts.count)
    var filled = Set<Int32>()
    let cueCount = Int32(Cue.allCases.count)
    for symbol in symbols {
      let use = lexicon.symbols[Int(symbol)]
      if use.isVerb { word.cues |= Cue.verb.bit }
      for concept in use.concepts {
        if concept < cueCount {
          word.cues |= 1 << UInt64(concept)
        } else {
          concepts.append(concept)
        }
        word.roles |= roleBits[Int(concept)]
      }
      for concept in use.exclusions { concepts.append(-1 - concept) }
      filled.formUnion(use.slots)
    }
    word.concepts = firstConcept..<Int32(concepts.count)
    let firstSlot = Int32(slots.count)
    slots += filled.sorted()
    word.slots = firstSlot..<Int32(slots.count)
    return word
  }

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
}

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
  /// For each slot, the last sentence that had a word filling it, in the upper half, and where.
  private var filled: [UInt64]
  /// The sentence in hand, as the upper half.
  private var sentence: UInt64 = 0
  /// Where numbers stand in it.
  private var numberPlaces: UInt32 = 0
  private(set) var range = 0..<0

  /// A phrase that a word may start, and the slot without which it is not worth a try.
  struct Candidate: Sendable {
    var phrase: Int32
    var partner: Int32
    var window: UInt32
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
    /// Stretch of `slots`, ascending: those that phrases look for.
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
    filled = [UInt64](repeating: 0, count: lexicon.triggers.count)
  }

  /// The number of a known word; -1 for one not met before.
  @inline(__always)
  func knownNumber(of hash: UInt64) -> Int32 { numbers.value(of: hash) }

  /// Notes where the words of a sentence fill slots, so that a phrase that lacks one is not tried.
  mutating func open(_ range: Range<Int>, of tokens: [Token]) {
    sentence &+= 1 << 32
    self.range = range
    numberPlaces = 0
    for index in range where tokens[index].mark.contains(.isNumber) {
      numberPlaces |= Places.at(index - range.lowerBound)
    }
    let (sentence, words, slots) = (sentence, words, slots)
    var filled = filled.mutableSpan
    for index in range where tokens[index].number >= Self.firstKnown {
      let place = UInt64(Places.at(index - range.lowerBound))
      let stretch = words[Int(tokens[index].number)].slots
      let own = slots.span.extracting(Int(stretch.lowerBound)..<Int(stretch.upperBound))
      for at in own.indices {
        let slot = Int(own[at])
        let known = filled[slot]
        filled[slot] = (known & ~0xFFFF_FFFF == sentence ? known : sentence) | place
      }
    }
  }

  /// Appends the phrases that a word may start where it stands: their partners stand in reach.
  func addPhrases(startedBy word: Word, at token: Int, to started: inout [Int32]) {
    let sentence = sentence
    let offset = token - range.lowerBound
    let filled = filled.span
    let candidates = phrases.span
      .extracting(Int(word.phrases.lowerBound)..<Int(word.phrases.upperBound))
    for at in candidates.indices {
      let candidate = candidates[at]
      let known = filled[Int(candidate.partner)]
      let window = UInt64(Places.moved(candidate.window, by: offset))
      if known & window != 0, known & ~0xFFFF_FFFF == sentence { started.append(candidate.phrase) }
    }
  }

  /// Where in the sentence words fill the slot.
  @inline(__always)
  func places(of slot: Int32) -> UInt32 {
    let known = filled[Int(slot)]
    return known & ~0xFFFF_FFFF == sentence ? UInt32(truncatingIfNeeded: known) : 0
  }

  /// Whether all elements may stand where the phrase wants them, its trigger at the token.
  func mayHold(_ phrase: Lexicon.Phrase, at token: Int) -> Bool {
    let start = Places.at(token - range.lowerBound)
    var places = start
    for at in phrase.trigger + 1..<max(phrase.trigger + 1, phrase.end) {
      let element = lexicon.elements[Int(at)]
      let next = Places.after(places, gap: element.gap) & self.places(of: element)
      places = element.isOptional ? places | next : next
      if places == 0 { return false }
    }
    places = start
    var at = phrase.trigger
    while at > phrase.first {
      let element = lexicon.elements[Int(at - 1)]
      let gap = lexicon.elements[Int(at)].gap
      let next = Places.before(places, gap: gap) & self.places(of: element)
      places = element.isOptional ? places | next : next
      if places == 0 { return false }
      at -= 1
    }
    return true
  }

  @inline(__always)
  private func places(of element: Lexicon.Element) -> UInt32 {
    places(of: element.slot) | (element.matchesNumber ? numberPlaces : 0)
  }

  /// Whether a token of the sentence can stand for an element.
  @inline(__always)
  func fits(_ element: Lexicon.Element, _ token: Int, _ tokens: [Token]) -> Bool {
    if places(of: element) & Places.at(token - range.lowerBound) == 0 { return false }
    if range.count <= Places.count { return true }
    if element.matchesNumber, tokens[token].mark.contains(.isNumber) { return true }
    return tokens[token].number >= Self.firstKnown && fills(tokens[token].number, element.slot)
  }

  /// The number of a word that also is the head of a compound written apart, such as `vejleder` after
  /// `pårørende`, or lends its head, as in `beboer- og pårørenderåd`: what the word says itself, and
  /// what the compound says. The word's own number where they form none that the lexicon lists.
  mutating func number(
    of modifier: [UInt8], joinedTo head: ArraySlice<UInt8>, beside own: Int32, isCutOff: Bool
  ) -> Int32 {
    let joined = modifier + head
    var key = FormHash.extend(FormHash.of(joined), 0x20)
    key = FormHash.extend(key, UInt8(truncatingIfNeeded: modifier.count))
    key ^= UInt64(UInt32(bitPattern: own))
    let known = numbers.value(of: key)
    if known >= 0 { return known }
    var compound = lexicon.symbols(ofForm: FormHash.of(joined))
    compound += takeApart(joined[...], onlyListed: true)
    guard !compound.isEmpty else {
      numbers.insert(key, own)
      return own
    }
    let number = Int32(words.count)
    let isCutOffVerb = isCutOff && words[Int(own)].cues & Cue.verb.bit != 0
    let symbols = (isCutOffVerb ? [] : symbolsOfWord[own] ?? []) + compound
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
    var symbols = lexicon.symbols(ofForm: hash)
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
    var filled: [Int32] = []
    let cueCount = Int32(Cue.allCases.count)
    for symbol in symbols {
      if lexicon.isVerb[Int(symbol)] { word.cues |= Cue.verb.bit }
      for concept in lexicon.said[Int(symbol)] {
        if 0..<cueCount ~= concept {
          word.cues |= 1 << UInt64(concept)
        } else if !said.contains(concept) {
          said.append(concept)
        }
        if concept >= 0 { word.roles |= roleBits[Int(concept)] }
      }
      filled += lexicon.filled[Int(symbol)]
    }
    filled.sort()
    let firstConcept = Int32(concepts.count)
    concepts += said
    word.concepts = firstConcept..<Int32(concepts.count)
    let firstSlot = Int32(slots.count)
    let firstPhrase = Int32(phrases.count)
    var last: Int32 = -1
    for slot in filled where slot != last {
      last = slot
      if lexicon.isSought[Int(slot)] { slots.append(slot) }
      for number in lexicon.triggers[Int(slot)] {
        let phrase = lexicon.phrases[Int(number)]
        phrases.append(
          .init(phrase: number, partner: phrase.partner, window: phrase.window))
      }
    }
    word.slots = firstSlot..<Int32(slots.count)
    word.phrases = firstPhrase..<Int32(phrases.count)
    return word
  }

  /// Tells whether the word can stand for a slot.
  @inline(__always)
  private func fills(_ number: Int32, _ slot: Int32) -> Bool {
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

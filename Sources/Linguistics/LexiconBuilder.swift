/// Compiles concepts into the parts of a lexicon.
struct LexiconBuilder {
  let concepts: [Concept]
  private(set) var numbers: [String: Int] = [:]
  private(set) var forms = WordTable(capacity: 65536)
  private(set) var lastEntry: [Int32] = []
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var isVerb: [Bool] = []
  private(set) var said = NumberLists([], count: 0)
  private(set) var filled = NumberLists([], count: 0)
  private(set) var phrases: [Lexicon.Phrase] = []
  private(set) var elements: [Lexicon.Element] = []
  var slotCount: Int { slots.count }
  private(set) var heads: [UInt64: [Int32]] = [:]
  private(set) var prefixes: [UInt64: [Int32]] = [:]
  private(set) var compounds: [Lexicon.CompoundRule] = []
  private(set) var modifierForms = Set<UInt64>()

  /// By the notation of the word or element and its language.
  private var symbols = WordTable(capacity: 16384)
  private var slots = WordTable(capacity: 16384)
  /// Symbols with what they say and fill, as they come.
  private var sayings: [(list: Int32, member: Int32)] = []
  private var fillings: [(list: Int32, member: Int32)] = []
  /// Slots that wait for the symbols of a concept.
  private var conceptSlots: [(slot: Int32, concept: Int)] = []

  private var phraseKeys = WordTable(capacity: 16384)

  init(concepts: [Concept]) {
    self.concepts = concepts
    for (number, concept) in concepts.enumerated() { numbers[concept.id] = number }
  }

  mutating func build() {
    for (number, concept) in concepts.enumerated() {
      for term in concept.terms { add(term, to: Int32(number), isExclusion: false) }
      for term in concept.exclusions { add(term, to: Int32(number), isExclusion: true) }
    }
    said = NumberLists(sayings, count: isVerb.count)
    let symbolsOfConcept = symbolsOfConcepts()
    for (slot, concept) in conceptSlots {
      for symbol in symbolsOfConcept[concept] { fillings.append((symbol, slot)) }
    }
    filled = NumberLists(fillings, count: isVerb.count)
  }

  /// For each concept the symbols that say it, each once.
  private func symbolsOfConcepts() -> NumberLists {
    var last = [Int32](repeating: -1, count: concepts.count)
    var pairs: [(list: Int32, member: Int32)] = []
    pairs.reserveCapacity(sayings.count)
    for symbol in 0..<Int32(isVerb.count) {
      for concept in said[Int(symbol)] where concept >= 0 && last[Int(concept)] != symbol {
        last[Int(concept)] = symbol
        pairs.append((concept, symbol))
      }
    }
    return NumberLists(pairs, count: concepts.count)
  }

  private mutating func add(_ term: Term, to concept: Int32, isExclusion: Bool) {
    if term.elements.count == 1, term.elements[0].choice.isPlain {
      let choice = term.elements[0].choice
      for index in choice.words.indices {
        let symbol = symbol(at: index, of: choice, in: term.language)
        sayings.append((symbol, isExclusion ? -1 - concept : concept))
      }
      return
    }
    let first = Int32(elements.count)
    for element in term.elements {
      elements.append(
        .init(
          slot: slot(for: element.choice, in: term.language), gap: UInt8(element.gap),
          isOptional: element.isOptional, matchesNumber: element.choice.matchesNumber))
    }
    let key = Self.key(concept, isExclusion, elements[Int(first)...])
    // Many phrases are the same in both languages.
    guard phraseKeys.number(of: key).isNew else {
      elements.removeLast(term.elements.count)
      return
    }
    phrases.append(
      .init(
        first: first, end: Int32(elements.count), trigger: first, concept: concept,
        isExclusion: isExclusion, hasDenial: term.elements.contains { $0.choice.denies },
        barrier: Self.barrier(of: Int(concept))))
  }

  private static func key(
    _ concept: Int32, _ isExclusion: Bool, _ parts: ArraySlice<Lexicon.Element>
  ) -> UInt64 {
    var key = FormHash.start
    func add(_ number: Int32) {
      for shift in [0, 8, 16, 24] {
        key = FormHash.extend(key, UInt8(truncatingIfNeeded: number >> Int32(shift)))
      }
    }
    add(isExclusion ? -1 - concept : concept)
    for part in parts {
      add(part.slot)
      add(Int32(part.gap) << 2 | (part.isOptional ? 2 : 0) | (part.matchesNumber ? 1 : 0))
    }
    return key
  }

  /// "ikke i dag; kun i morgen" is no "ikke kun".
  private static func barrier(of concept: Int) -> Token.Mark {
    switch concept {
    case Cue.notOnly.rawValue: [.startsSentence, .afterBreak, .afterComma]
    case ..<Cue.allCases.count: [.startsSentence, .afterBreak]
    default: .startsSentence
    }
  }

  private static func key(_ hash: UInt64, _ language: Language, isWritten: Bool) -> UInt64 {
    FormHash.extend(hash, language == .da || isWritten ? 1 : 2)
  }

  private mutating func slot(for choice: Term.Choice, in language: Language) -> Int32 {
    let key = Self.key(choice.key, language, isWritten: choice.isWritten)
    let (slot, isNew) = slots.number(of: key)
    if !isNew { return slot }
    for index in choice.words.indices {
      switch choice.words[index] {
      case .form, .lemma, .compound:
        fillings.append((symbol(at: index, of: choice, in: language), slot))
      case .concept(let id): if let number = numbers[id] { conceptSlots.append((slot, number)) }
      case .number: break
      }
    }
    return slot
  }

  private mutating func symbol(
    at index: Int, of choice: Term.Choice, in language: Language
  ) -> Lexicon.Symbol {
    let key = Self.key(
      choice.wordKeys[index], language, isWritten: choice.words[index].isWritten)
    let (symbol, isNew) = symbols.number(of: key)
    if !isNew { return symbol }
    isVerb.append(false)
    switch choice.words[index] {
    case .form(let text): register(text, as: symbol)
    case .lemma(let lemma, let wordClass):
      isVerb[Int(symbol)] = wordClass == .verb
      for form in language.forms(of: lemma, as: wordClass) { register(form, as: symbol) }
    case .compound(let modifiers, let head, let headClass):
      registerCompound(modifiers, head, headClass, in: language, as: symbol)
    case .concept, .number: break
    }
    return symbol
  }

  private mutating func register(_ form: String, as symbol: Lexicon.Symbol) {
    let hash = FormHash.of(form.utf8)
    let (form, isNew) = forms.number(of: hash)
    if isNew { lastEntry.append(-1) }
    let last = lastEntry[Int(form)]
    // A symbol's forms are registered together, so that its entry would be the last.
    if last >= 0, entries[Int(last)].symbol == symbol { return }
    lastEntry[Int(form)] = Int32(entries.count)
    entries.append(.init(symbol: symbol, previous: last))
  }

  private mutating func registerCompound(
    _ modifiers: [String]?, _ head: String?, _ headClass: WordClass?, in language: Language,
    as symbol: Lexicon.Symbol
  ) {
    let rule = Int32(compounds.count)
    let hashes = modifiers.map { Set($0.map { FormHash.of($0.utf8) }) }
    compounds.append(.init(symbol: symbol, modifiers: hashes))
    modifierForms.formUnion(hashes ?? [])
    guard let head else {
      for modifier in modifiers ?? [] {
        prefixes[FormHash.of(modifier.utf8), default: []].append(rule)
      }
      return
    }
    let forms = headClass.map { language.forms(of: head, as: $0) } ?? [head]
    for form in forms { heads[FormHash.of(form.utf8), default: []].append(rule) }
  }
}

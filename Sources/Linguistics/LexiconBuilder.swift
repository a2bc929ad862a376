/// Compiles concepts into the parts of a lexicon.
struct LexiconBuilder {
  let concepts: [Concept]
  private(set) var numbers: [String: Int] = [:]
  private(set) var formSymbols: [UInt64: [Lexicon.Symbol]] = [:]
  private(set) var uses: [Lexicon.SymbolUse] = []
  private(set) var phrases: [Lexicon.Phrase] = []
  private(set) var elements: [Lexicon.Element] = []
  private(set) var triggers: [[Int32]] = []
  private(set) var heads: [UInt64: [Int32]] = [:]
  private(set) var prefixes: [UInt64: [Int32]] = [:]
  private(set) var compounds: [Lexicon.CompoundRule] = []
  private(set) var modifierForms = Set<UInt64>()

  private var symbols: [SymbolKey: Lexicon.Symbol] = [:]
  private var slots: [SlotKey: Int32] = [:]
  /// Slots that wait for the symbols of a concept.
  private var conceptSlots: [(slot: Int32, concept: Int)] = []

  private struct SymbolKey: Hashable {
    var word: Term.Word
    var language: Language
  }

  private struct PhraseKey: Hashable {
    var concept: Int32
    var isExclusion: Bool
    var elements: [Lexicon.Element]
  }

  private var phraseKeys = Set<PhraseKey>()

  private struct SlotKey: Hashable {
    var words: [Term.Word]
    var language: Language
  }

  init(concepts: [Concept]) {
    self.concepts = concepts
    for (number, concept) in concepts.enumerated() { numbers[concept.id] = number }
  }

  mutating func build() {
    for (number, concept) in concepts.enumerated() {
      for term in concept.terms { add(term, to: Int32(number), isExclusion: false) }
      for term in concept.exclusions { add(term, to: Int32(number), isExclusion: true) }
    }
    for (slot, concept) in conceptSlots {
      for symbol in uses.indices where uses[symbol].concepts.contains(Int32(concept)) {
        uses[symbol].slots.append(slot)
      }
    }
  }

  private mutating func add(_ term: Term, to concept: Int32, isExclusion: Bool) {
    if term.elements.count == 1, term.elements[0].words.allSatisfy(Self.isPlain) {
      for word in term.elements[0].words {
        let symbol = Int(symbol(for: word, in: term.language))
        if isExclusion {
          uses[symbol].exclusions.append(concept)
        } else {
          uses[symbol].concepts.append(concept)
        }
      }
      return
    }
    let first = Int32(elements.count)
    let parts = term.elements.map { element in
      Lexicon.Element(
        slot: slot(for: element.words, in: term.language), gap: Int32(element.gap),
        isOptional: element.isOptional, matchesNumber: element.words.contains(.number))
    }
    // Many phrases are the same in both languages.
    let key = PhraseKey(concept: concept, isExclusion: isExclusion, elements: parts)
    guard phraseKeys.insert(key).inserted else { return }
    elements += parts
    let trigger = first + Int32(trigger(of: term))
    triggers[Int(elements[Int(trigger)].slot)].append(Int32(phrases.count))
    phrases.append(
      .init(
        first: first, end: Int32(elements.count), trigger: trigger, concept: concept,
        isExclusion: isExclusion, hasDenial: term.elements.contains(where: Self.denies),
        barrier: Self.barrier(of: Int(concept))))
  }

  /// Written out, and so the same in both languages.
  private static func isForm(_ word: Term.Word) -> Bool {
    switch word {
    case .form, .concept, .number: true
    case .lemma, .compound: false
    }
  }

  private static func denies(_ element: Term.Element) -> Bool {
    element.words.contains { word in
      if case .form(let text) = word { return denials.contains(text) }
      return false
    }
  }

  private static let denials: Set<String> = [
    "ikke", "ikkje", "ej", "ingen", "intet", "inga", "aldrig", "aldri", "hverken", "verken",
    "uden", "uten",
  ]

  /// "ikke i dag; kun i morgen" is no "ikke kun".
  private static func barrier(of concept: Int) -> Token.Mark {
    switch concept {
    case Cue.notOnly.rawValue: [.startsSentence, .afterBreak, .afterComma]
    case ..<Cue.allCases.count: [.startsSentence, .afterBreak]
    default: .startsSentence
    }
  }

  private static func isPlain(_ word: Term.Word) -> Bool {
    switch word {
    case .form, .lemma, .compound: true
    case .concept, .number: false
    }
  }

  private mutating func slot(for words: [Term.Word], in language: Language) -> Int32 {
    let key = SlotKey(words: words, language: words.allSatisfy(Self.isForm) ? .da : language)
    if let slot = slots[key] { return slot }
    let slot = Int32(triggers.count)
    slots[key] = slot
    triggers.append([])
    for word in words {
      switch word {
      case .form, .lemma, .compound: uses[Int(symbol(for: word, in: language))].slots.append(slot)
      case .concept(let id): if let number = numbers[id] { conceptSlots.append((slot, number)) }
      case .number: break
      }
    }
    return slot
  }

  /// The element that starts the search for a phrase: its longest plain word, for long words are
  /// rare; a concept only where nothing else stands, a number never.
  private func trigger(of term: Term) -> Int {
    var best = (index: 0, weight: -1)
    for (index, element) in term.elements.enumerated() where !element.isOptional {
      let weight = element.words.map(Self.weight).min() ?? 0
      if weight > best.weight { best = (index, weight) }
    }
    return best.index
  }

  private static func weight(_ word: Term.Word) -> Int {
    switch word {
    case .form(let text): text.utf8.count * 2
    case .lemma(let text, _): text.utf8.count * 2 - 1
    case .compound: 9
    case .concept: 1
    case .number: 0
    }
  }

  private mutating func symbol(for word: Term.Word, in language: Language) -> Lexicon.Symbol {
    let key = SymbolKey(word: word, language: Self.isForm(word) ? .da : language)
    if let symbol = symbols[key] { return symbol }
    let symbol = Lexicon.Symbol(uses.count)
    symbols[key] = symbol
    uses.append(.init())
    switch word {
    case .form(let text): register(text, as: symbol)
    case .lemma(let lemma, let wordClass):
      uses[Int(symbol)].isVerb = wordClass == .verb
      for form in language.forms(of: lemma, as: wordClass) { register(form, as: symbol) }
    case .compound(let modifiers, let head, let headClass):
      registerCompound(modifiers, head, headClass, in: language, as: symbol)
    case .concept, .number: break
    }
    return symbol
  }

  private mutating func register(_ form: String, as symbol: Lexicon.Symbol) {
    let hash = FormHash.of(form.utf8)
    if formSymbols[hash]?.contains(symbol) != true { formSymbols[hash, default: []].append(symbol) }
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

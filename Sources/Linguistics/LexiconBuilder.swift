/// Compiles concepts into a lexicon.
struct LexiconBuilder {
  private let concepts: [Concept]
  private var numbers: [String: Int] = [:]
  private var symbols: [SymbolKey: Lexicon.Symbol] = [:]
  private var formSymbols: [UInt64: [Lexicon.Symbol]] = [:]
  private var isVerb: [Bool] = []
  private var conceptsOfSymbol: [[Lexicon.ConceptUse]] = []
  private var phrasesOfSymbol: [[Int32]] = []
  private var phrases: [Lexicon.Phrase] = []
  private var heads: [UInt64: [Int32]] = [:]
  private var prefixes: [UInt64: [Int32]] = [:]
  private var compounds: [Lexicon.CompoundRule] = []
  private var modifierForms = Set<UInt64>()

  private struct SymbolKey: Hashable {
    var word: Term.Word
    var language: Language
  }

  init(concepts: [Concept]) {
    self.concepts = concepts
    for (number, concept) in concepts.enumerated() { numbers[concept.id] = number }
  }

  mutating func build() -> Lexicon {
    for (number, concept) in concepts.enumerated() {
      for term in concept.terms { add(term, to: number, isExclusion: false) }
      for term in concept.exclusions { add(term, to: number, isExclusion: true) }
    }
    indexPhrases()
    var lists: [[Lexicon.Symbol]] = [[]]
    var known: [[Lexicon.Symbol]: Int32] = [[]: 0]
    var forms: [UInt64: Int32] = [:]
    forms.reserveCapacity(formSymbols.count * 2)
    for (hash, symbols) in formSymbols {
      let list = symbols.sorted()
      if let index = known[list] {
        forms[hash] = index
      } else {
        known[list] = Int32(lists.count)
        forms[hash] = Int32(lists.count)
        lists.append(list)
      }
    }
    return Lexicon(
      ids: concepts.map(\.id), forms: forms, symbolLists: lists, isVerb: isVerb,
      conceptsOfSymbol: conceptsOfSymbol, phrasesOfSymbol: phrasesOfSymbol, phrases: phrases,
      heads: heads, prefixes: prefixes, compounds: compounds, modifierForms: modifierForms)
  }

  private mutating func add(_ term: Term, to concept: Int, isExclusion: Bool) {
    let isSingleWord =
      term.elements.count == 1 && !term.elements[0].words.contains(.number)
      && !term.elements[0].words.contains { if case .concept = $0 { true } else { false } }
    if isSingleWord {
      for word in term.elements[0].words {
        let symbol = symbol(for: word, in: term.language)
        conceptsOfSymbol[Int(symbol)].append(.init(concept: concept, isExclusion: isExclusion))
      }
      return
    }
    var elements: [Lexicon.Phrase.Element] = []
    for element in term.elements {
      var compiled = Lexicon.Phrase.Element(
        symbols: [], concepts: [], matchesNumber: false, isOptional: element.isOptional,
        gap: element.gap)
      for word in element.words {
        switch word {
        case .concept(let id): if let number = numbers[id] { compiled.concepts.append(number) }
        case .number: compiled.matchesNumber = true
        case .form, .lemma, .compound:
          compiled.symbols.append(symbol(for: word, in: term.language))
        }
      }
      elements.append(compiled)
    }
    phrases.append(
      .init(
        elements: elements, trigger: trigger(of: term), concept: concept, isExclusion: isExclusion)
    )
  }

  /// The element that starts the search for a phrase: its longest plain word, for long words are
  /// rare; a concept or number only where nothing else stands.
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

  private mutating func indexPhrases() {
    let conceptSymbols = conceptSymbolTable()
    for (index, phrase) in phrases.enumerated() {
      let element = phrase.elements[phrase.trigger]
      var triggers = Set(element.symbols)
      for concept in element.concepts { triggers.formUnion(conceptSymbols[concept]) }
      for symbol in triggers.sorted() { phrasesOfSymbol[Int(symbol)].append(Int32(index)) }
    }
  }

  private func conceptSymbolTable() -> [[Lexicon.Symbol]] {
    var table = [[Lexicon.Symbol]](repeating: [], count: concepts.count)
    for (symbol, uses) in conceptsOfSymbol.enumerated() {
      for use in uses where !use.isExclusion { table[use.concept].append(Int32(symbol)) }
    }
    return table
  }

  private mutating func symbol(for word: Term.Word, in language: Language) -> Lexicon.Symbol {
    let key = SymbolKey(word: word, language: language)
    if let symbol = symbols[key] { return symbol }
    let symbol = Lexicon.Symbol(isVerb.count)
    symbols[key] = symbol
    conceptsOfSymbol.append([])
    phrasesOfSymbol.append([])
    var verb = false
    switch word {
    case .form(let text): register(text, as: symbol)
    case .lemma(let lemma, let wordClass):
      verb = wordClass == .verb
      for form in language.forms(of: lemma, as: wordClass) { register(form, as: symbol) }
    case .compound(let modifiers, let head, let headClass):
      registerCompound(modifiers, head, headClass, in: language, as: symbol)
    case .concept, .number: break
    }
    isVerb.append(verb)
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
      for modifier in modifiers ?? [] { prefixes[FormHash.of(modifier.utf8), default: []].append(rule) }
      return
    }
    let forms = headClass.map { language.forms(of: head, as: $0) } ?? [head]
    for form in forms { heads[FormHash.of(form.utf8), default: []].append(rule) }
  }
}

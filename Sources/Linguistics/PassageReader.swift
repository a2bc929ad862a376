/// Reads one passage: finds the concepts, then divides and judges its clauses.
struct PassageReader {
  let passage: Passage
  let tokens: Tokens
  let roleTable: RoleTable
  let owner: [UInt8]?
  var lists: [Int32] = []
  /// Cues, roles and verbs at each token.
  var cues: [UInt64]
  var roles: [UInt8]
  var found: [Found] = []

  /// A concept at tokens `first` to `last`.
  struct Found {
    var concept: Int
    var first: Int
    var last: Int
  }

  init(_ passage: Passage, tokens: Tokens, roles: RoleTable, owner: [UInt8]?) {
    self.passage = passage
    self.tokens = tokens
    self.owner = owner
    roleTable = roles
    cues = [UInt64](repeating: 0, count: tokens.count)
    self.roles = [UInt8](repeating: 0, count: tokens.count)
  }

  /// Looks every word up once and follows the phrases that it may trigger.
  mutating func findConcepts(with vocabulary: inout Vocabulary) {
    lists.reserveCapacity(tokens.count)
    for index in 0..<tokens.count { lists.append(vocabulary.lookUp(tokens.word(index))) }
    joinSplitCompounds(with: &vocabulary)
    let lexicon = vocabulary.lexicon
    var excluded: [Found] = []
    for index in 0..<tokens.count where lists[index] != 0 {
      for symbol in vocabulary.symbols(lists[index]) {
        if lexicon.isVerb[Int(symbol)] { cues[index] |= Cue.verb.bit }
        for use in lexicon.conceptsOfSymbol[Int(symbol)] {
          let hit = Found(concept: use.concept, first: index, last: index)
          if use.isExclusion { excluded.append(hit) } else { found.append(hit) }
        }
        for number in lexicon.phrasesOfSymbol[Int(symbol)] {
          let phrase = lexicon.phrases[Int(number)]
          guard let span = match(phrase, at: index, vocabulary) else { continue }
          let hit = Found(concept: phrase.concept, first: span.lowerBound, last: span.upperBound)
          if phrase.isExclusion { excluded.append(hit) } else { found.append(hit) }
        }
      }
    }
    if !excluded.isEmpty {
      found.removeAll { hit in
        excluded.contains {
          $0.concept == hit.concept && $0.first <= hit.last && hit.first <= $0.last
        }
      }
    }
    markCues()
  }

  private mutating func markCues() {
    let cueCount = Cue.allCases.count
    for hit in found {
      if hit.concept < cueCount {
        for token in hit.first...hit.last { cues[token] |= 1 << UInt64(hit.concept) }
      } else if roleTable.bits[hit.concept] != 0 {
        for token in hit.first...hit.last { roles[token] |= roleTable.bits[hit.concept] }
      }
    }
    found.removeAll { $0.concept < cueCount }
  }

  /// `pårørende vejleder` is read as one word where the lexicon knows the compound, and
  /// `beboer- og pårørenderåd` lends its head to the first part.
  private mutating func joinSplitCompounds(with vocabulary: inout Vocabulary) {
    for index in 0..<tokens.count {
      if tokens.marks[index].contains(.isCutOff), index + 2 < tokens.count {
        let head = tokens.word(index + 2)
        for cut in head.indices.dropFirst(2) where head.endIndex - cut >= 3 {
          let list = vocabulary.lookUp(tokens.word(index), joinedTo: head[cut...])
          if list != 0 {
            lists[index] = list
            break
          }
        }
      } else if index + 1 < tokens.count, vocabulary.isModifier(tokens.word(index)),
        !tokens.marks[index + 1].contains(.startsSentence),
        !tokens.marks[index + 1].contains(.afterComma)
      {
        let list = vocabulary.lookUp(tokens.word(index), joinedTo: tokens.word(index + 1))
        if list != 0, vocabulary.symbols(list).count > 0 { lists[index + 1] = list }
      }
    }
  }

  // MARK: Phrases

  /// Matches a phrase around the token that triggers it; gives its first and last token.
  private func match(
    _ phrase: Lexicon.Phrase, at token: Int, _ vocabulary: Vocabulary
  ) -> ClosedRange<Int>? {
    guard let last = follow(phrase, from: phrase.trigger, at: token, vocabulary),
      let first = trace(phrase, from: phrase.trigger, at: token, vocabulary)
    else { return nil }
    return first...last
  }

  /// Matches the elements after `element`, which stands at `token`; gives the last token.
  private func follow(
    _ phrase: Lexicon.Phrase, from element: Int, at token: Int, _ vocabulary: Vocabulary
  ) -> Int? {
    let next = element + 1
    guard next < phrase.elements.count else { return token }
    let wanted = phrase.elements[next]
    for skip in 0...wanted.gap {
      let candidate = token + 1 + skip
      guard candidate < tokens.count, !tokens.marks[candidate].contains(.startsSentence) else { break }
      if fits(wanted, candidate, vocabulary),
        let last = follow(phrase, from: next, at: candidate, vocabulary)
      {
        return last
      }
    }
    return wanted.isOptional ? follow(phrase, from: next, at: token, vocabulary) : nil
  }

  /// Matches the elements before `element`, which stands at `token`; gives the first token.
  private func trace(
    _ phrase: Lexicon.Phrase, from element: Int, at token: Int, _ vocabulary: Vocabulary
  ) -> Int? {
    guard element > 0 else { return token }
    let wanted = phrase.elements[element - 1]
    let gap = phrase.elements[element].gap
    for skip in 0...gap {
      guard !crossesSentence(token - skip) else { break }
      let candidate = token - 1 - skip
      guard candidate >= 0 else { break }
      if fits(wanted, candidate, vocabulary),
        let first = trace(phrase, from: element - 1, at: candidate, vocabulary)
      {
        return first
      }
    }
    return wanted.isOptional ? trace(phrase, from: element - 1, at: token, vocabulary) : nil
  }

  private func crossesSentence(_ token: Int) -> Bool {
    token < 0 || tokens.marks[token].contains(.startsSentence)
  }

  private func fits(
    _ element: Lexicon.Phrase.Element, _ token: Int, _ vocabulary: Vocabulary
  ) -> Bool {
    if element.matchesNumber, tokens.marks[token].contains(.isNumber) { return true }
    guard lists[token] != 0 else { return false }
    for symbol in vocabulary.symbols(lists[token]) {
      if element.symbols.contains(symbol) { return true }
      if !element.concepts.isEmpty {
        for use in vocabulary.lexicon.conceptsOfSymbol[Int(symbol)]
        where !use.isExclusion && element.concepts.contains(use.concept) { return true }
      }
    }
    return false
  }
}

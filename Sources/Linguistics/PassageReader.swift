/// Reads one passage: finds the concepts, then divides and judges its clauses.
struct PassageReader {
  let passage: Passage
  let tokens: Tokens
  let owner: [UInt8]?
  /// The number of each token in the vocabulary.
  private var numbers: [Int32] = []
  /// Cues and roles at each token.
  private(set) var cues: [UInt64]
  private(set) var roles: [UInt8]
  private(set) var found: [Found] = []

  /// A concept at tokens `first` to `last`.
  struct Found {
    var concept: Int32
    var first: Int32
    var last: Int32
  }

  init(_ passage: Passage, tokens: Tokens, owner: [UInt8]?) {
    self.passage = passage
    self.tokens = tokens
    self.owner = owner
    cues = [UInt64](repeating: 0, count: tokens.count)
    roles = [UInt8](repeating: 0, count: tokens.count)
  }

  /// Looks every word up once and follows the phrases that it may trigger.
  mutating func findConcepts(with vocabulary: inout Vocabulary) {
    numbers.reserveCapacity(tokens.count)
    for index in 0..<tokens.count {
      let hash = tokens.hashes[index]
      var number = vocabulary.knownNumber(of: hash)
      if number < 0 { number = vocabulary.number(of: tokens.word(index), hash: hash) }
      numbers.append(number)
    }
    joinSplitCompounds(with: &vocabulary)
    vocabulary.open(numbers)
    let cueCount = Int32(Cue.allCases.count)
    var excluded: [Found] = []
    for index in 0..<tokens.count where numbers[index] != 0 {
      let word = vocabulary.words[Int(numbers[index])]
      cues[index] |= word.cues
      roles[index] |= word.roles
      for at in word.concepts {
        let concept = vocabulary.concepts[Int(at)]
        let place = Int32(index)
        if concept >= 0 {
          found.append(.init(concept: concept, first: place, last: place))
        } else {
          excluded.append(.init(concept: -1 - concept, first: place, last: place))
        }
      }
      for at in word.slots {
        for number in vocabulary.lexicon.triggers[Int(vocabulary.slots[Int(at)])] {
          let phrase = vocabulary.lexicon.phrases[Int(number)]
          guard vocabulary.mayHold(phrase), let last = follow(phrase, from: phrase.trigger, at: index, vocabulary),
            let first = trace(phrase, from: phrase.trigger, at: index, vocabulary)
          else { continue }
          let hit = Found(concept: phrase.concept, first: Int32(first), last: Int32(last))
          if phrase.isExclusion {
            excluded.append(hit)
          } else if phrase.concept < cueCount {
            for token in first...last { cues[token] |= 1 << UInt64(phrase.concept) }
          } else {
            found.append(hit)
          }
        }
      }
    }
    drop(excluded)
  }

  /// Takes out the hits that touch an exclusion of their concept, and marks the roles of the rest.
  private mutating func drop(_ excluded: [Found]) {
    if !excluded.isEmpty {
      found.removeAll { hit in
        excluded.contains {
          $0.concept == hit.concept && $0.first <= hit.last && hit.first <= $0.last
        }
      }
    }
  }

  /// Marks the tokens that name somebody by a phrase, and unmarks those whose hit was excluded.
  mutating func markRoles(by table: RoleTable) {
    for index in roles.indices { roles[index] = 0 }
    for hit in found where table.bits[Int(hit.concept)] != 0 {
      for token in hit.first...hit.last { roles[Int(token)] |= table.bits[Int(hit.concept)] }
    }
  }

  /// `pårørende vejleder` is read as one word where the lexicon knows the compound, and
  /// `beboer- og pårørenderåd` lends its head to the first part.
  private mutating func joinSplitCompounds(with vocabulary: inout Vocabulary) {
    for index in 0..<tokens.count {
      if tokens.marks[index].contains(.isCutOff), index + 2 < tokens.count {
        let head = tokens.word(index + 2)
        for cut in head.indices.dropFirst(2) where head.endIndex - cut >= 3 {
          let number = vocabulary.number(
            of: tokens.word(index), joinedTo: head[cut...], beside: numbers[index])
          if number != numbers[index] {
            numbers[index] = number
            break
          }
        }
      } else if numbers[index] != 0, index + 1 < tokens.count,
        vocabulary.words[Int(numbers[index])].isModifier,
        tokens.marks[index + 1].isDisjoint(with: [.startsSentence, .afterComma, .afterBreak])
      {
        numbers[index + 1] = vocabulary.number(
          of: tokens.word(index), joinedTo: tokens.word(index + 1), beside: numbers[index + 1])
      }
    }
  }

  // MARK: Phrases

  /// Matches the elements after `element`, which stands at `token`; gives the last token.
  private func follow(
    _ phrase: Lexicon.Phrase, from element: Int32, at token: Int, _ vocabulary: borrowing Vocabulary
  ) -> Int? {
    let next = element + 1
    guard next < phrase.end else { return token }
    let wanted = vocabulary.lexicon.elements[Int(next)]
    for skip in 0...Int(wanted.gap) {
      let candidate = token + 1 + skip
      guard candidate < tokens.count, !tokens.marks[candidate].contains(.startsSentence) else {
        break
      }
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
    _ phrase: Lexicon.Phrase, from element: Int32, at token: Int, _ vocabulary: borrowing Vocabulary
  ) -> Int? {
    guard element > phrase.first else { return token }
    let wanted = vocabulary.lexicon.elements[Int(element - 1)]
    let gap = Int(vocabulary.lexicon.elements[Int(element)].gap)
    for skip in 0...gap {
      guard token - skip >= 1, !tokens.marks[token - skip].contains(.startsSentence) else { break }
      let candidate = token - 1 - skip
      if fits(wanted, candidate, vocabulary),
        let first = trace(phrase, from: element - 1, at: candidate, vocabulary)
      {
        return first
      }
    }
    return wanted.isOptional ? trace(phrase, from: element - 1, at: token, vocabulary) : nil
  }

  @inline(__always)
  private func fits(
    _ element: Lexicon.Element, _ token: Int, _ vocabulary: borrowing Vocabulary
  ) -> Bool {
    if element.matchesNumber, tokens.marks[token].contains(.isNumber) { return true }
    guard numbers[token] != 0 else { return false }
    for at in vocabulary.words[Int(numbers[token])].slots
    where vocabulary.slots[Int(at)] == element.slot {
      return true
    }
    return false
  }
}

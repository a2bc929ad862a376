/// Reads passages one after the other: finds the concepts, then divides and judges the clauses.
///
/// One for a whole text, because it keeps its memory from passage to passage.
struct PassageReader {
  var role = Passage.Role.paragraph
  var tokens = Tokens()
  let owner: [UInt8]?
  let roleTable: RoleTable
  private(set) var found: [Found] = []
  private var excluded: [Found] = []
  /// Concept and token of all exclusions of the passage, in order.
  private var exclusions: [Int64] = []
  /// For each concept, whether it has an exclusion in the passage.
  private var isExcluded: [Bool]
  /// Phrases that the word in hand may start.
  private var started: [Int32] = []
  /// The stretches of the sentence in hand.
  var spans: [Span] = []
  /// What became of them.
  var judged: [Analysis.Clause] = []
  /// For each of them, whether it is denied by a lead-in or by the clause that governs it.
  var deniedFromOutside: [Bool] = []
  /// Compounds met in the text so far.
  var shortForms = ShortForms()
  /// The clauses of the passage in hand.
  var stretches: [Stretch] = []

  /// A concept at tokens `first` to `last`.
  struct Found {
    var concept: Int32
    var first: Int32
    var last: Int32
    /// Its own words deny: "ingen ventetid".
    var hasDenial = false
  }

  init(owner: [UInt8]?, roles: RoleTable) {
    self.owner = owner
    roleTable = roles
    isExcluded = [Bool](repeating: false, count: roles.bits.count)
  }

  /// Takes up the next passage: its words and the concepts in it.
  mutating func open(_ passage: Passage, with vocabulary: inout Vocabulary) {
    role = passage.role
    tokens.read(passage.text)
    found.removeAll(keepingCapacity: true)
    excluded.removeAll(keepingCapacity: true)
    lookUp(in: &vocabulary)
    for sentence in tokens.sentences.indices {
      let range = tokens.range(of: sentence)
      vocabulary.open(range, of: tokens.list)
      findConcepts(range, in: vocabulary)
    }
    drop()
    markRoles()
  }

  /// Looks every word up once.
  private mutating func lookUp(in vocabulary: inout Vocabulary) {
    var hasModifiers = false
    for index in tokens.list.indices {
      let hash = tokens.list[index].hash
      var number = vocabulary.knownNumber(of: hash)
      if number < 0 { number = vocabulary.learn(tokens.word(index), hash) }
      tokens.list[index].number = number
      if number >= Vocabulary.firstKnown, vocabulary.words[Int(number)].isModifier {
        hasModifiers = true
      }
      if tokens.list[index].mark.contains(.isCutOff) { hasModifiers = true }
    }
    if hasModifiers { joinSplitCompounds(with: &vocabulary) }
    readShortForms(with: &vocabulary)
  }

  private mutating func findConcepts(_ range: Range<Int>, in vocabulary: borrowing Vocabulary) {
    let cueCount = Int32(Cue.allCases.count)
    for index in range {
      let number = tokens.list[index].number
      if number < Vocabulary.firstKnown {
        tokens.list[index].shape = Shape(rawValue: UInt16(truncatingIfNeeded: number))
        continue
      }
      let word = vocabulary.words[Int(number)]
      tokens.list[index].shape = Shape(rawValue: word.shape)
      tokens.list[index].cues |= word.cues
      let place = Int32(index)
      for at in word.concepts {
        let concept = vocabulary.concepts[Int(at)]
        if concept >= 0 {
          found.append(.init(concept: concept, first: place, last: place))
        } else {
          excluded.append(.init(concept: -1 - concept, first: place, last: place))
        }
      }
      started.removeAll(keepingCapacity: true)
      vocabulary.addPhrases(startedBy: word, at: index, to: &started)
      for number in started {
        let phrase = vocabulary.lexicon.phrases[Int(number)]
        guard phrase.end - phrase.first == 2 || vocabulary.mayHold(phrase, at: index),
          let last = follow(phrase, from: phrase.trigger, at: index, vocabulary),
          let first = trace(phrase, from: phrase.trigger, at: index, vocabulary)
        else { continue }
        let hit = Found(
          concept: phrase.concept, first: Int32(first), last: Int32(last),
          hasDenial: phrase.hasDenial)
        if phrase.isExclusion {
          excluded.append(hit)
        } else if phrase.concept < cueCount {
          for token in first...last { tokens.list[token].cues |= 1 << UInt64(phrase.concept) }
        } else {
          found.append(hit)
        }
      }
    }
  }

  /// Takes out the hits that touch an exclusion of their concept.
  private mutating func drop() {
    guard !excluded.isEmpty else { return }
    // By concept and token, as a passage may be one of very many sentences.
    func key(_ concept: Int32, _ token: Int32) -> Int64 { Int64(concept) << 32 | Int64(token) }
    exclusions.removeAll(keepingCapacity: true)
    for exclusion in excluded {
      isExcluded[Int(exclusion.concept)] = true
      for token in exclusion.first...exclusion.last {
        exclusions.append(key(exclusion.concept, token))
      }
    }
    exclusions.sort()
    found.removeAll { hit in
      guard isExcluded[Int(hit.concept)] else { return false }
      let first = key(hit.concept, hit.first)
      // The first exclusion that is not before the hit.
      var (low, high) = (0, exclusions.count)
      while low < high {
        let middle = (low + high) / 2
        if exclusions[middle] < first { low = middle + 1 } else { high = middle }
      }
      return low < exclusions.count && exclusions[low] <= key(hit.concept, hit.last)
    }
    for exclusion in excluded { isExcluded[Int(exclusion.concept)] = false }
  }

  /// Marks the tokens that name somebody.
  private mutating func markRoles() {
    for hit in found {
      let bit = roleTable.bits[Int(hit.concept)]
      guard bit != 0 else { continue }
      for token in hit.first...hit.last { tokens.list[Int(token)].roles |= bit }
    }
  }

  /// `pårørende vejleder` is read as one word where the lexicon knows the compound, and
  /// `beboer- og pårørenderåd` lends its head to the first part.
  private mutating func joinSplitCompounds(with vocabulary: inout Vocabulary) {
    for index in tokens.list.indices {
      if tokens.list[index].mark.contains(.isCutOff), index + 2 < tokens.count {
        let own = tokens.list[index].number
        lendHead(of: index + 2, to: index, with: &vocabulary)
        // "bruger- og pårørenderåd": no verb ends in a hyphen.
        let isVerb = vocabulary.words[Int(own)].cues & Cue.verb.bit != 0
        if isVerb, tokens.list[index].number == own { tokens.list[index].number = 0 }
        continue
      }
      guard index + 1 < tokens.count,
        vocabulary.words[Int(tokens.list[index].number)].isModifier,
        tokens.list[index + 1].mark.isDisjoint(with: [.startsSentence, .afterComma, .afterBreak]),
        mayBeHead(vocabulary.words[Int(tokens.list[index + 1].number)])
      else { continue }
      tokens.list[index + 1].number = vocabulary.number(
        of: tokens.word(index), joinedTo: tokens.word(index + 1)[...],
        beside: tokens.list[index + 1].number, isCutOff: false)
    }
  }

  /// A word that heads compounds and is no verb here: "pårørende støtter hinanden" is no compound.
  private func mayBeHead(_ word: Vocabulary.Word) -> Bool {
    guard word.isHead else { return false }
    let isVerb = word.cues & Cue.verb.bit != 0 && word.roles & Role.staff.bit == 0
    return !isVerb || Shape(rawValue: word.shape).isDisjoint(with: [.present, .endingS])
  }

  private mutating func lendHead(
    of full: Int, to part: Int, with vocabulary: inout Vocabulary
  ) {
    let head = tokens.word(full)
    for cut in head.indices.dropFirst(2) where head.endIndex - cut >= 3 {
      guard vocabulary.lexicon.heads[FormHash.of(head[cut...])] != nil else { continue }
      let own = tokens.list[part].number
      let number = vocabulary.number(
        of: tokens.word(part), joinedTo: head[cut...], beside: own, isCutOff: true)
      if number != own {
        tokens.list[part].number = number
        return
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
      guard candidate < tokens.count,
        tokens.list[candidate].mark.isDisjoint(with: phrase.barrier)
      else { break }
      if vocabulary.fits(wanted, candidate, tokens.list),
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
      guard token - skip >= 1, tokens.list[token - skip].mark.isDisjoint(with: phrase.barrier)
      else { break }
      let candidate = token - 1 - skip
      if vocabulary.fits(wanted, candidate, tokens.list),
        let first = trace(phrase, from: element - 1, at: candidate, vocabulary)
      {
        return first
      }
    }
    return wanted.isOptional ? trace(phrase, from: element - 1, at: token, vocabulary) : nil
  }
}

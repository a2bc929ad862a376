/// What a clause says of its subject.
struct Subject {
  var speaker = Speaker.unnamed
  /// Named by a pronoun: we, you, many.
  var isPronoun = false
  /// Staff, not the municipality as such.
  var isStaff = false
  /// A definite thing: "samtalen", "vores gruppe".
  var isDefinite = false
  /// A child or citizen, who is given something like the relative.
  var isPerson = false
  /// What it may have or go to is somebody else's.
  var meetsOthers = false
  /// Where the noun phrase ends; -1 where there is none.
  var last = -1
}

/// Finds who acts in a clause.
///
/// Danish and Norwegian put the finite verb second: the subject stands before it, or right after it
/// when something else opens the clause. What a preposition governs is no subject.
extension PassageReader {
  func subject(of span: Span) -> Subject {
    let first = opening(of: span)
    guard span.finite >= 0 else { return verbless(first, span) }
    if span.kind == .relative, first + 1 >= span.finite { return antecedent(of: span) }
    if isElliptical(span) { return Subject() }
    var subject = Subject()
    // "At være pårørende kan …": the infinitive is the subject.
    if span.kind == .main || span.kind == .complement, opensWithInfinitive(span) { return subject }
    var isThing = false
    if first < span.finite {
      (subject, isThing) = front(first..<span.finite)
    }
    if subject.speaker == .unnamed, !subject.isPronoun {
      let inverted = afterVerb(span, frontIsThing: isThing)
      if inverted.speaker != .unnamed { subject = inverted }
    }
    let elsewhere = self.elsewhere(first, upTo: span.finite)
    if elsewhere == .municipality
      || (elsewhere == .body && (subject.speaker == .unnamed || subject.speaker == .reader))
    {
      subject.speaker =
        subject.isPronoun && subject.speaker == .municipality ? .municipality : .other
    }
    if subject.speaker == .unnamed, let agent = agent(of: span) { subject.speaker = agent }
    if subject.speaker == .unnamed, isOnlySubject(span), isCalledOther(span) {
      subject.speaker = .other
    }
    if subject.speaker == .unnamed, speaksOfOtherMunicipalities(span) || isAnothersOwn(span) {
      subject.speaker = .other
    }
    if subject.speaker == .other, isJoint(span) { subject.speaker = .municipality }
    subject.meetsOthers = subject.speaker != .other && isOthersOffer(span, subject)
    return subject
  }

  /// The first token after the words that join the clause to others.
  private func opening(of span: Span) -> Int {
    var first = span.tokens.lowerBound
    let joints =
      Cue.coordinator.bit | Cue.subordinator.bit | Cue.condition.bit | Cue.relativizer.bit
      | Cue.interrogative.bit
    while first < span.tokens.upperBound - 1, tokens.list[first].cues & joints != 0,
      tokens.list[first].cues & Cue.preposition.bit == 0 || span.kind == .complement,
      !(first == span.tokens.lowerBound && opensAsRole(first, span))
    {
      first += 1
    }
    return first
  }

  /// "Som pårørende har du": the word is a preposition there.
  private func opensAsRole(_ token: Int, _ span: Span) -> Bool {
    tokens.list[token].mark.contains(.startsSentence)
      && tokens.list[token].cues & Cue.relativizer.bit != 0
  }

  // MARK: Before the verb

  /// The subject before the finite verb; also tells whether some thing stands there instead.
  private func front(_ range: Range<Int>) -> (Subject, isThing: Bool) {
    var subject = Subject()
    var isThing = false
    var isBare = true
    for index in range {
      let token = tokens.list[index]
      if let pronoun = pronoun(at: index) { return (pronoun, false) }
      if token.cues & (Cue.preposition.bit | Cue.relativizer.bit) != 0, !isPluralYou(index) {
        if index == range.lowerBound { return (subject, false) }
        if token.cues & Cue.relativizer.bit != 0, token.mark.contains(.afterComma) {
          // "navnet på den, som familien kan gå til": the clause has a subject of its own.
          if index + 1 < range.upperBound { return front(index + 1..<range.upperBound) }
          subject.isPronoun = true
          return (subject, true)
        }
        let acts = subject.isStaff || (isThing && isActive(range.upperBound))
        if acts, isPlace(index), belongsElsewhere(from: index, upTo: range.upperBound) {
          subject.speaker = .other
        }
        return (subject, isThing && subject.speaker == .unnamed)
      }
      if token.cues & Cue.otherMunicipality.bit != 0 {
        subject.speaker = .other
        continue
      }
      if token.cues & Cue.coordinator.bit != 0, subject.speaker != .unnamed {
        if subject.speaker == .other, namesOwn(index + 1..<range.upperBound) {
          subject.speaker = .municipality
        }
        return (subject, false)
      }
      if let named = named(at: index) {
        // "Foreningen Netværk for Familier": the name of a body is the body.
        let isName = subject.speaker == .other && named == .reader
        if !isName { subject.speaker = named }
        subject.isStaff = token.roles & Role.staff.bit != 0
        subject.last = index
        isThing = false
      } else if token.cues & (Cue.adverb.bit | Cue.negation.bit | Cue.noneOf.bit) == 0,
        !token.mark.contains(.isNumber)
      {
        if token.cues & Cue.determiner.bit != 0, index + 1 < range.upperBound {
          isBare = false
          continue
        }
        isThing = true
        subject.isPerson =
          token.roles & (Role.child.bit | Role.citizen.bit) != 0 && !token.shape.contains(.endingS)
        // "Mange savner …": nobody in particular.
        subject.isPronoun =
          token.cues & Cue.determiner.bit != 0 && token.cues & Cue.pronoun.bit == 0
        subject.isDefinite =
          token.cues & (Cue.pronoun.bit | Cue.determiner.bit) == 0
          && (token.shape.contains(.definite) || (!isBare && token.cues & Cue.you.bit != 0))
        subject.last = index
        // A genitive hands over to its noun: "pårørendes behov"; not so that of another body.
        if subject.speaker != .other { subject.speaker = .unnamed }
      }
    }
    return (subject, isThing && subject.speaker == .unnamed)
  }

  /// Who a token names; nil for nobody, and for a genitive before its noun.
  private func named(at index: Int) -> Speaker? {
    let token = tokens.list[index]
    guard token.roles != 0 else { return nil }
    let isPost = token.roles & Role.staff.bit != 0
    if token.shape.contains(.isCompound), !isPost, token.roles & Role.other.bit == 0 { return nil }
    let isGenitive =
      token.shape.contains(.endingS) && index + 1 < tokens.count
      && token.roles & Role.other.bit == 0
      && tokens.list[index + 1].mark.isDisjoint(with: [.startsSentence, .afterComma, .afterBreak])
      && tokens.list[index + 1].cues & (Cue.finite.bit | Cue.preposition.bit) == 0
    return isGenitive ? nil : speaker(at: index)
  }

  func speaker(at index: Int) -> Speaker? {
    let role = tokens.list[index].roles
    if role & Role.other.bit != 0 { return .other }
    // "Hospitalets afdelinger", "regionens kvalitetsstandard".
    let isOthers =
      index > 0 && tokens.list[index - 1].roles & Role.other.bit != 0
      && tokens.list[index - 1].shape.contains(.endingS)
    if role & Role.municipality.bit != 0 {
      return isOthers || namesOtherMunicipality(index) ? .other : .municipality
    }
    if role & Role.staff.bit != 0 { return isOthers ? .other : .municipality }
    if role & (Role.relative.bit | Role.family.bit) != 0 { return .reader }
    if role & Role.volunteer.bit != 0 { return .other }
    return nil
  }

  private func pronoun(at index: Int) -> Subject? {
    let cues = tokens.list[index].cues
    if cues & Cue.subjectWe.bit != 0 {
      return Subject(speaker: .municipality, isPronoun: true, last: index)
    }
    if cues & Cue.subjectYou.bit != 0 || isPluralYou(index) {
      return Subject(speaker: .reader, isPronoun: true, last: index)
    }
    if Self.persons.contains(tokens.list[index].hash) {
      return Subject(isPronoun: true, isPerson: true, last: index)
    }
    return nil
  }

  /// "Hun kender foreningerne": somebody named before, no body named after the verb.
  private static let persons = Set(["han", "hun", "vedkommende"].map { FormHash.of($0.utf8) })

  /// Danish `I`, told from the preposition by its capital inside a sentence or the verb after it.
  func isPluralYou(_ index: Int) -> Bool {
    let token = tokens.list[index]
    guard token.cues & Cue.pluralYou.bit != 0, token.mark.contains(.isCapital) else { return false }
    if !token.mark.contains(.startsSentence) { return true }
    return index + 1 < tokens.count && tokens.list[index + 1].cues & Cue.finite.bit != 0
  }

  // MARK: After the verb

  /// The subject of an inverted clause: it follows the verb at once, or after adverbs.
  private func afterVerb(_ span: Span, frontIsThing: Bool) -> Subject {
    let verb = tokens.list[span.finite]
    /// Verbs after which a relative is the subject even where a thing may be: passives and modals.
    let takesRelative =
      !frontIsThing || verb.shape.contains(.endingS) || verb.cues & Cue.modal.bit != 0
    for index in span.finite
      + 1..<max(span.finite + 1, min(span.finite + 7, span.tokens.upperBound))
    {
      let token = tokens.list[index]
      if let pronoun = pronoun(at: index) { return pronoun }
      // "kender foreningerne og hjælper videre" under "Vejlederen": the lead-in has the subject.
      if role == .listItem, span.finite == tokens.list.startIndex { continue }
      if token.cues & (Cue.preposition.bit | Cue.verb.bit | Cue.pronoun.bit) != 0,
        token.cues & Cue.determiner.bit == 0
      {
        break
      }
      if token.cues & Cue.otherMunicipality.bit != 0 { return Subject(speaker: .other) }
      if let named = named(at: index) {
        if named == .reader, !takesRelative { break }
        if verb.cues & Cue.copula.bit != 0, frontIsThing, named != .other { break }
        return Subject(
          speaker: named, isStaff: token.roles & Role.staff.bit != 0, last: index)
      }
      if token.mark.contains(.afterComma) { break }
      // Where something else may be the subject, it is not looked for any further.
      if frontIsThing, token.cues & (Cue.adverb.bit | Cue.determiner.bit) == 0 { break }
    }
    return Subject()
  }

  // MARK: Relative clauses and clauses without a verb

  /// The noun before "som" and "der".
  private func antecedent(of span: Span) -> Subject {
    let first = span.tokens.lowerBound
    for index in stride(from: first - 1, through: max(0, first - 4), by: -1) {
      let token = tokens.list[index]
      if token.mark.contains(.startsSentence) && index != first - 1 { break }
      if token.cues & (Cue.finite.bit | Cue.preposition.bit) != 0 { break }
      if let speaker = speaker(at: index), !token.shape.contains(.isCompound) || speaker != .reader
      {
        return Subject(speaker: speaker, isStaff: token.roles & Role.staff.bit != 0, last: index)
      }
    }
    if let agent = agent(of: span) { return Subject(speaker: agent) }
    return Subject(speaker: isCalledOther(span) ? .other : .unnamed)
  }

  /// "som er en frivillig forening"
  private func isCalledOther(_ span: Span) -> Bool {
    guard tokens.list[span.finite].cues & Cue.copula.bit != 0 else { return false }
    let end = max(span.finite + 1, min(span.finite + 5, span.tokens.upperBound))
    return tokens.list[span.finite + 1..<end].contains { $0.roles & Role.other.bit != 0 }
  }

  private func verbless(_ first: Int, _ span: Span) -> Subject {
    // An infinitive has no subject of its own.
    if span.has(.verb) { return Subject() }
    var isGoverned = false
    for index in first..<span.tokens.upperBound {
      let token = tokens.list[index]
      if let pronoun = pronoun(at: index) { return pronoun }
      if token.cues & Cue.preposition.bit != 0 { isGoverned = true }
      if isGoverned { continue }
      if token.cues & Cue.otherMunicipality.bit != 0 { return Subject(speaker: .other) }
      if let named = named(at: index) {
        return Subject(
          speaker: named, isStaff: token.roles & Role.staff.bit != 0, last: index)
      }
    }
    return Subject()
  }
}

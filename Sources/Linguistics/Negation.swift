/// Tells how far a denial reaches.
///
/// A cue anywhere in the clause denies too much (measured on 94 sentences: right in 17 to 33 of
/// 100); a denied predicate of being, having and offering denies what it is said of.
extension PassageReader {
  static let denials: UInt64 =
    Cue.negation.bit | Cue.noneOf.bit | Cue.neither.bit | Cue.without.bit | Cue.lacking.bit
    | Cue.ended.bit

  /// Tells whether a word in the clause or the lead-in above it denies the hit.
  func isNegated(_ hit: Found, in stretch: Stretch) -> Bool {
    if stretch.isImmune { return false }
    if stretch.hasNegation {
      for index in stretch.tokens where tokens.list[index].cues & Self.denials != 0 {
        if index >= Int(hit.first), index <= Int(hit.last) {
          if deniesWithin(index, hit) { return true }
          continue
        }
        if reaches(index, hit, in: stretch.tokens) { return true }
      }
    }
    return stretch.isDeniedFromOutside && !hasOwnDenial(stretch)
  }

  /// "uden visitation" under "Følgende findes ikke:" is not denied twice.
  private func hasOwnDenial(_ stretch: Stretch) -> Bool {
    stretch.hasNegation
      && stretch.tokens.contains {
        tokens.list[$0].cues & (Cue.negation.bit | Cue.noneOf.bit | Cue.neither.bit) != 0
          && tokens.list[$0].cues & Cue.notOnly.bit == 0
      }
  }

  /// "vejleder ikke pårørende": a denial in the gap of a phrase that has none of its own.
  private func deniesWithin(_ index: Int, _ hit: Found) -> Bool {
    let cues = tokens.list[index].cues
    return !hit.hasDenial && hit.first != hit.last && cues & Cue.notOnly.bit == 0
      && cues & (Cue.negation.bit | Cue.noneOf.bit | Cue.neither.bit) != 0
  }

  private func reaches(_ index: Int, _ hit: Found, in clause: Range<Int>) -> Bool {
    let cues = tokens.list[index].cues
    if cues & Cue.ended.bit != 0 { return true }
    if cues & Cue.notOnly.bit != 0 { return false }
    let first = Int(hit.first)
    let isAfter = first > index
    if cues & Cue.lacking.bit != 0 {
      return isAfter && !tokens.word(index).suffix(4).elementsEqual("ende".utf8)
    }
    // "verken henvisning eller vedtak for å snakke med koordinatoren": what for is not denied.
    if cues & Cue.neither.bit != 0 { return isAfter && !opensPurpose(between: index, and: first) }
    if cues & Cue.without.bit != 0 {
      // "Uden vejlederen ville mange stå alene": there is one.
      let isPresupposed =
        tokens.list[index].mark.contains(.startsSentence)
        && tokens.list[first].shape.contains(.definite)
      return isAfter && !isPresupposed && isWithinPhrase(index, first, limit: 5)
    }
    if cues & Cue.noneOf.bit != 0 { return noneReaches(index, first, in: clause) }
    guard cues & Cue.negation.bit != 0 else { return false }
    if isLocal(index, in: clause) { return false }
    return isAfter
      ? predicateReaches(index, first, in: clause) : deniesSubject(index, first, in: clause)
  }

  /// "for at", "for å"
  private func opensPurpose(between index: Int, and hit: Int) -> Bool {
    (index + 1..<max(index + 1, hit)).contains {
      tokens.list[$0 - 1].cues & Cue.preposition.bit != 0
        && (tokens.list[$0].cues & Cue.that.bit != 0 || tokens.list[$0].hash == Self.toBokmaal)
    }
  }

  /// No preposition or verb lies between: the two stand in one noun phrase.
  private func isWithinPhrase(_ index: Int, _ hit: Int, limit: Int) -> Bool {
    guard hit - index <= limit, !isFinite(hit) else { return false }
    return !tokens.list[index + 1..<hit].contains {
      $0.cues & (Cue.preposition.bit | Cue.finite.bit) != 0
    }
  }

  /// "ingen aflastningspladser", "ingen tilbud om samtaler", "Ingen af botilbuddene har …"; not
  /// "ingen ventetid på samtaler".
  private func noneReaches(_ index: Int, _ hit: Int, in clause: Range<Int>) -> Bool {
    guard hit > index else { return false }
    // "ingen pligt til at hjælpe og ingen opgaver uden aftale": the second denies for itself.
    if tokens.list[index + 1...hit].contains(where: { $0.cues & Cue.noneOf.bit != 0 }) {
      return false
    }
    if index == clause.lowerBound { return true }
    return passes(from: index, to: hit)
  }

  /// After "ikke": its verb's object, and what hangs on it through nouns of offering.
  private func predicateReaches(_ index: Int, _ hit: Int, in clause: Range<Int>) -> Bool {
    passes(from: index, to: hit)
  }

  /// Prepositions stop a denial unless they follow the denial itself, its verb, or an offer.
  private func passes(from index: Int, to hit: Int) -> Bool {
    var isOpen = true
    var isBesideVerb = true
    for at in index + 1..<max(index + 1, hit) {
      let cues = tokens.list[at].cues
      if cues & Cue.preposition.bit != 0 {
        if !isOpen, !isBesideVerb { return false }
      } else if cues & Cue.requirement.bit != 0 {
        // "skal ikke betale for kurset": the price is denied, not the course.
        isOpen = false
        isBesideVerb = false
      } else if cues & Cue.offer.bit != 0 {
        isOpen = true
      } else if cues & Cue.verb.bit != 0 {
        isBesideVerb = true
      } else if cues & (Cue.determiner.bit | Cue.adverb.bit | Cue.coordinator.bit) == 0 {
        isOpen = false
        isBesideVerb = false
      }
    }
    return true
  }

  /// "ikke om natten", "ikke til stede": only the adverbial is denied.
  private func isLocal(_ index: Int, in clause: Range<Int>) -> Bool {
    let next = index + 1
    if next < clause.upperBound, tokens.list[next].cues & Cue.restriction.bit != 0 { return true }
    // "hvad der virker og ikke virker": two sides of one thing.
    if next == clause.upperBound - 1, index > clause.lowerBound,
      tokens.list[index - 1].cues & Cue.coordinator.bit != 0,
      tokens.list[next].cues & Cue.verb.bit != 0
    {
      return true
    }
    // "hvad hun vil og ikke vil gøre"
    if next < clause.upperBound, index >= clause.lowerBound + 2,
      tokens.list[index - 1].cues & Cue.coordinator.bit != 0,
      tokens.list[index - 2].hash == tokens.list[next].hash
    {
      return true
    }
    // "er ikke en vejleder til stede"
    return clause.contains {
      $0 > index && tokens.list[$0].cues & Cue.restriction.bit != 0
        && tokens.list[$0].cues & Cue.adverb.bit != 0
    }
  }

  /// "X tilbydes ikke om natten": neither a denial nor a plain offer.
  func restrictsVerb(_ span: Span) -> Bool {
    guard span.has(.negation), span.has(.restriction), span.finite >= 0 else { return false }
    let next = span.finite + 1
    return next < span.tokens.upperBound && tokens.list[next].cues & Cue.negation.bit != 0
      && tokens.list[next].cues & Cue.notOnly.bit == 0 && isLocal(next, in: span.tokens)
  }

  /// "X tilbydes ikke", "X er ikke en del af": the subject itself is denied.
  private func deniesSubject(_ index: Int, _ hit: Int, in clause: Range<Int>) -> Bool {
    guard let verb = (max(clause.lowerBound, index - 3)..<index).last(where: isFinite), hit <= verb
    else { return false }
    if hit == verb { return true }
    let cues = tokens.list[verb].cues
    let rest = index + 1..<max(index + 1, clause.upperBound)
    if cues & Cue.existence.bit != 0 { return true }
    // "En søskendegruppe har vi ikke": the object opens the clause.
    let opensWithObject = tokens.list[verb + 1..<index].contains {
      $0.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit) != 0
        || $0.roles & Role.municipality.bit != 0
    }
    if opensWithObject, cues & (Cue.copula.bit | Cue.modal.bit) == 0 { return true }
    if cues & (Cue.copula.bit | Cue.modal.bit) != 0 {
      return rest.contains {
        tokens.list[$0].cues & Cue.absence.bit != 0
          || (cues & Cue.modal.bit != 0 && tokens.list[$0].cues & Cue.existence.bit != 0)
      }
    }
    // A passive denies what is not known to be there: "pårørendeaftaler anvendes ikke".
    let subject = tokens.list[verb - 1]
    return tokens.list[verb].shape.contains(.endingS) && !subject.shape.contains(.definite)
  }

  private func isFinite(_ index: Int) -> Bool { tokens.list[index].cues & Cue.finite.bit != 0 }

  // MARK: Clauses

  /// Tells whether the clause says that something is not so or not there.
  func denies(_ span: Span, _ subject: Subject) -> Bool {
    guard span.cues & Self.denials != 0, !span.has(.requirement), !isAssurance(span) else {
      return false
    }
    for index in span.tokens {
      let cues = tokens.list[index].cues
      if cues & Cue.notOnly.bit != 0 { continue }
      if cues & (Cue.ended.bit | Cue.neither.bit | Cue.noneOf.bit) != 0 { return true }
      if cues & Cue.lacking.bit != 0, subject.speaker != .reader,
        subject.speaker != .unnamed || !subject.isPronoun
      {
        return true
      }
      if cues & Cue.negation.bit != 0, !isLocal(index, in: span.tokens) {
        return !(subject.speaker == .reader && span.has(.modalShall))
      }
    }
    return false
  }

  /// What is denied is being there or being given; not "tilbuddet er ikke bindende", nor what must
  /// not be done.
  func deniesOffer(_ span: Span) -> Bool {
    guard span.finite >= 0, !span.has(.modalShall) else { return false }
    guard tokens.list[span.finite].cues & Cue.copula.bit != 0 else { return true }
    return span.has(.absence) || span.has(.noneOf) || span.has(.neither) || span.has(.offer)
      || (span.finite > span.tokens.lowerBound
        && tokens.list[span.finite - 1].cues & (Cue.pronoun.bit | Cue.relativizer.bit) != 0)
  }

  /// "Ingen pårørende skal stå uden hjælp", "Ingen barn skal måtte …": a double denial or a promise
  /// that nobody will suffer.
  func isAssurance(_ span: Span) -> Bool {
    guard span.has(.noneOf), let none = span.tokens.first(where: { isNone($0) }) else {
      return false
    }
    let next = none + 1
    guard next < span.tokens.upperBound else { return false }
    if span.has(.without), span.finite > none { return true }
    let persons = Role.relative.bit | Role.child.bit | Role.citizen.bit
    return span.has(.modalShall) && tokens.list[next].roles & persons != 0
      && !tokens.list[next].shape.contains(.isCompound)
  }

  private func isNone(_ index: Int) -> Bool { tokens.list[index].cues & Cue.noneOf.bit != 0 }
}

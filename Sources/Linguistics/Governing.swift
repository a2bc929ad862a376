/// Lets clauses weigh on each other, and lead-ins on their items.
extension PassageReader {
  /// A subordinate clause is no stronger than the clause that governs it.
  mutating func govern(at index: Int) {
    let kind = spans[index].kind
    guard kind != .main || judged[index].circumstances.contains(.condition),
      let governor = governor(of: index)
    else { return }
    let main = judged[governor]
    if kind == .continuation {
      take(up: main, governor, at: index)
      return
    }
    if kind == .condition, !isNeedOfPersons(index) { judged[index].commitment = .mention }
    if main.commitment < judged[index].commitment { judged[index].commitment = main.commitment }
    if kind == .complement { complete(main, governor, at: index) }
    // "spurgte, om kommunen ikke burde have …" denies nothing.
    if kind == .complement, judged[index].circumstances.contains(.negated), asks(spans[index]) {
      judged[index].circumstances.insert(.question)
    }
    if kind == .condition, isNeedOfPersons(index), judged[index].commitment == .mention {
      judged[index].commitment = main.commitment
    }
    // "Kommunen har ingen indsats, der forebygger …"
    let hangsOn = kind == .relative || (kind == .complement && spans[index].finite >= 0)
    if hangsOn, main.circumstances.contains(.denied), deniesOffer(spans[governor]) {
      judged[index].circumstances.formUnion([.negated, .denied])
      deniedFromOutside[index] = true
    }
    judged[index].circumstances.formUnion(
      main.circumstances.intersection([.history, .proposal, .value, .aim]))
    if judged[index].speaker == .unnamed { judged[index].speaker = main.speaker }
    if main.speaker == .relative { judged[index].speaker = .relative }
    // "bruger et skema, hvor de pårørende fortæller …": what staff arrange is no duty.
    if main.speaker == .municipality, main.commitment.binds, judged[index].speaker == .relative,
      judged[index].commitment == .mention, !spans[index].has(.modalShall) || asks(spans[index]),
      !expects(spans[governor])
    {
      judged[index].speaker = .municipality
      judged[index].commitment = main.commitment
    }
  }

  /// "Det er sådan, at …, og kontoret ligger …", "Rådet foreslår, at …, og …": what is joined to a
  /// complement by "og" goes on in it.
  mutating func carryOn(at index: Int) {
    let kind = spans[index].kind
    // "hverken rådgivning, grupper eller anden støtte"
    if kind == .main, spans[index - 1].has(.neither), !joinsAlternative(spans[index - 1]),
      joinsAlternative(spans[index])
    {
      judged[index].commitment = .mention
      judged[index].circumstances.formUnion([.negated, .denied])
      deniedFromOutside[index] = true
      return
    }
    guard index > 1 else { return }
    let first = tokens.list[spans[index].tokens.lowerBound]
    let isJoined = first.cues & Cue.coordinator.bit != 0 && first.cues & Cue.contrast.bit == 0
    guard spans[1].kind == .complement, kind == .continuation || (kind == .main && isJoined) else {
      return
    }
    let opening = judged[0]
    let isProposal = opening.circumstances.contains(.proposal) && proposes(spans[0])
    if isFrame(spans[0]) || isProposal {
      judged[index].commitment = min(judged[index].commitment, opening.commitment)
      judged[index].circumstances.formUnion(
        opening.circumstances.intersection([.history, .proposal, .denied, .negated]))
      if opening.circumstances.contains(.denied) { deniedFromOutside[index] = true }
      if opening.speaker == .other { judged[index].speaker = .other }
    } else if opening.commitment == .intention,
      kind == .continuation || judged[index].speaker == .unnamed
    {
      judged[index].commitment = min(judged[index].commitment, .intention)
    }
  }

  private func joinsAlternative(_ span: Span) -> Bool {
    span.tokens.dropFirst().contains { Self.or.contains(tokens.list[$0].hash) }
  }

  private static let or = FormHash.each(of: "eller")

  /// "I nabokommunen er det sådan": says nothing but where, when or whether what follows is so.
  private func isFrame(_ span: Span) -> Bool {
    guard span.has(.copula) else { return false }
    return span.tokens.contains { Self.frames.contains(tokens.list[$0].hash) }
  }

  private static let frames = FormHash.each(of: "sådan slik således")

  /// "hvor ofte de skal holde kontakt": what is settled, no duty.
  private func asks(_ span: Span) -> Bool {
    span.tokens.prefix(2).contains { tokens.list[$0].cues & Cue.interrogative.bit != 0 }
  }

  /// The rest of a main clause that another clause interrupted.
  private mutating func take(up main: Analysis.Clause, _ governor: Int, at index: Int) {
    if judged[index].speaker == .unnamed { judged[index].speaker = main.speaker }
    // "Funktionen, der vejledte pårørende, er nedlagt."
    if spans[index].has(.ended), index > 0 {
      for earlier in 0..<index { deniedFromOutside[earlier] = true }
    }
    guard spans[index].finite < 0 else {
      // "Børn, der er pårørende, har …": the first verb was the relative clause's.
      if isOnlySubject(spans[index - 1]), index == 1, judged[1].commitment < judged[0].commitment {
        judged[0].commitment = judged[1].commitment
      }
      // "Vi tilstræber, at pårørende, der er pressede, får …": the verb of the complement.
      if awaitsVerb(spans[governor]) {
        judged[index].commitment = min(judged[index].commitment, main.commitment)
        judged[index].circumstances.formUnion(
          main.circumstances.intersection([.history, .proposal, .value]))
      }
      if sharesSubject(index), spans[governor].finite >= 0 { share(main, governor, at: index) }
      return
    }
    if main.commitment < judged[index].commitment { judged[index].commitment = main.commitment }
    if main.commitment == .obligation, judged[index].commitment == .practice {
      judged[index].commitment = .obligation
    }
    judged[index].circumstances.formUnion(
      main.circumstances.intersection([.history, .proposal, .value, .denied]))
    if main.circumstances.contains(.denied) { deniedFromOutside[index] = true }
  }

  /// "at konsulenten kører hjem til dig, går en tur med dig": a second verb of the same subject.
  private func sharesSubject(_ index: Int) -> Bool {
    spans[index].finite == spans[index].tokens.lowerBound && spans[index].kind == .continuation
  }

  private mutating func share(_ main: Analysis.Clause, _ governor: Int, at index: Int) {
    guard spans[governor].kind == .complement else { return }
    judged[index].commitment = min(judged[index].commitment, main.commitment)
    judged[index].circumstances.formUnion(main.circumstances.intersection([.history, .proposal]))
    if main.speaker == .other { judged[index].speaker = .other }
    if deniedFromOutside[governor] {
      judged[index].circumstances.formUnion([.negated, .denied])
      deniedFromOutside[index] = true
    }
  }

  /// Ends in "at" and a subject that has no verb yet.
  private func awaitsVerb(_ span: Span) -> Bool {
    if span.kind == .complement, span.finite < 0 { return !span.has(.verb) }
    let opens = Cue.that.bit | Cue.interrogative.bit
    guard let that = span.tokens.last(where: { tokens.list[$0].cues & opens != 0 }) else {
      return false
    }
    return that > span.finite && span.kind == .main
  }

  /// A noun and its relative clause, without a verb of the main clause.
  func isOnlySubject(_ span: Span) -> Bool {
    guard span.has(.relativizer) else { return false }
    return (span.tokens.lowerBound..<max(span.tokens.lowerBound, span.finite)).dropFirst().contains
    {
      tokens.list[$0].cues & Cue.relativizer.bit != 0
        && tokens.list[$0].mark.contains(.afterComma)
    }
  }

  private mutating func complete(_ main: Analysis.Clause, _ governor: Int, at index: Int) {
    if main.commitment == .obligation, judged[index].commitment == .practice {
      judged[index].commitment = .obligation
    }
    if main.speaker == .other { judged[index].speaker = .other }
    if expects(spans[governor]), main.speaker != .reader, judged[index].speaker == .reader {
      judged[index].speaker = .relative
      judged[index].commitment = .mention
    }
    if carriesDenial(from: governor, to: index) {
      judged[index].circumstances.formUnion([.negated, .denied])
      deniedFromOutside[index] = true
    }
  }

  private func expects(_ span: Span) -> Bool {
    span.tokens.contains { tokens.list[$0].cues & Cue.expectation.bit != 0 }
  }

  /// "har ikke mulighed for at tilbyde", "valgt ikke at ansætte", "frem for at have".
  private func carriesDenial(from governor: Int, to index: Int) -> Bool {
    // "At samtaler hjælper, ved vi": nothing stands before it.
    guard index > 0, governor < index else { return false }
    let main = spans[governor]
    let last = tokens.list[spans[index].tokens.lowerBound - 1]
    let isInfinitive = spans[index].finite < 0
    // "Ingen flytter, uden at familien er med", "flytter ikke, uden at": two denials say that it is so.
    if last.cues & Cue.without.bit != 0 {
      return !judged[governor].circumstances.contains(.denied) && !isAssurance(main)
    }
    guard isInfinitive else { return false }
    if last.cues & Cue.negation.bit != 0, last.cues & Cue.notOnly.bit == 0 {
      return !main.has(.requirement)
    }
    let isTask = main.tokens.contains { Self.tasks.contains(tokens.list[$0].hash) }
    return judged[governor].circumstances.contains(.denied) && (main.has(.offer) || isTask)
  }

  /// "Det er ikke medarbejdernes opgave at …", "det er ikke muligt at …".
  private static let tasks = Set(
    ["opgave", "oppgave", "ansvar", "muligt", "mulig", "mulighed", "mulighet"].map {
      FormHash.of($0.utf8)
    })

  /// "Hvis du har brug for …", "Er der børn i hjemmet, …": it tells when the rest holds; a condition
  /// on what the municipality does is no commitment.
  private func isNeedOfPersons(_ index: Int) -> Bool {
    judged[index].addressesReader
      || spans[index].persons & (Role.relative.bit | Role.citizen.bit | Role.child.bit) != 0
  }

  private func governor(of index: Int) -> Int? {
    let first = tokens.list[spans[index].tokens.lowerBound].cues
    /// "…, og hvor ofte de taler sammen": beside the clauses before it, not below them.
    let isBeside =
      spans[index].kind == .complement && first & Cue.coordinator.bit != 0 && asks(spans[index])
    for earlier in stride(from: index - 1, through: 0, by: -1) {
      if isBeside, spans[earlier].kind == .complement { continue }
      switch spans[earlier].kind {
      case .main, .complement, .continuation:
        if !judged[earlier].circumstances.contains(.condition) { return earlier }
      case .condition, .relative, .time: continue
      }
    }
    return spans.indices.first {
      $0 > index && (spans[$0].kind == .main || spans[$0].kind == .continuation)
        && !judged[$0].circumstances.contains(.condition)
    }
  }

  // MARK: Lead-ins

  /// An item without a verb says what its lead-in says; one with a verb keeps its own strength but
  /// cannot be stronger than a wish, a denial or somebody else's word above it.
  mutating func follow(_ lead: Analysis.Clause, at index: Int) {
    var clause = judged[index]
    let isComplement =
      index == 0 && (spans[index].kind == .complement || isInfinitive(spans[index]))
    if clause.circumstances.contains(.verbless) || isComplement {
      // "Afdelingslederens opgaver:" names what follows, and takes nothing from it.
      let isLabel = lead.circumstances.contains(.verbless) && lead.commitment == .mention
      if !lead.circumstances.contains(.heading), !isLabel {
        clause.commitment = min(clause.commitment, lead.commitment)
        if lead.commitment == .obligation, clause.commitment == .practice {
          clause.commitment = .obligation
        }
      }
      clause.speaker = clause.speaker == .unnamed || isComplement ? lead.speaker : clause.speaker
    } else if lead.commitment == .intention, clause.commitment.binds, clause.speaker == .unnamed {
      clause.commitment = .intention
    }
    if clause.speaker == .unnamed { clause.speaker = lead.speaker }
    let isOthers = lead.speaker == .other || (isComplement && lead.roles & Role.council.bit != 0)
    if isOthers, lead.circumstances.contains(.proposal) || isComplement { clause.speaker = .other }
    if lead.speaker == .relative, clause.speaker != .municipality { clause.speaker = .relative }
    if lead.circumstances.contains(.denied) {
      clause.circumstances.formUnion([.negated, .denied])
      deniedFromOutside[index] = true
    }
    clause.circumstances.formUnion(lead.circumstances.intersection([.history, .proposal]))
    // A heading that asks is answered by what stands below it.
    if !lead.circumstances.contains(.heading) {
      clause.circumstances.formUnion(lead.circumstances.intersection(.question))
    }
    judged[index] = clause
  }

  /// "føre samtaler" under "Medarbejderne skal:".
  private func isInfinitive(_ span: Span) -> Bool { span.finite < 0 && span.has(.verb) }
}

/// Judges the clauses of a sentence: who commits, and how strongly.
extension PassageReader {
  /// Fills `judged` with a clause for each span of the sentence in hand.
  mutating func judge(isQuestion: Bool, lead: Analysis.Clause?, sentence: Int) {
    judged.removeAll(keepingCapacity: true)
    deniedFromOutside.removeAll(keepingCapacity: true)
    for span in spans {
      judged.append(judge(span, sentence: sentence))
      deniedFromOutside.append(false)
    }
    guard !spans.isEmpty else { return }
    if isInvertedCondition(isQuestion: isQuestion) {
      judged[0].circumstances.insert(.condition)
      spans[0].kind = .condition
    }
    markDefinition()
    markLabel()
    let asked = isQuestion ? firstAsked() : spans.count
    for index in spans.indices {
      if spans[index].kind == .condition { judged[index].circumstances.insert(.condition) }
      govern(at: index)
      if index > 0 { carryOn(at: index) }
      if let lead { follow(lead, at: index) }
      if followsColon(index) { takeFromColon(at: index) }
      if judged[index].circumstances.contains(.verbless), lead == nil { settleVerbless(at: index) }
      if index >= asked { stop(index, .question) }
      if role == .heading { stop(index, .heading) }
      if role == .quotation { stop(index, .quotation) }
    }
  }

  private func followsColon(_ index: Int) -> Bool {
    index > 0 && (spans[index - 1].finite >= 0 || spans[index - 1].has(.proposal))
      && tokens.list[spans[index].tokens.lowerBound].mark.contains(.afterColon)
  }

  /// "De foreslår tre steder: på kontoret, hjemme og på café", "Rådet foreslog to ting: Den ene …":
  /// what stands before a colon leads in what follows.
  private mutating func takeFromColon(at index: Int) {
    let opening = spans[index - 1]
    if proposes(opening) || (opening.finite < 0 && opening.has(.proposal)) {
      if judged[index - 1].speaker == .municipality {
        judged[index].commitment = min(judged[index].commitment, .intention)
      } else {
        judged[index].circumstances.insert(.proposal)
      }
    }
    if judged[index].circumstances.contains(.verbless) {
      follow(judged[index - 1], at: index)
    } else {
      judged[index].circumstances.formUnion(
        judged[index - 1].circumstances.intersection([.history, .proposal]))
    }
  }

  /// "Alle møder det samme spørgsmål: Har du børn?" asks only after the colon; "Hvorfor har vi en
  /// vejleder?" takes it for granted that there is one.
  private func firstAsked() -> Int {
    if opensWithWhy(spans[0]) { return spans.count }
    let opening = tokens.list[spans[0].tokens.lowerBound].cues
    if isInverted(spans[0]) || opening & Cue.interrogative.bit != 0 { return 0 }
    return spans.indices.last {
      $0 > 0 && spans[$0 - 1].finite >= 0
        && tokens.list[spans[$0].tokens.lowerBound].mark.contains(.afterColon)
    } ?? 0
  }

  /// "Hvorfor har kommunen …", "Hvorfor tilbyder vi …"; not "Hvorfor kommer så få mænd?"
  private func opensWithWhy(_ span: Span) -> Bool {
    let first = span.tokens.lowerBound
    guard Self.why.contains(tokens.list[first].hash), first + 2 < span.tokens.upperBound else {
      return false
    }
    let subject = tokens.list[first + 2]
    return subject.cues & Cue.subjectWe.bit != 0
      || subject.roles & (Role.municipality.bit | Role.staff.bit) != 0
  }

  private mutating func stop(_ index: Int, _ circumstance: Analysis.Circumstances) {
    judged[index].circumstances.insert(circumstance)
    judged[index].commitment = .mention
  }

  /// "Har du brug for hjælp, kan du …" is a condition, although it opens like a question.
  private func isInvertedCondition(isQuestion: Bool) -> Bool {
    guard !isQuestion, spans.count > 1, spans[0].tokens.count > 1, isInverted(spans[0]) else {
      return false
    }
    // "Har du brug for et navn at ringe til, får du det": an infinitive may stand between.
    guard
      let next = spans.dropFirst().first(where: { $0.kind == .main || $0.kind == .continuation })
    else { return false }
    let first = tokens.list[next.tokens.lowerBound]
    return first.cues & Cue.verb.bit != 0 || first.cues & Cue.subordinator.bit != 0
  }

  /// "Undersøges: samtalegrupper for børn": one verb that says how far the rest has come.
  private mutating func markLabel() {
    guard spans.count > 1, spans[0].tokens.count <= 2,
      Self.examined.contains(tokens.list[spans[0].tokens.lowerBound].hash),
      tokens.list[spans[1].tokens.lowerBound].mark.contains(.afterColon)
    else { return }
    for index in judged.indices { judged[index].commitment = .intention }
  }

  /// "Aflastning er et ophold, som …" says what the word means.
  private mutating func markDefinition() {
    guard spans.count > 1, judged[0].commitment == .practice, spans[0].kind == .main,
      spans[0].finite > spans[0].tokens.lowerBound,
      tokens.list[spans[0].finite].cues & Cue.copula.bit != 0,
      !judged[0].addressesReader, !spans[1].has(.you), !spans[1].has(.we)
    else { return }
    let verb = spans[0].finite
    let before = tokens.list[verb - 1]
    guard verb - spans[0].tokens.lowerBound <= 4, !before.shape.contains(.definite),
      before.cues & (Cue.pronoun.bit | Cue.negation.bit | Cue.adverb.bit) == 0,
      verb + 1 < spans[0].tokens.upperBound
    else { return }
    let predicate = tokens.list[verb + 1]
    let isNoun =
      predicate.cues & Cue.determiner.bit != 0
      || (predicate.cues & Cue.offer.bit != 0 && !predicate.shape.contains(.participle))
    let isResult = spans[1].kind == .time && tokens.list[spans[1].tokens.lowerBound].hash == Self.so
    guard isNoun, spans[1].kind == .relative || isResult else { return }
    judged[0].commitment = .mention
  }

  /// "De foreslår": those named before, not an impersonal "det".
  private static let theySay = FormHash.each(of: "de han hun")

  private static let why = FormHash.each(of: "hvorfor")

  private static let so = FormHash.of("så".utf8)

  /// What one does with an offer, in both languages.
  private static let takers = FormHash.each(
    of:
      "få vælge velge søge søke deltage delta henvende kontakte ringe komme bruge bruke benytte melde "
      + "tilmelde regne bede be skrive booke bestille møde møte gå læse lese finde finne følge stille "
      + "låne tage ta dele være lære slippe bli hvile nå forvente klare sove trække leve")

  /// What staff do with a service that is there for them, and how they themselves are reached.
  private static let servedBy = FormHash.each(
    of:
      "få bestille booke søge søke trække rekvirere kontaktes træffes nås nåes fanges bookes bestilles "
      + "treffes kontaktes")

  /// What has not come further than being looked into.
  private static let examined = FormHash.each(
    of: "undersøges overvejes planlægges drøftes vurderes utredes planlegges")

  private func judge(_ span: Span, sentence: Int) -> Analysis.Clause {
    let subject = subject(of: span)
    var clause = Analysis.Clause(
      sentence: sentence,
      bytes: Int(
        tokens.list[span.tokens.lowerBound].start)..<Int(
          tokens.list[span.tokens.upperBound - 1].end),
      speaker: subject.speaker, commitment: .practice, circumstances: [])
    clause.roles = span.roles
    clause.isMain = span.kind == .main || span.kind == .continuation
    clause.addressesReader = span.has(.you)
    if span.has(.attributed) { clause.speaker = .other }
    if !span.has(.verb) { clause.circumstances.insert(.verbless) }
    if span.cues & Self.denials != 0 { clause.circumstances.insert(.negated) }
    if denies(span, subject) { clause.circumstances.insert(.denied) }
    clause.commitment = commitment(of: span, subject, &clause)
    if span.has(.goal) { clause.circumstances.insert(.aim) }
    if span.has(.value), clause.commitment.binds {
      clause.commitment = .mention
      clause.circumstances.insert(.value)
    }
    if clause.circumstances.contains(.denied) ? deniesOffer(span) : restrictsVerb(span) {
      clause.commitment = .mention
    }
    if isHistory(span) {
      clause.circumstances.insert(.history)
      clause.commitment = .mention
    }
    if subject.meetsOthers {
      clause.speaker = .other
      clause.circumstances.insert(.othersOffer)
    }
    return clause
  }

  private func isHistory(_ span: Span) -> Bool {
    if span.has(.history) { return true }
    guard span.has(.earlier), span.finite >= 0 else { return false }
    let verb = tokens.list[span.finite]
    return verb.cues & Cue.past.bit != 0 || verb.shape.contains(.past)
  }

  // MARK: Strength

  private func commitment(
    of span: Span, _ subject: Subject, _ clause: inout Analysis.Clause
  ) -> Commitment {
    if proposes(span), let strength = proposal(span, subject, &clause) {
      return strength
    }
    if span.has(.purpose) { return .mention }
    if clause.speaker == .reader { return readersPart(span, &clause) }
    if isExpectation(span), clause.addressesReader || span.persons & Role.relative.bit != 0 {
      clause.speaker = .relative
      return .mention
    }
    if clause.speaker == .unnamed, span.kind != .complement, isNeed(span) { return .mention }
    let isWish = span.has(.wish) && subject.speaker != .other && !tellsWhatOthersWish(span, subject)
    if isWish || span.has(.intention) || span.has(.should) || span.has(.goal) { return .intention }
    // In a complement the words belong to the clause that governs it.
    if span.has(.exploring), !subject.isStaff, span.kind != .complement { return .intention }
    if span.has(.will), isFinite(.will, span) { return .promise }
    if span.has(.can), isFinite(.can, span), let strength = possibility(span, subject, clause) {
      return strength
    }
    return span.has(.shall) || span.has(.guarantee) ? .obligation : .practice
  }

  /// "Vi spørger, hvad hun ønsker": the wish is not the municipality's.
  private func tellsWhatOthersWish(_ span: Span, _ subject: Subject) -> Bool {
    span.kind == .complement && subject.speaker != .municipality
      && tokens.list[span.tokens.lowerBound].cues & Cue.interrogative.bit != 0
  }

  /// "foreslår", "har foreslået".
  func proposes(_ span: Span) -> Bool {
    guard span.finite >= 0, span.has(.proposal) else { return false }
    if tokens.list[span.finite].cues & Cue.proposal.bit != 0 { return true }
    let auxiliary = tokens.list[span.finite].hash
    return Self.perfect.contains(auxiliary)
      && tokens.list[span.finite + 1..<min(span.finite + 4, span.tokens.upperBound)].contains {
        $0.cues & Cue.proposal.bit != 0 && $0.shape.contains(.participle)
      }
  }

  private static let perfect = FormHash.each(of: "har havde hadde")

  func isFinite(_ cue: Cue, _ span: Span) -> Bool {
    span.finite >= 0 && tokens.list[span.finite].cues & cue.bit != 0
  }

  /// A proposal is the word of whoever makes it; the administration's own is not decided yet.
  /// - Returns: nil for advice to the reader, which is judged like any other clause.
  private func proposal(
    _ span: Span, _ subject: Subject, _ clause: inout Analysis.Clause
  ) -> Commitment? {
    // "Med pårørende mener vi …" is a definition.
    if span.has(.purpose) { return nil }
    let isImpersonal =
      subject.last < 0 || tokens.list[span.finite].shape.contains(.endingS)
      || (tokens.list[span.tokens.lowerBound].cues & Cue.pronoun.bit != 0
        && !Self.theySay.contains(tokens.list[span.tokens.lowerBound].hash))
    switch clause.speaker {
    case .other:
      clause.circumstances.insert(.proposal)
      return .intention
    case .unnamed where !isImpersonal:
      clause.speaker = .other
      clause.circumstances.insert(.proposal)
      return .intention
    case .unnamed: return clause.addressesReader ? nil : .intention
    case .municipality:
      // "Medarbejderne opfordres til" asks them, "medarbejderen foreslår" is what they do.
      let isAsked = tokens.list[span.finite].shape.contains(.endingS)
      return clause.addressesReader || (subject.isStaff && !isAsked) ? nil : .intention
    case .reader, .relative: return nil
    }
  }

  /// "Kommunen kan tilbyde" is an option, "samtalen kan foregå hos dig" a fact.
  private func possibility(
    _ span: Span, _ subject: Subject, _ clause: Analysis.Clause
  ) -> Commitment? {
    if span.has(.serviceCan) { return nil }
    let verb = mainVerb(of: span)
    let isTaking = verb >= 0 && Self.takers.contains(tokens.list[verb].hash)
    if clause.speaker == .municipality {
      // "Medarbejderne kan få sparring" is an offer to them.
      if subject.isStaff, verb >= 0, Self.servedBy.contains(tokens.list[verb].hash) { return nil }
      // "Vejlederen kan hjælpe dig": what the service is for.
      return subject.isStaff && clause.addressesReader && span.has(.helping) ? nil : .intention
    }
    if clause.speaker == .other { return nil }
    // "så de kan få", "den, der vil, kan søge": what the relative may do.
    if isTaking { return nil }
    if subject.isDefinite || (subject.isPerson && !isPassive(mainVerb(of: span), span)) {
      return nil
    }
    return clause.addressesReader && !isPassive(mainVerb(of: span), span) ? nil : .intention
  }
}

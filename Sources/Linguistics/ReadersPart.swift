/// What is asked of the reader, or given.
extension PassageReader {
  /// What is said of the reader or relative: given to them, asked of them, or felt by them.
  func readersPart(_ span: Span, _ clause: inout Analysis.Clause) -> Commitment {
    // "Ægtefæller, der passer en partner, …": the verb tells who, not what of.
    if isOnlySubject(span) { return .practice }
    let isReaders = clause.addressesReader
    if isExpectation(span), !span.has(.guarantee) {
      clause.speaker = .relative
      return .mention
    }
    if span.has(.intention) || span.has(.goal) { return .intention }
    if span.kind == .main || span.kind == .continuation {
      if isNeed(span) || span.has(.wish), !isFinite(.modalShall, span) { return .mention }
    }
    // "Vi ved, at pårørende kan have behov for støtte": a need, whoever tells of it.
    if span.kind == .complement, span.has(.can), isNeed(span) { return .mention }
    let verb = mainVerb(of: span)
    let isPassive = isPassive(verb, span)
    // "Du kan blive henvist" is an offer, "pårørende kan inddrages" an option.
    if isFinite(.can, span), isPassive, !isReaders, !span.has(.serviceCan) { return .intention }
    // "Du skal hverken visiteres eller betale" asks nothing of them.
    let isDenied = span.cues & (Cue.negation.bit | Cue.noneOf.bit | Cue.neither.bit) != 0
    // "Du må gerne" permits.
    if isFinite(.modalShall, span), !isPassive, !isDenied, verb >= 0, !span.has(.serviceCan) {
      let cues = tokens.list[verb].cues
      if cues & Cue.outcome.bit != 0 { return .intention }
      let isGiven =
        cues & Cue.enabling.bit != 0 || (isReaders && cues & Cue.procedure.bit != 0)
      if !isGiven {
        clause.speaker = .relative
        return .mention
      }
    }
    let isEnabled = verb >= 0 && tokens.list[verb].cues & Cue.enabling.bit != 0
    if span.has(.should), !isPassive, !isEnabled, !isReaders || span.has(.duty) {
      clause.speaker = .relative
    }
    if span.has(.duty), !isPassive, !isDenied {
      clause.speaker = .relative
      return .mention
    }
    let isHelper = verb >= 0 && tokens.list[verb].cues & Cue.contribution.bit != 0 && !isPassive
    if isHelper, span.kind != .relative, !clause.addressesReader {
      clause.speaker = .relative
      return .mention
    }
    if span.has(.should) { return .intention }
    return span.has(.shall) || span.has(.guarantee) ? .obligation : .practice
  }

  /// The verb itself tells of a need: "har brug for", "kan opleve".
  func isNeed(_ span: Span) -> Bool {
    guard span.has(.need), span.finite >= 0,
      span.cues & (Cue.negation.bit | Cue.noneOf.bit) == 0
    else { return false }
    let verb = mainVerb(of: span)
    return isFinite(.need, span) || (verb >= 0 && tokens.list[verb].cues & Cue.need.bit != 0)
  }

  /// "Du bedes ringe"; not "du kan bede om".
  func isExpectation(_ span: Span) -> Bool {
    guard span.has(.expectation), !isFinite(.can, span) else { return false }
    return span.tokens.contains {
      tokens.list[$0].cues & Cue.expectation.bit != 0 && tokens.list[$0].cues & Cue.verb.bit != 0
    }
  }

  /// The verb that a modal or auxiliary leads to, else the finite one; -1 for none.
  func mainVerb(of span: Span) -> Int {
    guard span.finite >= 0 else { return -1 }
    guard tokens.list[span.finite].cues & (Cue.modal.bit | Cue.copula.bit) != 0 else {
      return span.finite
    }
    for index in span.finite + 1..<max(span.finite + 1, span.tokens.upperBound) {
      let cues = tokens.list[index].cues
      if cues & (Cue.verb.bit | Cue.enabling.bit) != 0 { return index }
      if tokens.list[index].shape.contains(.endingS), tokens.list[index].shape.contains(.isLong),
        tokens.list[index].roles == 0, cues == 0
      {
        return index
      }
    }
    return tokens.list[span.finite].cues & Cue.modal.bit != 0 ? -1 : span.finite
  }

  /// "inddrages", "blive inddraget", "være hørt".
  func isPassive(_ verb: Int, _ span: Span) -> Bool {
    guard verb >= 0 else { return false }
    let token = tokens.list[verb]
    if token.shape.contains(.endingS), token.cues & Cue.modal.bit == 0 { return true }
    if token.cues & Cue.copula.bit != 0 {
      for index in verb + 1..<max(verb + 1, min(verb + 5, span.tokens.upperBound))
      where tokens.list[index].shape.contains(.participle) {
        if tokens.list[index].cues & Cue.verb.bit != 0 { return true }
      }
      return false
    }
    return verb != span.finite && token.shape.contains(.participle)
      && tokens.list[span.finite].cues & Cue.copula.bit != 0
  }

  /// "Mål for samarbejdet:" leads in aims, and "Bedre information til pårørende" is one.
  private func namesAims(_ span: Span) -> Bool {
    let first = tokens.list[span.tokens.lowerBound].hash
    if role == .listItem { return Self.more.contains(first) }
    return role == .paragraph && span.tokens.count <= 6
      && span.tokens.contains { Self.aims.contains(tokens.list[$0].hash) }
  }

  private static let more = FormHash.each(of: "bedre øget økt styrket forbedret tættere tettere")
  private static let aims = FormHash.each(
    of: "mål målene delmål strategier strategi fokusområder indsatsområder innsatsområder "
      + "satsingsområder pejlemærker visioner ambitioner ambisjoner")

  mutating func settleVerbless(at index: Int) {
    if namesAims(spans[index]) {
      judged[index].commitment = .intention
      judged[index].circumstances.insert(.aim)
      return
    }
    if role == .paragraph, spans[index].tokens.count < 4 { judged[index].commitment = .mention }
  }
}

/// Where a clause tells of others than the municipality.
extension PassageReader {
  /// "Du kan kontakte kirkens sorggruppe", "Der findes grupper i foreningen": what is there to be
  /// had is somebody else's.
  func isOthersOffer(_ span: Span, _ subject: Subject) -> Bool {
    guard subject.speaker == .reader || subject.speaker == .unnamed, !namesOwn(span.tokens) else {
      return false
    }
    let exists = tokens.list[span.finite].cues & Cue.existence.bit != 0
    guard exists || subject.speaker == .reader else { return false }
    var isGoverned = false
    for index in max(span.finite, subject.last)
      + 1..<max(
        span.finite + 1, max(subject.last + 1, span.tokens.upperBound))
    {
      let token = tokens.list[index]
      if token.cues & Cue.jointly.bit != 0 { return false }
      if token.roles & Role.other.bit != 0 {
        let owns =
          token.shape.contains(.endingS) && index + 1 < span.tokens.upperBound
          && tokens.list[index + 1].cues & (Cue.preposition.bit | Cue.coordinator.bit) == 0
        return exists ? isGoverned : owns
      }
      if token.cues & Cue.preposition.bit != 0 { isGoverned = isPlace(index) }
      let isBetween =
        token.cues
        & (Cue.determiner.bit | Cue.adverb.bit | Cue.verb.bit | Cue.preposition.bit) != 0
      if !exists, !isBetween { return false }
    }
    return false
  }

  /// "afholdes af foreningen": who acts in a passive; nil where nobody is named.
  func agent(of span: Span) -> Speaker? {
    for index in span.finite..<span.tokens.upperBound - 1 {
      guard tokens.list[index].cues & Cue.verb.bit != 0,
        !tokens.list[index].shape.isDisjoint(with: [.endingS, .participle]),
        isBy(index + 1)
      else { continue }
      for next in index + 2..<min(index + 5, span.tokens.upperBound) {
        if tokens.list[next].cues & Cue.preposition.bit != 0 { break }
        if tokens.list[next].cues & Cue.otherMunicipality.bit != 0 { return .other }
        if let speaker = speaker(at: next) { return speaker == .reader ? nil : speaker }
      }
    }
    return nil
  }

  /// "af", "av".
  private func isBy(_ index: Int) -> Bool {
    let hash = tokens.list[index].hash
    return hash == Self.by.0 || hash == Self.by.1
  }

  private static let by = (FormHash.of("af".utf8), FormHash.of("av".utf8))

  enum Elsewhere { case here, body, municipality }

  /// "På hospitalet", "I Helsingør Kommune" before the verb: it happens there, not here.
  func elsewhere(_ first: Int, upTo verb: Int) -> Elsewhere {
    guard first < verb, tokens.list[first].cues & Cue.preposition.bit != 0,
      tokens.list[first].cues & Cue.jointly.bit == 0, !isPluralYou(first), verb - first <= 6
    else { return .here }
    for index in first + 1..<min(first + 4, verb) {
      let token = tokens.list[index]
      if token.cues & (Cue.jointly.bit | Cue.preposition.bit) != 0 { return .here }
      if token.cues & Cue.otherMunicipality.bit != 0 { return .municipality }
      if token.roles & Role.other.bit != 0, token.roles & Role.staff.bit == 0 { return .body }
      if token.roles & Role.municipality.bit != 0 {
        return namesOtherMunicipality(index) ? .municipality : .here
      }
    }
    return .here
  }

  func opensWithInfinitive(_ span: Span) -> Bool {
    let first = span.tokens.lowerBound
    guard first + 1 < span.finite, tokens.list[first].mark.contains(.startsSentence) else {
      return false
    }
    let isMarked =
      tokens.list[first].cues & Cue.that.bit != 0
      || tokens.list[first].hash == Self.toBokmaal
    return isMarked && tokens.list[first + 1].cues & Cue.verb.bit != 0
  }

  /// "kontoret på hospitalet vejleder": a verb by which somebody acts.
  func isActive(_ verb: Int) -> Bool {
    tokens.list[verb].shape.contains(.present)
      && tokens.list[verb].cues & (Cue.copula.bit | Cue.modal.bit) == 0
  }

  func isPlace(_ preposition: Int) -> Bool {
    Self.places.contains(tokens.list[preposition].hash)
  }

  private static let places = Set(
    ["på", "hos", "i", "ved", "af", "av"].map { FormHash.of($0.utf8) })

  func belongsElsewhere(from preposition: Int, upTo end: Int) -> Bool {
    for index in preposition + 1..<max(preposition + 1, min(preposition + 4, end)) {
      if tokens.list[index].roles & Role.other.bit != 0 { return true }
    }
    return false
  }

  func namesOwn(_ range: Range<Int>) -> Bool {
    range.contains { index in
      tokens.list[index].cues & Cue.subjectWe.bit != 0
        || tokens.list[index].roles & (Role.municipality.bit | Role.staff.bit) != 0
    }
  }

  /// "i samarbejde med kommunen": the other does it together with the municipality.
  func isJoint(_ span: Span) -> Bool {
    guard span.has(.jointly) else { return false }
    for index in span.tokens where tokens.list[index].cues & Cue.jointly.bit != 0 {
      for next in index + 1..<max(index + 1, min(index + 5, span.tokens.upperBound)) {
        if tokens.list[next].cues & Cue.otherMunicipality.bit != 0 { return false }
        if tokens.list[next].cues & Cue.we.bit != 0 { return true }
        if tokens.list[next].roles & Role.municipality.bit != 0 {
          return !namesOtherMunicipality(next)
        }
      }
    }
    return false
  }

  func speaksOfOtherMunicipalities(_ span: Span) -> Bool {
    guard span.has(.otherMunicipality) else { return false }
    guard let first = span.tokens.first(where: isOtherMunicipality) else { return false }
    let before = max(span.tokens.lowerBound, first - 2)..<first
    return !before.contains { tokens.list[$0].cues & Cue.jointly.bit != 0 }
  }

  /// "Gruppen er Bagland Havnbys egen."
  func isAnothersOwn(_ span: Span) -> Bool {
    let last = span.tokens.upperBound - 1
    guard last - 1 > span.tokens.lowerBound, span.has(.copula),
      Self.own.contains(tokens.list[last].hash)
    else { return false }
    let owner = tokens.list[last - 1]
    return owner.mark.contains(.isCapital) && owner.roles & Role.municipality.bit == 0
      && tokens.word(last - 1).last == UInt8(ascii: "s")
      && !(self.owner.map(tokens.word(last - 1).starts) ?? false)
  }

  private static let own = FormHash.each(of: "egen eget egne")

  private func isOtherMunicipality(_ index: Int) -> Bool {
    tokens.list[index].cues & Cue.otherMunicipality.bit != 0
  }

  /// "Havnby Kommune" in the text of another municipality.
  func namesOtherMunicipality(_ index: Int) -> Bool {
    guard let owner, index > 0, tokens.word(index).starts(with: Self.municipality),
      tokens.list[index - 1].mark.contains(.isCapital),
      !tokens.list[index].mark.contains(.startsSentence)
    else { return false }
    let before = tokens.list[index - 1]
    if before.roles != 0 || before.cues != 0 { return false }
    let name = tokens.word(index - 1)
    return !name.starts(with: owner) && !owner.starts(with: name)
  }

  private static let municipality = Array("kommune".utf8)
}

/// A stretch of tokens with a verb of its own: what becomes a clause.
struct Span {
  var tokens: Range<Int>
  var cues: UInt64 = 0
  var roles: UInt16 = 0
  /// The persons that it names, without the posts and things called after them.
  var persons: UInt16 = 0
  var kind: Kind = .main
  /// The first finite verb; -1 for none.
  var finite = -1

  enum Kind {
    case main
    /// Takes up a main clause that another clause interrupted, or adds a verb to it.
    case continuation
    case complement, condition, relative, time
  }

  @inline(__always)
  func has(_ cue: Cue) -> Bool { cues & cue.bit != 0 }
}

/// Divides the sentences of a passage into clauses.
extension PassageReader {
  private static let openers: UInt64 =
    Cue.subordinator.bit | Cue.condition.bit | Cue.relativizer.bit
  private static let strengths: UInt64 =
    Cue.modal.bit | Cue.intention.bit | Cue.wish.bit | Cue.exploring.bit

  /// Cuts at punctuation and conjunctions, then joins what has no verb to what stands before.
  mutating func divide(_ range: Range<Int>) {
    spans.removeAll(keepingCapacity: true)
    guard !range.isEmpty else { return }
    markVerbs(in: range)
    var start = range.lowerBound
    for token in range.dropFirst() where cutsBefore(token, from: start, in: range) {
      add(start..<token)
      start = token
    }
    add(start..<range.upperBound)
    for index in spans.indices { spans[index].kind = kind(of: index) }
  }

  private mutating func add(_ stretch: Range<Int>) {
    var span = Span(tokens: stretch)
    for index in stretch {
      let token = tokens.list[index]
      span.cues |= token.cues
      span.roles |= token.roles
      if token.roles & Role.staff.bit == 0, !token.shape.contains(.isCompound) {
        span.persons |= token.roles
      }
      if span.finite < 0, token.cues & Cue.finite.bit != 0 { span.finite = index }
    }
    guard let last = spans.last, !span.has(.verb) || !last.has(.verb),
      !separates(stretch.lowerBound, last, span)
    else {
      spans.append(span)
      return
    }
    spans[spans.count - 1].tokens = last.tokens.lowerBound..<stretch.upperBound
    spans[spans.count - 1].cues |= span.cues
    spans[spans.count - 1].roles |= span.roles
    spans[spans.count - 1].persons |= span.persons
    if last.finite < 0 { spans[spans.count - 1].finite = span.finite }
  }

  /// A colon parts what stands before it, except a label from what it names: "Aflastning: Op til
  /// 14 døgn".
  private func separates(_ token: Int, _ last: Span, _ next: Span) -> Bool {
    // "Gennemgang med familien af, hvad der virker": the verb is not the noun's.
    if tokens.list[token].cues & Cue.interrogative.bit != 0,
      tokens.list[token].mark.contains(.afterComma), !last.has(.verb), last.tokens.count > 2
    {
      return true
    }
    guard tokens.list[token].mark.contains(.afterColon) else { return false }
    return last.has(.verb) || next.has(.verb) || last.tokens.count > 4
  }

  private func cutsBefore(_ index: Int, from start: Int, in range: Range<Int>) -> Bool {
    let token = tokens.list[index]
    if token.mark.contains(.afterComma), token.cues & (Self.openers | Cue.coordinator.bit) == 0 {
      return !awaitsVerb(start..<index)
    }
    if !token.mark.isDisjoint(with: [.afterBreak, .afterComma]) { return true }
    guard index + 1 < range.upperBound else { return false }
    let next = tokens.list[index + 1]
    if token.cues & Self.openers != 0 {
      if token.cues & (Cue.condition.bit | Cue.that.bit) != 0 {
        return hasVerb(Cue.verb.bit, after: index, in: range)
      }
      if token.cues & Cue.subordinator.bit != 0 {
        // "siden 2019", "inden for 14 dage": the same words as prepositions.
        return !next.mark.contains(.isNumber) && next.cues & Cue.preposition.bit == 0
          && hasVerb(Cue.finite.bit, after: index, in: range)
      }
      let before = tokens.list[index - 1].cues
      if before & (Cue.verb.bit | Self.openers | Cue.interrogative.bit) != 0 { return false }
      // "familier som ikke selv har bedt om hjelp"
      if next.cues & Cue.negation.bit != 0 {
        return hasVerb(Cue.finite.bit, after: index, in: range)
      }
      return next.cues & (Cue.finite.bit | Cue.subjectWe.bit | Cue.subjectYou.bit) != 0
    }
    guard token.cues & Cue.coordinator.bit != 0 else { return false }
    if token.cues & Cue.contrast.bit != 0 {
      return hasVerb(Cue.finite.bit, after: index, in: range)
    }
    if next.cues & Cue.verb.bit == 0 { return false }
    if next.cues & Self.strengths != 0, next.cues & Cue.finite.bit != 0 { return true }
    // "vil gerne styrke indsatsen og holder møder": the strength changes at the verb.
    return next.shape.contains(.present) && next.cues & Cue.finite.bit != 0
      && tokens.list[start..<index].contains { $0.cues & Self.strengths != 0 }
  }

  /// "hvor søskende, forældre og ægtefæller fortæller": the comma stands inside a list of subjects.
  private func awaitsVerb(_ stretch: Range<Int>) -> Bool {
    let joint = Self.openers | Cue.interrogative.bit
    return tokens.list[stretch.lowerBound].cues & joint != 0
      && !stretch.contains { tokens.list[$0].cues & Cue.verb.bit != 0 }
  }

  private func hasVerb(_ bits: UInt64, after index: Int, in range: Range<Int>) -> Bool {
    for next in index + 1..<min(index + 9, range.upperBound)
    where tokens.list[next].cues & bits != 0 {
      return true
    }
    return false
  }

  private func kind(of index: Int) -> Span.Kind {
    let span = spans[index]
    var token = span.tokens.lowerBound
    while token < span.tokens.upperBound - 1, tokens.list[token].cues & Cue.coordinator.bit != 0 {
      token += 1
    }
    let cue = tokens.list[token].cues
    if cue & Cue.condition.bit != 0 { return .condition }
    if index > 0 {
      if cue & Cue.relativizer.bit != 0 { return .relative }
      if cue & Cue.interrogative.bit != 0 { return .complement }
    }
    if cue & Cue.that.bit != 0 { return .complement }
    if cue & Cue.subordinator.bit != 0 {
      // "så kan du": an adverb before the verb of a main clause.
      let isAdverb =
        token + 1 < span.tokens.upperBound && tokens.list[token + 1].cues & Cue.verb.bit != 0
      return isAdverb ? .main : .time
    }
    if index > 0, continues(span, from: token) || isElliptical(span) { return .continuation }
    return .main
  }

  /// Opens with a verb after another clause and names no subject after it.
  private func continues(_ span: Span, from first: Int) -> Bool {
    if span.finite < 0 { return span.has(.verb) && spans[0].finite >= 0 }
    guard span.finite == first, first + 1 < span.tokens.upperBound else { return false }
    if spans[0].kind == .condition || isInverted(spans[0]) || spans[0].kind == .time {
      return false
    }
    return tokens.list[first + 1].cues & (Cue.subjectWe.bit | Cue.subjectYou.bit) == 0
  }

  /// "… i kommunen, regionen og foreningerne og hjælper": what stands before the verb ends a list.
  func isElliptical(_ span: Span) -> Bool {
    span.finite > span.tokens.lowerBound
      && tokens.list[span.tokens.lowerBound].mark.contains(.afterComma)
      && tokens.list[span.finite - 1].cues & Cue.coordinator.bit != 0
  }

  /// Opens with its finite verb.
  func isInverted(_ span: Span) -> Bool { span.finite == span.tokens.lowerBound }
}

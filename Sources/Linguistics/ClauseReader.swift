/// Divides the sentences of a passage into clauses and judges each.
extension PassageReader {
  /// A stretch of tokens with a verb of its own.
  private struct Span {
    var tokens: Range<Int>
    var cues: UInt64 = 0
    var roles: UInt8 = 0
    var kind: Kind = .main
    enum Kind { case main, complement, condition, relative, time }

    func has(_ cue: Cue) -> Bool { cues & cue.bit != 0 }
  }

  /// Appends the passage's sentences, clauses and hits to the analysis.
  func read(as number: Int, into analysis: inout Analysis) {
    let introducers = passage.introducedBy.compactMap { earlier -> Int? in
      analysis.sentences(before: earlier)
    }
    let lead = introducers.first.flatMap { analysis.sentences[$0].clauses.last }
      .map { analysis.clauses[$0] }
    let section = passage.role == .heading ? number : passage.headings.last ?? -1
    var clauseOfToken = [Int32](repeating: 0, count: tokens.count)
    var negators: [Bool] = []
    let firstClause = analysis.clauses.count
    for (index, sentence) in tokens.sentences.enumerated() {
      let end =
        index + 1 < tokens.sentences.count ? tokens.sentences[index + 1].token : tokens.count
      let spans = divide(sentence.token..<max(sentence.token, end))
      let first = analysis.clauses.count
      var judged = judge(
        spans, isQuestion: sentence.isQuestion, lead: lead, sentence: analysis.sentences.count)
      for offset in judged.indices {
        for token in spans[offset].tokens { clauseOfToken[token] = Int32(first + offset) }
        negators.append(judged[offset].circumstances.contains(.negated))
      }
      if judged.isEmpty {
        judged = [
          .init(
            sentence: analysis.sentences.count, bytes: sentence.bytes, speaker: .unnamed,
            commitment: .mention, circumstances: [])
        ]
        negators.append(false)
      }
      analysis.clauses += judged
      analysis.sentences.append(
        .init(
          passage: number, bytes: sentence.bytes, clauses: first..<analysis.clauses.count,
          role: passage.role, introducedBy: introducers, section: section,
          isQuestion: sentence.isQuestion))
    }
    analysis.words += tokens.count
    count(into: &analysis.tally)
    for hit in found {
      let first = Int(hit.first)
      let clause = Int(clauseOfToken[first])
      let isNegated =
        negators[clause - firstClause] && negates(hit, among: tokenRange(of: first, clauseOfToken))
      analysis.hits.append(
        .init(
          concept: Int(hit.concept), clause: clause,
          bytes: Int(tokens.starts[first])..<Int(tokens.ends[Int(hit.last)]),
          isNegated: isNegated))
    }
  }

  private func count(into tally: inout Analysis.Tally) {
    for token in 0..<tokens.count {
      if cues[token] & Cue.we.bit != 0 { tally.we += 1 }
      if cues[token] & Cue.otherMunicipality.bit != 0 {
        if cues[token] & Cue.municipalities.bit != 0 { tally.pluralMunicipalities += 1 }
      } else if roles[token] & Role.municipality.bit != 0 {
        tally.municipality += 1
      }
      if cues[token] & Cue.proposal.bit != 0 { tally.proposals += 1 }
      if cues[token] & Cue.danish.bit != 0 { tally.danish += 1 }
      if cues[token] & Cue.norwegian.bit != 0 { tally.norwegian += 1 }
    }
  }

  private func tokenRange(of token: Int, _ clauseOfToken: [Int32]) -> Range<Int> {
    var first = token
    while first > 0, clauseOfToken[first - 1] == clauseOfToken[token] { first -= 1 }
    var last = token
    while last + 1 < tokens.count, clauseOfToken[last + 1] == clauseOfToken[token] { last += 1 }
    return first..<last + 1
  }

  // MARK: Division

  private static let openers: UInt64 =
    Cue.subordinator.bit | Cue.condition.bit | Cue.relativizer.bit | Cue.interrogative.bit

  /// Cuts at punctuation and conjunctions, then joins what has no verb to what stands before.
  private func divide(_ range: Range<Int>) -> [Span] {
    guard !range.isEmpty else { return [] }
    var cuts: [Int] = [range.lowerBound]
    for token in range.dropFirst() where cutsBefore(token, in: range) { cuts.append(token) }
    cuts.append(range.upperBound)
    var spans: [Span] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      var span = Span(tokens: start..<end)
      for token in start..<end {
        span.cues |= cues[token]
        span.roles |= roles[token]
      }
      let startsAfterColon = tokens.marks[start].contains(.afterColon)
      if let last = spans.last, !span.has(.verb) || !last.has(.verb), !startsAfterColon {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<end
        spans[spans.count - 1].cues |= span.cues
        spans[spans.count - 1].roles |= span.roles
      } else {
        spans.append(span)
      }
    }
    for index in spans.indices { spans[index].kind = kind(of: spans[index], isFirst: index == 0) }
    return spans
  }

  private func cutsBefore(_ token: Int, in range: Range<Int>) -> Bool {
    let mark = tokens.marks[token]
    if mark.contains(.afterBreak) || mark.contains(.afterComma) { return true }
    if cues[token] & Self.openers != 0, token + 1 < range.upperBound {
      // "som", "der", "om" cut only where a clause can follow; "at" and "når" nearly always open one.
      if cues[token] & (Cue.condition.bit | Cue.subordinator.bit) != 0 {
        return hasVerb(after: token, in: range)
      }
      return cues[token] & Cue.relativizer.bit != 0 && cues[token + 1] & Cue.verb.bit != 0
        && roles[token - 1] | 0 != 0
    }
    if cues[token] & Cue.coordinator.bit != 0, token + 1 < range.upperBound {
      let next = cues[token + 1]
      return next
        & (Cue.will.bit | Cue.can.bit | Cue.should.bit | Cue.shall.bit | Cue.intention.bit) != 0
        && next & Cue.verb.bit != 0
    }
    return false
  }

  private func hasVerb(after token: Int, in range: Range<Int>) -> Bool {
    for next in token + 1..<min(token + 9, range.upperBound) where cues[next] & Cue.verb.bit != 0 {
      return true
    }
    return false
  }

  private func kind(of span: Span, isFirst: Bool) -> Span.Kind {
    var token = span.tokens.lowerBound
    while token < span.tokens.upperBound - 1, cues[token] & Cue.coordinator.bit != 0 { token += 1 }
    let cue = cues[token]
    if cue & Cue.condition.bit != 0 { return .condition }
    if cue & Cue.relativizer.bit != 0, !isFirst { return .relative }
    if cue & Cue.interrogative.bit != 0, !isFirst { return .complement }
    if cue & Cue.subordinator.bit != 0 { return isThat(token) ? .complement : .time }
    return .main
  }

  /// "at", the same in both languages.
  private func isThat(_ token: Int) -> Bool { cues[token] & Cue.that.bit != 0 }

  // MARK: Judgement

  private func judge(
    _ spans: [Span], isQuestion: Bool, lead: Analysis.Clause?, sentence: Int
  ) -> [Analysis.Clause] {
    var clauses = spans.map { judge($0, sentence: sentence) }
    guard !spans.isEmpty else { return [] }
    let opensInverted = isInvertedCondition(spans, isQuestion: isQuestion)
    if opensInverted { clauses[0].circumstances.insert(.condition) }
    for index in clauses.indices {
      if spans[index].kind == .condition { clauses[index].circumstances.insert(.condition) }
      govern(&clauses, spans, at: index)
      if let lead { follow(lead, &clauses[index], spans[index], isFirst: index == 0) }
      if clauses[index].circumstances.contains(.verbless), lead == nil {
        settleVerbless(&clauses[index], spans[index])
      }
      let stops: [(Bool, Analysis.Circumstances)] = [
        (isQuestion, .question), (passage.role == .heading, .heading),
        (passage.role == .quotation, .quotation),
      ]
      for (applies, circumstance) in stops where applies {
        clauses[index].circumstances.insert(circumstance)
        clauses[index].commitment = .mention
      }
    }
    return clauses
  }

  /// "Har du brug for hjælp, kan du …" is a condition, although it opens like a question.
  private func isInvertedCondition(_ spans: [Span], isQuestion: Bool) -> Bool {
    guard !isQuestion, spans.count > 1, spans[1].kind == .main else { return false }
    let first = spans[0].tokens.lowerBound
    guard cues[first] & Cue.verb.bit != 0, spans[0].tokens.count > 1 else { return false }
    return cues[spans[1].tokens.lowerBound] & Cue.verb.bit != 0
  }

  private func judge(_ span: Span, sentence: Int) -> Analysis.Clause {
    var clause = Analysis.Clause(
      sentence: sentence,
      bytes: Int(
        tokens.starts[span.tokens.lowerBound])..<Int(tokens.ends[span.tokens.upperBound - 1]),
      speaker: .unnamed, commitment: .practice, circumstances: [])
    clause.roles = span.roles
    clause.addressesReader = span.has(.you)
    clause.speaker = speaker(of: span)
    clause.commitment = commitment(of: span, by: &clause.speaker)
    if !span.has(.verb) { clause.circumstances.insert(.verbless) }
    if span.has(.value), clause.commitment.binds {
      clause.commitment = .mention
      clause.circumstances.insert(.value)
    }
    if span.has(.history) || (span.has(.pastState) && !span.has(.shall)) {
      clause.circumstances.insert(.history)
      clause.commitment = .mention
    }
    if span.has(.proposal) {
      // Whoever proposes is not the one who decides; the municipality's own bodies only intend.
      if clause.speaker == .municipality {
        clause.commitment = min(clause.commitment, .intention)
      } else {
        clause.speaker = .other
        clause.circumstances.insert(.proposal)
      }
    }
    if isNegative(span) { clause.circumstances.insert(.negated) }
    return clause
  }

  private func isNegative(_ span: Span) -> Bool {
    let words: UInt64 =
      Cue.negation.bit | Cue.noneOf.bit | Cue.neither.bit | Cue.never.bit | Cue.without.bit
      | Cue.lacking.bit | Cue.ended.bit
    return span.cues & words != 0
  }

  /// The subject is the first named role that no preposition governs.
  private func speaker(of span: Span) -> Speaker {
    var governed = -1
    if opensAsItsOwnSubject(span) { return .unnamed }
    for token in span.tokens {
      if cues[token] & Cue.preposition.bit != 0, cues[token] & Cue.verb.bit == 0 {
        governed = token + 3
        if token == span.tokens.lowerBound, isPluralYou(token) { return .reader }
        continue
      }
      if cues[token] & Cue.verb.bit != 0 { governed = -1 }
      if token <= governed, cues[token] & (Cue.we.bit | Cue.you.bit) == 0 || token == governed - 2 {
        continue
      }
      if isSubjectPronoun(token, we: true) { return .municipality }
      if isSubjectPronoun(token, we: false) { return .reader }
      if cues[token] & Cue.otherMunicipality.bit != 0 { return .other }
      if roles[token] == 0 { continue }
      if let speaker = speaker(at: token) { return speaker }
    }
    return .unnamed
  }

  /// "som rådgiver", "der hjælper": the relative pronoun is the subject, what follows is not.
  private func opensAsItsOwnSubject(_ span: Span) -> Bool {
    let first = span.tokens.lowerBound
    return cues[first] & Cue.relativizer.bit != 0 && first + 1 < span.tokens.upperBound
      && cues[first + 1] & Cue.verb.bit != 0 && roles[first + 1] == 0
  }

  private func isSubjectPronoun(_ token: Int, we: Bool) -> Bool {
    if we { return cues[token] & Cue.subjectWe.bit != 0 }
    return cues[token] & Cue.subjectYou.bit != 0 || isPluralYou(token)
  }

  /// Danish `I`, told from the preposition by its capital inside a sentence or the verb after it.
  private func isPluralYou(_ token: Int) -> Bool {
    guard cues[token] & Cue.pluralYou.bit != 0, tokens.marks[token].contains(.isCapital) else {
      return false
    }
    if !tokens.marks[token].contains(.startsSentence) { return true }
    return token + 1 < tokens.count && cues[token + 1] & Cue.verb.bit != 0
      && cues[token + 1] & Cue.preposition.bit == 0
  }

  private func speaker(at token: Int) -> Speaker? {
    let role = roles[token]
    if role & Role.other.bit != 0 { return .other }
    if role & Role.municipality.bit != 0 {
      return namesOtherMunicipality(token) ? .other : .municipality
    }
    if role & Role.staff.bit != 0 { return .municipality }
    if role & (Role.relative.bit | Role.family.bit) != 0 { return .reader }
    if role & Role.volunteer.bit != 0 { return .other }
    return nil
  }

  /// "Havnby Kommune" in the text of another municipality.
  private func namesOtherMunicipality(_ token: Int) -> Bool {
    guard let owner, token > 0, tokens.word(token).starts(with: "kommune".utf8),
      tokens.marks[token - 1].contains(.isCapital), !tokens.marks[token].contains(.startsSentence)
    else { return false }
    let name = tokens.word(token - 1)
    if name.elementsEqual("vores".utf8) || roles[token - 1] != 0 || cues[token - 1] != 0 {
      return false
    }
    return !name.starts(with: owner) && !owner.starts(with: name)
  }

  private func commitment(of span: Span, by speaker: inout Speaker) -> Commitment {
    if span.has(.intention) || span.has(.exploring) || span.has(.should) { return .intention }
    if span.has(.will), speaker != .reader { return .promise }
    if span.has(.can), !span.has(.serviceCan), speaker != .reader {
      if speaker == .municipality { return .intention }
      if span.has(.passive) { return .intention }
    }
    if speaker == .reader {
      if span.has(.expectation) { speaker = .relative }
      let isDuty = span.has(.shall) && !span.has(.passive) && !span.has(.right) && !isNegative(span)
      if isDuty, hasModalShall(span) { speaker = .relative }
    }
    return span.has(.shall) || span.has(.guarantee) ? .obligation : .practice
  }

  private func hasModalShall(_ span: Span) -> Bool {
    span.tokens.contains { token in
      cues[token] & Cue.modalShall.bit != 0
        && !(token + 1 < span.tokens.upperBound && isEnabling(token, span))
    }
  }

  /// "skal have", "skal kunne", "skal vide": given to the relative, not asked of them.
  private func isEnabling(_ token: Int, _ span: Span) -> Bool {
    span.tokens.contains { next in next > token && cues[next] & Cue.enabling.bit != 0 }
  }

  /// A subordinate clause is no stronger than the clause that governs it.
  private func govern(_ clauses: inout [Analysis.Clause], _ spans: [Span], at index: Int) {
    guard spans[index].kind != .main || clauses[index].circumstances.contains(.condition),
      let governor = governor(of: index, spans, clauses)
    else { return }
    let main = clauses[governor]
    let isNeed = clauses[index].circumstances.contains(.condition)
    if isNeed {
      let isReaders =
        clauses[index].addressesReader || clauses[index].roles & Role.relative.bit != 0
      if !isReaders { clauses[index].commitment = .mention }
    }
    if main.commitment < clauses[index].commitment { clauses[index].commitment = main.commitment }
    if main.commitment == .obligation, spans[index].kind == .complement,
      clauses[index].commitment == .practice
    {
      clauses[index].commitment = .obligation
    }
    clauses[index].circumstances.formUnion(
      main.circumstances.intersection([.history, .proposal, .value]))
    if main.speaker == .other, spans[index].kind == .complement { clauses[index].speaker = .other }
    if clauses[index].speaker == .unnamed { clauses[index].speaker = main.speaker }
    if main.speaker == .relative { clauses[index].speaker = .relative }
  }

  private func governor(of index: Int, _ spans: [Span], _ clauses: [Analysis.Clause]) -> Int? {
    for earlier in stride(from: index - 1, through: 0, by: -1)
    where spans[earlier].kind == .main || spans[earlier].kind == .complement {
      if !clauses[earlier].circumstances.contains(.condition) { return earlier }
    }
    return spans.indices.first {
      $0 > index && spans[$0].kind == .main && !clauses[$0].circumstances.contains(.condition)
    }
  }

  /// An item without a verb says what its lead-in says; one with a verb keeps its own strength but
  /// cannot be stronger than a wish, a denial or somebody else's word above it.
  private func follow(
    _ lead: Analysis.Clause, _ clause: inout Analysis.Clause, _ span: Span, isFirst: Bool
  ) {
    let isComplement = span.kind == .complement && isFirst
    if clause.circumstances.contains(.verbless) || isComplement {
      if !lead.circumstances.contains(.heading) {
        clause.commitment = min(clause.commitment, lead.commitment)
      }
      clause.speaker = clause.speaker == .unnamed || isComplement ? lead.speaker : clause.speaker
    } else if lead.commitment == .intention, clause.commitment.binds, clause.speaker == .unnamed {
      clause.commitment = .intention
    }
    if clause.speaker == .unnamed { clause.speaker = lead.speaker }
    let isOthers = lead.speaker == .other || (isComplement && lead.roles & Role.council.bit != 0)
    if isOthers, lead.circumstances.contains(.proposal) || isComplement { clause.speaker = .other }
    if lead.speaker == .relative, clause.speaker != .municipality { clause.speaker = .relative }
    if lead.circumstances.contains(.negated) { clause.circumstances.insert(.negated) }
    clause.circumstances.formUnion(
      lead.circumstances.intersection([.history, .proposal, .question]))
  }

  private func settleVerbless(_ clause: inout Analysis.Clause, _ span: Span) {
    let isLabel = passage.role == .paragraph && span.tokens.count < 4
    if isLabel { clause.commitment = .mention }
  }

  // MARK: Negation

  /// Tells whether a negation of the clause reaches the hit.
  private func negates(_ hit: Found, among clause: Range<Int>) -> Bool {
    for token in clause where token < Int(hit.first) || token > Int(hit.last) {
      let cue = cues[token]
      if cue & Cue.ended.bit != 0 { return true }
      if cue & Cue.notOnly.bit != 0 { continue }
      let distance = Int(hit.first) - token
      if cue & (Cue.noneOf.bit | Cue.without.bit) != 0, distance > 0, distance <= 5 { return true }
      if cue & (Cue.neither.bit | Cue.lacking.bit) != 0, distance > 0 { return true }
      if cue & (Cue.negation.bit | Cue.never.bit) != 0 {
        if distance > 0 { return true }
        if token > clause.lowerBound, deniesSubject(token - 1) { return true }
      }
    }
    return clause.isEmpty ? false : leadDenies(hit, clause)
  }

  private func leadDenies(_ hit: Found, _ clause: Range<Int>) -> Bool {
    // The clause is marked negated by its lead-in when no word of its own negates.
    !clause.contains { token in
      cues[token]
        & (Cue.negation.bit | Cue.noneOf.bit | Cue.neither.bit | Cue.never.bit | Cue.without.bit
          | Cue.lacking.bit | Cue.ended.bit) != 0
    }
  }

  /// "X tilbydes ikke", "X findes ikke", "X er ikke …": the subject itself is denied.
  private func deniesSubject(_ token: Int) -> Bool {
    if cues[token] & Cue.existence.bit != 0 { return true }
    let word = tokens.word(token)
    return cues[token] & Cue.verb.bit != 0 && word.count > 4 && word.last == 0x73
  }
}

extension Analysis {
  /// The last sentence of an earlier passage; nil when it has none.
  func sentences(before passage: Int) -> Int? {
    guard passage < firstSentence.count else { return nil }
    let end = passage + 1 < firstSentence.count ? firstSentence[passage + 1] : sentences.count
    return end > firstSentence[passage] ? end - 1 : nil
  }
}

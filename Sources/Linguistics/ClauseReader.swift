/// Writes the sentences, clauses and hits of a passage into the analysis.
extension PassageReader {
  /// Appends what was read of the passage in hand.
  mutating func read(_ passage: Passage, as number: Int, into analysis: inout Analysis) {
    var introducers: [Int] = []
    for earlier in passage.introducedBy {
      if let sentence = analysis.lastSentence(of: earlier) { introducers.append(sentence) }
    }
    let lead = introducers.first.flatMap { analysis.governingClause(of: $0) }
      .map { analysis.clauses[$0] }
    let section = passage.role == .heading ? number : passage.headings.last ?? -1
    let firstClause = analysis.clauses.count
    stretches.removeAll(keepingCapacity: true)
    for index in tokens.sentences.indices {
      let sentence = tokens.sentences[index]
      divide(tokens.range(of: index))
      let answer = sentence.isQuestion ? answer(to: index) : nil
      let isQuestion = (sentence.isQuestion || asksWithoutMark()) && answer == nil
      let first = analysis.clauses.count
      judge(isQuestion: isQuestion, lead: lead, sentence: analysis.sentences.count)
      if answer == .no { denyAll() }
      place(sentence.bytes, in: analysis.sentences.count)
      analysis.clauses += judged
      analysis.sentences.append(
        .init(
          passage: number, bytes: sentence.bytes, clauses: first..<analysis.clauses.count,
          role: passage.role, introducedBy: introducers, section: section,
          isQuestion: isQuestion))
    }
    analysis.words += tokens.count
    count(into: &analysis.tally)
    for hit in found {
      let first = Int(hit.first)
      let clause = Int(tokens.list[first].clause)
      analysis.hits.append(
        .init(
          concept: hit.concept, clause: firstClause + clause, start: tokens.list[first].start,
          end: tokens.list[Int(hit.last)].end, isNegated: isNegated(hit, in: stretches[clause])))
    }
  }

  private enum Answer { case yes, no }

  /// "Har vi en gruppe? Ja, …": with its answer a question of yes or no is a statement. What one
  /// must do oneself is not denied by a "nej", as it was never offered.
  private func answer(to sentence: Int) -> Answer? {
    guard sentence + 1 < tokens.sentences.count, let opening = spans.first, isInverted(opening),
      tokens.list[opening.tokens.lowerBound].cues & Cue.modalShall.bit == 0
    else { return nil }
    let next = tokens.range(of: sentence + 1)
    guard let first = next.first else { return nil }
    if Self.yes.contains(tokens.list[first].hash) { return .yes }
    return Self.no.contains(tokens.list[first].hash) ? .no : nil
  }

  private static let yes = Set(["ja", "jo"].map { FormHash.of($0.utf8) })
  private static let no = Set(["nej", "nei"].map { FormHash.of($0.utf8) })

  private mutating func denyAll() {
    for index in judged.indices {
      judged[index].circumstances.formUnion([.negated, .denied])
      judged[index].commitment = .mention
      deniedFromOutside[index] = true
    }
  }

  /// A clause of the passage as its hits need it.
  struct Stretch {
    var tokens: Range<Int>
    /// What is denied from outside: by a lead-in or by the clause that governs it.
    var isDeniedFromOutside: Bool
    /// Some word in it denies.
    var hasNegation: Bool
    /// A double denial, an assurance, a condition or a question: nothing in it is denied.
    var isImmune: Bool
  }

  /// Remembers where the clauses of the sentence stand; a sentence without words gets an empty one.
  private mutating func place(_ bytes: Range<Int>, in sentence: Int) {
    for offset in judged.indices {
      let number = Int32(stretches.count)
      let circumstances = judged[offset].circumstances
      for index in spans[offset].tokens { tokens.list[index].clause = number }
      stretches.append(
        .init(
          tokens: spans[offset].tokens, isDeniedFromOutside: deniedFromOutside[offset],
          hasNegation: spans[offset].cues & Self.denials != 0,
          isImmune: !circumstances.isDisjoint(with: [.question, .condition])
            || isAssurance(spans[offset])
            || (!circumstances.contains(.denied) && isPlainNeed(spans[offset]))))
    }
    if judged.isEmpty {
      judged.append(
        .init(
          sentence: sentence, bytes: bytes, speaker: .unnamed, commitment: .mention,
          circumstances: []))
      stretches.append(
        .init(tokens: 0..<0, isDeniedFromOutside: false, hasNegation: false, isImmune: false))
    }
  }

  /// "Mange savner en vejleder": a need, no denial by the municipality.
  private func isPlainNeed(_ span: Span) -> Bool {
    isNeed(span) && span.cues & (Cue.negation.bit | Cue.noneOf.bit | Cue.ended.bit) == 0
  }

  private static let counted: UInt64 =
    Cue.we.bit | Cue.otherMunicipality.bit | Cue.proposal.bit | Cue.danish.bit | Cue.norwegian.bit

  private func count(into tally: inout Analysis.Tally) {
    for token in tokens.list
    where token.cues & Self.counted != 0 || token.roles & Role.municipality.bit != 0 {
      if token.cues & Cue.we.bit != 0 { tally.we += 1 }
      if token.cues & Cue.otherMunicipality.bit != 0 {
        if token.cues & Cue.municipalities.bit != 0 { tally.pluralMunicipalities += 1 }
      } else if token.roles & Role.municipality.bit != 0 {
        tally.municipality += 1
      }
      if token.cues & Cue.proposal.bit != 0 { tally.proposals += 1 }
      if token.cues & Cue.danish.bit != 0 { tally.danish += 1 }
      if token.cues & Cue.norwegian.bit != 0 { tally.norwegian += 1 }
    }
  }

  /// "Hvem kan få hjælp": an interrogative and its verb open the only clause; "Hvad du har brug
  /// for, aftaler vi" has its subject before the verb.
  private func asksWithoutMark() -> Bool {
    guard let span = spans.first, spans.count == 1, span.finite > span.tokens.lowerBound else {
      return false
    }
    let first = tokens.list[span.tokens.lowerBound]
    return first.cues & Cue.interrogative.bit != 0 && first.cues & Cue.preposition.bit == 0
      && span.finite <= span.tokens.lowerBound + 2
      && tokens.list[span.finite - 1].cues & (Cue.subjectYou.bit | Cue.subjectWe.bit) == 0
  }
}

extension Analysis {
  /// The last sentence of an earlier passage; nil when it has none.
  func lastSentence(of passage: Int) -> Int? {
    guard passage < firstSentence.count else { return nil }
    let end = passage + 1 < firstSentence.count ? firstSentence[passage + 1] : sentences.count
    return end > firstSentence[passage] ? end - 1 : nil
  }

  /// The clause of a lead-in that its items follow: the last main clause, else the last that is no
  /// condition.
  func governingClause(of sentence: Int) -> Int? {
    let range = sentences[sentence].clauses
    let main = range.last { clauses[$0].isMain && !clauses[$0].circumstances.contains(.condition) }
    return main ?? range.last { !clauses[$0].circumstances.contains(.condition) } ?? range.last
  }
}

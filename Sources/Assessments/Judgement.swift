import Linguistics
import Standards

/// A clause that makes a rule's claim, and what stands against it.
struct Claim {
  let clause: Int
  let sentence: Int
  let commitment: Commitment
  let speaker: Speaker
  /// Indexes of the elements said within reach.
  let elements: [Int]
  /// Sentences that carry them, the claim's own among them, in order.
  let sentences: [Int]
  let reasons: [Reason]
}

/// The verdict of one rule on one reading.
struct Judgement {
  private(set) var verdict: Verdict = .missing
  private(set) var reasons: [Reason] = []
  private(set) var claims: [Claim] = []
  private(set) var nearMiss: Claim?
  private(set) var missing: [String] = []
  private(set) var review = false

  init(_ rule: CompiledRule, on reading: Reading) {
    let evaluation = Evaluation(rule, on: reading)
    guard evaluation.elements.contains(where: { !$0.isEmpty })
      || !evaluation.denials().isEmpty
    else {
      reasons = [.silent]
      return
    }
    let full = rank(evaluation.claims(rule.met), evaluation)
    let met = full.filter(\.reasons.isEmpty)
    let denials = rank(evaluation.denials(), evaluation).filter { Self.denies($0) }
    if !met.isEmpty {
      verdict = .met
      claims = Array(met.prefix(3))
      if !denials.isEmpty { note(.conflict) }
      return
    }
    let part = rule.partial.map { rank(evaluation.claims($0), evaluation) } ?? []
    let committed = part.filter(\.reasons.isEmpty)
    let limited = full.filter { $0.reasons == [.oneAreaOnly] }
    let intended = (full + part).filter { $0.reasons == [.onlyIntention] }
    if !limited.isEmpty {
      settle(.partial, limited, because: .oneAreaOnly, missing: ["scope"])
    } else if !committed.isEmpty {
      settle(.partial, committed, because: .elementMissing, missing: lacking(committed[0], evaluation))
    } else if !denials.isEmpty {
      settle(.contradicted, denials, because: .denied, missing: [])
    } else if !intended.isEmpty {
      settle(.partial, intended, because: .onlyIntention, missing: ["commitment"])
    } else {
      settleMissing(full + part, evaluation)
    }
  }

  private mutating func note(_ reason: Reason) {
    review = true
    reasons.append(reason)
  }

  private mutating func settle(
    _ verdict: Verdict, _ claims: [Claim], because reason: Reason, missing: [String]
  ) {
    self.verdict = verdict
    self.claims = Array(claims.prefix(3))
    self.missing = missing
    reasons = [reason]
    nearMiss = claims.first
  }

  private mutating func settleMissing(_ refused: [Claim], _ evaluation: Evaluation) {
    var candidates = refused
    if candidates.isEmpty {
      var any = ClauseSet()
      for element in evaluation.elements { any.formUnion(element) }
      candidates = rank(any, evaluation)
    }
    guard let closest = candidates.first else {
      reasons = [.silent]
      return
    }
    nearMiss = closest
    missing = lacking(closest, evaluation)
    reasons = closest.reasons.isEmpty ? [.elementMissing] : closest.reasons
    if reasons.contains(.saidByOther) { missing.append("speaker") }
    if reasons.contains(.onlyIntention) || reasons.contains(.mentionOnly) { missing.append("commitment") }
  }

  private func lacking(_ claim: Claim, _ evaluation: Evaluation) -> [String] {
    evaluation.rule.rule.elements.indices.filter { !claim.elements.contains($0) }
      .map { evaluation.rule.rule.elements[$0].name }
  }

  private static func denies(_ claim: Claim) -> Bool {
    let harmless: Set<Reason> = [.onlyIntention, .mentionOnly, .oneAreaOnly, .history]
    return Set(claim.reasons).isSubset(of: harmless)
  }

  // MARK: Ranking

  /// Builds the claims of a set of clauses, best first; ties stand in the order of the text.
  private func rank(_ clauses: ClauseSet, _ evaluation: Evaluation) -> [Claim] {
    var claims: [Claim] = []
    clauses.forEach { claims.append(Self.claim($0, evaluation)) }
    func worth(_ claim: Claim) -> Int {
      (8 - min(8, claim.reasons.count * 4)) * 100 + claim.elements.count * 20
        - (claim.sentences.count - 1) * 3
        + (claim.commitment.binds ? 2 : 0)
    }
    return claims.enumerated().sorted {
      let left = worth($0.element)
      let right = worth($1.element)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }

  private static func claim(_ clause: Int, _ evaluation: Evaluation) -> Claim {
    let reading = evaluation.reading
    let sentence = reading.analysis.clauses[clause].sentence
    var own = ClauseSet()
    own.insert(clause, of: reading.analysis.clauses.count)
    let near = reading.spread(own, to: evaluation.rule.rule.reach)
    var elements: [Int] = []
    var sentences: Set<Int> = [sentence]
    for (index, element) in evaluation.elements.enumerated() {
      var within = element
      within.formIntersection(near)
      guard !within.isEmpty else { continue }
      elements.append(index)
      sentences.insert(nearest(within, to: sentence, reading))
    }
    let frame = reading.analysis.clauses[clause]
    return Claim(
      clause: clause, sentence: sentence, commitment: frame.commitment, speaker: frame.speaker,
      elements: elements, sentences: sentences.sorted(),
      reasons: reasons(against: frame, in: sentence, evaluation))
  }

  private static func nearest(_ clauses: ClauseSet, to sentence: Int, _ reading: Reading) -> Int {
    var best = sentence
    var distance = Int.max
    clauses.forEach { clause in
      let other = reading.analysis.clauses[clause].sentence
      let apart = abs(other - sentence) * 2 + (reading.analysis.sentences[other].role == .heading ? 1 : 0)
      if apart < distance { (best, distance) = (other, apart) }
    }
    return best
  }

  /// What keeps a clause from counting in full, the gravest first.
  private static func reasons(
    against clause: Analysis.Clause, in sentence: Int, _ evaluation: Evaluation
  ) -> [Reason] {
    let rule = evaluation.rule.rule
    let reading = evaluation.reading
    var reasons: [Reason] = []
    let circumstances = clause.circumstances
    if circumstances.contains(.question) { reasons.append(.question) }
    if circumstances.contains(.history) { reasons.append(.history) }
    if clause.speaker == .other || circumstances.contains(.quotation) || circumstances.contains(.proposal) {
      reasons.append(.saidByOther)
    } else if clause.speaker == .relative, rule.force == .commitment {
      reasons.append(.saidByOther)
    }
    if rule.subject == .relatives, !reading.aboutRelatives[sentence] {
      reasons.append(.aboutOthersThanRelatives)
    }
    if reasons.isEmpty {
      if clause.commitment == .intention { reasons.append(.onlyIntention) }
      let isMere = clause.commitment == .mention || circumstances.contains(.heading)
      if isMere, rule.force == .commitment || circumstances.contains(.heading) { reasons.append(.mentionOnly) }
      if rule.oneAreaIsPartial, reading.isOneArea || reading.areas[sentence].nonzeroBitCount == 1, reasons.isEmpty {
        reasons.append(.oneAreaOnly)
      }
    }
    return reasons
  }
}

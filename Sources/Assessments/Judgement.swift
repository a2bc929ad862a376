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
    guard
      evaluation.elements.contains(where: { !$0.isEmpty })
        || !evaluation.denials().isEmpty
    else {
      reasons = [.silent]
      return
    }
    let full = Self.rank(evaluation.claims(rule.met), evaluation)
    let met = full.filter(\.reasons.isEmpty)
    let denials = Self.rank(evaluation.denials(), evaluation).filter { Self.denies($0) }
    if !met.isEmpty {
      verdict = .met
      claims = Array(met.prefix(3))
      if !denials.isEmpty { note(.conflict) }
      return
    }
    let part = rule.partial.map { Self.rank(evaluation.claims($0), evaluation) } ?? []
    let committed = part.filter(\.reasons.isEmpty)
    let limited = full.filter { $0.reasons == [.oneAreaOnly] }
    let intended = (full + part).filter { $0.reasons == [.onlyIntention] }
    if !limited.isEmpty {
      settle(.partial, limited, because: .oneAreaOnly, missing: ["scope"])
    } else if !committed.isEmpty {
      settle(
        .partial, committed, because: .elementMissing, missing: lacking(committed[0], evaluation))
    } else if !denials.isEmpty {
      settle(.contradicted, denials, because: .denied, missing: [])
    } else if !intended.isEmpty {
      settle(.partial, intended, because: .onlyIntention, missing: ["commitment"])
    } else {
      settleMissing(full + part, evaluation)
    }
  }

  /// All clauses that say some element of the rule, the nearest to fulfilling it first.
  static func candidates(_ rule: CompiledRule, on reading: Reading) -> [Claim] {
    let evaluation = Evaluation(rule, on: reading)
    var clauses = evaluation.denials()
    for element in evaluation.elements { clauses.formUnion(element) }
    return rank(clauses, evaluation)
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
      var any = BitSet()
      for element in evaluation.elements { any.formUnion(element) }
      candidates = Self.rank(any, evaluation)
    }
    guard let closest = candidates.first else {
      reasons = [.silent]
      return
    }
    nearMiss = closest
    missing = lacking(closest, evaluation)
    reasons = closest.reasons.isEmpty ? [.elementMissing] : closest.reasons
    if reasons.contains(.saidByOther) { missing.append("speaker") }
    if reasons.contains(.onlyIntention) || reasons.contains(.mentionOnly) {
      missing.append("commitment")
    }
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

  /// So many candidates are looked at closely; the others stand no chance against them.
  private static let closeLook = 12

  /// Builds the claims of a set of clauses, best first; ties stand in the order of the text.
  private static func rank(_ clauses: BitSet, _ evaluation: Evaluation) -> [Claim] {
    guard !clauses.isEmpty else { return [] }
    var candidates: [(clause: Int, reasons: [Reason], penalty: Int)] = []
    for clause in clauses {
      let frame = evaluation.reading.analysis.clauses[clause]
      let reasons = reasons(against: frame, in: frame.sentence, evaluation)
      candidates.append((clause, reasons, penalty(reasons)))
    }
    if candidates.count > closeLook {
      candidates.sort { $0.penalty == $1.penalty ? $0.clause < $1.clause : $0.penalty < $1.penalty }
      candidates.removeLast(candidates.count - closeLook)
    }
    let claims = candidates.map {
      (claim: claim($0.clause, $0.reasons, evaluation), penalty: $0.penalty)
    }
    func worth(_ candidate: (claim: Claim, penalty: Int)) -> Int {
      candidate.claim.elements.count * 20 - candidate.penalty * 100
        - (candidate.claim.sentences.count - 1) * 3 + (candidate.claim.commitment.binds ? 2 : 0)
    }
    return claims.sorted {
      let left = worth($0)
      let right = worth($1)
      return left == right ? $0.claim.clause < $1.claim.clause : left > right
    }.map(\.claim)
  }

  /// How far the reasons keep a claim from counting.
  private static func penalty(_ reasons: [Reason]) -> Int {
    reasons.reduce(0) { sum, reason in
      switch reason {
      case .oneAreaOnly: sum + 1
      case .onlyIntention: sum + 2
      case .mentionOnly: sum + 3
      default: sum + 5
      }
    }
  }

  private static func claim(_ clause: Int, _ reasons: [Reason], _ evaluation: Evaluation) -> Claim {
    let reading = evaluation.reading
    let sentence = reading.analysis.clauses[clause].sentence
    var own = BitSet()
    own.insert(sentence, of: reading.neighbourhood.count)
    let near = reading.neighbourhood.around(own, evaluation.rule.rule.reach)
    var elements: [Int] = []
    var sentences: Set<Int> = [sentence]
    for (index, element) in evaluation.elements.enumerated() {
      guard let nearest = nearest(element, to: sentence, within: near, reading) else { continue }
      elements.append(index)
      sentences.insert(nearest)
    }
    let frame = reading.analysis.clauses[clause]
    return Claim(
      clause: clause, sentence: sentence, commitment: frame.commitment, speaker: frame.speaker,
      elements: elements, sentences: sentences.sorted(), reasons: reasons)
  }

  /// The sentence within reach that says the element nearest to the claim; nil where none does.
  private static func nearest(
    _ element: BitSet, to sentence: Int, within near: BitSet, _ reading: Reading
  ) -> Int? {
    var best: Int?
    var distance = Int.max
    for clause in element {
      let other = reading.analysis.clauses[clause].sentence
      guard near.contains(other) else { continue }
      let isHeading = reading.analysis.sentences[other].role == .heading
      let apart = abs(other - sentence) * 2 + (isHeading ? 1 : 0)
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
    let isOthers = clause.speaker == .other && rule.by == .municipality
    if isOthers || circumstances.contains(.quotation) || circumstances.contains(.proposal) {
      reasons.append(.saidByOther)
    } else if clause.speaker == .relative, rule.force == .commitment {
      reasons.append(.saidByOther)
    }
    let isAbout =
      switch rule.subject {
      case .relatives: reading.aboutRelatives[sentence]
      case .anyone: reading.isForRelatives || reading.aboutRelatives[sentence]
      }
    if !isAbout { reasons.append(.aboutOthersThanRelatives) }
    if reasons.isEmpty {
      if clause.commitment == .intention { reasons.append(.onlyIntention) }
      let isMere = clause.commitment == .mention || circumstances.contains(.heading)
      if isMere, rule.force == .commitment || circumstances.contains(.heading) {
        reasons.append(.mentionOnly)
      }
      if rule.oneAreaIsPartial, reading.isOneArea || reading.areas[sentence].nonzeroBitCount == 1,
        reasons.isEmpty
      {
        reasons.append(.oneAreaOnly)
      }
    }
    return reasons
  }
}

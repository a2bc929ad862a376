import Linguistics
import Standards

/// A clause that makes a rule's claim, and what stands against it.
struct Claim {
  let clause: Int
  let sentence: Int
  private(set) var commitment: Commitment
  let speaker: Speaker
  /// Indexes of the elements said within reach.
  let elements: [Int]
  /// Sentences that carry them, the claim's own among them, in order.
  let sentences: [Int]
  private(set) var reasons: [Reason]

  /// The claim as one that says the contrary of what the rule asks for.
  var denying: Claim {
    var claim = self
    claim.commitment = .denial
    // A denial needs no more than to be said.
    claim.reasons.removeAll { $0 == .mentionOnly }
    return claim
  }
}

/// The verdict of one rule on one reading.
struct Judgement {
  private(set) var verdict: Verdict = .missing
  private(set) var reasons: [Reason] = []
  private(set) var claims: [Claim] = []
  /// Claims to the contrary, where the verdict is met in spite of them.
  private(set) var denials: [Claim] = []
  private(set) var nearMiss: Claim?
  private(set) var missing: [String] = []
  /// What the verdict rests on where no rule knows the wording.
  private(set) var likeness: Resemblance?
  /// The document contradicts itself, so that a person must look.
  var isDisputed: Bool { !denials.isEmpty }

  init(_ entry: RuleBook.Entry, with evaluator: inout Evaluator) {
    self.init(byRule: entry, with: &evaluator)
    let isOpen = verdict == .missing || verdict == .partial
    if isOpen, let likely = evaluator.likely(entry, isAddressed: verdict == .partial) {
      settle(likely, entry)
    }
  }

  private init(byRule entry: RuleBook.Entry, with evaluator: inout Evaluator) {
    let claimants = Claimants(entry, with: &evaluator)
    let denials = claimants.denials.filter { Self.harmless.isSuperset(of: $0.objections) }
    let full = claimants.full
    let met = full.filter(\.objections.isEmpty)
    if !met.isEmpty {
      verdict = .met
      claims = met.map { evaluator.claim($0, on: entry) }
      self.denials = denials.prefix(2).map { evaluator.claim($0, on: entry).denying }
      return
    }
    let part = claimants.part
    let limited = full.filter { $0.objections == .oneAreaOnly }
    let committed = part.filter { $0.objections.isSubset(of: .oneAreaOnly) }
    let intended = (full + part).filter { $0.objections == .onlyIntention }
    func make(_ candidates: [Claimants.Candidate]) -> [Claim] {
      candidates.prefix(3).map { evaluator.claim($0, on: entry) }
    }
    if !limited.isEmpty {
      settle(
        .partial, make(limited) + make(committed + intended), because: .oneAreaOnly,
        missing: ["scope"])
    } else if !committed.isEmpty {
      let claims = make(committed)
      settle(
        .partial, claims + make(intended), because: .elementMissing,
        missing: entry.lacking(claims[0]))
    } else if !denials.isEmpty {
      settle(.contradicted, make(denials).map(\.denying), because: .denied, missing: [])
    } else if !intended.isEmpty {
      settle(.partial, make(intended), because: .onlyIntention, missing: ["commitment"])
    } else {
      let closest = full.first ?? part.first ?? claimants.nearest
      settleMissing(closest.map { evaluator.claim($0, on: entry) }, entry)
    }
  }

  private mutating func settle(
    _ verdict: Verdict, _ claims: [Claim], because reason: Reason, missing: [String]
  ) {
    self.verdict = verdict
    self.claims = claims
    self.missing = missing
    reasons = [reason]
    nearMiss = claims.first
  }

  private mutating func settle(_ likely: Likely, _ entry: RuleBook.Entry) {
    likeness = likely.resemblance
    if likely.isMet {
      verdict = .met
      claims = [likely.claim]
      (reasons, missing, nearMiss) = ([], [], nil)
    } else {
      let isUnbound = likely.claim.reasons.contains(.onlyIntention)
      settle(
        .partial, [likely.claim], because: likely.claim.reasons.first ?? .elementMissing,
        missing: isUnbound ? ["commitment"] : likely.claim.reasons.isEmpty ? [] : ["scope"])
    }
  }

  private mutating func settleMissing(_ closest: Claim?, _ entry: RuleBook.Entry) {
    guard let closest else {
      reasons = [.silent]
      return
    }
    nearMiss = closest
    missing = entry.lacking(closest)
    reasons = closest.reasons.isEmpty ? [.elementMissing] : closest.reasons
    if reasons.contains(.saidByOther) { missing.append("speaker") }
    if reasons.contains(.onlyIntention) || reasons.contains(.mentionOnly) {
      missing.append("commitment")
    }
  }

  /// What a denial may have against it.
  private static let harmless: Objections = [
    .onlyIntention, .mentionOnly, .oneAreaOnly, .history,
  ]
}

extension RuleBook.Entry {
  /// Names of the elements that a claim lacks.
  fileprivate func lacking(_ claim: Claim) -> [String] {
    rule.elements.indices.filter { !claim.elements.contains($0) }.map { rule.elements[$0].name }
  }
}

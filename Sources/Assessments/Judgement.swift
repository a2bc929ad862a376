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

  init(_ entry: RuleBook.Entry, with evaluator: inout Evaluator) {
    let claimants = Claimants(entry, with: &evaluator)
    let denials = claimants.denials.filter(Self.denies)
    let full = claimants.full
    let met = full.filter(\.reasons.isEmpty)
    if !met.isEmpty {
      verdict = .met
      claims = Array(met.prefix(3))
      if !denials.isEmpty { note(.conflict) }
      return
    }
    let part = claimants.part
    let limited = full.filter { $0.reasons == [.oneAreaOnly] }
    let committed = part.filter { $0.reasons.isEmpty || $0.reasons == [.oneAreaOnly] }
    let intended = (full + part).filter { $0.reasons == [.onlyIntention] }
    if !limited.isEmpty {
      settle(.partial, limited, because: .oneAreaOnly, missing: ["scope"])
    } else if let first = committed.first {
      settle(.partial, committed, because: .elementMissing, missing: entry.lacking(first))
    } else if !denials.isEmpty {
      settle(.contradicted, denials, because: .denied, missing: [])
    } else if !intended.isEmpty {
      settle(.partial, intended, because: .onlyIntention, missing: ["commitment"])
    } else {
      settleMissing(full.first ?? part.first ?? claimants.nearest, entry)
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

  private static func denies(_ claim: Claim) -> Bool {
    let harmless: Set<Reason> = [.onlyIntention, .mentionOnly, .oneAreaOnly, .history]
    return Set(claim.reasons).isSubset(of: harmless)
  }
}

extension RuleBook.Entry {
  /// Names of the elements that a claim lacks.
  fileprivate func lacking(_ claim: Claim) -> [String] {
    rule.elements.indices.filter { !claim.elements.contains($0) }.map { rule.elements[$0].name }
  }
}

import Documents
import Linguistics
import Standards

extension Assessment {
  /// Holds one municipality's documents against the yardstick; a passage of any of them counts.
  /// - Parameter name: nil for the municipality named in the first document, else its title or path.
  public init(of examinations: [Examination], by yardstick: Yardstick, name: String? = nil) {
    documents = examinations.map(\.summary)
    self.name = name ?? Self.name(of: examinations)
    let verdicts = Outcomes(of: examinations, by: yardstick)
    standards = zip(yardstick.standards, yardstick.entries).map { standard, entries in
      StandardAssessment(
        standard: standard,
        findings: zip(standard.criteria, entries).map { criterion, entry in
          Finding(criterion, verdicts.byEntry[entry])
        })
    }
  }

  private static func name(of examinations: [Examination]) -> String {
    guard let first = examinations.first else { return "" }
    // A survey of many names whichever municipality it names first.
    if first.isAssessed, let municipality = first.summary.municipality {
      return municipality + (first.summary.language == .nb ? " kommune" : " Kommune")
    }
    return first.summary.title ?? first.summary.path
  }
}

/// What each rule of the book says of some documents; criteria with the same rule share it.
struct Outcomes {
  struct Outcome {
    var verdict: Verdict
    var review = false
    var reasons: [Reason] = []
    var evidence: [Evidence] = []
    var nearMiss: Evidence?
    var missing: [String] = []
    var likeness: Resemblance?
  }

  let byEntry: [Outcome]

  init(of examinations: [Examination], by yardstick: Yardstick) {
    let assessed = examinations.enumerated().filter { $0.element.isAssessed }
    guard !assessed.isEmpty else {
      let reason: Reason =
        examinations.contains { $0.summary.words > 0 } ? .notOwnDocument : .noText
      byEntry = yardstick.book.entries.map { _ in Outcome(verdict: .notAssessed, reasons: [reason])
      }
      return
    }
    var evaluators = assessed.map { Evaluator(yardstick.book, on: $0.element.reading) }
    var quotations = assessed.map { Quotations(of: $0.element, $0.offset) }
    byEntry = yardstick.book.entries.map { entry in
      let judgements = evaluators.indices.map { Judgement(entry, with: &evaluators[$0]) }
      return Outcome(of: entry.rule, judgements, &quotations)
    }
  }
}

extension Outcomes.Outcome {
  /// The verdict over several documents is that of the one that counts most. Where one commits and
  /// one denies, a person must look, and both are quoted.
  fileprivate init(of rule: Rule, _ judgements: [Judgement], _ quotations: inout [Quotations]) {
    let best = judgements.indices.min { judgements[$0].rank < judgements[$1].rank } ?? 0
    verdict = judgements[best].verdict
    reasons = judgements[best].reasons
    missing = judgements[best].missing
    let isDisputed =
      judgements.contains(where: \.isDisputed)
      || (judgements.contains(where: \.supports) && judgements.contains(where: \.denies))
    likeness = judgements[best].likeness
    review = isDisputed
    if isDisputed { reasons.append(.conflict) }
    nearMiss = judgements[best].nearMiss.flatMap {
      quotations[best].evidence(of: $0, rule, limit: 1).first
    }
    for document in judgements.indices where judgements[document].verdict == verdict {
      for claim in judgements[document].claims {
        // A dispute leaves room for the other side.
        quotations[document].add(claim, rule, to: &evidence, limit: isDisputed ? 4 : 6)
      }
    }
    guard isDisputed else { return }
    for document in judgements.indices {
      for claim in judgements[document].claims(against: verdict) {
        quotations[document].add(claim, rule, to: &evidence, opposes: true)
      }
    }
  }
}

extension Judgement {
  /// The lowest counts most: a denial gives way to a commitment, and not to an intention.
  fileprivate var rank: Int {
    switch verdict {
    case .met: 0
    case .partial: reasons.contains(.onlyIntention) ? 3 : 1
    case .contradicted: 2
    case .missing, .notApplicable, .notAssessed: 4
    }
  }

  fileprivate var supports: Bool { verdict == .met || verdict == .partial }
  fileprivate var denies: Bool { verdict == .contradicted }

  /// What it says to the contrary of a verdict.
  fileprivate func claims(against other: Verdict) -> [Claim] {
    if other == .contradicted { return supports ? claims : [] }
    return denies ? claims : denials
  }
}

extension Finding {
  init(_ criterion: Criterion, _ outcome: Outcomes.Outcome) {
    let isLow = outcome.verdict != .notAssessed && criterion.reliability?.isLow == true
    let isUnsure = isLow || outcome.likeness != nil
    self.init(
      criterion: criterion, verdict: outcome.verdict, review: outcome.review || isUnsure,
      reasons: outcome.reasons + (isUnsure ? [.lowReliability] : []), evidence: outcome.evidence,
      nearMiss: outcome.nearMiss, missing: outcome.missing, likeness: outcome.likeness)
  }
}

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
  /// The verdict over several documents is the best of them; a denial beside it is a conflict.
  fileprivate init(of rule: Rule, _ judgements: [Judgement], _ quotations: inout [Quotations]) {
    let best = judgements.indices.min { Self.rank(judgements[$0]) < Self.rank(judgements[$1]) } ?? 0
    let verdict = judgements[best].verdict
    let isDisputed =
      (verdict == .met || verdict == .partial)
      && judgements.contains { $0.verdict == .contradicted }
    self.verdict = verdict
    review = judgements[best].review || isDisputed
    reasons = judgements[best].reasons
    if isDisputed { reasons.append(.conflict) }
    missing = judgements[best].missing
    nearMiss = judgements[best].nearMiss.flatMap {
      quotations[best].evidence(of: $0, rule, limit: 1).first
    }
    for shown in isDisputed ? [verdict, .contradicted] : [verdict] {
      for document in judgements.indices where judgements[document].verdict == shown {
        for claim in judgements[document].claims {
          quotations[document].add(claim, rule, to: &evidence)
        }
      }
    }
  }

  /// The best first.
  private static func rank(_ judgement: Judgement) -> Int {
    switch judgement.verdict {
    case .met: 0
    case .partial: 1
    case .contradicted: 2
    case .missing, .notApplicable, .notAssessed: 3
    }
  }
}

extension Finding {
  init(_ criterion: Criterion, _ outcome: Outcomes.Outcome) {
    let isUnsure = outcome.verdict != .notAssessed && criterion.reliability?.isLow == true
    self.init(
      criterion: criterion, verdict: outcome.verdict, review: outcome.review || isUnsure,
      reasons: outcome.reasons + (isUnsure ? [.lowReliability] : []), evidence: outcome.evidence,
      nearMiss: outcome.nearMiss,
      missing: outcome.missing)
  }
}

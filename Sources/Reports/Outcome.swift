import Assessments
import Standards

/// What a reader is told of a criterion: its verdict, or that a person must look.
enum Outcome: String, CaseIterable, Sendable {
  case met, partial, contradicted, missing, notApplicable, notAssessed, review

  init(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .met
    case .partial: self = .partial
    case .contradicted: self = .contradicted
    case .missing: self = .missing
    case .notApplicable: self = .notApplicable
    case .notAssessed: self = .notAssessed
    }
  }

  /// One character wide on a terminal, and told apart without colour.
  var symbol: String {
    switch self {
    case .met: "✓"
    case .partial: "◐"
    case .contradicted: "✗"
    case .missing: "○"
    case .notApplicable: "–"
    case .notAssessed: "·"
    case .review: "?"
    }
  }

  /// The columns of tables, which add up to all criteria; review is told beside them.
  static let counted: [Outcome] = [
    .met, .partial, .contradicted, .missing, .notApplicable, .notAssessed,
  ]
}

extension GapReport.Gap {
  /// What stands on the label.
  var outcome: Outcome { review ? .review : Outcome(verdict) }

  /// What the figures count it as.
  var counted: Outcome { Outcome(verdict) }

  /// True where somebody has something to do.
  var isOpen: Bool {
    switch verdict {
    case .partial, .contradicted, .missing: true
    case .met, .notApplicable, .notAssessed: review
    }
  }

  /// What the verdict rests on, else what comes nearest.
  var passages: [GapReport.Passage] {
    evidence.isEmpty ? [nearMiss].compactMap(\.self) : evidence
  }

  /// The passage to show first.
  var leading: GapReport.Passage? { passages.first }

  /// The first passage that speaks against the leading one, where the text contradicts itself.
  var opposing: GapReport.Passage? { evidence.first(where: \.opposes) }

  /// True where it stands in another document.
  var isDisputedByAnother: Bool { opposing.map { $0.document != leading?.document } ?? false }

  /// The passages in groups with one heading: what the verdict rests on, then what speaks against it.
  var sides: [[GapReport.Passage]] {
    let sides = [passages.filter { !$0.opposes }, passages.filter(\.opposes)]
    return sides.filter { !$0.isEmpty }
  }

  /// Why the passages count or fall short, each sentence once.
  var becauses: [String] {
    passages.map(\.because).reduce(into: []) { sentences, sentence in
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
  }

  /// Smaller is more worth doing: level, then weight, then verdict.
  var rank: (Int, Int, Int) { (levelRank, -weight, verdictRank) }

  private var levelRank: Int {
    switch level {
    case .must: 0
    case .should: 1
    case .may: 2
    }
  }

  private var verdictRank: Int {
    switch verdict {
    case .contradicted: 0
    case .missing: 1
    case .partial: 2
    case .met: 3
    case .notApplicable, .notAssessed: 4
    }
  }
}

extension [GapReport.Gap] {
  /// The open ones in order of worth; equals keep their order.
  var byWorth: [GapReport.Gap] {
    indices.filter { self[$0].isOpen }.map { (rank: self[$0].rank, index: $0) }
      .sorted { $0.rank == $1.rank ? $0.index < $1.index : $0.rank < $1.rank }.map {
        self[$0.index]
      }
  }

  // By index, as a loop over the criteria themselves would copy each.
  func count(of outcome: Outcome) -> Int { indices.count { self[$0].counted == outcome } }
  var openCount: Int { indices.count { self[$0].isOpen } }
  var reviewCount: Int { indices.count { self[$0].review } }

  /// Those of one section, in order.
  func of(section: String) -> [GapReport.Gap] {
    indices.filter { self[$0].section == section }.map { self[$0] }
  }
}

extension GapReport.StandardResult {
  var isAssessed: Bool { coverage.denominator > 0 }
}

extension GapReport.Subject {
  var isAssessed: Bool { standards.contains(where: \.isAssessed) }
  var gaps: [GapReport.Gap] { standards.flatMap(\.criteria).byWorth }
}

extension GapReport.DocumentResult {
  /// True where the text was left out because it is nobody's own.
  var isLeftOut: Bool { !own }
  var isEmpty: Bool { words == 0 }
}

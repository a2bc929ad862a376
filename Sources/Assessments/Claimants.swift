import Linguistics
import Standards

/// The claims that a reading makes on one rule, each list with the best first.
struct Claimants {
  let entry: RuleBook.Entry
  private let reading: Reading
  /// For each element, the clauses that say it.
  private let elements: [BitSet]
  private(set) var full: [Claim] = []
  private(set) var part: [Claim] = []
  private(set) var denials: [Claim] = []
  /// The best clause that says the claim's own element, where nothing else is found.
  private(set) var nearest: Claim?

  init(_ entry: RuleBook.Entry, with evaluator: inout Evaluator) {
    self.entry = entry
    reading = evaluator.reading
    elements = entry.elements.map { evaluator.affirm($0) }
    let contrary = entry.contradiction.map { evaluator.affirm($0) } ?? BitSet()
    var denying = entry.denial.map { evaluator.deny($0) } ?? BitSet()
    denying.formUnion(contrary)
    var met = evaluator.affirm(entry.met)
    met.subtract(contrary)
    var partial = entry.partial.map { evaluator.affirm($0) } ?? BitSet()
    partial.subtract(contrary)
    full = rank(met)
    denials = rank(denying)
    if !full.contains(where: \.reasons.isEmpty) { part = rank(partial) }
    if full.isEmpty, part.isEmpty, denials.isEmpty, let first = elements.first { nearest = rank(first).first }
  }

  /// Every clause that says some element, or denies the rule.
  var all: [Claim] {
    var clauses = BitSet()
    for element in elements { clauses.formUnion(element) }
    return rank(clauses) + denials
  }

  /// So many candidates are looked at closely; the others stand no chance against them.
  private static let closeLook = 8

  /// Builds the claims of a set of clauses, best first; ties stand in the order of the text.
  private func rank(_ clauses: BitSet) -> [Claim] {
    guard !clauses.isEmpty else { return [] }
    var candidates: [(clause: Int, reasons: [Reason], penalty: Int)] = []
    for clause in clauses {
      let reasons = reasons(against: clause)
      candidates.append((clause, reasons, Self.penalty(reasons)))
    }
    if candidates.count > Self.closeLook {
      candidates.sort { $0.penalty == $1.penalty ? $0.clause < $1.clause : $0.penalty < $1.penalty }
      candidates.removeLast(candidates.count - Self.closeLook)
    }
    let claims = candidates.map { candidate in
      let claim = claim(candidate.clause, candidate.reasons)
      let worth =
        claim.elements.count * 20 - candidate.penalty * 100 - (claim.sentences.count - 1) * 3
        + (claim.commitment.binds ? 2 : 0)
      return (claim: claim, worth: worth)
    }
    return claims.sorted {
      $0.worth == $1.worth ? $0.claim.clause < $1.claim.clause : $0.worth > $1.worth
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

  private func claim(_ clause: Int, _ reasons: [Reason]) -> Claim {
    let frame = reading.analysis.clauses[clause]
    var own = BitSet()
    own.insert(frame.sentence, of: reading.neighbourhood.count)
    let near = reading.neighbourhood.around(own, entry.rule.reach)
    var said: [Int] = []
    var sentences: Set<Int> = [frame.sentence]
    for (index, element) in elements.enumerated() {
      guard let nearest = nearest(element, to: frame.sentence, within: near) else { continue }
      said.append(index)
      sentences.insert(nearest)
    }
    return Claim(
      clause: clause, sentence: frame.sentence, commitment: frame.commitment,
      speaker: frame.speaker, elements: said, sentences: sentences.sorted(), reasons: reasons)
  }

  /// The sentence within reach that says the element nearest to the claim; nil where none does.
  private func nearest(_ element: BitSet, to sentence: Int, within near: BitSet) -> Int? {
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
  private func reasons(against number: Int) -> [Reason] {
    let rule = entry.rule
    let clause = reading.analysis.clauses[number]
    let circumstances = clause.circumstances
    var reasons: [Reason] = []
    if circumstances.contains(.question) { reasons.append(.question) }
    if circumstances.contains(.history) { reasons.append(.history) }
    let isOthers = clause.speaker == .other && rule.by == .municipality
    let isQuoted = !circumstances.isDisjoint(with: [.quotation, .proposal])
    let isDuty = clause.speaker == .relative && rule.force == .commitment
    if isOthers || isQuoted || isDuty { reasons.append(.saidByOther) }
    if !isAbout(clause.sentence) { reasons.append(.aboutOthersThanRelatives) }
    guard reasons.isEmpty else { return reasons }
    if clause.commitment == .intention { return [.onlyIntention] }
    let isHeading = circumstances.contains(.heading)
    if isHeading || (clause.commitment == .mention && rule.force == .commitment) { return [.mentionOnly] }
    let isOneArea = reading.isOneArea || reading.areas[clause.sentence].nonzeroBitCount == 1
    return rule.oneAreaIsPartial && isOneArea ? [.oneAreaOnly] : []
  }

  private func isAbout(_ sentence: Int) -> Bool {
    switch entry.rule.subject {
    case .relatives: reading.aboutRelatives[sentence]
    case .anyone: reading.isForRelatives || reading.aboutRelatives[sentence]
    }
  }
}

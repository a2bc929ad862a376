import Linguistics
import Standards

/// The claims that a reading makes on one rule, each list with the best first.
struct Claimants {
  let entry: RuleBook.Entry
  private let reading: Reading
  /// For each element, the clauses that say it.
  private let elements: [BitSet]
  /// For each element, the sentences that say it.
  private let sentences: [BitSet]
  private(set) var full: [Claim] = []
  private(set) var part: [Claim] = []
  private(set) var denials: [Claim] = []
  /// The best clause that says the claim's own element, where nothing else is found.
  private(set) var nearest: Claim?

  init(_ entry: RuleBook.Entry, with evaluator: inout Evaluator) {
    self.entry = entry
    reading = evaluator.reading
    let elements = entry.elements.map { evaluator.affirm($0) }
    self.elements = elements
    sentences = elements.map(evaluator.reading.sentences(of:))
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
    if full.isEmpty, part.isEmpty, denials.isEmpty, let first = elements.first {
      nearest = rank(first, keeping: 1).first
    }
  }

  /// Every clause that says some element, or denies the rule.
  var all: [Claim] {
    var clauses = BitSet()
    for element in elements { clauses.formUnion(element) }
    return rank(clauses, keeping: 12) + denials
  }

  /// So many of the best are made into claims.
  private static let kept = 3

  /// Builds the claims of the best of a set of clauses, best first: those with the least against
  /// them, then those whose own sentence says most elements, then in the order of the text.
  private func rank(_ clauses: BitSet, keeping kept: Int = kept) -> [Claim] {
    guard !clauses.isEmpty else { return [] }
    var candidates: [(clause: Int, objections: Objections, rank: Int)] = []
    for clause in clauses {
      let objections = objections(to: clause)
      let frame = reading.analysis.clauses[clause]
      let said = sentences.reduce(0) { $0 + ($1.contains(frame.sentence) ? 1 : 0) }
      let rank = objections.penalty * 100 - said * 10 - (frame.commitment.binds ? 1 : 0)
      candidates.append((clause, objections, rank))
    }
    candidates.sort { $0.rank == $1.rank ? $0.clause < $1.clause : $0.rank < $1.rank }
    return candidates.prefix(kept).map { claim($0.clause, $0.objections.reasons) }
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

  /// What keeps a clause from counting in full.
  private func objections(to number: Int) -> Objections {
    let rule = entry.rule
    let clause = reading.analysis.clauses[number]
    let circumstances = clause.circumstances
    var objections: Objections = []
    if circumstances.contains(.question) { objections.insert(.question) }
    if circumstances.contains(.history) { objections.insert(.history) }
    let isOthers = clause.speaker == .other && rule.by == .municipality
    let isQuoted = !circumstances.isDisjoint(with: [.quotation, .proposal])
    let isDuty = clause.speaker == .relative && rule.force == .commitment
    if isOthers || isQuoted || isDuty { objections.insert(.saidByOther) }
    if !isAbout(clause.sentence) { objections.insert(.aboutOthers) }
    guard objections.isEmpty else { return objections }
    let isAim = circumstances.contains(.aim) && rule.force == .statement
    if clause.commitment == .intention, !isAim { return .onlyIntention }
    let isMere = clause.commitment == .mention && rule.force == .commitment
    if isMere || circumstances.contains(.heading) { return .mentionOnly }
    let isOneArea = reading.isOneArea || reading.areas[clause.sentence].nonzeroBitCount == 1
    return rule.oneAreaIsPartial && isOneArea ? .oneAreaOnly : []
  }

  private func isAbout(_ sentence: Int) -> Bool {
    switch entry.rule.subject {
    case .relatives: reading.aboutRelatives[sentence]
    case .anyone: reading.isForRelatives || reading.aboutRelatives[sentence]
    }
  }
}

/// What stands against a claim, as bits.
struct Objections: OptionSet {
  let rawValue: UInt8
  static let question = Objections(rawValue: 1)
  static let history = Objections(rawValue: 2)
  static let saidByOther = Objections(rawValue: 4)
  static let aboutOthers = Objections(rawValue: 8)
  static let onlyIntention = Objections(rawValue: 16)
  static let mentionOnly = Objections(rawValue: 32)
  static let oneAreaOnly = Objections(rawValue: 64)

  /// How far they keep a claim from counting.
  var penalty: Int {
    var grave = rawValue & 15
    var sum = 0
    while grave != 0 {
      sum += 5
      grave &= grave &- 1
    }
    if contains(.oneAreaOnly) { sum += 1 }
    if contains(.onlyIntention) { sum += 2 }
    return contains(.mentionOnly) ? sum + 3 : sum
  }

  /// The gravest first.
  var reasons: [Reason] {
    let all: [(Objections, Reason)] = [
      (.question, .question), (.history, .history), (.saidByOther, .saidByOther),
      (.aboutOthers, .aboutOthersThanRelatives), (.onlyIntention, .onlyIntention),
      (.mentionOnly, .mentionOnly), (.oneAreaOnly, .oneAreaOnly),
    ]
    return isEmpty ? [] : all.filter { contains($0.0) }.map(\.1)
  }
}

import Linguistics
import Standards

/// The clauses that make a rule's claim, each list with the best first.
struct Claimants {
  /// A clause and what stands against it.
  struct Candidate {
    let clause: Int
    let objections: Objections
    let rank: Int
  }

  /// Sets of the clauses that say what a rule asks for, with how much each tells.
  typealias Asked = [(set: Int32, weight: Int)]

  private(set) var full: [Candidate] = []
  private(set) var part: [Candidate] = []
  private(set) var denials: [Candidate] = []
  /// The best clause that says the claim's own element, where nothing else is found.
  private(set) var nearest: Candidate?

  init(_ entry: RuleBook.Entry, with evaluator: inout Evaluator) {
    var asked: Asked?
    let contrary = entry.contradiction.map { evaluator.affirm($0) } ?? ClauseSets.empty
    let denying = entry.denial.map { evaluator.deny($0) } ?? ClauseSets.empty
    let met = evaluator.difference(evaluator.affirm(entry.met), contrary)
    full = evaluator.rank(met, for: entry, &asked)
    denials = evaluator.rank(evaluator.union(denying, contrary), for: entry, &asked)
    if !full.contains(where: \.objections.isEmpty), let partial = entry.partial {
      let set = evaluator.difference(evaluator.affirm(partial), contrary)
      part = evaluator.rank(set, for: entry, &asked)
    }
    if full.isEmpty, part.isEmpty, denials.isEmpty, let first = entry.elements.first {
      nearest = evaluator.rank(evaluator.affirm(first), for: entry, &asked, keeping: 1).first
    }
  }
}

extension Evaluator {
  /// Every claim that says some element of the rule, or denies it.
  mutating func claims(on entry: RuleBook.Entry) -> [Claim] {
    var clauses = ClauseSets.empty
    for element in entry.elements { clauses = union(clauses, affirm(element)) }
    var asked: Claimants.Asked?
    let said = rank(clauses, for: entry, &asked, keeping: 12)
    return (said + Claimants(entry, with: &self).denials).map { claim($0, on: entry) }
  }

  /// Orders a set of clauses: those with the least against them, then those whose own sentence says
  /// most of what the rule asks for, rare concepts before common ones, then as in the text.
  /// - Parameters:
  ///   - asked: filled where it is nil, for the next call on the same rule.
  ///   - kept: how many of the best are wanted.
  fileprivate mutating func rank(
    _ clauses: Int32, for entry: RuleBook.Entry, _ asked: inout Claimants.Asked?,
    keeping kept: Int = 8
  ) -> [Claimants.Candidate] {
    guard clauses >= 0 else { return [] }
    var best: [Claimants.Candidate] = []
    best.reserveCapacity(kept + 1)
    let wanted = asked ?? self.asked(by: entry)
    asked = wanted
    for index in 0..<sets.width {
      var rest = sets.word(index, of: clauses)
      while rest != 0 {
        let clause = index << 6 + rest.trailingZeroBitCount
        rest &= rest &- 1
        let objections = objections(to: clause, entry)
        let binds = reading.analysis.clauses[clause].commitment.binds
        var rank = objections.penalty * 1000 - (binds ? 1 : 0)
        let sentence = reading.analysis.clauses[clause].sentence
        let clauses = reading.analysis.sentences[sentence].clauses
        for part in wanted where sets.contains(anyOf: clauses, in: part.set) {
          rank -= part.weight
        }
        if best.count == kept, rank >= best[kept - 1].rank { continue }
        let place = best.firstIndex { rank < $0.rank } ?? best.count
        best.insert(.init(clause: clause, objections: objections, rank: rank), at: place)
        if best.count > kept { best.removeLast() }
      }
    }
    return best
  }

  /// The elements and concepts that some clause says.
  private mutating func asked(by entry: RuleBook.Entry) -> Claimants.Asked {
    var asked: Claimants.Asked = []
    asked.reserveCapacity(entry.elements.count + entry.concepts.count)
    for element in entry.elements {
      let set = affirm(element)
      if set >= 0 { asked.append((set, 1)) }
    }
    for concept in entry.concepts {
      let set = affirm(concept)
      if set >= 0 { asked.append((set, weight(of: set))) }
    }
    return asked
  }

  /// How much a concept tells in this document: the rarer, the more.
  private func weight(of set: Int32) -> Int {
    let share = reading.analysis.clauses.count / max(1, sets.size(of: set))
    return Int.bitWidth - share.leadingZeroBitCount
  }

  mutating func claim(_ candidate: Claimants.Candidate, on entry: RuleBook.Entry) -> Claim {
    let frame = reading.analysis.clauses[candidate.clause]
    // First all sets, as what is near the sentence must be the last.
    for element in entry.elements { _ = affirm(element) }
    let near = near(sentence: frame.sentence, entry.reach)
    var said: [Int] = []
    said.reserveCapacity(entry.elements.count)
    var sentences: [Int] = []
    sentences.reserveCapacity(entry.elements.count + 1)
    sentences.append(frame.sentence)
    for index in entry.elements.indices {
      let element = affirm(entry.elements[index])
      guard element >= 0,
        let nearest = nearest(element, to: frame.sentence, within: near)
      else { continue }
      said.append(index)
      if !sentences.contains(nearest) { sentences.append(nearest) }
    }
    forget()
    sentences.sort()
    return Claim(
      clause: candidate.clause, sentence: frame.sentence, commitment: frame.commitment,
      speaker: frame.speaker, elements: said, sentences: sentences,
      reasons: candidate.objections.reasons)
  }

  /// The sentence within reach that says the element nearest to the claim; nil where none does.
  private func nearest(_ element: Int32, to sentence: Int, within near: Int32) -> Int? {
    var best: Int?
    var distance = Int.max
    for index in 0..<sets.width {
      var rest = sets.word(index, of: element) & sets.word(index, of: near)
      while rest != 0 {
        let other = reading.analysis.clauses[index << 6 + rest.trailingZeroBitCount].sentence
        rest &= rest &- 1
        let isHeading = reading.analysis.sentences[other].role == .heading
        let apart = abs(other - sentence) * 2 + (isHeading ? 1 : 0)
        if apart < distance { (best, distance) = (other, apart) }
      }
    }
    return best
  }

  /// What keeps a clause from counting in full.
  func objections(to number: Int, _ entry: RuleBook.Entry) -> Objections {
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
    let isMaking = reading.tellsOfMaking[clause.sentence] && !entry.isOnPolicy
    if isMaking || !isAbout(clause.sentence, rule.subject) { objections.insert(.aboutOthers) }
    guard objections.isEmpty else { return objections }
    let isAim = circumstances.contains(.aim) && rule.force == .statement
    if clause.commitment == .intention, !isAim { return .onlyIntention }
    if rule.valueIsPartial, circumstances.contains(.value) { return .onlyIntention }
    let isMere = clause.commitment == .mention && rule.force == .commitment
    if isMere || circumstances.contains(.heading) { return .mentionOnly }
    let isOneArea = reading.isOneArea || reading.areas[clause.sentence].nonzeroBitCount == 1
    return rule.oneAreaIsPartial && isOneArea ? .oneAreaOnly : []
  }

  private func isAbout(_ sentence: Int, _ subject: Rule.Subject) -> Bool {
    switch subject {
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

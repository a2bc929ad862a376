import Linguistics
import Standards

/// One rule evaluated on one reading: the clauses that carry each of its elements.
struct Evaluation {
  let reading: Reading
  let rule: CompiledRule
  /// For each element, the clauses that say it.
  let elements: [ClauseSet]

  init(_ rule: CompiledRule, on reading: Reading) {
    self.rule = rule
    self.reading = reading
    elements = rule.elements.map { Self.clauses($0, reading, negated: false, reach: .sentence, []) }
  }

  /// Clauses that make the claim of an expression over the rule's elements.
  func claims(_ node: CompiledRule.Node) -> ClauseSet {
    Self.clauses(node, reading, negated: false, reach: rule.rule.reach, elements)
  }

  /// Clauses that deny the rule's substance.
  func denials() -> ClauseSet {
    let node: CompiledRule.Node
    if case .element(let index) = rule.denial { node = rule.elements[index] } else { node = rule.denial }
    var result = Self.clauses(node, reading, negated: true, reach: .sentence, [])
    if let contradiction = rule.contradiction {
      result.formUnion(Self.clauses(contradiction, reading, negated: false, reach: .sentence, []))
    }
    return result
  }

  /// - Parameter negated: the first concept of a conjunction must be denied, the others may stand
  ///   either way.
  private static func clauses(
    _ node: CompiledRule.Node, _ reading: Reading, negated: Bool, reach: Rule.Reach,
    _ elements: [ClauseSet]
  ) -> ClauseSet {
    switch node {
    case .concept(let number): return negated ? reading.negative[number] : reading.positive[number]
    case .element(let index): return elements[index]
    case .any(let parts):
      var union = ClauseSet()
      for part in parts { union.formUnion(clauses(part, reading, negated: negated, reach: reach, elements)) }
      return union
    case .together(let parts):
      guard let head = parts.first else { return ClauseSet() }
      var result = clauses(head, reading, negated: negated, reach: reach, elements)
      for part in parts.dropFirst() where !result.isEmpty {
        result.formIntersection(support(part, reading, negated: negated, reach: reach, elements))
      }
      return result
    case .all(let parts): return conjunction(parts, reading, negated: negated, reach: reach, elements)
    case .without(let first, let second):
      var result = clauses(first, reading, negated: negated, reach: reach, elements)
      guard !result.isEmpty else { return result }
      let bar = support(second, reading, negated: negated, reach: reach, elements)
      if !bar.isEmpty { result.subtract(reading.spread(bar, to: .sentence)) }
      return result
    }
  }

  /// A part that only supports the claim: in a denial it may stand affirmed or denied.
  private static func support(
    _ node: CompiledRule.Node, _ reading: Reading, negated: Bool, reach: Rule.Reach,
    _ elements: [ClauseSet]
  ) -> ClauseSet {
    var result = clauses(node, reading, negated: false, reach: reach, elements)
    if negated { result.formUnion(clauses(node, reading, negated: true, reach: reach, elements)) }
    return result
  }

  private static func conjunction(
    _ parts: [CompiledRule.Node], _ reading: Reading, negated: Bool, reach: Rule.Reach,
    _ elements: [ClauseSet]
  ) -> ClauseSet {
    guard let head = parts.first else { return ClauseSet() }
    var result = clauses(head, reading, negated: negated, reach: reach, elements)
    guard !result.isEmpty else { return result }
    var underHeading = result
    underHeading.formIntersection(reading.headings)
    for (index, part) in parts.dropFirst().enumerated() {
      let others = support(part, reading, negated: negated, reach: reach, elements)
      guard !others.isEmpty else { return ClauseSet() }
      if index == 0, !underHeading.isEmpty {
        // The heading names the subject; the text below it makes the claim.
        var below = others
        below.formIntersection(reading.spread(underHeading, to: .section))
        result.formUnion(below)
      }
      result.formIntersection(reading.spread(others, to: reach))
      if result.isEmpty { return result }
    }
    return result
  }
}

extension Reading {
  /// All clauses within reach of some clauses.
  func spread(_ clauses: ClauseSet, to reach: Rule.Reach) -> ClauseSet {
    let count = analysis.sentences.count
    var reached = [Bool](repeating: false, count: count)
    var marked: [Int] = []
    clauses.forEach { clause in
      let sentence = analysis.clauses[clause].sentence
      if !reached[sentence] {
        reached[sentence] = true
        marked.append(sentence)
      }
    }
    switch reach {
    case .document: reached = [Bool](repeating: true, count: count)
    case .sentence: spreadOverIntroductions(&reached, marked)
    case .passage:
      for sentence in marked { spreadNearby(sentence, &reached) }
      spreadOverIntroductions(&reached, marked)
    case .section:
      let sections = Set(marked.map { analysis.sentences[$0].section })
      for index in 0..<count where sections.contains(analysis.sentences[index].section) {
        reached[index] = true
      }
    }
    var result = ClauseSet()
    for (index, isReached) in reached.enumerated() where isReached {
      for clause in analysis.sentences[index].clauses {
        result.insert(clause, of: analysis.clauses.count)
      }
    }
    return result
  }

  /// A lead-in and its items, a header and its cells stand in one sentence.
  private func spreadOverIntroductions(_ reached: inout [Bool], _ marked: [Int]) {
    let origins = reached
    for (index, sentence) in analysis.sentences.enumerated() where !sentence.introducedBy.isEmpty {
      for introducer in sentence.introducedBy {
        if origins[introducer] { reached[index] = true }
        if origins[index] { reached[introducer] = true }
      }
    }
  }

  private func spreadNearby(_ sentence: Int, _ reached: inout [Bool]) {
    let section = analysis.sentences[sentence].section
    for other in max(0, sentence - 2)...min(analysis.sentences.count - 1, sentence + 2)
    where analysis.sentences[other].section == section { reached[other] = true }
    if analysis.sentences[sentence].role == .heading {
      for other in analysis.sentences.indices where analysis.sentences[other].section == section {
        reached[other] = true
      }
    }
  }
}

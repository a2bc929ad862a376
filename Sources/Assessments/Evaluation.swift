import Linguistics
import Standards

/// One rule evaluated on one reading: the clauses that carry each of its elements.
struct Evaluation {
  let reading: Reading
  let rule: CompiledRule
  /// For each element, the clauses that say it.
  let elements: [BitSet]

  init(_ rule: CompiledRule, on reading: Reading) {
    self.rule = rule
    self.reading = reading
    elements = rule.elements.map {
      Self.clauses($0, reading, negated: false, reach: .sentence, [])
    }
  }

  /// Clauses that make the claim of an expression over the rule's elements, and do not contradict it.
  func claims(_ node: CompiledRule.Node) -> BitSet {
    var result = Self.clauses(node, reading, negated: false, reach: rule.rule.reach, elements)
    result.subtract(contradictions())
    return result
  }

  /// Clauses that deny the rule's substance, or affirm its contrary.
  func denials() -> BitSet {
    var result = Self.clauses(rule.denial, reading, negated: true, reach: .sentence, [])
    result.formUnion(contradictions())
    return result
  }

  private func contradictions() -> BitSet {
    guard let contradiction = rule.contradiction else { return BitSet() }
    return Self.clauses(contradiction, reading, negated: false, reach: .sentence, [])
  }

  /// - Parameter negated: the first concept of a conjunction must be denied, the others may stand
  ///   either way.
  private static func clauses(
    _ node: CompiledRule.Node, _ reading: Reading, negated: Bool, reach: Rule.Reach,
    _ elements: [BitSet]
  ) -> BitSet {
    switch node {
    case .concept(let number): return negated ? reading.negative[number] : reading.positive[number]
    case .element(let index): return elements[index]
    case .any(let parts):
      var union = BitSet()
      for part in parts {
        union.formUnion(clauses(part, reading, negated: negated, reach: reach, elements))
      }
      return union
    case .together(let parts):
      guard let head = parts.first else { return BitSet() }
      var result = clauses(head, reading, negated: negated, reach: reach, elements)
      for part in parts.dropFirst() where !result.isEmpty {
        result.formIntersection(support(part, reading, negated: negated, reach: reach, elements))
      }
      return result
    case .all(let parts):
      return conjunction(parts, reading, negated: negated, reach: reach, elements)
    case .without(let first, let second):
      var result = clauses(first, reading, negated: negated, reach: reach, elements)
      guard !result.isEmpty else { return result }
      let bar = support(second, reading, negated: negated, reach: reach, elements)
      if !bar.isEmpty { result.subtract(reading.keep(result, near: bar, within: .sentence)) }
      return result
    }
  }

  /// A part that only supports the claim: in a denial it may stand affirmed or denied.
  private static func support(
    _ node: CompiledRule.Node, _ reading: Reading, negated: Bool, reach: Rule.Reach,
    _ elements: [BitSet]
  ) -> BitSet {
    var result = clauses(node, reading, negated: false, reach: reach, elements)
    if negated { result.formUnion(clauses(node, reading, negated: true, reach: reach, elements)) }
    return result
  }

  private static func conjunction(
    _ parts: [CompiledRule.Node], _ reading: Reading, negated: Bool, reach: Rule.Reach,
    _ elements: [BitSet]
  ) -> BitSet {
    guard let head = parts.first else { return BitSet() }
    var result = clauses(head, reading, negated: negated, reach: reach, elements)
    guard !result.isEmpty else { return result }
    var underHeading = result
    underHeading.formIntersection(reading.headings)
    for (index, part) in parts.dropFirst().enumerated() {
      let others = support(part, reading, negated: negated, reach: reach, elements)
      guard !others.isEmpty else { return BitSet() }
      if index == 0, !underHeading.isEmpty {
        // The heading names the subject; the text below it makes the claim.
        result.formUnion(reading.keep(others, near: underHeading, within: .section))
      }
      result = reading.keep(result, near: others, within: reach)
      if result.isEmpty { return result }
    }
    return result
  }
}

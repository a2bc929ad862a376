import Linguistics
import Standards

/// Evaluates the nodes of a rule book on one reading, each at most once.
struct Evaluator {
  let book: RuleBook
  let reading: Reading
  private var known: [BitSet?]

  init(_ book: RuleBook, on reading: Reading) {
    self.book = book
    self.reading = reading
    known = [BitSet?](repeating: nil, count: book.nodes.count)
  }

  /// The clauses that affirm a node.
  mutating func affirm(_ number: Int) -> BitSet {
    if let clauses = known[number] { return clauses }
    let clauses = evaluate(book.nodes[number])
    known[number] = clauses
    return clauses
  }

  private mutating func evaluate(_ node: RuleBook.Node) -> BitSet {
    switch node {
    case .concept(let concept): return reading.positive[concept]
    case .any(let parts):
      var union = BitSet()
      for part in parts { union.formUnion(affirm(part)) }
      return union
    case .together(let parts):
      guard let head = parts.first else { return BitSet() }
      var result = affirm(head)
      for part in parts.dropFirst() where !result.isEmpty { result.formIntersection(affirm(part)) }
      return result
    case .all(let parts, let reach): return conjunction(parts, reach)
    case .without(let first, let second):
      var result = affirm(first)
      guard !result.isEmpty else { return result }
      result.subtract(reading.keep(result, near: affirm(second), within: .sentence))
      return result
    }
  }

  private mutating func conjunction(_ parts: [Int], _ reach: Rule.Reach) -> BitSet {
    guard let head = parts.first else { return BitSet() }
    var result = affirm(head)
    guard !result.isEmpty else { return result }
    var underHeading = result
    underHeading.formIntersection(reading.headings)
    var inLabel = result
    inLabel.formIntersection(reading.labels)
    for (index, part) in parts.dropFirst().enumerated() {
      let others = affirm(part)
      guard !others.isEmpty else { return BitSet() }
      if index == 0, !underHeading.isEmpty {
        // The heading names the subject; the text below it makes the claim.
        result.formUnion(reading.keep(others, near: underHeading, within: .section))
      }
      if index == 0, !inLabel.isEmpty {
        result.formUnion(reading.keep(others, near: inLabel, within: .sentence))
      }
      result = reading.keep(result, near: others, within: reach)
      if result.isEmpty { return result }
    }
    return result
  }

  /// The clauses that deny a node: its first concept is denied, the others may stand either way.
  mutating func deny(_ number: Int) -> BitSet {
    switch book.nodes[number] {
    case .concept(let concept): return reading.negative[concept]
    case .any(let parts):
      var union = BitSet()
      for part in parts { union.formUnion(deny(part)) }
      return union
    case .together(let parts), .all(let parts, _):
      guard let head = parts.first else { return BitSet() }
      var result = deny(head)
      for part in parts.dropFirst() where !result.isEmpty {
        var support = affirm(part)
        support.formUnion(deny(part))
        result = reading.keep(result, near: support, within: .sentence)
      }
      return result
    case .without(let first, _): return deny(first)
    }
  }
}

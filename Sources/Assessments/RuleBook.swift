import Linguistics
import Standards

/// All rules of a yardstick, with their expressions as nodes that are evaluated once each: rules that
/// ask for the same thing share the node, and criteria with the same rule share the rule.
struct RuleBook: Sendable {
  enum Node: Hashable, Sendable {
    case concept(Int)
    case any([Int])
    case all([Int], reach: Rule.Reach)
    case together([Int])
    case without(Int, Int)
  }

  /// A rule with its expressions as numbers of nodes.
  struct Entry: Sendable {
    let rule: Rule
    let elements: [Int]
    let met: Int
    let partial: Int?
    let denial: Int?
    let contradiction: Int?
  }

  private(set) var nodes: [Node] = []
  private(set) var entries: [Entry] = []
  private var numbers: [Node: Int] = [:]

  /// Adds a rule; gives the number of its entry, an equal rule's where there is one.
  mutating func add(_ rule: Rule, _ lexicon: Lexicon) -> Int {
    if let known = entries.firstIndex(where: { $0.rule == rule }) { return known }
    let concept: (String) -> Int? = { lexicon.number(of: $0) }
    let elements = rule.elements.map {
      compile($0.expression, reach: .sentence) { name, book in
        book.number(of: concept(name).map(Node.concept) ?? .any([]))
      }
    }
    let names = Dictionary(
      zip(rule.elements.map(\.name), elements), uniquingKeysWith: { first, _ in first })
    func overElements(_ expression: Expression) -> Int {
      compile(expression, reach: rule.reach) { name, book in
        names[name] ?? book.number(of: .any([]))
      }
    }
    func overConcepts(_ expression: Expression) -> Int {
      compile(expression, reach: .sentence) { name, book in
        book.number(of: concept(name).map(Node.concept) ?? .any([]))
      }
    }
    entries.append(
      Entry(
        rule: rule, elements: elements, met: overElements(rule.met),
        partial: rule.partial.map(overElements), denial: rule.denial.map(overConcepts),
        contradiction: rule.contradiction.map(overConcepts)))
    return entries.count - 1
  }

  private mutating func compile(
    _ expression: Expression, reach: Rule.Reach, _ leaf: (String, inout RuleBook) -> Int
  ) -> Int {
    func parts(_ list: [Expression]) -> [Int] { list.map { compile($0, reach: reach, leaf) } }
    switch expression {
    case .name(let name): return leaf(name, &self)
    case .any(let list): return number(of: .any(parts(list)))
    case .all(let list): return number(of: .all(parts(list), reach: reach))
    case .together(let list): return number(of: .together(parts(list)))
    case .without(let first, let second):
      let pair = parts([first, second])
      return number(of: .without(pair[0], pair[1]))
    }
  }

  private mutating func number(of node: Node) -> Int {
    if let number = numbers[node] { return number }
    nodes.append(node)
    numbers[node] = nodes.count - 1
    return nodes.count - 1
  }
}

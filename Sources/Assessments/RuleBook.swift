import Linguistics
import Standards

/// All rules of a yardstick, with their expressions as nodes that are evaluated once each: rules that
/// ask for the same thing share the node, and criteria with the same rule share the rule.
struct RuleBook: Sendable {
  struct Node: Sendable {
    enum Kind: Hashable, Sendable { case concept, any, all, together, without }
    let kind: Kind
    /// Of `all`.
    let reach: Neighbourhood.Reach
    /// The number of a concept in the lexicon.
    let concept: Int32
    /// Its parts in `RuleBook.parts`.
    let parts: Range<Int>
  }

  /// A rule with its expressions as numbers of nodes.
  struct Entry: Sendable {
    let rule: Rule
    let elements: [Int32]
    /// Nodes of the concepts that its elements ask for.
    let concepts: [Int32]
    let met: Int32
    let partial: Int32?
    let denial: Int32?
    let contradiction: Int32?
    let reach: Neighbourhood.Reach
    /// The rule asks about the policy itself, also how it was made.
    let isOnPolicy: Bool
    /// The criterion's number in the likeness; nil where nothing was learned of it.
    let likeness: Int?
  }

  let likeness: Likeness?

  private(set) var nodes: [Node] = []
  /// Numbers of nodes.
  private(set) var parts: [Int32] = []
  private(set) var entries: [Entry] = []
  private var numbers: [Key: Int32] = [:]

  init(likeness: Likeness? = nil) { self.likeness = likeness }

  /// What makes two nodes the same.
  private struct Key: Hashable {
    var kind: Node.Kind
    var reach = Neighbourhood.Reach.sentence
    var concept: Int32 = 0
    var parts: [Int32] = []
  }

  /// Adds a rule, with the numbers of the concepts it may name; gives the number of its entry, an equal rule's where there is one.
  mutating func add(_ rule: Rule, _ concepts: [String: Int], likeness: Int? = nil) -> Int {
    let same = entries.firstIndex { $0.rule == rule && $0.likeness == likeness }
    if let same { return same }
    let nothing = Key(kind: .any)
    func concept(_ name: String, _ book: inout RuleBook) -> Int32 {
      let number = concepts[name]
      return book.number(of: number.map { Key(kind: .concept, concept: Int32($0)) } ?? nothing)
    }
    let elements = rule.elements.map { compile($0.expression, reach: .sentence, concept) }
    let names = Dictionary(
      zip(rule.elements.map(\.name), elements), uniquingKeysWith: { first, _ in first })
    let reach = Neighbourhood.Reach(rule.reach)
    func overElements(_ expression: Expression) -> Int32 {
      compile(expression, reach: reach) { name, book in names[name] ?? book.number(of: nothing) }
    }
    func overConcepts(_ expression: Expression) -> Int32 {
      compile(expression, reach: .sentence, concept)
    }
    entries.append(
      Entry(
        rule: rule, elements: elements, concepts: wanted(by: elements), met: overElements(rule.met),
        partial: rule.partial.map(overElements), denial: rule.denial.map(overConcepts),
        contradiction: rule.contradiction.map(overConcepts), reach: reach,
        isOnPolicy: rule.elements.contains {
          $0.expression.names.contains { $0.hasPrefix("policy") }
        }, likeness: likeness))
    return entries.count - 1
  }

  /// The concepts below nodes, without those that must be absent.
  private func wanted(by elements: [Int32]) -> [Int32] {
    var wanted = Set<Int32>()
    var rest = elements
    while let number = rest.popLast() {
      let node = nodes[Int(number)]
      switch node.kind {
      case .concept: wanted.insert(number)
      case .without: rest.append(parts[node.parts.lowerBound])
      case .any, .all, .together: rest += parts[node.parts]
      }
    }
    return wanted.sorted()
  }

  private mutating func compile(
    _ expression: Expression, reach: Neighbourhood.Reach,
    _ leaf: (String, inout RuleBook) -> Int32
  ) -> Int32 {
    func parts(_ list: [Expression]) -> [Int32] { list.map { compile($0, reach: reach, leaf) } }
    switch expression {
    case .name(let name): return leaf(name, &self)
    case .any(let list): return number(of: Key(kind: .any, parts: parts(list)))
    case .all(let list): return number(of: Key(kind: .all, reach: reach, parts: parts(list)))
    case .together(let list): return number(of: Key(kind: .together, parts: parts(list)))
    case .without(let first, let second):
      return number(of: Key(kind: .without, parts: parts([first, second])))
    }
  }

  private mutating func number(of key: Key) -> Int32 {
    if let number = numbers[key] { return number }
    let first = parts.count
    parts += key.parts
    let number = Int32(nodes.count)
    nodes.append(
      Node(kind: key.kind, reach: key.reach, concept: key.concept, parts: first..<parts.count))
    numbers[key] = number
    return number
  }
}

public import Linguistics
public import Standards

/// Standards made ready to be held against documents: their rules in the lexicon's numbers.
public struct Yardstick: Sendable {
  public let standards: [Standard]
  public let lexicon: Lexicon
  let rules: [[CompiledRule]]
  let reserved: ReservedConcepts

  /// - Parameter chosen: ids of the standards to hold documents against; nil for all.
  public init(_ library: Library, chosen: Set<String>? = nil) {
    let criteria = library.standards.flatMap(\.criteria)
    lexicon = Lexicon(
      library.concepts, sample: criteria.flatMap { [$0.met, $0.partial, $0.not, $0.modelWording] })
    standards = library.standards.filter { chosen?.contains($0.id) ?? true }
    reserved = ReservedConcepts(lexicon)
    let lexicon = lexicon
    rules = standards.map { $0.criteria.map { CompiledRule($0.rule, lexicon) } }
  }
}

/// A rule with its concepts as numbers.
struct CompiledRule: Sendable {
  indirect enum Node: Sendable {
    case concept(Int)
    case element(Int)
    case any([Node])
    case all([Node])
    case together([Node])
    case without(Node, Node)
  }
  let elements: [Node]
  let met: Node
  let partial: Node?
  let denial: Node
  let contradiction: Node?
  let rule: Rule

  init(_ rule: Rule, _ lexicon: Lexicon) {
    self.rule = rule
    let names = Dictionary(
      rule.elements.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let concept: (String) -> Node = { .concept(lexicon.number(of: $0) ?? 0) }
    elements = rule.elements.map { Self.compile($0.expression, concept) }
    met = Self.compile(rule.met) { .element(names[$0] ?? 0) }
    partial = rule.partial.map { Self.compile($0) { .element(names[$0] ?? 0) } }
    contradiction = rule.contradiction.map { Self.compile($0, concept) }
    denial = rule.denial.map { Self.compile($0, concept) } ?? .any([])
  }

  private static func compile(_ expression: Expression, _ leaf: (String) -> Node) -> Node {
    switch expression {
    case .name(let name): leaf(name)
    case .any(let parts): .any(parts.map { compile($0, leaf) })
    case .all(let parts): .all(parts.map { compile($0, leaf) })
    case .together(let parts): .together(parts.map { compile($0, leaf) })
    case .without(let first, let second): .without(compile(first, leaf), compile(second, leaf))
    }
  }
}

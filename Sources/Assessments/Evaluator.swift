import Linguistics
import Standards

/// Evaluates the nodes of a rule book on one reading, each at most once.
struct Evaluator {
  let book: RuleBook
  let reading: Reading
  private(set) var sets: ClauseSets
  private(set) lazy var resemblances = Resemblances(of: reading, to: book.likeness)
  /// For each node its set; `unknown` until it is asked for.
  private var affirmed: [Int32]
  private var denied: [Int32]
  /// For each set and reach what is near it.
  private var near: [Int32] = []

  private static let unknown: Int32 = -2
  private static let reaches = Neighbourhood.Reach.allCases.count

  init(_ book: RuleBook, on reading: Reading) {
    self.book = book
    self.reading = reading
    sets = reading.said
    affirmed = [Int32](repeating: Self.unknown, count: book.nodes.count)
    denied = affirmed
  }

  /// The clauses that affirm a node.
  mutating func affirm(_ number: Int32) -> Int32 {
    let known = affirmed[Int(number)]
    if known != Self.unknown { return known }
    let set = evaluate(book.nodes[Int(number)])
    affirmed[Int(number)] = set
    return set
  }

  private mutating func evaluate(_ node: RuleBook.Node) -> Int32 {
    switch node.kind {
    case .concept: return reading.positive[Int(node.concept)]
    case .any:
      for at in node.parts { _ = affirm(book.parts[at]) }
      return union(node, affirmed)
    case .together:
      guard isWhole(node) else { return ClauseSets.empty }
      let result = sets.copy(affirm(book.parts[node.parts.lowerBound]))
      for at in node.parts.dropFirst() { sets.formIntersection(result, affirm(book.parts[at])) }
      return sets.settle(result)
    case .all: return isWhole(node) ? conjunction(node) : ClauseSets.empty
    case .without:
      let first = affirm(book.parts[node.parts.lowerBound])
      guard first >= 0 else { return first }
      let excluded = near(affirm(book.parts[node.parts.lowerBound + 1]), .sentence)
      return difference(first, excluded)
    }
  }

  /// Whether every part is affirmed somewhere.
  private mutating func isWhole(_ node: RuleBook.Node) -> Bool {
    for at in node.parts where affirm(book.parts[at]) < 0 { return false }
    return !node.parts.isEmpty
  }

  /// The union of the parts' sets, which `known` has all of.
  private mutating func union(_ node: RuleBook.Node, _ known: [Int32]) -> Int32 {
    var result = ClauseSets.empty
    var isCopy = false
    for at in node.parts {
      let part = known[Int(book.parts[at])]
      if part < 0 { continue }
      if result < 0 {
        result = part
        continue
      }
      if !isCopy { result = sets.copy(result) }
      isCopy = true
      sets.formUnion(result, part)
    }
    return result
  }

  private mutating func conjunction(_ node: RuleBook.Node) -> Int32 {
    let head = affirm(book.parts[node.parts.lowerBound])
    let result = sets.copy(head)
    for at in node.parts.dropFirst() {
      let part = affirm(book.parts[at])
      if at == node.parts.lowerBound + 1 {
        // The heading or label names the subject; the text below it makes the claim.
        addClaims(of: part, below: reading.headings, in: head, .section, to: result)
        addClaims(of: part, below: reading.labels, in: head, .sentence, to: result)
      }
      keep(result, near: part, node.reach)
      if sets.isEmpty(result) { return sets.settle(result) }
    }
    return result
  }

  /// Adds those clauses of `part` that stand below such introductions as are in `head`.
  private mutating func addClaims(
    of part: Int32, below introductions: Int32, in head: Int32, _ reach: Neighbourhood.Reach,
    to result: Int32
  ) {
    guard introductions >= 0 else { return }
    let introducing = sets.copy(head)
    sets.formIntersection(introducing, introductions)
    guard sets.settle(introducing) >= 0 else { return }
    let claims = sets.copy(part)
    sets.formIntersection(claims, near(introducing, reach))
    sets.formUnion(result, claims)
  }

  /// Takes the clauses out of a set that stand near none of another.
  private mutating func keep(_ set: Int32, near other: Int32, _ reach: Neighbourhood.Reach) {
    if other >= 0, sets.size(of: set) <= sets.size(of: other) {
      // Reach is mutual, so that the smaller set may do the looking.
      reading.neighbourhood.restrict(set, near: other, reach, in: &sets)
    } else {
      sets.formIntersection(set, near(other, reach))
    }
  }

  /// The clauses within reach of those of a set.
  mutating func near(_ set: Int32, _ reach: Neighbourhood.Reach) -> Int32 {
    guard set >= 0 else { return set }
    let at = Int(set) * Self.reaches + reach.rawValue
    while near.count <= at { near.append(Self.unknown) }
    if near[at] == Self.unknown {
      near[at] = sets.make()
      reading.neighbourhood.widen(set, reach, into: near[at], in: &sets)
    }
    return near[at]
  }

  /// What is near one sentence, to be given back by `forget`.
  mutating func near(sentence: Int, _ reach: Neighbourhood.Reach) -> Int32 {
    let near = sets.make()
    _ = reading.neighbourhood.insertNear(sentence, reach, into: near, in: &sets)
    return near
  }

  mutating func forget() { sets.removeLast() }

  // MARK: Sets of its caller

  mutating func union(_ set: Int32, _ other: Int32) -> Int32 {
    if set < 0 || other < 0 { return max(set, other) }
    let result = sets.copy(set)
    sets.formUnion(result, other)
    return result
  }

  mutating func difference(_ set: Int32, _ other: Int32) -> Int32 {
    if set < 0 || other < 0 { return set }
    let result = sets.copy(set)
    sets.subtract(result, other)
    return sets.settle(result)
  }

  // MARK: Denial

  /// The clauses that deny a node: its first concept is denied, the others may stand either way.
  mutating func deny(_ number: Int32) -> Int32 {
    let known = denied[Int(number)]
    if known != Self.unknown { return known }
    let set = contradict(book.nodes[Int(number)])
    denied[Int(number)] = set
    return set
  }

  private mutating func contradict(_ node: RuleBook.Node) -> Int32 {
    switch node.kind {
    case .concept: return reading.negative[Int(node.concept)]
    case .any:
      for at in node.parts { _ = deny(book.parts[at]) }
      return union(node, denied)
    case .together, .all:
      guard let head = node.parts.first else { return ClauseSets.empty }
      let first = deny(book.parts[head])
      guard first >= 0 else { return first }
      let result = sets.copy(first)
      for at in node.parts.dropFirst() {
        let support = union(affirm(book.parts[at]), deny(book.parts[at]))
        keep(result, near: support, .sentence)
        if sets.isEmpty(result) { break }
      }
      return sets.settle(result)
    case .without: return deny(book.parts[node.parts.lowerBound])
    }
  }
}

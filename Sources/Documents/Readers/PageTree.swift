/// The block elements of a page and how much text, linked text and prose each of them holds.
///
/// A parent stands before its children, so that one pass up and one down see every element with
/// all that is in it and around it: linear, whatever the depth.
struct PageTree {
  struct Node {
    let parent: Int
    let element: HTMLElement
    var names: HTMLHints
    /// Bytes of text, of text in links, of text in whole sentences; pieces, and those that end one.
    var bytes = 0
    var linked = 0
    var prose = 0
    var pieces = 0
    var sentences = 0

    // What comes down from the elements around.
    var enclosing: HTMLHints = []
    var near: HTMLHints = []
    var elements: Elements = []
    /// The innermost list around; 0 if there is none.
    var list = 0
    /// The innermost elements around with at least 2, 6 and 20 pieces; the root if there is none.
    var around = (few: 0, some: 0, many: 0)
    /// Elements between this one and those that hold most of the prose; 0 for these themselves.
    var distance = 0
  }

  /// Elements that say what is in them.
  struct Elements: OptionSet {
    let rawValue: UInt8
    static let footer = Elements(rawValue: 1)
    static let figure = Elements(rawValue: 2)
    static let item = Elements(rawValue: 4)
    static let aside = Elements(rawValue: 8)
  }

  private(set) var nodes = [Node(parent: 0, element: .block, names: [])]
  /// The part of the prose that the innermost element with most of it holds, 0-1.
  private(set) var core = 0.0

  var root: Node { nodes[0] }

  mutating func open(_ element: HTMLElement, _ hints: HTMLHints, in parent: Int) -> Int {
    nodes.append(Node(parent: parent, element: element, names: hints.union(element.names)))
    return nodes.count - 1
  }

  mutating func add(_ piece: PagePiece, to node: Int) {
    nodes[node].bytes += piece.bytes
    nodes[node].linked += piece.linked
    nodes[node].prose += piece.prose
    nodes[node].pieces += 1
    if piece.endsSentence, piece.words > 4 { nodes[node].sentences += 1 }
  }

  /// Sums up what each element holds, and hands down what stands around it.
  mutating func settle() {
    for index in nodes.indices.dropFirst().reversed() {
      let node = nodes[index]
      nodes[node.parent].bytes += node.bytes
      nodes[node.parent].linked += node.linked
      nodes[node.parent].prose += node.prose
      nodes[node.parent].pieces += node.pieces
      nodes[node.parent].sentences += node.sentences
    }
    let isCore = findCore()
    for index in nodes.indices.dropFirst() {
      handDown(to: index)
      nodes[index].distance = isCore[index] ? 0 : nodes[nodes[index].parent].distance + 1
    }
  }

  private mutating func handDown(to index: Int) {
    var node = nodes[index]
    let parent = nodes[node.parent]
    // What holds most of the page cannot be beside it, whatever its name.
    if node.element == .html || node.element == .body || node.bytes * 5 > root.bytes * 3 {
      node.names.formIntersection(.body)
    }
    let grandparent = nodes[parent.parent].names
    node.enclosing = parent.enclosing.union(node.names)
    node.near = node.names.union(parent.names).union(grandparent)
    node.elements = parent.elements.union(node.element.mark)
    node.list = node.element == .list || node.element == .definitions ? index : parent.list
    node.around.few = node.pieces > 1 ? index : parent.around.few
    node.around.some = node.pieces > 5 ? index : parent.around.some
    node.around.many = node.pieces > 19 ? index : parent.around.many
    nodes[index] = node
  }

  /// Goes from the root to the child with three fifths of the prose, as long as there is one.
  private mutating func findCore() -> [Bool] {
    var best = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices.dropFirst().reversed() {
      let parent = nodes[index].parent
      if best[parent] == 0 || nodes[index].prose >= nodes[best[parent]].prose {
        best[parent] = index
      }
    }
    var isCore = [Bool](repeating: false, count: nodes.count)
    var last = 0
    isCore[0] = true
    while best[last] > 0, nodes[best[last]].prose > 0,
      nodes[best[last]].prose * 5 >= nodes[last].prose * 3
    {
      last = best[last]
      isCore[last] = true
    }
    core = Double(nodes[last].prose) / Double(max(1, root.prose))
    return isCore
  }
}

extension HTMLElement {
  fileprivate var mark: PageTree.Elements {
    switch self {
    case .footer: .footer
    case .figure: .figure
    case .item: .item
    case .aside: .aside
    default: []
    }
  }

  /// What the element says as a name would.
  fileprivate var names: HTMLHints {
    switch self {
    case .footer: .foot
    case .header: .head
    case .aside: .side
    case .dialog: .modal
    case .main, .article: .body
    default: []
    }
  }
}

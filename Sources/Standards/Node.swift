import Yams

/// A node of a YAML file with only what the readers look at; Yams' own is dear to copy.
struct Node {
  enum Content {
    /// A text is plain where it stands without quotation marks.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping(Mapping)
  }

  struct Mapping {
    let entries: [(key: Node, value: Node)]
    let mark: Mark?

    subscript(key: String) -> Node? {
      entries.first { $0.key.string == key }?.value
    }
  }

  let content: Content
  let mark: Mark?

  /// 1-based.
  struct Mark {
    let line: Int
    let column: Int

    init(_ mark: Yams.Mark) {
      line = mark.line
      column = mark.column
    }
  }

  var string: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  var sequence: [Node]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }
}

extension Node {
  init(_ node: Yams.Node) {
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, isPlain: scalar.style == .plain)
      mark = scalar.mark.map(Mark.init)
    case .sequence(let sequence):
      content = .sequence(sequence.map(Node.init))
      mark = sequence.mark.map(Mark.init)
    case .mapping(let mapping):
      mark = mapping.mark.map(Mark.init)
      content = .mapping(
        .init(entries: mapping.map { (key: Node($0.key), value: Node($0.value)) }, mark: mark))
    case .alias(let alias):
      // Yams puts the node in the place of its alias.
      content = .scalar("", isPlain: true)
      mark = alias.mark.map(Mark.init)
    }
  }
}

/// How much speaks for a block being the page's own text.
///
/// A sum of weighted traits, as in logistic regression: what the text is like, where it stands,
/// what the elements around it are and are called, and how much prose and how many links these hold.
/// The weights were learned from labelled public pages of all kinds; 0 is even odds. No
/// single trait decides, so that a site with names in no known language is still told apart.
/// - Source: fitted to one half, by site, of WCXB (CC BY 4.0) and of the scrapinghub benchmark.
struct PageScore {
  /// The page as a whole.
  let tree: PageTree
  let firstProse: Int
  let lastProse: Int
  let firstHeading: Int
  let title: Int?

  /// `headings` has the level of each piece that is a heading, 0 for the others.
  init(_ tree: PageTree, _ pieces: [PagePiece], headings: [Int]) {
    self.tree = tree
    firstProse = pieces.firstIndex(where: \.isLong) ?? .max
    lastProse = pieces.lastIndex(where: \.isLong) ?? -1
    firstHeading = headings.firstIndex { $0 > 0 } ?? .max
    title = headings.firstIndex(of: 1)
  }

  /// What speaks for a piece by itself.
  func ofText(_ piece: PagePiece, kind: Block.Kind, next: PagePiece?, node: PageTree.Node) -> Double
  {
    var sum = -0.84 * piece.linkShare
    if piece.linkShare > 0.9 { sum -= 0.47 }
    if piece.endsSentence { sum += 0.83 }
    if piece.isLong { sum += 0.47 }
    if piece.hasPageWord { sum -= 1.18 }
    switch kind {
    case .heading: sum += 0.16 * log(next?.words ?? 0) - 0.36
    case .tableCell: sum += 1.72
    case .listItem: sum -= 0.68 * links(in: node.around.few)
    default: break
    }
    if piece.linkShare < 0.3 { sum -= 1.79 * links(in: node.around.some) }
    return sum
  }

  /// What speaks for a block by its place among the others. `before` is the part of the page's text
  /// above it, `after` the part below, 0-1.
  func ofPlace(_ index: Int, before: Double, after: Double) -> Double {
    var sum = -0.83 * before + 1.21 * after
    if before < 0.05 { sum -= 0.87 }
    if index < firstHeading { sum -= 2.31 }
    if index < firstProse { sum -= 1.06 }
    if index > lastProse { sum -= 0.77 }
    if let title, index < title { sum -= 1.25 }
    return sum
  }

  /// What the elements around speak for.
  func ofElements(_ node: PageTree.Node) -> Double {
    var sum = 0.0
    for (element, weight) in Self.elements where node.elements.contains(element) { sum += weight }
    for (name, weight) in Self.enclosing where node.enclosing.contains(name) { sum += weight }
    for (name, weight) in Self.near where node.near.contains(name) { sum += weight }
    if node.enclosing.contains(.comment) { sum -= 1.31 * tree.core }
    return sum
  }

  /// What the reader made of the names of the parts around, as far as it is sure of them.
  func ofContext(_ context: HTMLContext) -> Double {
    var sum = context.isMain ? 0.63 : 0
    if context.isArticle { sum += 0.55 }
    switch context.region {
    case .content: break
    case .hinted: sum -= 0.61
    case .around: sum -= 1.63
    }
    return sum
  }

  /// What the mass of text around speaks for.
  func ofMass(_ node: PageTree.Node) -> Double {
    let some = tree.nodes[node.around.some]
    let many = tree.nodes[node.around.many]
    var sum = 0.42 * prose(in: node.around.few)
    sum += 0.91 * prose(in: node.around.some)
    sum -= 1.31 * prose(in: node.around.many)
    sum += 1.87 * Double(many.sentences) / Double(max(1, many.pieces))
    sum += 0.1 * log(some.bytes)
    sum += 1.25 * Double(some.bytes) / Double(max(1, tree.root.bytes))
    sum -= 1.64 * Double(some.prose) / Double(max(1, tree.root.prose))
    sum -= 0.92 * log(node.distance) * tree.core
    return sum
  }

  /// The same for all blocks of a page: how likely it is that it has text of its own.
  var ofPage: Double {
    var sum = 1.35 + 5.15 * tree.core
    sum -= 0.36 * log(tree.root.prose)
    sum -= 1.46 * prose(in: 0)
    if tree.articles == 1 { sum -= 0.66 }
    return sum
  }

  private func links(in index: Int) -> Double {
    Double(tree.nodes[index].linked) / Double(max(1, tree.nodes[index].bytes))
  }

  private func prose(in index: Int) -> Double {
    Double(tree.nodes[index].prose) / Double(max(1, tree.nodes[index].bytes))
  }

  /// Near the binary logarithm of a number and one: exact at powers of two, straight between them.
  private func log(_ number: Int) -> Double {
    let value = Double(number + 1)
    return Double(value.exponent) + value.significand - 1
  }

  private static let elements: [(PageTree.Elements, Double)] = [
    (.footer, -3.15), (.figure, -2.89), (.aside, -1.55), (.navigation, -0.62), (.item, 0.4),
    (.list, 0.28),
  ]

  /// Names of any element around.
  private static let enclosing: [(HTMLHints, Double)] = [
    (.cookie, -2.63), (.modal, -1.27), (.side, -1.02), (.head, -0.99), (.related, -0.85),
    (.price, -0.82), (.form, -0.64),
  ]

  /// Names of the innermost three elements.
  private static let near: [(HTMLHints, Double)] = [
    (.comment, -3.82), (.foot, -1.08), (.meta, -0.92), (.body, 0.32),
  ]
}

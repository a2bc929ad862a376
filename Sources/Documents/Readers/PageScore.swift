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
    var sum = -1.27 * piece.linkShare
    if piece.linkShare > 0.9 { sum -= 0.63 }
    if piece.endsSentence { sum += 0.89 }
    if piece.hasPageWord { sum -= 1.13 }
    if kind == .tableCell { sum += 1.54 }
    if kind == .heading {
      sum += 0.18 * log(next?.words ?? 0) - 1.09
      if piece.linkShare > 0.6 { sum += 1.73 }
    }
    if piece.linkShare < 0.3 { sum -= 1.78 * links(in: node.around.some) }
    return sum
  }

  /// What speaks for a piece by its place among the others.
  func ofPlace(_ index: Int, _ course: PageCourse) -> Double {
    let total = Double(max(1, tree.root.bytes))
    let before = Double(course.before) / total
    var sum = -0.87 * before + 1.05 * (1 - Double(course.read) / total)
    if before < 0.05 { sum -= 0.87 }
    if index < firstHeading { sum -= 2.41 }
    if index < firstProse { sum -= 1.13 }
    if index > lastProse { sum -= 0.96 }
    if let title, index < title { sum -= 1.31 }
    if course.isUnderSideHeading { sum -= 0.69 }
    return sum - 0.16 * log(course.pageWords)
  }

  /// What the elements around speak for.
  func ofElements(_ node: PageTree.Node) -> Double {
    var sum = 0.0
    for (element, weight) in Self.elements where node.elements.contains(element) { sum += weight }
    for (name, weight) in Self.enclosing where node.enclosing.contains(name) { sum += weight }
    for (name, weight) in Self.near where node.near.contains(name) { sum += weight }
    return sum
  }

  /// What the reader is sure of: the main part, an article, or what stands around them.
  func ofContext(_ context: HTMLContext) -> Double {
    var sum = context.isMain ? 0.58 : 0
    if context.isArticle { sum += 0.64 }
    if context.region == .around { sum -= 1.62 }
    return sum
  }

  /// What the mass of text around speaks for.
  func ofMass(_ node: PageTree.Node) -> Double {
    let some = tree.nodes[node.around.some]
    let many = tree.nodes[node.around.many]
    var sum = 0.57 * prose(in: node.around.few)
    sum += 0.92 * prose(in: node.around.some)
    sum -= 1.29 * prose(in: node.around.many)
    sum += 1.81 * Double(many.sentences) / Double(max(1, many.pieces))
    sum += 0.14 * log(some.bytes)
    sum += 1.15 * Double(some.bytes) / Double(max(1, tree.root.bytes))
    sum -= 1.69 * Double(some.prose) / Double(max(1, tree.root.prose))
    sum -= 0.94 * log(node.distance) * tree.core
    return sum
  }

  /// The same for all blocks of a page: how likely it is that it has text of its own.
  var ofPage: Double {
    var sum = 1.23 + 5.19 * tree.core
    sum -= 0.34 * log(tree.root.prose)
    sum -= 1.62 * prose(in: 0)
    if tree.articles == 1 { sum -= 0.73 }
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
    (.footer, -2.99), (.figure, -2.96), (.aside, -1.62), (.navigation, -0.66), (.item, 0.55),
  ]

  /// Names of any element around.
  private static let enclosing: [(HTMLHints, Double)] = [
    (.cookie, -1.96), (.modal, -1.36), (.side, -1.02), (.head, -0.98), (.price, -0.87),
    (.related, -0.74),
  ]

  /// Names of the innermost three elements.
  private static let near: [(HTMLHints, Double)] = [
    (.comment, -4.86), (.foot, -1.19), (.meta, -1.02), (.body, 0.34),
  ]
}

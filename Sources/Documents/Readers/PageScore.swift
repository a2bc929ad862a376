/// How much speaks for a block being the page's own text.
///
/// A sum of weighted traits, as in logistic regression: what the text is like, where it stands,
/// what the elements around it are and are called, and how much prose and how many links these hold.
/// The weights come from a logistic regression on labelled public pages of all kinds, in which
/// articles weigh more than shops; 0 is even odds. No single trait decides, so that a site with names
/// in no known language is still told apart.
/// - Source: fitted to the development part of WCXB (CC BY 4.0) and half of the scrapinghub
///   article-extraction benchmark, and chosen by cross-validation over sites.
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
    var sum = -0.88 * piece.linkShare
    if piece.linkShare > 0.9 { sum -= 0.36 }
    if piece.endsSentence { sum += 0.64 }
    if piece.hasPageWord { sum -= 1.02 }
    if kind == .tableCell { sum += 0.88 }
    if kind == .heading {
      sum += 0.14 * log(next?.words ?? 0) - 0.9
      if piece.linkShare > 0.6 { sum += 1.26 }
    }
    if piece.linkShare < 0.3 { sum -= 1.03 * links(in: node.around.some) }
    return sum
  }

  /// What speaks for a piece by its place among the others.
  func ofPlace(_ index: Int, _ course: PageCourse) -> Double {
    let total = Double(max(1, tree.root.bytes))
    let before = Double(course.before) / total
    var sum = -0.95 * before + 0.93 * (1 - Double(course.read) / total)
    if before < 0.05 { sum -= 0.85 }
    if index < firstHeading { sum -= 1.5 }
    if index < firstProse { sum -= 0.92 }
    if index > lastProse { sum -= 0.9 }
    if let title, index < title { sum -= 1.76 }
    if course.isUnderSideHeading { sum -= 0.63 }
    return sum - 0.11 * log(course.pageWords)
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
    var sum = context.isMain ? 0.51 : 0
    if context.isArticle { sum += 0.18 }
    if context.region == .around { sum -= 1.93 }
    return sum
  }

  /// What the mass of text around speaks for.
  func ofMass(_ node: PageTree.Node) -> Double {
    let some = tree.nodes[node.around.some]
    let many = tree.nodes[node.around.many]
    var sum = 0.92 * prose(in: node.around.few)
    sum += 0.34 * prose(in: node.around.some)
    sum -= 1.18 * prose(in: node.around.many)
    sum += 2.52 * Double(many.sentences) / Double(max(1, many.pieces))
    sum += 0.66 * Double(some.bytes) / Double(max(1, tree.root.bytes))
    sum -= 0.61 * Double(some.prose) / Double(max(1, tree.root.prose))
    sum -= 0.6 * log(node.distance) * tree.core
    return sum
  }

  /// The same for all blocks of a page: how likely it is that it has text of its own.
  var ofPage: Double {
    3.01 + 3.28 * tree.core - 0.41 * log(tree.root.prose)
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
    (.footer, -3.14), (.figure, -1.78), (.aside, -1.06), (.item, 0.4),
  ]

  /// Names of any element around.
  private static let enclosing: [(HTMLHints, Double)] = [
    (.cookie, -2.96), (.modal, -1.49), (.side, -0.96), (.related, -0.95), (.head, -0.85),
    (.price, -0.57),
  ]

  /// Names of the innermost three elements.
  private static let near: [(HTMLHints, Double)] = [
    (.comment, -3.79), (.meta, -1.18), (.foot, -0.94), (.body, 0.56),
  ]
}

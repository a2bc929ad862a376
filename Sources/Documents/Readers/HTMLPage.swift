/// Tells the text of a page from what stands around it, once all of it has been read.
struct HTMLPage {
  private var origins: [Origin] = []
  private var tree = PageTree()

  private struct Origin {
    let block: Int
    let context: HTMLContext
    let linked: Int
  }

  /// Notes an element of the page that is not inline. Returns its number.
  mutating func open(_ element: HTMLElement, _ hints: HTMLHints, in parent: Int) -> Int {
    tree.open(element, hints, in: parent)
  }

  mutating func note(_ block: Int, _ context: HTMLContext, linked: Int) {
    origins.append(Origin(block: block, context: context, linked: linked))
  }

  /// Sets which blocks are content, and the title.
  mutating func finish(_ blocks: inout [Block]) {
    let pieces = origins.map { PagePiece(blocks[$0.block], linked: $0.linked) }
    for (origin, piece) in zip(origins, pieces) { tree.add(piece, to: origin.context.node) }
    tree.settle()
    let words = pieces.reduce(0) { $0 + $1.words }
    if words < Self.measurable {
      admitHinted(&blocks)
      keepMain(&blocks)
    } else if !isPlain {
      choose(&blocks, pieces)
    }
    leaveFallback(&blocks, pieces)
    Boilerplate.mark(&blocks)
    nameTitle(&blocks)
    for index in blocks.indices where blocks[index].isContent {
      let headings = blocks[index].headings
      if !headings.allSatisfy({ blocks[$0].isContent }) {
        blocks[index].headings = headings.filter { blocks[$0].isContent }
      }
    }
  }

  /// Words from which on a page is long enough for its text to be measured; a shorter one is judged
  /// by names alone.
  private static let measurable = 100

  /// True for a page that is nothing but a document: next to no links, and nothing named as around
  /// the text.
  private var isPlain: Bool {
    let region = origins.allSatisfy { $0.context.region == .content && !$0.context.isFallback }
    return region && tree.root.linked * 50 < tree.root.bytes
  }

  private mutating func choose(_ blocks: inout [Block], _ pieces: [PagePiece]) {
    let headings = origins.map {
      blocks[$0.block].kind == .heading ? blocks[$0.block].level : 0
    }
    let score = PageScore(tree, pieces, headings: headings)
    let ofPage = score.ofPage
    var course = PageCourse()
    var scores: [Double] = []
    scores.reserveCapacity(origins.count)
    for (index, origin) in origins.enumerated() {
      let piece = pieces[index]
      let node = tree.nodes[origin.context.node]
      let kind = blocks[origin.block].kind
      course.pass(piece, heading: headings[index])
      var sum = ofPage + score.ofElements(node) + score.ofMass(node)
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      sum += score.ofText(piece, kind: kind, next: next, node: node)
      sum += score.ofPlace(index, course)
      sum += score.ofContext(origin.context)
      scores.append(sum)
    }
    let lists = origins.map { tree.nodes[$0.context.node].list }
    let cells = origins.map { blocks[$0.block].kind == .tableCell }
    let choice = PageChoice(scores, words: pieces.map(\.words), lists: lists, cells: cells)
    let kept = choice.kept(headings: headings.map { $0 > 0 })
    for (origin, isKept) in zip(origins, kept) { blocks[origin.block].isContent = isKept }
  }

  /// Text for browsers without scripts counts only where there is little else.
  private func leaveFallback(_ blocks: inout [Block], _ pieces: [PagePiece]) {
    var fallback = 0
    var shown = 0
    for (origin, piece) in zip(origins, pieces) where blocks[origin.block].isContent {
      if origin.context.isFallback { fallback += piece.words } else { shown += piece.words }
    }
    guard fallback < shown else { return }
    for origin in origins where origin.context.isFallback { blocks[origin.block].isContent = false }
  }

  /// Where names of classes would take away almost all of the text, they mean something else.
  private func admitHinted(_ blocks: inout [Block]) {
    let content = size(blocks) { $0.context.region == .content }
    let hinted = size(blocks) { $0.context.region == .hinted }
    guard content == 0 || (hinted > 600 && content * 4 < hinted) else { return }
    for origin in origins where origin.context.region == .hinted {
      blocks[origin.block].isContent = true
    }
  }

  /// With a main part, or one article that holds most of the text, the rest is around it.
  private func keepMain(_ blocks: inout [Block]) {
    let content = size(blocks) { $0.context.region == .content }
    let main = size(blocks) { $0.context.isMain && $0.context.region == .content }
    let article = size(blocks) { $0.context.isArticle && $0.context.region == .content }
    if main * 2 > content {
      for origin in origins where !origin.context.isMain { blocks[origin.block].isContent = false }
    } else if main == 0, article * 10 > content * 7 {
      for origin in origins where !origin.context.isArticle {
        blocks[origin.block].isContent = false
      }
    }
  }

  private func size(_ blocks: [Block], _ isCounted: (Origin) -> Bool) -> Int {
    origins.reduce(0) { $0 + (isCounted($1) ? blocks[$1.block].text.count : 0) }
  }

  /// The first heading of level 1 in the text is the title; else the first one anywhere.
  private func nameTitle(_ blocks: inout [Block]) {
    func isTop(_ block: Block) -> Bool { block.kind == .heading && block.level == 1 }
    if let index = blocks.firstIndex(where: { isTop($0) && $0.isContent }) {
      blocks[index].kind = .title
    } else if let index = blocks.firstIndex(where: isTop) {
      blocks[index].kind = .title
      blocks[index].isContent = true
    }
  }
}

/// Tells the text of a page from what stands around it, once all of it has been read.
struct HTMLPage {
  private var origins: [Origin] = []

  private struct Origin {
    let block: Int
    let region: HTMLContext.Region
    let isMain: Bool
    let isArticle: Bool
  }

  mutating func note(_ block: Int, _ context: HTMLContext) {
    origins.append(
      Origin(
        block: block, region: context.region, isMain: context.isMain,
        isArticle: context.isArticle))
  }

  /// Sets which blocks are content, and the title.
  func finish(_ blocks: inout [Block]) {
    admitHinted(&blocks)
    keepMain(&blocks)
    Boilerplate.mark(&blocks)
    nameTitle(&blocks)
    for index in blocks.indices where blocks[index].isContent {
      let headings = blocks[index].headings
      if !headings.allSatisfy({ blocks[$0].isContent }) {
        blocks[index].headings = headings.filter { blocks[$0].isContent }
      }
    }
  }

  /// Where names of classes would take away almost all of the text, they mean something else.
  private func admitHinted(_ blocks: inout [Block]) {
    let content = size(blocks) { $0.region == .content }
    let hinted = size(blocks) { $0.region == .hinted }
    guard content == 0 || (hinted > 600 && content * 4 < hinted) else { return }
    for origin in origins where origin.region == .hinted { blocks[origin.block].isContent = true }
  }

  /// With a main part, or one article that holds most of the text, the rest is around it.
  private func keepMain(_ blocks: inout [Block]) {
    let content = size(blocks) { $0.region == .content }
    let main = size(blocks) { $0.isMain && $0.region == .content }
    let article = size(blocks) { $0.isArticle && $0.region == .content }
    if main * 2 > content {
      for origin in origins where !origin.isMain { blocks[origin.block].isContent = false }
    } else if main == 0, article * 10 > content * 7 {
      for origin in origins where !origin.isArticle { blocks[origin.block].isContent = false }
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

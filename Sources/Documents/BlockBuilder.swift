/// Collects blocks and sets what each stands under: headings and the line that leads in.
struct BlockBuilder {
  private(set) var blocks: [Block] = []
  private var content = HeadingStack()
  private var other = HeadingStack()
  /// Bytes of text in all blocks.
  private var size = 0
  /// Open list levels, outermost first.
  private var lists: [OpenList] = []

  private struct OpenList {
    let level: Int
    let leadIn: Int?
    var lastItem: Int
  }

  var count: Int { blocks.count }
  var last: Block? { blocks.last }

  /// Adds what has been read of a block, if it has text, and clears it. Returns its index.
  @discardableResult
  mutating func add(
    _ kind: Block.Kind, level: Int = 0, _ inline: inout InlineText, isContent: Bool = true,
    keepsLists: Bool = false
  ) -> Int? {
    // One block past the limit shows that there is too much; more would only take memory.
    if inline.isEmpty || blocks.count > Limits.blocks || size > Limits.textBytes {
      inline.clear()
      return nil
    }
    size += inline.text.count
    var block = Block(
      kind: kind, level: level, text: inline.text.packed, number: inline.number,
      runs: inline.runs.packed, isContent: isContent)
    inline.clear()
    if kind == .listItem {
      block.leadIn = leadIn(forItemAt: level, isContent: isContent)
    } else if !keepsLists {
      lists.removeAll(keepingCapacity: true)
    }
    let isHeading = kind == .heading || kind == .title
    if isContent {
      block.headings = content.place(isHeading ? level : nil, at: blocks.count)
    } else {
      block.headings = other.place(isHeading ? level : nil, at: blocks.count)
    }
    blocks.append(block)
    return blocks.count - 1
  }

  /// Hands over the blocks, of which none are left.
  mutating func takeBlocks() -> [Block] {
    let taken = blocks
    blocks = []
    return taken
  }

  /// Forgets the open lists, so that the next item begins a new one.
  mutating func endLists() { lists.removeAll(keepingCapacity: true) }

  mutating func update(_ index: Int, _ change: (inout Block) -> Void) { change(&blocks[index]) }

  /// The level of a heading that stands directly under the headings so far, 2-6.
  func levelBelow(isContent: Bool) -> Int { (isContent ? content : other).levelBelow }

  /// The number of headings that are open, to come back to by `closeHeadings`.
  var openHeadings: (content: Int, other: Int) { (content.count, other.count) }

  /// Closes the headings opened since `openHeadings` was asked for.
  mutating func closeHeadings(to open: (content: Int, other: Int)) {
    content.close(to: open.content)
    other.close(to: open.other)
  }

  /// Marks the last heading as one that the text only looks to have, such as a bold line.
  mutating func noteAssumedHeading() { content.noteAssumed() }

  private mutating func leadIn(forItemAt level: Int, isContent: Bool) -> Int? {
    while let open = lists.last, open.level > level { lists.removeLast() }
    let index = blocks.count
    if let open = lists.last, open.level == level {
      lists[lists.count - 1].lastItem = index
      return open.leadIn
    }
    let leadIn = lists.last?.lastItem ?? introduction(isContent: isContent)
    lists.append(OpenList(level: level, leadIn: leadIn, lastItem: index))
    return leadIn
  }

  /// The block just before, if it reads as the start of a list: one that ends with a colon, or a
  /// paragraph that ends without a mark.
  private func introduction(isContent: Bool) -> Int? {
    guard let index = blocks.lastIndex(where: { $0.isContent == isContent }) else { return nil }
    let block = blocks[index]
    if block.text.last == 0x3A { return index }
    return block.kind == .paragraph && !endsSentence(block.text) ? index : nil
  }
}

/// The headings that a block stands under.
private struct HeadingStack {
  private var indexes: [Int] = []
  private var levels: [Int] = []
  private var assumed: [Bool] = []

  var count: Int { indexes.count }

  var levelBelow: Int {
    let last = assumed.lastIndex(of: false)
    return min(6, (last.map { levels[$0] } ?? 1) + 1)
  }

  /// The headings above; a heading of a level also opens itself.
  mutating func place(_ level: Int?, at index: Int) -> [Int] {
    guard let level else { return indexes }
    close(to: levels.firstIndex { $0 >= level } ?? levels.count)
    let above = indexes
    indexes.append(index)
    levels.append(level)
    assumed.append(false)
    return above
  }

  mutating func close(to count: Int) {
    guard count < indexes.count else { return }
    indexes.removeLast(indexes.count - count)
    levels.removeLast(levels.count - count)
    assumed.removeLast(assumed.count - count)
  }

  mutating func noteAssumed() {
    if let last = assumed.indices.last { assumed[last] = true }
  }
}

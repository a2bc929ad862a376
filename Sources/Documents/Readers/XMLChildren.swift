/// One element as its parent sees it.
struct XMLChild {
  let index: Int
  let name: Int
  var role: XMLRole
  var line = XMLLine.none
  /// Where its tag begins.
  var start = 0
  /// From the first to the last byte of its text.
  var text = 0..<0
  var startsSmall = false
  /// Has a heading among its attributes.
  var isTitled = false
  /// Something in it is said.
  var hasProse = false
  /// One of its own children is a heading, or stands for it and has one.
  var hasHeading = false
  /// Holds nothing but data.
  var isData = false
  /// The number of its children, if it may be the row of a table; else 0.
  var cells = 0

  var bytes: Int { text.count }
}

/// The children of one element, whose shapes are told by each other.
struct XMLChildren {
  let all: [XMLChild]
  /// Those with text.
  private var textual: [XMLChild]
  /// What the text before the parent looks like.
  private let before: XMLLine
  private let source: [UInt8]

  private static let cellBytes = 80
  private static let longCellBytes = 300
  private static let itemBytes = 600

  init(_ children: [XMLChild], before: XMLLine, _ source: [UInt8]) {
    all = children
    textual = children.filter { $0.line != .none }
    self.before = before
    self.source = source
  }

  var hasProse: Bool { textual.contains { $0.hasProse } }

  /// True if all text stands in elements that belong to a line.
  var isLine: Bool { !textual.isEmpty && textual.allSatisfy { $0.role.isInline } }

  // MARK: Beside text

  /// What stands among text belongs to its line, unless it holds several lines.
  func mix(_ shapes: inout [XMLShape], isParagraph: Bool) {
    for child in all {
      switch child.role {
      case .unknown where isMark(child), .inline where isMark(child):
        shapes[child.index].role = .skipped
      case .unknown where child.line != .blocks: shapes[child.index].role = .inline
      case .heading, .quotation, .metadata, .cell, .headerCell:
        if child.line != .blocks { shapes[child.index].role = .inline }
      case .paragraph where isParagraph && child.line != .blocks:
        shapes[child.index].role = .inline
      default: break
      }
    }
  }

  /// The number or star of a footnote, right behind a word: not the figure of «m2» or «CO2».
  private func isMark(_ child: XMLChild) -> Bool {
    guard child.bytes > 0, child.bytes < 4, child.start > 2,
      source[child.text].allSatisfy({ isDigit($0) || $0 == 0x2A })
    else { return false }
    let before = source[(child.start - 3)..<child.start]
    return before.allSatisfy(isWordByte) || before.last.map(Self.marks.contains) == true
  }

  private static let marks = Array(".,;:!?)".utf8)

  // MARK: Among each other

  /// Sets what the children are, and gives the parent with what they make of it.
  mutating func arrange(in parent: XMLChild, _ shapes: inout [XMLShape]) -> XMLChild {
    var parent = parent
    // What has the name of inline mark-up stands for itself here.
    for index in textual.indices where textual[index].role.isInline {
      textual[index].role = .unknown
      shapes[textual[index].index].role = .unknown
    }
    if textual.isEmpty { return parent }
    let hasHeading = textual.contains { $0.role == .heading }
    parent.hasHeading = hasHeading
    if hasHeading, parent.role == .item { shapes[parent.index].role = .section }
    if hasHeading, parent.role == .heading { shapes[parent.index].role = .pageHead }
    if textual.count == 1 {
      markOnly(&parent, &shapes)
      parent.line = textual[0].line
      parent.isData = textual[0].isData
      return parent
    }
    parent.line = .blocks
    parent.cells = cells
    if markTable(parent, &shapes) { return parent }
    for child in textual where child.isData && child.role == .unknown {
      shapes[child.index].role = .metadata
    }
    var isItem = [Bool](repeating: false, count: textual.count)
    markItems(parent, &isItem, &shapes)
    let isHeading = markHeadings(isItem, hasHeading: hasHeading, &shapes)
    markData(isItem, isHeading, &shapes)
    parent.hasHeading = hasHeading || isHeading.contains(true)
    parent.isData = !hasProse && textual.allSatisfy { Self.isAbout(shapes[$0.index].role) }
    markOnly(&parent, &shapes)
    return parent
  }

  private static func isAbout(_ role: XMLRole) -> Bool {
    role == .metadata || role == .skipped || role == .pageHead
  }

  /// Marks the one child that counts, if there is but one.
  private func markOnly(_ parent: inout XMLChild, _ shapes: inout [XMLShape]) {
    let counted = textual.filter { !Self.isAbout(shapes[$0.index].role) }
    guard counted.count == 1 else { return }
    shapes[counted[0].index].isOnly = true
    if counted[0].hasHeading { parent.hasHeading = true }
  }

  /// The number of children, if they look like the cells of a row: short, or all with one name and
  /// few with sentences.
  private var cells: Int {
    guard textual.allSatisfy({ !$0.role.isText && $0.role != .list && $0.line.isLine }) else {
      return 0
    }
    let isUniform = textual.allSatisfy { $0.name == textual[0].name }
    let isShort = textual.allSatisfy {
      $0.bytes <= (isUniform ? Self.longCellBytes : Self.cellBytes)
    }
    let sentences = textual.count { $0.line.isProse }
    // A name and a sentence are a heading and its text.
    let isFew = isUniform ? sentences * 2 < textual.count : sentences == 0
    return isShort && isFew ? all.count : 0
  }

  /// Makes rows of the children if each has as many cells as the others.
  private func markTable(_ parent: XMLChild, _ shapes: inout [XMLShape]) -> Bool {
    guard parent.role == .unknown || parent.role == .table else { return false }
    let rows = textual.filter { !($0.role.isText || $0.role == .metadata) }
    guard rows.count > 1, rows.count * 2 > textual.count, let last = rows.last, last.cells > 1,
      rows.allSatisfy({ $0.cells == last.cells && $0.role == .unknown }),
      rows.dropFirst().allSatisfy({ $0.name == last.name })
    else { return false }
    shapes[parent.index].role = .table
    for row in rows { shapes[row.index].role = .row }
    return true
  }

  /// Makes items of two or more neighbours with one name that are hardly sentences, or that a colon
  /// leads in.
  private func markItems(
    _ parent: XMLChild, _ isItem: inout [Bool], _ shapes: inout [XMLShape]
  ) {
    var start = 0
    while start < textual.count {
      var end = start + 1
      while end < textual.count, textual[end].name == textual[start].name { end += 1 }
      defer { start = end }
      let run = textual[start..<end]
      guard run.count > 1, run.allSatisfy({ $0.role == .unknown && $0.bytes <= Self.itemBytes }),
        run.allSatisfy({ $0.line.isLine && !$0.isTitled })
      else { continue }
      if run.count(where: { $0.line == .data }) * 2 > run.count { continue }
      let sentences = run.count { $0.line.isProse && !$0.startsSmall }
      let lead = start > 0 ? textual[start - 1].line : before
      guard lead == .leadIn || sentences * 2 < run.count else { continue }
      for child in start..<end {
        isItem[child] = true
        shapes[textual[child].index].role = .item
      }
      if run.count == textual.count, parent.role == .unknown {
        shapes[parent.index].role = .list
      }
    }
  }

  /// Makes headings of labels that stand before prose, if none of their name is anything else.
  private func markHeadings(
    _ isItem: [Bool], hasHeading: Bool, _ shapes: inout [XMLShape]
  ) -> [Bool] {
    var isHeading = [Bool](repeating: false, count: textual.count)
    if hasHeading { return isHeading }
    var isOther: Set<Int> = []
    for (index, child) in textual.enumerated() {
      let next = index + 1 < textual.count ? textual[index + 1] : nil
      let isLabel = child.line == .label && child.role == .unknown && !child.startsSmall
      var heads = next.map { $0.hasProse && $0.name != child.name } ?? false
      // Among data before what has a heading it is one of these.
      if index > 0, textual[index - 1].line == .data, next?.hasHeading == true { heads = false }
      isHeading[index] = isLabel && heads && !isItem[index] && !child.isTitled
      if !isHeading[index] { isOther.insert(child.name) }
    }
    for index in textual.indices where isHeading[index] {
      isHeading[index] = !isOther.contains(textual[index].name)
      if isHeading[index] { shapes[textual[index].index].role = .heading }
    }
    return isHeading
  }

  /// Marks data, and the labels that stand among them: «Hanne Poulsen» between a date and a number.
  private func markData(_ isItem: [Bool], _ isHeading: [Bool], _ shapes: inout [XMLShape]) {
    let isUniform = textual.allSatisfy { $0.name == textual[0].name && !$0.isTitled }
    if isUniform { return }
    var start = 0
    func isField(_ index: Int) -> Bool {
      let child = textual[index]
      return child.role == .unknown && (child.line == .data || child.line == .label)
        && !isItem[index] && !isHeading[index]
    }
    while start < textual.count {
      var end = start
      while end < textual.count, isField(end) { end += 1 }
      if textual[start..<end].contains(where: { $0.line == .data }) {
        for child in textual[start..<end] { shapes[child.index].role = .metadata }
      }
      start = max(end, start + 1)
    }
  }
}

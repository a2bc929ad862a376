/// Turns XML of any vocabulary into blocks, by the shapes that a survey of it has found. A class,
/// as libxml2's callbacks come back to it by its address.
final class XMLReader {
  private let source: [UInt8]
  /// The source as libxml2 gets it.
  private let safe: [UInt8]
  private let references: [(range: Range<Int>, value: [UInt8])]
  private let shapes: [XMLShape]
  private var nextShape = 0
  /// By the numbers of the names.
  private var names: [XMLNameHints?] = []
  private var builder = BlockBuilder()
  private var inline = InlineText()
  /// Footnotes met in the line being read, which follow it.
  private var footnotes: [InlineText] = []
  private var open: [Element] = []
  private var tables: [TableReading] = []
  private var languages = XMLLanguages()
  private var page = XMLPage()
  /// Index in `references` of the first one not yet passed.
  private var nextReference = 0
  /// End of the last reference whose meaning was put back.
  private var referenceEnd = 0
  private var hasTitle = false
  /// How much the levels that headings tell are to be raised: 1 where the uppermost are under a title.
  private var raise = 0

  private struct Element {
    var role: XMLRole
    var kind: Block.Kind = .paragraph
    var level = 0
    var isContent = true
    var isSkipped = false
    /// Stands in a footnote that interrupts a line.
    var isInNote = false
    /// The depth of the element that the data around are about; nil outside such data.
    var about: Int?
    var listDepth = 0
    /// The root, or what alone stands for it.
    var isTop = false
    /// Has a heading of its own.
    var isHeaded = false
    /// Elements above this one, but for the top, that have a heading of their own.
    var headedAbove = 0
    var headings: (content: Int, other: Int) = (0, 0)
    /// Its cells head their columns.
    var isHead = false
    var isFigure = false
    var language: Int?
    /// Heads the next item.
    var isTerm = false
    /// The line that a footnote in it interrupts.
    var interrupted: InlineText?
    /// From the first to the last byte of text that stands for a page.
    var page: Range<Int>?
  }

  /// Whose text it is, by an attribute of the root.
  private var siteName: Range<Int>?

  private init(_ source: [UInt8], _ entities: XMLEntities, _ shapes: [XMLShape]) {
    self.source = source
    safe = entities.bytes
    references = entities.references
    self.shapes = shapes
  }

  static func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let entities = try XMLEntities(source.bytes)
    let survey = XMLSurvey(source.bytes)
    if let fault = XMLParser.parse(entities.bytes, with: survey) {
      throw fault.isTruncated
        ? .truncated(.xml, line: fault.line)
        : .malformed(.xml, line: fault.line, reason: fault.reason)
    }
    let reader = XMLReader(source.bytes, entities, survey.shapes)
    _ = XMLParser.parse(entities.bytes, with: reader)
    reader.flush()
    var blocks = reader.builder.takeBlocks()
    nameTitle(&blocks)
    let owner = reader.siteName.map { String(decoding: source.bytes[$0], as: UTF8.self) }
    return Reading(blocks: blocks, language: reader.languages.mostUsed, siteName: owner)
  }

  /// Without a heading of the whole, one that stands among the data about the text is the title.
  private static func nameTitle(_ blocks: inout [Block]) {
    guard !blocks.contains(where: { $0.kind == .title }),
      let named = blocks.firstIndex(where: { $0.kind == .heading && !$0.isContent })
    else { return }
    blocks[named].kind = .title
    blocks[named].level = 1
  }

  /// Ends the block being read.
  private func flush() {
    if let element = open.last { add(element.kind, level: element.level) }
  }

  private func add(_ kind: Block.Kind, level: Int) {
    guard let element = open.last else { return }
    languages.count(inline.text.count, in: element.isContent ? element.language : nil)
    let index = builder.add(
      kind, level: level, &inline, isContent: element.isContent, keepsLists: element.listDepth > 0)
    if let index, let last = tables.indices.last { tables[last].note(index, kind) }
    if index != nil, kind == .title { hasTitle = true }
    for var footnote in footnotes {
      builder.add(.footnote, &footnote, isContent: element.isContent, keepsLists: true)
    }
    footnotes.removeAll()
  }
}

// MARK: - Elements

extension XMLReader: XMLHandler {
  func start(_ name: XMLName, tag: Range<Int>) {
    defer { nextShape += 1 }
    guard nextShape < shapes.count else { return }
    let shape = shapes[nextShape]
    let parent = open.last ?? Element(role: .unknown)
    var element = parent
    element.role = role(shape, in: parent)
    element.headings = builder.openHeadings
    element.interrupted = nil
    element.page = nil
    element.isTerm = element.role == .item && shape.role == .heading
    element.isTop = open.isEmpty || (parent.isTop && !parent.isHeaded && shape.isOnly)
    element.isHeaded = false
    if parent.isHeaded && !parent.isTop { element.headedAbove += 1 }
    if element.role == .skipped {
      element.isSkipped = true
      open.append(element)
      return
    }
    if element.role.isInline {
      if element.role == .lineBreak || (element.isInNote && shape.role.isText) {
        inline.breakLine(at: tag.lowerBound..<tag.upperBound + 1)
      }
      open.append(element)
      return
    }
    if element.role == .footnote || element.role == .note, !inline.isEmpty {
      element.interrupted = inline
      element.isInNote = true
      inline.clear()
      open.append(element)
      return
    }
    flush()
    let hints = XMLHints(source, in: tag)
    if let tagged = hints.language { element.language = languages.number(of: source[tagged]) }
    if element.isTop { siteName = siteName ?? hints.owner }
    let named = nameHints(name)
    if hints.isHead || named.isHead { element.isHead = true }
    if named.isFigure { element.isFigure = true }
    enter(&element, parent, hints.level ?? named.level, hints)
    if named.isAboutTexts {
      element.isContent = false
      if element.kind == .title { (element.kind, element.level) = (.heading, 2) }
    }
    open.append(element)
    if let title = hints.title, isHeaded(element, shape, hints) { addHeading(title) }
  }

  private func nameHints(_ name: XMLName) -> XMLNameHints {
    while names.count <= name.number { names.append(nil) }
    if let known = names[name.number] { return known }
    let hints = XMLNameHints(name)
    names[name.number] = hints
    return hints
  }

  /// What an element is where it stands.
  private func role(_ shape: XMLShape, in parent: Element) -> XMLRole {
    if parent.isSkipped || shape.role == .skipped { return .skipped }
    if parent.isInNote || (parent.role.isInline && !isBlock(shape.role)) {
      return shape.role == .lineBreak ? .lineBreak : .inline
    }
    if parent.role == .row { return shape.role == .headerCell ? .headerCell : .cell }
    let isInTable = !tables.isEmpty
    if !isInTable, shape.role == .row || shape.role == .cell { return .unknown }
    if shape.role == .heading, isInTable || parent.isFigure, parent.kind != .tableCell {
      return .caption
    }
    if shape.role == .heading, parent.listDepth > 0 {
      // A list's own heading leads it in; one of an entry is a term with what it means below it.
      return parent.role == .list ? .paragraph : .item
    }
    return shape.role
  }

  private func isBlock(_ role: XMLRole) -> Bool {
    role.isText || role == .list || role == .table || role == .page
  }

  private func enter(
    _ element: inout Element, _ parent: Element, _ level: Int?, _ hints: XMLHints
  ) {
    switch element.role {
    case .heading:
      if let about = headed(from: parent) { element.isContent = open[about].isContent }
      element.level = headingLevel(in: parent, level)
      element.kind = element.level == 1 ? .title : .heading
    case .list: element.listDepth += 1
    case .item:
      element.kind = .listItem
      if parent.role == .item || element.listDepth == 0 { element.listDepth += 1 }
      element.level = element.listDepth
    case .table:
      builder.endLists()
      element.isHead = false
      tables.append(TableReading())
    case .row: if let last = tables.indices.last { tables[last].startRow() }
    case .cell, .headerCell:
      builder.endLists()
      element.kind = .tableCell
      if let last = tables.indices.last {
        tables[last].startCell(
          isHeader: element.role == .headerCell || element.isHead, columns: hints.columns,
          rows: hints.rows)
      }
    case .quotation: element.kind = .quotation
    case .caption: element.kind = .caption
    case .footnote: element.kind = .footnote
    case .preformatted: element.kind = .preformatted
    case .metadata:
      element.isContent = false
      element.about = element.about ?? open.indices.last
    case .pageHead: element.isContent = false
    case .summary: if let about = element.about { element.isContent = open[about].isContent }
    case .section: element.listDepth = 0
    case .skipped, .paragraph, .note, .inline, .lineBreak, .unknown, .page: break
    }
  }

  func end() {
    guard let element = open.last else { return }
    if let line = element.interrupted {
      if !inline.isEmpty { footnotes.append(inline) }
      inline = line
    }
    if element.role.isInline || element.role == .skipped || element.interrupted != nil {
      open.removeLast()
      return
    }
    if let range = element.page { readPage(in: range) }
    flush()
    open.removeLast()
    switch element.role {
    case .heading where element.isContent: noteHeading()
    case .item where element.isTerm: open[open.count - 1].listDepth += 1
    case .cell, .headerCell: if let last = tables.indices.last { tables[last].endCell() }
    case .table: if let table = tables.popLast() { table.finish(&builder) }
    default: break
    }
    if element.role != .heading, builder.openHeadings != element.headings {
      builder.closeHeadings(to: element.headings)
    }
  }
}

// MARK: - Headings

extension XMLReader {
  /// 1 for the first heading of the whole; else 2 and one more for each element above that has one,
  /// and for each step down that the heading itself tells of.
  private func headingLevel(in parent: Element, _ told: Int?) -> Int {
    var parent = parent
    if let about = headed(from: parent) { parent = open[about] }
    if parent.isTop, !hasTitle, builder.openHeadings.content == 0 { return 1 }
    if told == 1, hasTitle { raise = 1 }
    let depth = parent.isTop ? 2 : 2 + parent.headedAbove
    return min(6, max(depth, told.map { $0 + raise } ?? 0))
  }

  /// The depth of the element that a heading among data heads: the one that they are about, if the
  /// heading stands right among them or is that of the whole.
  private func headed(from parent: Element) -> Int? {
    guard let about = parent.about, !open[about].isHeaded else { return nil }
    return open[about].isTop || parent.role == .metadata ? about : nil
  }

  /// Whether the attribute that may head an element does.
  private func isHeaded(_ element: Element, _ shape: XMLShape, _ hints: XMLHints) -> Bool {
    switch element.role {
    case .unknown, .paragraph, .section, .summary, .note, .list, .table, .quotation, .preformatted,
      .page:
      hints.isTitle || shape.hasProse
    case .heading, .item, .row, .cell, .headerCell, .caption, .footnote, .inline, .lineBreak,
      .metadata, .pageHead, .skipped:
      false
    }
  }

  private func addHeading(_ range: Range<Int>) {
    guard let element = open.last else { return }
    var heading = InlineText()
    for part in XMLTag.parts(source, in: range) {
      switch part {
      case .text(let range): heading.append(source, range)
      case .entity(let bytes, let range): heading.append(decoded: bytes, for: range, in: source)
      }
    }
    let isWhole = element.isTop && !hasTitle
    let level = isWhole ? 1 : element.isTop ? 2 : min(6, 2 + element.headedAbove)
    let index = builder.add(
      isWhole ? .title : .heading, level: level, &heading, isContent: element.isContent)
    guard index != nil else { return }
    open[open.count - 1].isHeaded = true
    if isWhole { hasTitle = true }
  }

  /// Notes that the innermost element has a heading, or the one that the data around it are about.
  private func noteHeading() {
    guard let last = open.last else { return }
    if let about = headed(from: last) {
      open[about].isHeaded = true
      // The heading stays open until the element that it heads ends.
      for depth in (about + 1)..<open.count { open[depth].headings = builder.openHeadings }
    }
    open[open.count - 1].isHeaded = true
  }
}

// MARK: - Text

extension XMLReader {
  func text(_ range: Range<Int>) {
    if isElsewhere(range) { return }
    var start = max(range.lowerBound, referenceEnd)
    while nextReference < references.count {
      let reference = references[nextReference]
      if reference.range.lowerBound >= range.upperBound { break }
      nextReference += 1
      if reference.range.upperBound <= start { continue }
      if reference.range.lowerBound > start {
        inline.append(source, start..<reference.range.lowerBound)
      }
      inline.append(decoded: reference.value, for: reference.range, in: source)
      referenceEnd = reference.range.upperBound
      start = min(referenceEnd, range.upperBound)
    }
    if start < range.upperBound { inline.append(source, start..<range.upperBound) }
  }

  func text(_ bytes: [UInt8], for range: Range<Int>) {
    if isElsewhere(range) { return }
    inline.append(decoded: bytes, for: range, in: source)
  }

  /// Keeps the place of a text that is a page; true also for one that is not shown.
  private func isElsewhere(_ range: Range<Int>) -> Bool {
    guard let element = open.last else { return true }
    if element.role == .page {
      open[open.count - 1].page = (element.page?.lowerBound ?? range.lowerBound)..<range.upperBound
      return true
    }
    return element.isSkipped
  }

  func characterData(_ range: Range<Int>) {
    if isElsewhere(range) { return }
    guard XMLPage.hasTags(source, in: range) else {
      inline.append(source, range)
      return
    }
    flush()
    HTMLReader.read(source, safe: safe, in: range, into: &builder)
  }

  private func readPage(in range: Range<Int>) {
    let decoded = page.decoded(source, in: range)
    HTMLReader.read(decoded, safe: decoded, in: range, into: &builder)
  }
}

/// How much of a text stands in which language.
struct XMLLanguages {
  private var tags: [String] = []
  private var bytes: [Int] = []

  mutating func number(of tag: ArraySlice<UInt8>) -> Int {
    let tag = String(decoding: tag.prefix(16), as: UTF8.self)
    if let known = tags.firstIndex(of: tag) { return known }
    guard tags.count < 32 else { return 0 }
    tags.append(tag)
    bytes.append(0)
    return tags.count - 1
  }

  mutating func count(_ length: Int, in number: Int?) {
    if let number { bytes[number] += length }
  }

  /// The tag of the language that most of the text is in; the first one named where there is none.
  var mostUsed: String? {
    let most = bytes.indices.max { bytes[$0] < bytes[$1] || bytes[$0] == bytes[$1] && $0 > $1 }
    return most.map { tags[$0] }
  }
}

/// Turns XML of any vocabulary into blocks, by the names and the nesting of its elements. A class,
/// as libxml2's callbacks come back to it by its address.
final class XMLReader {
  private let source: [UInt8]
  /// The source as libxml2 gets it.
  private let safe: [UInt8]
  private let references: [(range: Range<Int>, value: [UInt8])]
  private var builder = BlockBuilder()
  private var inline = InlineText()
  private var open: [Element] = []
  private var tables: [TableReading] = []
  private var language: String?
  /// Index in `references` of the first one not yet passed.
  private var nextReference = 0
  /// End of the last reference whose meaning was put back.
  private var referenceEnd = 0
  /// The text of an element that has ended; it may still turn out to be part of a line.
  private var pending: Element?

  private struct Element {
    var role: XMLRole
    var kind: Block.Kind = .paragraph
    var level = 0
    var isContent = true
    var listDepth = 0
    /// Elements up to this one that have a heading of their own.
    var headedDepth = 0
    /// Has text of its own, so that its children belong to a line.
    var hasText = false
    var headings: (content: Int, other: Int) = (0, 0)
  }

  private init(_ source: [UInt8], _ entities: XMLEntities) {
    self.source = source
    safe = entities.bytes
    references = entities.references
  }

  static func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let entities = XMLEntities(source.bytes)
    let reader = XMLReader(source.bytes, entities)
    if let fault = XMLParser.parse(entities.bytes, with: reader) {
      throw fault.isTruncated
        ? .truncated(.xml, line: fault.line)
        : .malformed(.xml, line: fault.line, reason: fault.reason)
    }
    reader.flush()
    var blocks = reader.builder.blocks
    if !blocks.contains(where: { $0.kind == .title }),
      let named = blocks.firstIndex(where: { $0.kind == .heading && !$0.isContent })
    {
      blocks[named].kind = .title
      blocks[named].level = 1
    }
    return Reading(blocks: blocks, language: reader.language)
  }

  /// Ends the block being read.
  private func flush() {
    guard let element = pending ?? open.last else { return }
    pending = nil
    let keeps = element.listDepth > 0
    let index = builder.add(
      element.kind, level: element.level, &inline, isContent: element.isContent, keepsLists: keeps)
    guard let index else { return }
    if let last = tables.indices.last { tables[last].note(index, element.kind) }
  }
}

extension XMLReader: XMLHandler {
  func start(_ name: String, prefix: String?, tag: Range<Int>) {
    let role = open.isEmpty ? XMLRole.unknown : XMLRole(name)
    let parent = open.last ?? Element(role: .unknown)
    var element = parent
    element.role = role
    element.headings = builder.openHeadings
    let isPartOfLine = role == .inline || (role == .unknown && isLineOpen)
    if isPartOfLine {
      element.role = .inline
      open.append(element)
      return
    }
    flush()
    element.hasText = false
    if role == .metadata || prefix?.hasPrefix("meta") == true { element.isContent = false }
    enter(&element, role)
    let attributes = XMLTag.attributes(source, in: tag)
    noteLanguage(attributes)
    open.append(element)
    for title in attributes where XMLRole.titleAttributes.contains(title.name) {
      addHeading(title.value)
    }
  }

  /// True if text stands open in the element that encloses the next one.
  private var isLineOpen: Bool { pending == nil && !inline.isEmpty && open.last?.hasText == true }

  private func enter(_ element: inout Element, _ role: XMLRole) {
    switch role {
    case .heading:
      element.kind = element.headedDepth == 0 && open.count == 1 ? .title : .heading
      element.level = headingLevel
    case .list: element.listDepth += 1
    case .item:
      element.kind = .listItem
      if open.last?.role == .item || element.listDepth == 0 { element.listDepth += 1 }
      element.level = element.listDepth
    case .table: tables.append(TableReading())
    case .row: if let last = tables.indices.last { tables[last].startRow() }
    case .cell, .headerCell:
      builder.endLists()
      element.kind = .tableCell
      if let last = tables.indices.last { tables[last].startCell(isHeader: role == .headerCell) }
    case .quotation: element.kind = .quotation
    case .caption: element.kind = .caption
    case .footnote: element.kind = .footnote
    case .preformatted: element.kind = .preformatted
    case .paragraph, .inline, .metadata, .unknown: break
    }
  }

  /// 1 for the heading of the whole, else 2 and one more for each element above that has one.
  private var headingLevel: Int {
    if open.count == 1 { return 1 }
    return min(6, 2 + (open.dropFirst().dropLast().last?.headedDepth ?? 0))
  }

  func end() {
    guard let element = open.popLast() else { return }
    if element.role == .inline { return }
    if !inline.isEmpty, pending == nil, element.role == .unknown {
      pending = element
    } else if pending == nil {
      open.append(element)
      flush()
      open.removeLast()
    }
    switch element.role {
    case .heading: noteHeading()
    case .cell, .headerCell: if let last = tables.indices.last { tables[last].endCell() }
    case .table:
      flush()
      if let table = tables.popLast() { table.finish(&builder) }
    default: break
    }
    if element.role != .heading, builder.openHeadings != element.headings {
      flush()
      builder.closeHeadings(to: element.headings)
    }
  }

  func text(_ range: Range<Int>) {
    var start = max(range.lowerBound, referenceEnd)
    while nextReference < references.count {
      let reference = references[nextReference]
      if reference.range.lowerBound >= range.upperBound { break }
      nextReference += 1
      if reference.range.upperBound <= start { continue }
      if reference.range.lowerBound > start { append(start..<reference.range.lowerBound) }
      noteText(reference.value)
      inline.append(decoded: reference.value, for: reference.range, in: source)
      referenceEnd = reference.range.upperBound
      start = min(referenceEnd, range.upperBound)
    }
    if start < range.upperBound { append(start..<range.upperBound) }
  }

  func text(_ bytes: [UInt8], for range: Range<Int>) {
    noteText(bytes)
    inline.append(decoded: bytes, for: range, in: source)
  }

  private func append(_ range: Range<Int>) {
    if !source[range].allSatisfy(isSpace) { noteText([0x61]) }
    inline.append(source, range)
  }

  private func noteText(_ bytes: [UInt8]) {
    guard let last = open.indices.last, !bytes.allSatisfy(isSpace) else { return }
    open[last].hasText = true
    // The text of a child that has ended goes on in its parent: they are one line.
    pending = nil
  }

  func characterData(_ range: Range<Int>) {
    let trimmed = source[range].drop(while: isSpace)
    guard trimmed.first == 0x3C, trimmed.firstRange(of: "</") != nil else {
      append(range)
      return
    }
    flush()
    HTMLReader.read(source, safe: safe, in: range, into: &builder)
  }

  private func noteLanguage(_ attributes: [XMLTag.Attribute]) {
    guard language == nil else { return }
    language = attributes.first { $0.name == "xml:lang" || $0.name == "lang" }
      .map { String(decoding: source[$0.value], as: UTF8.self) }
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
    let level = open.count == 1 ? 1 : min(6, 2 + element.headedDepth)
    let kind: Block.Kind = open.count == 1 ? .title : .heading
    let index = builder.add(kind, level: level, &heading, isContent: element.isContent)
    if index != nil { noteHeading() }
  }

  /// Notes that the innermost element has a heading; that of the whole is no step down.
  private func noteHeading() {
    if open.count > 1 { open[open.count - 1].headedDepth += 1 }
  }
}

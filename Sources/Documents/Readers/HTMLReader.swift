/// Turns HTML into blocks. A class, as libxml2's callbacks come back to it by its address.
final class HTMLReader {
  private let source: [UInt8]
  var builder: BlockBuilder
  private var reading = Reading()
  private var stack: [HTMLContext] = []
  private var context = HTMLContext()
  private var inline = InlineText()
  private var tables: [TableReading] = []
  private var listDepth = 0
  private var pageTitle = InlineText()
  private var logo: String?
  private var page = HTMLPage()
  /// Bytes of the block's text that are in links.
  private var linkLength = 0
  /// True as long as all text of the block is bold.
  private var isAllBold = true
  /// Bytes of the bullet or hyphen that begins the line, where it stands behind a line break.
  private var bullet: Int?
  /// Line breaks since the last text.
  private var breaks = 0

  private init(_ source: [UInt8], _ builder: BlockBuilder) {
    self.source = source
    self.builder = builder
  }

  /// Reads a whole page.
  static func read(_ source: SourceText) -> Reading {
    let reader = HTMLReader(source.bytes, BlockBuilder())
    let bytes = Markup.sanitised(source.bytes)
    HTMLParser.parse(bytes, in: 0..<bytes.count, with: reader)
    reader.flush()
    return reader.finish()
  }

  /// Reads HTML that stands inside another format, into that format's blocks. `safe` is the source
  /// made safe for libxml2.
  static func read(
    _ source: [UInt8], safe: [UInt8], in range: Range<Int>, into builder: inout BlockBuilder
  ) {
    // Handed over and back, as two owners would each time copy the blocks so far.
    var taken = BlockBuilder()
    swap(&taken, &builder)
    let reader = HTMLReader(source, taken)
    taken = BlockBuilder()
    HTMLParser.parse(safe, in: range, with: reader)
    reader.flush()
    swap(&reader.builder, &builder)
  }

  private func finish() -> Reading {
    reading.blocks = builder.takeBlocks()
    page.finish(&reading.blocks)
    let site = SiteTitle(pageTitle.text)
    reading.title = site.title
    reading.siteName = reading.siteName ?? site.site ?? logo
    return reading
  }

  private func flush() {
    breaks = 0
    defer {
      isAllBold = true
      linkLength = 0
    }
    if inline.isEmpty {
      inline.clear()
      return
    }
    var kind = context.kind
    var level = kind == .listItem ? max(1, listDepth) : context.level
    let isContent = context.region == .content
    if kind == .listItem, context.isDescription { level += 1 }
    if kind == .paragraph, isBoldHeading {
      kind = .heading
      level = builder.levelBelow(isContent: isContent)
    } else if kind == .paragraph, let bullet = bullet ?? ListMarker.bulletLength(of: inline.text) {
      inline.dropFirst(bullet)
      kind = .listItem
      level = max(1, listDepth)
    }
    bullet = nil
    let isBoldLine = kind == .heading && !context.isHeading
    guard
      let index = builder.add(
        kind, level: level, &inline, isContent: isContent, keepsLists: listDepth > 0)
    else { return }
    if isBoldLine && isContent { builder.noteAssumedHeading() }
    page.note(index, context, linked: linkLength)
    if let table = tables.indices.last { tables[table].note(index, kind) }
  }

  /// A line in bold letters that ends without a full stop heads what follows.
  private var isBoldHeading: Bool {
    guard isAllBold, inline.text.count <= 120, let last = inline.text.last else { return false }
    return last != 0x2E && last != 0x2C && context.region == .content
  }
}

extension HTMLReader: HTMLHandler {
  func start(_ name: PackedName, _ attributes: HTMLAttributes) {
    let element = HTMLElement(name)
    stack.append(context)
    if context.isSkipped { return }
    if element == .lineBreak { breakLine() }
    var inner = context.entering(element)
    if element == .fallback {
      // In the middle of a line it holds a picture again, or a warning.
      inner.isSkipped = !inline.isEmpty
      inner.isFallback = true
      if inner.isSkipped {
        context = inner
        return
      }
    }
    if !element.isInline {
      flush()
      let hints = HTMLHints(attributes)
      inner.apply(hints)
      inner.node = page.open(element, hints, in: context.node)
    }
    switch element {
    case .inline, .bold, .skipped: startInline(&inner, attributes)
    case .link: startLink(&inner, attributes)
    case .superscript: if context.isFragmentLink { inner.isSkipped = true }
    case .image: noteLogo(attributes)
    case .meta: noteData(attributes)
    case .html: reading.language = attributes[Self.lang].map { String(decoding: $0, as: UTF8.self) }
    // What a script may fill in later is no text; the inside of an element of its own is.
    case .template: inner.isSkipped = attributes[Self.shadowKey] == nil
    case .button: startButton(&inner, attributes)
    case .block: if attributes[Self.roleKey] == Self.button { startButton(&inner, attributes) }
    case .list, .definitions: listDepth += 1
    case .summary:
      inner.kind = .heading
      inner.isHeading = true
      inner.level = builder.levelBelow(isContent: inner.region == .content)
    case .details: inner.headings = builder.openHeadings
    case .table:
      builder.endLists()
      tables.append(TableReading(depth: tables.count))
    case .row: if let last = tables.indices.last { tables[last].startRow() }
    case .cell, .headerCell: startCell(element == .headerCell, attributes)
    default: break
    }
    context = inner
  }

  func end() {
    let element = context.element
    guard let outer = stack.popLast() else { return }
    if context.isSkipped && outer.isSkipped {
      context = outer
      return
    }
    if !element.isInline { flush() }
    switch element {
    case .list, .definitions:
      listDepth -= 1
    case .cell, .headerCell: if let last = tables.indices.last { tables[last].endCell() }
    case .table:
      if let table = tables.popLast() { table.finish(&builder) }
      if let last = tables.indices.last { tables[last].isLayout = true }
      builder.endLists()
    default: break
    }
    if let headings = context.headings { builder.closeHeadings(to: headings) }
    context = outer
  }

  func text(_ range: Range<Int>) {
    if context.isSkipped { return }
    if context.element == .title {
      pageTitle.append(source, range)
      return
    }
    if isIconName(range) { return }
    if breaks > 0, context.kind == .paragraph { startItem(range) }
    let length = inline.text.count
    inline.append(source, range)
    noteText(grownFrom: length)
  }

  func text(_ bytes: [UInt8], for range: Range<Int>) {
    if context.isSkipped { return }
    if context.element == .title {
      pageTitle.append(decoded: bytes, for: range, in: source)
      return
    }
    let length = inline.text.count
    inline.append(decoded: bytes, for: range, in: source)
    noteText(grownFrom: length)
  }

  func restart() {
    flush()
    stack.removeAll()
    while let table = tables.popLast() { table.finish(&builder) }
    listDepth = 0
    context = HTMLContext()
  }

  /// A line that begins with a bullet or a hyphen behind a line break is an item.
  private func startItem(_ range: Range<Int>) {
    guard let start = source[range].firstIndex(where: { !isSpace($0) }),
      let marker = ListMarker(in: source, at: start, before: range.upperBound),
      marker.style == .bullet
    else { return }
    if let before = ListMarker(in: inline.text, at: 0, before: inline.text.count),
      before.style == .bullet
    {
      bullet = bullet ?? before.length
    }
    flush()
    bullet = marker.length
  }

  private func noteText(grownFrom length: Int) {
    if inline.text.count == length { return }
    breaks = 0
    if !context.isBold { isAllBold = false }
    if context.isLink { linkLength += inline.text.count - length }
  }

  /// Names of icon fonts, such as «keyboard_arrow_down», stand as text in the page.
  private func isIconName(_ range: Range<Int>) -> Bool {
    guard range.count < 40, range.count > 4 else { return false }
    var hasLine = false
    for byte in source[range] {
      if byte == 0x5F {
        hasLine = true
      } else if byte &- 0x61 >= 26 && !isSpace(byte) {
        return false
      }
    }
    return hasLine
  }
}

// MARK: - Elements with a meaning of their own

extension HTMLReader {
  private static let button = Array("button".utf8)
  private static let roleKey = PackedName("role")
  private static let lang = PackedName("lang")
  private static let hrefKey = PackedName("href")
  private static let altKey = PackedName("alt")
  private static let classKey = PackedName("class")
  private static let expandedKey = PackedName("aria-expanded")
  private static let hiddenKey = PackedName("aria-hidden")
  private static let contentKey = PackedName("content")
  private static let propertyKey = PackedName("property")
  private static let nameKey = PackedName("name")
  private static let columnsKey = PackedName("colspan")
  private static let rowsKey = PackedName("rowspan")
  private static let scopeKey = PackedName("scope")
  private static let shadowKey = PackedName("shadowrootmode")

  /// Two breaks in a row end a paragraph; so does one before a bullet.
  private func breakLine() {
    breaks += 1
    // «<b>Kontakt</b><br>Ring …»: the bold line heads the rest.
    if context.kind == .paragraph, !context.isBold, isBoldHeading {
      flush()
      return
    }
    if breaks > 1, context.kind == .paragraph || context.kind == .listItem {
      flush()
      breaks = 1
      return
    }
    let end = inline.runs.last?.sourceEnd ?? 0
    inline.breakLine(at: end..<end)
  }

  private func startInline(_ inner: inout HTMLContext, _ attributes: HTMLAttributes) {
    if attributes.isEmpty { return }
    if attributes[Self.hiddenKey] == Array("true".utf8) || HTMLHints(attributes).contains(.icon) {
      inner.isSkipped = true
    }
  }

  private func startLink(_ inner: inout HTMLContext, _ attributes: HTMLAttributes) {
    inner.isLink = true
    inner.isFragmentLink = attributes[Self.hrefKey]?.first == 0x23
    if inner.isFragmentLink, context.element == .superscript { inner.isSkipped = true }
    let hints = HTMLHints(attributes)
    if hints.contains(.logo) { inner.isLogo = true }
    if hints.contains(.aside) {
      // A skip link is no part of the line it stands in.
      flush()
      inner.element = .block
      inner.region = .around
    }
  }

  private func noteLogo(_ attributes: HTMLAttributes) {
    guard logo == nil, let alt = attributes[Self.altKey], !alt.isEmpty else { return }
    if context.isLogo || HTMLHints(attributes).contains(.logo) {
      logo = String(decoding: alt, as: UTF8.self)
    }
  }

  private func noteData(_ attributes: HTMLAttributes) {
    guard let key = attributes[Self.propertyKey] ?? attributes[Self.nameKey],
      key == Array("og:site_name".utf8), let value = attributes[Self.contentKey]
    else { return }
    reading.siteName = String(decoding: value, as: UTF8.self)
  }

  /// A button that unfolds a panel heads it; others are for use and not for reading.
  private func startButton(_ inner: inout HTMLContext, _ attributes: HTMLAttributes) {
    if context.isHeading { return }
    if attributes[Self.expandedKey] != nil, context.region == .content {
      inner.kind = .heading
      inner.isHeading = true
      inner.level = builder.levelBelow(isContent: true)
    } else {
      inner.region = .around
    }
  }

  private func startCell(_ isHeader: Bool, _ attributes: HTMLAttributes) {
    builder.endLists()
    guard let last = tables.indices.last else { return }
    func span(_ key: PackedName) -> Int {
      let digits = attributes[key].map { String(decoding: $0, as: UTF8.self) }
      return min(max(digits.flatMap { Int($0) } ?? 1, 1), Limits.tableSpan)
    }
    let isRowHeader = attributes[Self.scopeKey]?.starts(with: Array("row".utf8)) ?? false
    tables[last].startCell(
      isHeader: isHeader, isRowHeader: isRowHeader, columns: span(Self.columnsKey),
      rows: span(Self.rowsKey))
  }
}

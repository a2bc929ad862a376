/// Turns an OpenDocument text into blocks. A class, as the parser comes back to it.
final class ODTReader {
  var text: [UInt8] = []
  private(set) var isListening = false
  private(set) var pieces = 0

  private var styles = ODTStyles()
  private var flow: [Flow] = []
  private var notes: [String: [Paragraph]] = [:]
  private var languages = LanguageCount()
  private var isInBody = false
  private var paragraph: OpenParagraph?
  /// The looks of the open spans and what is around them, innermost last.
  private var spans: [OfficeStyle.Look] = []
  /// Up to where the look of the text has been noted.
  private var noted = 0
  /// The styles of the lists that are open, outermost first.
  private var lists: [String] = []
  /// The item whose first paragraph is still to come, with the number it states.
  private var item: Item?
  private var isInHeaderRows = false
  /// Where the open cells stand in `flow`, and the lists around them.
  private var cells: [(flow: Int, lists: [String])] = []
  /// What is suspended while a note or a text box is read.
  private var outer: [Suspended] = []

  private struct OpenParagraph {
    let role: OfficeStyle.Role?
    let look: OfficeStyle.Look
    /// 1 and up for a heading.
    let level: Int?
    var isBold = true
    var size: Int?
    var notes: [String] = []
    var boxes: [Flow] = []
    /// Began inside another paragraph, as in a drawn shape.
    var isInner = false
  }

  private struct Item {
    let start: Int?
  }

  private struct Suspended {
    let text: [UInt8]
    let flow: [Flow]
    let paragraph: OpenParagraph?
    let spans: [OfficeStyle.Look]
    let noted: Int
    let lists: [String]
    let cells: [(flow: Int, lists: [String])]
  }

  static func read(_ bytes: [UInt8]) throws(ReadingError) -> Reading {
    let package = try Package(bytes, as: .odt)
    if let manifest = try package.part("META-INF/manifest.xml"),
      manifest[...].firstRange(of: "encryption-data") != nil
    {
      throw .encrypted(.odt)
    }
    let reader = ODTReader()
    if let part = try package.part("styles.xml") {
      try PartParser.parse(part, named: "styles.xml", of: .odt, with: reader)
    }
    let content = try package.requiredPart("content.xml")
    try PartParser.parse(content, named: "content.xml", of: .odt, with: reader)
    var reading = Reading(
      blocks: OfficeBlocks.read(OfficeText(flow: reader.flow, notes: reader.notes)))
    let properties = try PartFields(
      ["title", "language"], in: package.part("meta.xml"), named: "meta.xml", of: .odt)
    reading.title = properties.values["title"]
    reading.language =
      reader.languages.most ?? properties.values["language"]
    return reading
  }
}

extension ODTReader: PartHandler {
  func number(of name: String, in namespace: String) -> UInt8 {
    ODTElement(name, in: namespace).rawValue
  }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    let element = ODTElement(rawValue: element) ?? .other
    if element == .skipped { return false }
    guard isInBody else {
      if element == .body { isInBody = true } else { styles.start(element, attributes) }
      return true
    }
    switch element {
    case .paragraph: startParagraph(attributes, level: nil)
    case .heading: startParagraph(attributes, level: attributes.number("outline-level") ?? 1)
    case .span: startSpan(attributes["style-name"])
    case .space: addMark(" ")
    case .tab: addMark("\t")
    case .lineBreak: addMark("\u{B}")
    case .list: startList(attributes)
    case .listItem: item = Item(start: attributes.number("start-value"))
    case .section: return attributes["display"] != "none"
    case .table: add(.startTable)
    case .headerRows: isInHeaderRows = true
    case .row: add(.startRow)
    case .cell: startCell(attributes)
    case .coveredCell: return false
    case .note, .textBox: suspend()
    default: break
    }
    return true
  }

  func end(_ element: UInt8) {
    let element = ODTElement(rawValue: element) ?? .other
    guard isInBody else { return styles.end(element) }
    switch element {
    case .body: isInBody = false
    case .paragraph, .heading: endParagraph()
    case .span: endSpan()
    case .list: _ = lists.popLast()
    case .listItem: item = nil
    case .table: add(.endTable)
    case .headerRows: isInHeaderRows = false
    case .cell:
      lists = cells.popLast()?.lists ?? []
      add(.endCell)
    case .note: endNote()
    case .textBox:
      let box = resume()
      if paragraph == nil { flow += box } else { paragraph?.boxes += box }
    default: break
    }
  }
}

// MARK: - Text

extension ODTReader {
  private func startParagraph(_ attributes: PartAttributes, level: Int?) {
    let isInner = paragraph != nil
    if isInner { suspend() }
    let style = styles.paragraph(attributes["style-name"])
    paragraph = OpenParagraph(
      role: style.role, look: style.look, level: level, isInner: isInner)
    noted = text.count
    isListening = style.look.isHidden != true
  }

  private func startSpan(_ name: String?) {
    noteLook()
    let base = spans.last ?? paragraph?.look ?? OfficeStyle.Look()
    spans.append(styles.span(name).over(base))
    setListening()
  }

  private func endSpan() {
    noteLook()
    _ = spans.popLast()
    setListening()
  }

  private func setListening() {
    guard let paragraph else { return }
    isListening = (spans.last ?? paragraph.look).isHidden != true
  }

  private func addMark(_ mark: Unicode.Scalar) {
    if isListening { text.append(UInt8(ascii: mark)) }
  }

  /// Notes how the text looks that has been read since the last span began or ended.
  private func noteLook() {
    defer { noted = text.count }
    guard let open = paragraph, text[noted...].contains(where: { !isSpace($0) }) else { return }
    let look = spans.last ?? open.look
    if look.isBold != true { paragraph?.isBold = false }
    if let size = look.size { paragraph?.size = min(size, open.size ?? size) }
    if let language = look.language { languages.add(language, text.count - noted) }
  }

  private func endParagraph() {
    noteLook()
    isListening = false
    guard let open = paragraph else { return }
    var made = Paragraph(text: text.packed, isBold: open.isBold, size: open.size)
    made.notes = open.notes
    setRole(of: &made, open)
    text.removeAll(keepingCapacity: true)
    spans.removeAll()
    paragraph = nil
    if !made.isBlank { add(.paragraph(made)) }
    flow += open.boxes
    if open.isInner {
      let shape = resume()
      paragraph?.boxes += shape
    }
  }

  private func add(_ piece: Flow) {
    flow.append(piece)
    pieces += 1
  }

  private func setRole(of made: inout Paragraph, _ open: OpenParagraph) {
    made.keepsLists = open.role == .listContinuation
    if let level = open.level {
      made.role = .heading(max(1, level))
      made.number = number() ?? styles.number("", at: level - 1, from: nil)
      return
    }
    made.take(open.role)
    if open.role == .tableHeading { markHeader() }
    if made.role == .body, !lists.isEmpty {
      made.role = .item(min(lists.count, Limits.officeListDepth))
    }
    made.number = number()
  }

  /// The number of the item that the paragraph begins; nil if it begins none.
  private func number() -> String? {
    guard let item, let style = lists.last else { return nil }
    self.item = nil
    return styles.number(style, at: lists.count - 1, from: item.start)
  }

  /// A list inside another has its style, unless it names one.
  private func startList(_ attributes: PartAttributes) {
    let style = attributes["style-name"] ?? lists.last ?? ""
    let goesOn = attributes["continue-numbering"] == "true" || attributes["continue-list"] != nil
    if lists.isEmpty, !goesOn, !style.isEmpty { styles.restart(style) }
    lists.append(style)
  }
}

// MARK: - Tables, notes and text boxes

extension ODTReader {
  private func startCell(_ attributes: PartAttributes) {
    func span(_ name: StaticString) -> Int {
      min(max(attributes.number(name) ?? 1, 1), Limits.tableSpan)
    }
    cells.append((flow.count, lists))
    lists = []
    add(
      .startCell(
        Flow.Cell(
          columns: max(span("number-columns-spanned"), span("number-columns-repeated")),
          rows: span("number-rows-spanned"), isHeader: isInHeaderRows)))
  }

  private func markHeader() {
    guard let index = cells.last?.flow, case .startCell(var cell) = flow[index] else { return }
    cell.isHeader = true
    flow[index] = .startCell(cell)
  }

  private func suspend() {
    noteLook()
    outer.append(
      Suspended(
        text: text, flow: flow, paragraph: paragraph, spans: spans, noted: noted,
        lists: lists, cells: cells))
    (text, flow, cells, spans) = ([], [], [], [])
    (noted, lists) = (0, [])
    paragraph = nil
    isListening = false
  }

  /// Goes on with what was suspended; returns what has been read since.
  private func resume() -> [Flow] {
    let inner = flow
    guard let suspended = outer.popLast() else { return inner }
    (text, flow, cells, spans) = (
      suspended.text, suspended.flow, suspended.cells, suspended.spans
    )
    (noted, lists) = (suspended.noted, suspended.lists)
    paragraph = suspended.paragraph
    setListening()
    return inner
  }

  private func endNote() {
    let name = "note \(notes.count + 1)"
    let inner = resume()
    notes[name] = inner.compactMap(\.paragraph)
    paragraph?.notes.append(name)
  }
}

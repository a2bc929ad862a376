/// Reads a part of a Word document that holds text. A class, as the parser comes back to it.
final class WordReader {
  var text: [UInt8] = []
  private(set) var isListening = false
  private(set) var pieces = 0
  private var flow: [Flow] = []
  /// The paragraphs of each note, by the part's prefix and its id.
  private(set) var notes: [String: [Paragraph]] = [:]
  private(set) var languages = LanguageCount()

  private let styles: WordStyles
  private let numbering: WordNumbering
  /// Stands before the ids of the notes in this part.
  private let prefix: String
  private var paragraph = OpenParagraph()
  private var run = Run()
  private var fields = WordFields()
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var isInRunProperties = false
  private var textStart = 0
  /// How the text looks that is being read.
  private var look = OfficeStyle.Look()
  private var rows: [Row] = []
  /// Indexes in `flow` of the cells that are open.
  private var cells: [Int] = []
  /// What is suspended while a text box is read.
  private var outer: [Suspended] = []
  /// For each content control that is open, whether its content is left out.
  private var controls: [Bool] = []
  /// For each choice that is open, whether one alternative has been read.
  private var choices: [Bool] = []
  private var note: String?

  private struct OpenParagraph {
    var isOpen = false
    var style: String?
    /// How its letters look by its style; nil until that is asked for.
    var look: OfficeStyle.Look?
    var outline: Int?
    var listId: String?
    var listLevel: Int?
    /// Its end was deleted, so that it goes on in the next one.
    var isJoined = false
    var isBold = true
    var size: Int?
    var notes: [String] = []
    var boxes: [Flow] = []
    /// The number of the contents page that it belongs to; nil if to none.
    var contents: Int?

    /// The one that goes on after a paragraph whose end was deleted.
    func next() -> OpenParagraph {
      var next = OpenParagraph()
      (next.isBold, next.size, next.notes, next.boxes) = (isBold, size, notes, boxes)
      (next.isJoined, next.contents) = (true, contents)
      return next
    }
  }

  private struct Run {
    var style: String?
    var look = OfficeStyle.Look()
  }

  private struct Row {
    var isHeader = false
    var isDeleted = false
  }

  private struct Suspended {
    let text: [UInt8]
    let flow: [Flow]
    let paragraph: OpenParagraph
    let run: Run
    let cells: [Int]
    let rows: [Row]
  }

  init(_ styles: WordStyles, _ numbering: WordNumbering, prefix: String = "") {
    self.styles = styles
    self.numbering = numbering
    self.prefix = prefix
  }
}

extension WordReader: PartHandler {
  func number(of name: String, in namespace: String) -> UInt8 {
    WordElement(name, in: namespace).rawValue
  }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    switch WordElement(rawValue: element) ?? .other {
    case .other, .outlineLevel, .listId, .listLevel, .paragraphStyle, .runStyle, .bold, .hidden,
      .size, .language, .headerRow, .columnSpan, .rowSpan, .gallery, .placeholder:
      note(WordElement(rawValue: element) ?? .other, attributes)
    case .paragraph:
      if !paragraph.isJoined { paragraph = OpenParagraph() }
      paragraph.isJoined = false
      paragraph.isOpen = true
    case .paragraphProperties: isInParagraphProperties = true
    case .run: run = Run()
    case .runProperties: isInRunProperties = true
    case .text: startText()
    case .tab: addMark("\t")
    case .lineBreak: addMark("\u{B}")
    case .hyphen: addMark("-")
    case .symbol: addSymbol(attributes["char"])
    case .table:
      endJoined()
      add(.startTable)
    case .row:
      rows.append(Row())
      add(.startRow)
    case .rowProperties: isInRowProperties = true
    case .cell: return startCell()
    case .deleted: return noteDeletion()
    case .field: fields.note(attributes["fldCharType"])
    case .instruction:
      isListening = true
      textStart = text.count
    case .simpleField: return !WordFields.isContents(attributes["instr"] ?? "")
    case .footnoteReference: addReference("footnote ", attributes["id"])
    case .endnoteReference: addReference("endnote ", attributes["id"])
    case .note:
      if attributes["type"].map({ $0 != "normal" }) ?? false { return false }
      note = prefix + (attributes["id"] ?? "")
    case .textBox: suspend()
    case .content: controls.append(false)
    case .contentProperties: break
    case .contentBody: return controls.last != true
    case .alternatives: choices.append(false)
    case .choice: return isFirstChoice()
    case .fallback: return choices.last != true
    case .skipped: return false
    }
    return true
  }

  func end(_ element: UInt8) {
    switch WordElement(rawValue: element) ?? .other {
    case .paragraph: endParagraph()
    case .paragraphProperties: isInParagraphProperties = false
    case .runProperties: isInRunProperties = false
    case .text: endText()
    case .table: add(.endTable)
    case .row: rows.removeLast()
    case .rowProperties: isInRowProperties = false
    case .cell:
      endJoined()
      cells.removeLast()
      add(.endCell)
    case .instruction:
      isListening = false
      fields.addInstruction(text[textStart...])
      text.removeLast(text.count - textStart)
    case .note:
      endJoined()
      if let note { notes[note] = flow.compactMap(\.paragraph) }
      flow = []
      note = nil
    case .textBox: resume()
    case .content: controls.removeLast()
    case .alternatives: choices.removeLast()
    default: break
    }
  }

  /// Notes what a property says of the paragraph, the run or the table that is open.
  private func note(_ property: WordElement, _ attributes: PartAttributes) {
    switch property {
    case .paragraphStyle: paragraph.style = attributes["val"]
    case .outlineLevel: paragraph.outline = attributes.number()
    case .listId: paragraph.listId = attributes["val"]
    case .listLevel: paragraph.listLevel = attributes.number()
    case .gallery:
      if attributes["val"] == "Table of Contents" { leaveOutControl() }
    case .placeholder: leaveOutControl()
    case .headerRow: if attributes.isOn, !rows.isEmpty { rows[rows.count - 1].isHeader = true }
    case .columnSpan:
      changeCell { $0.columns = min(max(attributes.number() ?? 1, 1), Limits.tableSpan) }
    case .rowSpan: changeCell { $0.isContinued = attributes["val"] != "restart" }
    default: if isInRunProperties, !isInParagraphProperties { noteRun(property, attributes) }
    }
  }

  private func noteRun(_ property: WordElement, _ attributes: PartAttributes) {
    switch property {
    case .runStyle: run.style = attributes["val"]
    case .bold: run.look.isBold = attributes.isOn
    case .hidden: run.look.isHidden = attributes.isOn
    case .size: run.look.size = attributes.number()
    case .language: run.look.language = attributes["val"]
    default: break
    }
  }

  private func leaveOutControl() {
    if !controls.isEmpty { controls[controls.count - 1] = true }
  }

  private func isFirstChoice() -> Bool {
    guard let last = choices.indices.last else { return true }
    defer { choices[last] = true }
    return !choices[last]
  }

  /// A deleted stretch is skipped; a paragraph's end or a row may also be deleted.
  private func noteDeletion() -> Bool {
    if isInParagraphProperties {
      paragraph.isJoined = true
    } else if isInRowProperties, !rows.isEmpty {
      rows[rows.count - 1].isDeleted = true
    } else {
      return false
    }
    return true
  }
}

// MARK: - Text

extension WordReader {
  private func startText() {
    look = run.look
    if let style = run.style { look = look.over(styles.style(style).look) }
    let base = paragraph.look ?? styles.paragraph(paragraph.style).look
    paragraph.look = base
    look = look.over(base)
    isListening = look.isHidden != true && !fields.isInInstruction
    textStart = text.count
  }

  private func endText() {
    isListening = false
    guard text[textStart...].contains(where: { !isSpace($0) }) else { return }
    if look.isBold != true { paragraph.isBold = false }
    if let size = look.size { paragraph.size = min(size, paragraph.size ?? size) }
    if let language = look.language { languages.add(language, text.count - textStart) }
    if let contents = fields.openContents { paragraph.contents = contents }
  }

  private func addMark(_ mark: Unicode.Scalar) {
    if isInParagraphProperties || fields.isInInstruction { return }
    text.append(UInt8(ascii: mark))
  }

  /// Symbol fonts keep their signs in the private use area; of these only bullets mean something.
  private func addSymbol(_ code: String?) {
    guard let value = code.flatMap({ UInt32($0, radix: 16) }), !fields.isInInstruction else {
      return
    }
    let isPrivate = (0xE000...0xF8FF).contains(value)
    appendUTF8(isPrivate && !ListMarker.isBullet(value) ? 0x20 : value, to: &text)
    // A sign from a font of signs needs no space behind it.
    if isPrivate { text.append(0x20) }
  }

  private func addReference(_ kind: String, _ id: String?) {
    if let id, prefix.isEmpty { paragraph.notes.append(kind + id) }
  }

  private func add(_ piece: Flow) {
    flow.append(piece)
    pieces += 1
  }

  /// Ends a paragraph that no other follows, though its end was deleted.
  private func endJoined() {
    guard paragraph.isJoined else { return }
    paragraph.isJoined = false
    endParagraph()
  }

  private func endParagraph() {
    if paragraph.isJoined {
      // The next paragraph begins with this text, and all else is its own.
      paragraph = paragraph.next()
      return
    }
    var made = Paragraph(text: text.packed, isBold: paragraph.isBold, size: paragraph.size)
    made.notes = paragraph.notes
    made.contents = paragraph.contents
    setRole(of: &made)
    text.removeAll(keepingCapacity: true)
    fields.endParagraph()
    if !made.isBlank { add(.paragraph(made)) }
    flow += paragraph.boxes
    paragraph = OpenParagraph()
  }

  private func setRole(of made: inout Paragraph) {
    let style = styles.paragraph(paragraph.style)
    let role = paragraph.outline.map { $0 < 9 ? .heading($0 + 1) : .body } ?? style.role
    made.take(role)
    if role == .tableHeading { changeCell { $0.isHeader = true } }
    made.keepsLists = style.role == .listContinuation
    let level = paragraph.listLevel ?? style.listLevel ?? numbering.level(of: paragraph.style)
    guard let list = paragraph.listId ?? style.listId, numbering.shows(list, level: level) else {
      return
    }
    made.number = numbering.number(list, level: level)
    if made.role == .body {
      made.role = .item(min(max(level, 0), Limits.officeListDepth - 1) + 1)
    }
  }
}

// MARK: - Tables and text boxes

extension WordReader {
  private func startCell() -> Bool {
    if rows.last?.isDeleted == true { return false }
    cells.append(flow.count)
    add(.startCell(Flow.Cell(isHeader: rows.last?.isHeader ?? false)))
    return true
  }

  private func changeCell(_ change: (inout Flow.Cell) -> Void) {
    guard let index = cells.last, case .startCell(var cell) = flow[index] else { return }
    change(&cell)
    flow[index] = .startCell(cell)
  }

  /// A text box stands inside a paragraph, but is read after it.
  private func suspend() {
    outer.append(
      Suspended(
        text: text, flow: flow, paragraph: paragraph, run: run, cells: cells, rows: rows))
    (text, flow, cells, rows) = ([], [], [], [])
    paragraph = OpenParagraph()
  }

  private func resume() {
    guard let suspended = outer.popLast() else { return }
    endJoined()
    let box = flow
    (text, flow, cells, rows) = (
      suspended.text, suspended.flow, suspended.cells, suspended.rows
    )
    (paragraph, run) = (suspended.paragraph, suspended.run)
    if paragraph.isOpen { paragraph.boxes += box } else { flow += box }
  }

  /// The flow, without the contents pages whose fields were closed.
  func finish() -> [Flow] {
    endJoined()
    return flow.filter { piece in
      guard let contents = piece.paragraph?.contents else { return true }
      return !fields.closedContents.contains(contents)
    }
  }
}

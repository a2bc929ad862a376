/// The elements of OpenDocument's mark-up that matter for the text.
enum ODTElement: UInt8 {
  case other
  case body, paragraph, heading, list, listItem, section
  case space, tab, lineBreak
  case table, headerRows, row, cell, coveredCell
  case note, noteBody, textBox, span
  case style, listStyle, outlineStyle, numberLevel, textProperties, paragraphProperties,
    defaultStyle
  /// What is never read: contents pages, comments, deleted text, marks of notes.
  case skipped

  init(_ name: String, in namespace: String) {
    let prefix = "urn:oasis:names:tc:opendocument:xmlns:"
    guard namespace.hasPrefix(prefix) else {
      self = .other
      return
    }
    let kind = namespace.dropFirst(prefix.count).prefix { $0 != ":" }
    self = Self.names["\(kind) \(name)"] ?? .other
  }

  private static let names: [String: ODTElement] = [
    "office text": .body, "text p": .paragraph, "text h": .heading, "text list": .list,
    "text list-item": .listItem, "text section": .section,
    "text s": .space, "text tab": .tab, "text line-break": .lineBreak,
    "table table": .table, "table table-header-rows": .headerRows, "table table-row": .row,
    "table table-cell": .cell, "table covered-table-cell": .coveredCell,
    "text note": .note, "text note-body": .noteBody, "draw text-box": .textBox,
    "drawing text-box": .textBox, "text span": .span,
    "style style": .style, "style default-style": .defaultStyle,
    "style text-properties": .textProperties, "style paragraph-properties": .paragraphProperties,
    "text list-style": .listStyle, "text outline-style": .outlineStyle,
    "text list-level-style-number": .numberLevel, "text outline-level-style": .numberLevel,
    "text table-of-content": .skipped, "text illustration-index": .skipped,
    "text table-index": .skipped, "text object-index": .skipped, "text user-index": .skipped,
    "text alphabetical-index": .skipped, "text tracked-changes": .skipped,
    "office annotation": .skipped, "text note-citation": .skipped, "text ruby-text": .skipped,
    "office forms": .skipped, "text hidden-text": .skipped, "office scripts": .skipped,
    "office event-listeners": .skipped, "office settings": .skipped,
    "text variable-decls": .skipped,
    "text sequence-decls": .skipped, "text user-field-decls": .skipped,
  ]
}

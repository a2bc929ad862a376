/// The elements of Word's mark-up that matter for the text.
enum WordElement: UInt8 {
  case other
  case paragraph, paragraphProperties, run, runProperties
  case text, tab, lineBreak, hyphen, symbol
  case table, row, rowProperties, cell, columnSpan, rowSpan, headerRow
  case paragraphStyle, runStyle, outlineLevel, listId, listLevel
  case bold, hidden, size, language
  case deleted, field, instruction, simpleField
  case footnoteReference, endnoteReference, note
  case textBox, content, contentProperties, gallery, placeholder, contentBody
  case alternatives, choice, fallback
  /// What is never read: former properties, comments' marks, pronunciation.
  case skipped

  init(_ name: String, in namespace: String) {
    switch namespace {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = Self.names[name] ?? .other
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      self = Self.compatibilityNames[name] ?? .other
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = name == "t" ? .text : .other
    default: self = .other
    }
  }

  private static let names: [String: WordElement] = [
    "p": .paragraph, "pPr": .paragraphProperties, "r": .run, "rPr": .runProperties, "t": .text,
    "tab": .tab, "ptab": .tab, "br": .lineBreak, "cr": .lineBreak, "noBreakHyphen": .hyphen,
    "sym": .symbol, "tbl": .table, "tr": .row, "trPr": .rowProperties, "tc": .cell,
    "gridSpan": .columnSpan, "vMerge": .rowSpan, "tblHeader": .headerRow,
    "pStyle": .paragraphStyle, "rStyle": .runStyle, "outlineLvl": .outlineLevel, "numId": .listId,
    "ilvl": .listLevel, "b": .bold, "vanish": .hidden, "sz": .size, "lang": .language,
    "del": .deleted, "moveFrom": .deleted, "fldChar": .field, "instrText": .instruction,
    "fldSimple": .simpleField, "footnoteReference": .footnoteReference,
    "endnoteReference": .endnoteReference, "footnote": .note, "endnote": .note,
    "txbxContent": .textBox, "sdt": .content, "sdtPr": .contentProperties,
    "docPartGallery": .gallery, "showingPlcHdr": .placeholder, "sdtContent": .contentBody,
    "delText": .skipped, "delInstrText": .skipped, "pPrChange": .skipped, "rPrChange": .skipped,
    "tblPrChange": .skipped, "trPrChange": .skipped, "tcPrChange": .skipped,
    "tblGridChange": .skipped, "tblPrExChange": .skipped, "sectPrChange": .skipped,
    "numberingChange": .skipped, "tabs": .skipped, "tblPr": .skipped, "rt": .skipped,
    "sectPr": .skipped,
  ]

  private static let compatibilityNames: [String: WordElement] = [
    "AlternateContent": .alternatives, "Choice": .choice, "Fallback": .fallback,
  ]
}

extension PartAttributes {
  /// The `val` of an element that switches something on or off.
  var isOn: Bool {
    switch self["val"] {
    case "0", "false", "off": false
    default: true
    }
  }

  /// A whole number; nil if there is none, or one that nothing can be counted by.
  func number(_ name: StaticString = "val") -> Int? {
    self[name].flatMap { Int($0) }.flatMap { abs($0) < 1_000_000 ? $0 : nil }
  }
}

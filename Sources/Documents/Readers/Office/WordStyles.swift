/// The styles of a Word document.
final class WordStyles {
  private var sheet = OfficeStyleSheet()
  private var defaults = OfficeStyle()
  private var defaultId: String?
  private var id: String?
  private var style = OfficeStyle()

  var text: [UInt8] = []
  let isListening = false

  /// - Parameter part: nil where the file has no styles.
  init(_ part: [UInt8]?, named name: String) throws(ReadingError) {
    guard let part else { return }
    try PartParser.parse(part, named: name, of: .docx, with: self)
  }

  /// The style of a paragraph: the default one where it names none.
  func paragraph(_ id: String?) -> OfficeStyle {
    var style = self.style(id ?? defaultId)
    style.inherit(defaults)
    return style
  }

  /// A style with all that it rests on.
  func style(_ id: String?) -> OfficeStyle {
    id.map { sheet.style($0, orElse: OfficeStyle()) } ?? OfficeStyle()
  }
}

extension WordStyles: PartHandler {
  private enum Element: UInt8 {
    case other, style, name, base, outline, listId, listLevel, bold, hidden, size, language
    case defaults, skipped
  }

  private static let names: [String: Element] = [
    "style": .style, "name": .name, "basedOn": .base, "outlineLvl": .outline, "numId": .listId,
    "ilvl": .listLevel, "b": .bold, "vanish": .hidden, "sz": .size, "lang": .language,
    "rPrDefault": .defaults, "tblStylePr": .skipped, "pPrChange": .skipped, "rPrChange": .skipped,
    "latentStyles": .skipped, "tblPr": .skipped,
  ]

  func number(of name: String, in namespace: String) -> UInt8 {
    (Self.names[name] ?? .other).rawValue
  }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    switch Element(rawValue: element) ?? .other {
    case .style:
      style = OfficeStyle()
      id = attributes["styleId"]
      if attributes["default"] != nil, attributes["type"] == "paragraph" { defaultId = id }
    case .defaults:
      style = OfficeStyle()
    case .name: style.name = attributes["val"] ?? ""
    case .base: style.base = attributes["val"]
    case .outline: style.outline = attributes.number()
    case .listId: style.listId = attributes["val"]
    case .listLevel: style.listLevel = attributes.number()
    case .bold: style.look.isBold = attributes.isOn
    case .hidden: style.look.isHidden = attributes.isOn
    case .size: style.look.size = attributes.number()
    case .language: style.look.language = attributes["val"]
    case .skipped: return false
    case .other: break
    }
    return true
  }

  func end(_ element: UInt8) {
    switch Element(rawValue: element) ?? .other {
    case .style:
      style.setOwnRole()
      if let id { sheet.add(style, as: id) }
    case .defaults:
      defaults = style
    default: break
    }
  }
}

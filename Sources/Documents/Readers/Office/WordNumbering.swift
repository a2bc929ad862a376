/// Which lists of a Word document show a mark, and the level that styles have in them.
final class WordNumbering {
  /// By the id that paragraphs name.
  private var definitions: [String: String] = [:]
  private var unmarked: Set<Level> = []
  private var levelsOfStyles: [String: Int] = [:]
  private var definition = ""
  private var list = ""
  private var level = 0
  private var format: String?
  private var label: String?
  private var style: String?

  var text: [UInt8] = []
  let isListening = false

  private struct Level: Hashable {
    let definition: String
    let number: Int
  }

  /// - Parameter part: nil where the file has no lists.
  init(_ part: [UInt8]?, named name: String) throws(ReadingError) {
    guard let part else { return }
    try PartParser.parse(part, named: name, of: .docx, with: self)
  }

  /// The 0-based level of a paragraph whose style alone names the list.
  func level(of style: String?) -> Int { style.flatMap { levelsOfStyles[$0] } ?? 0 }

  /// False for lists without numbers or bullets, which only indent, and for «no list».
  func shows(_ list: String, level: Int) -> Bool {
    if list == "0" { return false }
    guard let definition = definitions[list] else { return true }
    return !unmarked.contains(Level(definition: definition, number: level))
  }
}

extension WordNumbering: PartHandler {
  private enum Element: UInt8 {
    case other, definition, level, format, label, style, list, listDefinition, picture
  }

  private static let names: [String: Element] = [
    "abstractNum": .definition, "lvl": .level, "numFmt": .format, "lvlText": .label,
    "pStyle": .style, "num": .list, "abstractNumId": .listDefinition, "lvlPicBulletId": .picture,
  ]

  func number(of name: String, in namespace: String) -> UInt8 {
    (Self.names[name] ?? .other).rawValue
  }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    switch Element(rawValue: element) ?? .other {
    case .definition: definition = attributes["abstractNumId"] ?? ""
    case .level:
      level = attributes.number("ilvl") ?? 0
      (format, label, style) = (nil, nil, nil)
    case .format: format = attributes["val"]
    case .label: label = attributes["val"]
    case .picture: label = "picture"
    case .style: style = attributes["val"]
    case .list: list = attributes["numId"] ?? ""
    case .listDefinition: definitions[list] = attributes["val"]
    case .other: break
    }
    return true
  }

  func end(_ element: UInt8) {
    guard Element(rawValue: element) == .level else { return }
    if format == "none", (label ?? "").isEmpty {
      unmarked.insert(Level(definition: definition, number: level))
    }
    if let style { levelsOfStyles[style] = level }
  }
}

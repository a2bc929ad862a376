/// Which lists of a Word document show a mark, what they count, and which levels styles have.
final class WordNumbering {
  /// By the id that paragraphs name.
  private var definitions: [String: String] = [:]
  /// By the id of the definition.
  private var numberings: [String: ListNumbering] = [:]
  /// Where lists begin to count anew at their first item, by their id and level.
  private var restarts: [String: [Int: Int]] = [:]
  private var levelsOfStyles: [String: Int] = [:]
  private var definition = ""
  private var list = ""
  private var level = 0
  private var counting = ListNumbering.Level()
  private var hasPicture = false
  private var style: String?
  private var isInList = false

  var text: [UInt8] = []
  let isListening = false

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
    let marks = numberings[definition]?.levels[level]
    return marks.map { $0.spelling != .none || !$0.pattern.isEmpty } ?? true
  }

  /// The number of the next item of a list, as shown; nil where it has a bullet or nothing.
  func number(_ list: String, level: Int) -> String? {
    guard let definition = definitions[list] else { return nil }
    if let starts = restarts.removeValue(forKey: list) {
      numberings[definition]?.restart(at: starts)
    }
    return numberings[definition]?.next(at: level)
  }
}

extension WordNumbering: PartHandler {
  private enum Element: UInt8 {
    case other, definition, level, format, label, start, style, list, listDefinition, picture
    case override, restart
  }

  private static let names: [String: Element] = [
    "abstractNum": .definition, "lvl": .level, "numFmt": .format, "lvlText": .label,
    "pStyle": .style, "num": .list, "abstractNumId": .listDefinition, "lvlPicBulletId": .picture,
    "start": .start, "lvlOverride": .override, "startOverride": .restart,
  ]

  func number(of name: String, in namespace: String) -> UInt8 {
    (Self.names[name] ?? .other).rawValue
  }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    switch Element(rawValue: element) ?? .other {
    case .definition: definition = attributes["abstractNumId"] ?? ""
    case .level:
      level = attributes.number("ilvl") ?? 0
      (counting, hasPicture, style) = (ListNumbering.Level(), false, nil)
    case .format: counting.spelling = Self.spellings[attributes["val"] ?? ""] ?? .decimal
    case .label: counting.pattern = attributes["val"] ?? ""
    case .start: counting.start = attributes.number() ?? 1
    case .picture: hasPicture = true
    case .style: style = attributes["val"]
    case .list:
      list = attributes["numId"] ?? ""
      isInList = true
    case .listDefinition: definitions[list] = attributes["val"]
    case .override: level = attributes.number("ilvl") ?? 0
    case .restart: restarts[list, default: [:]][level] = attributes.number() ?? 1
    case .other: break
    }
    return true
  }

  func end(_ element: UInt8) {
    switch Element(rawValue: element) ?? .other {
    case .level:
      // What one list has of its own is but how it looks.
      if isInList { return }
      if hasPicture { (counting.spelling, counting.pattern) = (.none, "•") }
      numberings[definition, default: ListNumbering()].levels[level] = counting
      if let style { levelsOfStyles[style] = level }
    case .list: isInList = false
    default: break
    }
  }

  /// All other formats, such as ordinals, are spelled in figures.
  private static let spellings: [String: ListNumbering.Spelling] = [
    "bullet": .none, "none": .none, "lowerLetter": .letters, "upperLetter": .capitals,
    "lowerRoman": .roman, "upperRoman": .romanCapitals,
  ]
}

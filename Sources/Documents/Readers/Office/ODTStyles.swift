/// The styles of an OpenDocument text, collected from its elements.
struct ODTStyles {
  /// By family and name.
  private var sheet = OfficeStyleSheet()
  private var defaults = OfficeStyle()
  /// The key of the style being read; nil between styles.
  private var key: String?
  /// By name; that of headings has none.
  private var numberings: [String: ListNumbering] = [:]
  private var numbering = ""
  private var isDefault = false
  private var style = OfficeStyle()

  mutating func paragraph(_ name: String?) -> OfficeStyle {
    var style = name.map { self.style("paragraph " + $0) } ?? OfficeStyle()
    style.inherit(defaults)
    return style
  }

  mutating func span(_ name: String?) -> OfficeStyle.Look {
    name.map { style("text " + $0).look } ?? OfficeStyle.Look()
  }

  private mutating func style(_ key: String) -> OfficeStyle {
    sheet.style(key, orElse: Self.known(key))
  }

  /// A style that the file uses without saying anything of it is known by its name alone.
  private static func known(_ key: String) -> OfficeStyle {
    var style = OfficeStyle()
    style.name = String(key.drop { $0 != " " }.dropFirst()).replacing("_20_", with: " ")
    style.setOwnRole()
    return style
  }

  mutating func start(_ element: ODTElement, _ attributes: PartAttributes) {
    switch element {
    case .style: startStyle(attributes)
    case .defaultStyle:
      isDefault = attributes["family"] == "paragraph"
      style = OfficeStyle()
    case .textProperties:
      style.look.isBold = attributes["font-weight"].map(Self.isBold)
      style.look.size = attributes["font-size"].flatMap(Self.size)
      style.look.isHidden = attributes["display"].map { $0 == "none" }
      if let language = attributes["language"], language != "none" {
        style.look.language = language + (attributes["country"].map { "-" + $0 } ?? "")
      }
    case .listStyle: numbering = attributes["name"] ?? ""
    case .outlineStyle: numbering = ""
    case .numberLevel: startLevel(attributes)
    default: break
    }
  }

  /// The number of the next item of a list style, or of the next heading where there is no name.
  mutating func number(_ style: String, at depth: Int, from start: Int?) -> String? {
    numberings[style]?.next(at: depth, from: start)
  }

  mutating func restart(_ style: String) { numberings[style]?.restart() }

  private mutating func startLevel(_ attributes: PartAttributes) {
    guard let number = attributes.number("level"), (1...9).contains(number) else { return }
    var level = ListNumbering.Level()
    level.spelling = Self.spellings[attributes["num-format"] ?? ""] ?? .none
    level.start = attributes.number("start-value") ?? 1
    let shown = min(max(attributes.number("display-levels") ?? 1, 1), number)
    level.pattern = (number - shown + 1...number).map { "%\($0)" }.joined(separator: ".")
    level.pattern = (attributes["num-prefix"] ?? "") + level.pattern
    level.pattern += attributes["num-suffix"] ?? ""
    numberings[numbering, default: ListNumbering()].levels[number - 1] = level
  }

  private static let spellings: [String: ListNumbering.Spelling] = [
    "1": .decimal, "a": .letters, "A": .capitals, "i": .roman, "I": .romanCapitals,
  ]

  mutating func end(_ element: ODTElement) {
    if element == .style, let key {
      style.setOwnRole()
      sheet.add(style, as: key)
      self.key = nil
    } else if element == .defaultStyle, isDefault {
      defaults = style
      isDefault = false
    }
  }

  private mutating func startStyle(_ attributes: PartAttributes) {
    style = OfficeStyle()
    guard let family = attributes["family"], family == "paragraph" || family == "text",
      let name = attributes["name"]
    else { return }
    key = "\(family) \(name)"
    style.name = attributes["display-name"] ?? name.replacing("_20_", with: " ")
    style.base = attributes["parent-style-name"].map { "\(family) \($0)" }
    style.outline = attributes.number("default-outline-level").map { $0 - 1 }
  }

  private static func isBold(_ weight: String) -> Bool {
    weight == "bold" || (Int(weight) ?? 0) >= 600
  }

  /// In half points; nil if it is given as a share of another size.
  private static func size(_ size: String) -> Int? {
    guard size.hasSuffix("pt"), let points = Double(size.dropLast(2)), points > 0, points < 1_000
    else {
      return nil
    }
    return Int(points * 2)
  }
}

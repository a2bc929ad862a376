/// What the attributes of an XML element say of it.
struct XMLHints {
  /// The value that heads what stands in the element.
  private(set) var title: Range<Int>?
  /// The attribute is one for titles, and not only a name, which may be meant for machines.
  private(set) var isTitle = false
  private(set) var role: XMLRole?
  /// From 1 for the uppermost.
  private(set) var level: Int?
  private(set) var language: Range<Int>?
  /// Whose text it is.
  private(set) var owner: Range<Int>?
  private(set) var columns = 1
  private(set) var rows = 1
  /// Heads columns.
  private(set) var isHead = false

  init(_ source: [UInt8], in tag: Range<Int>) {
    for attribute in XMLTag.attributes(source, in: tag) {
      let value = source[attribute.value]
      if value.isEmpty { continue }
      switch Self.meaning(of: attribute.name) {
      case .title where value.contains(where: isWordByte) && !XMLLine.isData(value):
        title = isTitle ? title : attribute.value
        isTitle = true
      case .name where title == nil && Self.isName(source, attribute.value): title = attribute.value
      case .kind where role == nil && value.count <= 40:
        role = XMLRole(hint: String(decoding: value, as: UTF8.self))
        isHead = isHead || value.hasPrefix("label") || value.hasPrefix("head")
        if role == .heading { level = level ?? Self.number(value.drop { !isDigit($0) }) }
      case .level: level = Self.number(value) ?? level
      case .language: language = attribute.value
      case .owner: owner = attribute.value
      case .columns: columns = min(Self.number(value) ?? 1, Limits.tableSpan)
      case .rows: rows = min(Self.number(value) ?? 1, Limits.tableSpan)
      default: break
      }
    }
  }

  private enum Meaning { case title, name, kind, level, language, owner, columns, rows }

  private static func meaning(of attribute: String) -> Meaning? {
    if let known = meanings[attribute] { return known }
    return endings.first { attribute.hasSuffix($0.0) }?.1
  }

  private static let meanings: [String: Meaning] = [
    "n": .name, "caption": .name, "betegnelse": .name, "head": .title, "header": .title,
    "rubrik": .title, "emne": .name, "tema": .name,
    "type": .kind, "class": .kind, "role": .kind, "style": .kind, "stil": .kind, "rend": .kind,
    "kind": .kind, "outputclass": .kind, "style-name": .kind, "stylename": .kind,
    "level": .level, "niveau": .level, "nivå": .level, "outline-level": .level, "lang": .language,
    "kommune": .owner, "municipality": .owner, "myndighed": .owner, "myndighet": .owner,
    "organisation": .owner, "organization": .owner, "udgiver": .owner, "utgiver": .owner,
    "publisher": .owner, "afsender": .owner, "avsender": .owner,
    "colspan": .columns, "number-columns-spanned": .columns, "cols": .columns,
    "rowspan": .rows, "number-rows-spanned": .rows,
  ]

  /// Also the heads of compounds: «navtitle», «afsnitsoverskrift», «displayName».
  private static let endings: [(String, Meaning)] = [
    ("titel", .title), ("title", .title), ("tittel", .title), ("overskrift", .title),
    ("heading", .title), ("name", .name), ("navn", .name), ("label", .name),
  ]

  /// True for a name that is written for people: «Støtte og aflastning», not «felt_12».
  private static func isName(_ source: [UInt8], _ value: Range<Int>) -> Bool {
    guard value.count > 2, LetterCase(in: source, at: value.lowerBound) == .capital else {
      return false
    }
    let text = source[value]
    let isForMachines = text.contains { $0 == 0x5F || $0 == 0x2F || $0 == 0x3A || $0 == 0x3D }
    return !isForMachines && !XMLLine.isData(text)
      && text.contains { $0 &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// The number at the start of a text, 1 or more.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(3).prefix(while: isDigit)
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number > 0 ? number : nil
  }
}

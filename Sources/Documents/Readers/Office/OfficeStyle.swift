/// What a style of an office document says of its text.
struct OfficeStyle {
  /// As readers see it.
  var name = ""
  /// The id of the style that it rests on.
  var base: String?
  /// 0 for the highest heading, 9 for body text; nil if the style does not say.
  var outline: Int?
  var listId: String?
  var listLevel: Int?
  var look = Look()
  /// By the name of the style or of one that it rests on.
  var role: Role?

  /// Fills in from the style that this one rests on.
  mutating func inherit(_ base: OfficeStyle) {
    outline = outline ?? base.outline
    listId = listId ?? base.listId
    listLevel = listLevel ?? base.listLevel
    look = look.over(base.look)
    role = role ?? base.role
  }

  /// Sets the role by the name, which Word and LibreOffice keep in English in every language; else
  /// by the outline level.
  mutating func setOwnRole() {
    role = Role(named: name) ?? outline.map { $0 < 9 ? .heading($0 + 1) : .body }
  }
}

extension OfficeStyle {
  /// How letters look, as far as it is said.
  struct Look {
    var isBold: Bool?
    var isHidden: Bool?
    /// In half points.
    var size: Int?
    var language: String?

    /// What is not said here is as in a look that this one rests on.
    func over(_ base: Look) -> Look {
      Look(
        isBold: isBold ?? base.isBold, isHidden: isHidden ?? base.isHidden,
        size: size ?? base.size, language: language ?? base.language)
    }
  }

  enum Role: Equatable {
    case title, quotation, caption, preformatted, contents, tableHeading, listContinuation
    /// 1 and up.
    case heading(Int)
    /// Text like any other, whatever the style rests on.
    case body
  }
}

extension OfficeStyle.Role {
  /// The role of a style with a name that the programs know; nil for all others.
  init?(named name: String) {
    let name = name.lowercased()
    let stem = name.prefix { !$0.isNumber }
    let number = Int(name.dropFirst(stem.count))
    switch (stem, number) {
    case ("heading ", let level?), ("overskrift ", let level?):
      self = .heading(min(max(level, 1), 9))
    case ("toc ", _?), ("contents ", _?), ("toc heading", nil), ("contents heading", nil),
      ("index ", _?), ("table of figures", nil):
      self = .contents
    case ("title", nil), ("titel", nil), ("tittel", nil): self = .title
    case ("quote", nil), ("intense quote", nil), ("quotations", nil), ("block text", nil),
      ("citat", nil):
      self = .quotation
    case ("caption", nil), ("billedtekst", nil): self = .caption
    case ("html preformatted", nil), ("preformatted text", nil), ("source code", nil):
      self = .preformatted
    case ("table heading", nil): self = .tableHeading
    case ("list paragraph", nil), ("listeafsnit", nil), ("list continue", nil),
      ("list continue ", _?):
      self = .listContinuation
    default: return nil
    }
  }
}

/// The styles of an office document by their keys, each with all that it rests on.
struct OfficeStyleSheet {
  private var styles: [String: OfficeStyle] = [:]
  private var resolved: [String: OfficeStyle] = [:]

  mutating func add(_ style: OfficeStyle, as key: String) { styles[key] = style }

  /// - Parameter unknown: the style of a key that the document says nothing of.
  mutating func style(_ key: String, orElse unknown: @autoclosure () -> OfficeStyle) -> OfficeStyle
  {
    if let known = resolved[key] { return known }
    var result = styles[key] ?? unknown()
    var base = result.base
    for _ in 0..<Limits.styleDepth {
      guard let next = base.flatMap({ styles[$0] }) else { break }
      result.inherit(next)
      base = next.base
    }
    resolved[key] = result
    return result
  }
}

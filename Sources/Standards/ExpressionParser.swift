/// Reads the expressions of rules.
///
/// `a | b` either; `a & b` both in one sentence; `a ~ b` both in one clause; `a & !b` the first
/// without the second; parentheses group. `~` binds tightest, then `&`, then `|`.
struct ExpressionParser {
  private let characters: [Unicode.Scalar]
  private var index = 0

  struct Problem: Error {
    let reason: String
    /// 0-based offset into the text.
    let offset: Int
  }

  static func parse(_ text: String) throws(Problem) -> Expression {
    var parser = ExpressionParser(text)
    let expression = try parser.any()
    parser.skipSpace()
    guard parser.index == parser.characters.count else {
      throw parser.problem("'\(parser.characters[parser.index])' is not expected here")
    }
    return expression
  }

  private init(_ text: String) { characters = Array(text.unicodeScalars) }

  private func problem(_ reason: String) -> Problem { Problem(reason: reason, offset: index) }

  private mutating func skipSpace() {
    while index < characters.count, Self.isSpace(characters[index]) { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < characters.count, characters[index] == character else { return false }
    index += 1
    return true
  }

  private mutating func any() throws(Problem) -> Expression {
    var parts = [try all()]
    while take("|") { parts.append(try all()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all() throws(Problem) -> Expression {
    var parts = [try together()]
    var excluded: [Expression] = []
    while take("&") {
      if take("!") { excluded.append(try together()) } else { parts.append(try together()) }
    }
    var expression = parts.count == 1 ? parts[0] : Expression.all(parts)
    if !excluded.isEmpty {
      expression = .without(expression, excluded.count == 1 ? excluded[0] : .any(excluded))
    }
    return expression
  }

  private mutating func together() throws(Problem) -> Expression {
    var parts = [try primary()]
    while take("~") { parts.append(try primary()) }
    return parts.count == 1 ? parts[0] : .together(parts)
  }

  private mutating func primary() throws(Problem) -> Expression {
    if take("(") {
      let inner = try any()
      guard take(")") else { throw problem("')' is missing") }
      return inner
    }
    skipSpace()
    let start = index
    while index < characters.count, Self.isInName(characters[index]) { index += 1 }
    guard index > start else {
      throw problem(
        index < characters.count
          ? "a name is missing before '\(characters[index])'" : "a name is missing")
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: characters[start..<index])
    return .name(String(name))
  }

  private static func isSpace(_ character: Unicode.Scalar) -> Bool {
    if character.isASCII { return character == " " || character.value &- 0x09 < 5 }
    return character.properties.isWhitespace
  }

  private static func isInName(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: !character.isASCII && Character(character).isLetter
    }
  }
}

extension Expression {
  /// All names in it, in reading order.
  public var names: [String] {
    switch self {
    case .name(let name): [name]
    case .any(let parts), .all(let parts), .together(let parts): parts.flatMap(\.names)
    case .without(let first, let second): first.names + second.names
    }
  }
}

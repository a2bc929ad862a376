/// Checks a value against the part of JSON Schema 2020-12 that our schemas use.
///
/// A keyword that is not known here is a problem itself, so that none is passed over in silence.
struct SchemaValidator {
  let schema: JSONValue

  private static let annotations = ["$schema", "$defs", "title", "description"]

  func problems(in value: JSONValue) -> [String] { check(value, schema, at: "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): the schema is no object"] }
    return keywords.flatMap { keyword -> [String] in
      if Self.annotations.contains(keyword.key) { return [] }
      return check(value, keyword.key, keyword.value, at: path)
    }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, at path: String
  ) -> [String] {
    func problem(unless isRight: Bool) -> [String] {
      isRight ? [] : ["\(path): \(keyword) \(rule) does not allow \(value)"]
    }
    switch keyword {
    case "$ref": return check(value, definition(rule), at: path)
    case "anyOf":
      return problem(unless: rule.items.contains { check(value, $0, at: path).isEmpty })
    case "type": return problem(unless: types(rule).contains { has(value, $0) })
    case "enum": return problem(unless: rule.items.contains(value))
    case "const": return problem(unless: rule == value)
    case "required":
      return rule.items.compactMap(\.string).filter { !value.keys.contains($0) }
        .map { "\(path): \($0) is missing" }
    case "properties":
      return rule.keys.flatMap { key -> [String] in
        guard let inner = value[key], let schema = rule[key] else { return [] }
        return check(inner, schema, at: "\(path).\(key)")
      }
    case "items":
      return value.items.enumerated().flatMap { check($1, rule, at: "\(path)[\($0)]") }
    default: return checkScalar(value, keyword, rule, problem)
    }
  }

  private func checkScalar(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ problem: (Bool) -> [String]
  ) -> [String] {
    switch keyword {
    case "minimum": problem(value.double.map { $0 >= rule.double ?? 0 } ?? true)
    case "maximum": problem(value.double.map { $0 <= rule.double ?? 0 } ?? true)
    case "minLength":
      problem(value.string.map { Double($0.unicodeScalars.count) >= rule.double ?? 0 } ?? true)
    case "pattern":
      problem(
        value.string.map { text in
          (try? Regex(rule.string ?? "").firstMatch(in: text)) != nil
        } ?? true)
    default: ["the schema has a keyword unknown to the validator: \(keyword)"]
    }
  }

  private func definition(_ rule: JSONValue) -> JSONValue {
    let name = String((rule.string ?? "").dropFirst("#/$defs/".count))
    return schema["$defs"]?[name] ?? .null
  }

  private func types(_ rule: JSONValue) -> [String] {
    rule.string.map { [$0] } ?? rule.items.compactMap(\.string)
  }

  private func has(_ value: JSONValue, _ type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number(let number):
      type == "number" || type == "integer" && number == number.rounded()
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

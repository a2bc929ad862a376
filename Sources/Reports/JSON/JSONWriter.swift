/// Writes encodable values as JSON: keys as declared, two spaces, nil as null.
///
/// Made for values that encode themselves by the compiler's own code; the output depends on the
/// value alone.
enum JSONWriter {
  /// The document with a line feed at its end.
  static func string(_ value: some Encodable) -> String {
    var out = ""
    node(for: value).write(to: &out, depth: 0)
    out += "\n"
    return out
  }

  static func node(for value: some Encodable) -> JSONNode {
    let encoder = JSONEncoding()
    do {
      try value.encode(to: encoder)
    } catch {
      preconditionFailure("a report's value must always encode: \(error)")
    }
    return encoder.slot.node
  }
}

/// A JSON value that keeps the order of its keys.
enum JSONNode {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([(key: String, value: JSONNode)])

  func write(to out: inout String, depth: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let digits): out += digits
    case .string(let text): Self.write(text, to: &out)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &out, depth: depth) { item, out in
        item.write(to: &out, depth: depth + 1)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &out, depth: depth) { member, out in
        Self.write(member.key, to: &out)
        out += ": "
        member.value.write(to: &out, depth: depth + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between marks: (String, String), to out: inout String, depth: Int,
    each: (Item, inout String) -> Void
  ) {
    out += marks.0
    for (index, item) in items.enumerated() {
      out += index == 0 ? "\n" : ",\n"
      out += String(repeating: "  ", count: depth + 1)
      each(item, &out)
    }
    if !items.isEmpty { out += "\n" + String(repeating: "  ", count: depth) }
    out += marks.1
  }

  /// - Source: RFC 8259, section 7: quotation mark, reverse solidus and U+0000-U+001F.
  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  /// At most four decimals, none that are zero; null for what JSON has no number for.
  static func number(_ value: Double) -> JSONNode {
    guard value.isFinite else { return .null }
    let scaled = (value * 10_000).rounded()
    guard let whole = Int(exactly: scaled), scaled.magnitude < 9e15 else {
      return .number(value.description)
    }
    let fraction = String(whole.magnitude % 10_000)
    var digits = String(repeating: "0", count: 4 - fraction.count) + fraction
    while digits.hasSuffix("0") { digits.removeLast() }
    let sign = whole < 0 ? "-" : ""
    return .number("\(sign)\(whole.magnitude / 10_000)\(digits.isEmpty ? "" : "." + digits)")
  }
}

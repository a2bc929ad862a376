import Yams

/// One YAML file being read: every mistake in it is collected with its place.
struct YAMLFile {
  let path: String
  let text: String
  private(set) var errors: [StandardError] = []
  let root: Node?

  init(path: String, text: String) {
    self.path = path
    self.text = text
    do {
      // The basic resolver keeps every scalar a text: no, on and dates mean what they say.
      root = try Yams.compose(yaml: text, .basic, .default, .utf8).map(Node.init)
    } catch let error as YamlError {
      root = nil
      report(error)
    } catch {
      root = nil
      add(.syntax, nil, "\(error)")
    }
    if root == nil, errors.isEmpty { add(.syntax, nil, "the file is empty") }
  }

  /// A file that is read already, for a mistake that shows later.
  init(of file: Library.File) {
    path = file.path
    text = file.text
    root = nil
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      add(.syntax, .init(mark), problem)
    case .duplicatedKeysInMapping(let duplicates, _):
      for key in duplicates { add(.duplicate, nil, "the key '\(key)' stands twice") }
    default: add(.syntax, nil, "\(error)")
    }
  }

  mutating func add(
    _ code: StandardError.Code, _ mark: Node.Mark?, _ message: String, suggestion: String? = nil,
    shift: Int = 0
  ) {
    let column = mark.map { $0.column + shift } ?? 0
    errors.append(
      .init(
        code: code, file: path, line: mark?.line ?? 0, column: column, message: message,
        suggestion: suggestion, excerpt: excerpt(mark?.line, column)))
  }

  private func excerpt(_ line: Int?, _ column: Int) -> String {
    guard let line, line > 0 else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard line <= lines.count else { return "" }
    let first = max(1, line - 1)
    let shown = (first...line).map { number in
      let label = String(number)
      return String(repeating: " ", count: max(0, 5 - label.count)) + label + " | "
        + lines[number - 1]
    }
    return shown.joined(separator: "\n") + "\n      | "
      + String(repeating: " ", count: max(0, column - 1)) + "^"
  }

  // MARK: Values

  /// Refuses keys of a mapping that are not among `known`.
  mutating func allow(_ known: [String], in mapping: Node.Mapping) {
    for (key, _) in mapping.entries {
      let name = key.string ?? ""
      if !known.contains(name) {
        add(
          .unknownKey, key.mark, "unknown key '\(name)'",
          suggestion: Spelling.nearest(to: name, among: known))
      }
    }
  }

  mutating func mapping(_ node: Node?, _ what: String) -> Node.Mapping? {
    guard let node else { return nil }
    if let mapping = node.mapping { return mapping }
    add(.wrongType, node.mark, "\(what) must be a mapping of keys and values")
    return nil
  }

  mutating func string(_ key: String, in mapping: Node.Mapping) -> String {
    if let value = optionalString(key, in: mapping) { return value }
    if mapping[key] == nil { add(.missingKey, mapping.mark, "the key '\(key)' is missing") }
    return ""
  }

  mutating func optionalString(_ key: String, in mapping: Node.Mapping) -> String? {
    guard let node = mapping[key] else { return nil }
    guard case .scalar(var text, let isPlain) = node.content else {
      add(.wrongType, node.mark, "'\(key)' must be a text")
      return nil
    }
    if text.utf8.contains(where: Self.mayBreakLine) {
      text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    if text.isEmpty || (text == "null" && isPlain) { return nil }
    return text
  }

  /// A line break, or the last byte of one beyond ASCII.
  private static func mayBreakLine(_ byte: UInt8) -> Bool {
    byte &- 0x0A < 4 || byte == 0x85 || byte == 0xA8 || byte == 0xA9
  }

  mutating func number(_ key: String, in mapping: Node.Mapping) -> Double? {
    guard let node = mapping[key] else { return nil }
    if let text = node.string, let value = Double(text) { return value }
    add(.wrongType, node.mark, "'\(key)' must be a number")
    return nil
  }

  mutating func flag(_ key: String, in mapping: Node.Mapping) -> Bool {
    guard let node = mapping[key] else { return false }
    switch node.string {
    case "true": return true
    case "false": return false
    default:
      add(.wrongType, node.mark, "'\(key)' must be true or false")
      return false
    }
  }

  mutating func strings(_ key: String, in mapping: Node.Mapping) -> [(
    text: String, mark: Node.Mark?
  )] {
    guard let node = mapping[key] else { return [] }
    if let text = node.string { return [(text, node.mark)] }
    guard let sequence = node.sequence else {
      add(.wrongType, node.mark, "'\(key)' must be a list")
      return []
    }
    var result: [(text: String, mark: Node.Mark?)] = []
    result.reserveCapacity(sequence.count)
    for item in sequence {
      if let text = item.string {
        result.append((text, item.mark))
      } else {
        add(.wrongType, item.mark, "each entry of '\(key)' must be a text")
      }
    }
    return result
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, in mapping: Node.Mapping, default fallback: Choice
  ) -> Choice where Choice.RawValue == String {
    guard let text = optionalString(key, in: mapping) else { return fallback }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    add(
      .unknownValue, mapping[key]?.mark,
      "'\(text)' is no \(key); use \(names.joined(separator: ", "))",
      suggestion: Spelling.nearest(to: text, among: names))
    return fallback
  }
}

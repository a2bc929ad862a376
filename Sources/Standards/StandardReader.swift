import Linguistics

/// Reads the folder of one standard.
struct StandardReader {
  let id: String
  let root: String
  let concepts: Set<String>
  let examples: Bool
  private(set) var errors: [StandardError] = []

  init(id: String, root: String, concepts: Set<String>, examples: Bool) {
    self.id = id
    self.root = root
    self.concepts = concepts
    self.examples = examples
  }

  mutating func read(_ files: [Library.File]) -> Standard? {
    guard let head = files.first(where: { $0.path == id + "/standard.yaml" }) else {
      errors.append(
        .init(
          code: .unreadable, file: "\(root)/\(id)", line: 0, column: 0,
          message: "the folder has no standard.yaml", suggestion: nil, excerpt: ""))
      return nil
    }
    var file = YAMLFile(path: root + "/" + head.path, text: head.text)
    defer { errors += file.errors }
    guard let mapping = file.mapping(file.root, "standard.yaml") else { return nil }
    file.allow(
      ["title", "title_en", "publisher", "edition", "about", "sources", "sections"], in: mapping)
    let sections = readSections(mapping, &file)
    let measured = files.first { $0.path == id + "/reliability.yaml" }
    let reliability = measured.map { readReliability($0) } ?? [:]
    var criteria: [Criterion] = []
    for source in files where source.path != head.path && source.path != measured?.path {
      criteria += read(source, sections: sections.map(\.id), reliability)
    }
    let order = Dictionary(uniqueKeysWithValues: sections.enumerated().map { ($1.id, $0) })
    criteria.sort {
      let left = order[$0.section] ?? .max
      let right = order[$1.section] ?? .max
      return left == right ? $0.id < $1.id : left < right
    }
    return Standard(
      id: id, title: file.string("title", in: mapping),
      titleEnglish: file.string("title_en", in: mapping),
      publisher: file.string("publisher", in: mapping),
      edition: file.string("edition", in: mapping),
      about: file.string("about", in: mapping), sources: readSources(mapping, &file),
      sections: sections, criteria: criteria)
  }

  private func readSections(_ mapping: Node.Mapping, _ file: inout YAMLFile) -> [Standard.Section] {
    var sections: [Standard.Section] = []
    for node in mapping["sections"]?.sequence ?? [] {
      guard let section = file.mapping(node, "a section") else { continue }
      file.allow(["id", "title", "title_en"], in: section)
      let id = file.string("id", in: section)
      if sections.contains(where: { $0.id == id }) {
        file.add(.duplicate, section.mark, "the section '\(id)' stands twice")
        continue
      }
      sections.append(
        .init(
          id: id, title: file.string("title", in: section),
          titleEnglish: file.string("title_en", in: section)))
    }
    if sections.isEmpty {
      file.add(.missingKey, mapping.mark, "the key 'sections' is missing or empty")
    }
    return sections
  }

  private func readSources(_ mapping: Node.Mapping, _ file: inout YAMLFile) -> [Source] {
    (mapping["sources"]?.sequence ?? []).compactMap { node in
      file.mapping(node, "a source").map { read($0, &file) }
    }
  }

  private func read(_ source: Node.Mapping, _ file: inout YAMLFile) -> Source {
    file.allow(["title", "publisher", "year", "reference", "url"], in: source)
    return Source(
      title: file.string("title", in: source),
      reference: file.optionalString("reference", in: source),
      url: file.optionalString("url", in: source))
  }

  // MARK: Criteria

  private static let keys = [
    "title", "title_en", "summary_en", "section", "level", "weight", "requirement", "source",
    "benchmark", "related", "met", "partial", "not", "rule", "advice", "model_wording", "examples",
  ]

  /// Slug of a criterion → how often its rule was right.
  private mutating func readReliability(_ source: Library.File) -> [String: Reliability] {
    var file = YAMLFile(path: root + "/" + source.path, text: source.text)
    defer { errors += file.errors }
    var found: [String: Reliability] = [:]
    for (key, node) in file.mapping(file.root, "reliability.yaml")?.entries ?? [] {
      guard let body = file.mapping(node, "a criterion's reliability") else { continue }
      file.allow(["right", "judged"], in: body)
      let right = Int(file.number("right", in: body) ?? -1)
      let judged = Int(file.number("judged", in: body) ?? -1)
      if right < 0 || judged < right {
        file.add(.unknownValue, node.mark, "'right' and 'judged' must be counts, right the smaller")
      }
      found[key.string ?? ""] = Reliability(right: max(0, right), judged: max(0, judged))
    }
    return found
  }

  private mutating func read(
    _ source: Library.File, sections: [String], _ reliability: [String: Reliability]
  ) -> [Criterion] {
    let text = examples ? source.text : Self.withoutExamples(source.text)
    var file = YAMLFile(path: root + "/" + source.path, text: text)
    defer { errors += file.errors }
    guard let mapping = file.mapping(file.root, "a criterion") else { return [] }
    file.allow(Self.keys, in: mapping)
    let slug = source.path.dropFirst(id.count + 1).dropLast(".yaml".count)
    let section = file.string("section", in: mapping)
    if !sections.contains(section) {
      file.add(
        .unknownSection, mapping["section"]?.mark, "the standard has no section '\(section)'",
        suggestion: Spelling.nearest(to: section, among: sections))
    }
    let weight = Int(file.number("weight", in: mapping) ?? 1)
    if !(1...3).contains(weight) {
      file.add(.unknownValue, mapping["weight"]?.mark, "'weight' must be 1, 2 or 3")
    }
    return [
      Criterion(
        id: "\(id).\(slug)", section: section, title: file.string("title", in: mapping),
        titleEnglish: file.string("title_en", in: mapping),
        summaryEnglish: file.string("summary_en", in: mapping),
        requirement: file.string("requirement", in: mapping),
        level: file.choice("level", in: mapping, default: .should), weight: weight,
        source: file.mapping(mapping["source"], "'source'").map { read($0, &file) }
          ?? Source(title: "", reference: nil, url: nil),
        benchmark: readBenchmark(mapping, &file),
        related: file.strings("related", in: mapping).map(\.text),
        met: file.string("met", in: mapping), partial: file.string("partial", in: mapping),
        not: file.string("not", in: mapping), rule: readRule(mapping, &file),
        advice: file.string("advice", in: mapping),
        modelWording: file.string("model_wording", in: mapping),
        examples: examples ? readExamples(mapping, &file) : [],
        reliability: reliability[String(slug)])
    ]
  }

  /// Cuts the file before its last top-level key `examples:`, so that libyaml need not read it.
  private static func withoutExamples(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let key = Array("examples:".utf8)
    var start: Int?
    for index in bytes.indices.dropFirst() where bytes[index - 1] == 0x0A {
      // Lines after the key are its entries; a further key at the margin means it is not the last.
      let isEntry = [0x20, 0x2D, 0x23, 0x0A].contains(bytes[index])
      if start != nil, !isEntry { return text }
      if bytes[index] == 0x65, bytes[index...].starts(with: key) { start = index }
    }
    return start.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? text
  }

  private func readBenchmark(_ mapping: Node.Mapping, _ file: inout YAMLFile) -> Benchmark? {
    guard let node = mapping["benchmark"], let body = file.mapping(node, "'benchmark'") else {
      return nil
    }
    file.allow(["share", "n", "figure"], in: body)
    guard let share = file.number("share", in: body), let n = file.number("n", in: body) else {
      file.add(.missingKey, node.mark, "'benchmark' needs 'share' and 'n'")
      return nil
    }
    return Benchmark(share: share, n: Int(n), figure: file.string("figure", in: body))
  }

  private func readExamples(_ mapping: Node.Mapping, _ file: inout YAMLFile) -> [Example] {
    var examples: [Example] = []
    for node in mapping["examples"]?.sequence ?? [] {
      guard let body = file.mapping(node, "an example") else { continue }
      file.allow(
        ["expect", "text", "heading", "leadIn", "area", "document", "lang", "todo"], in: body)
      let expect = file.string("expect", in: body)
      let verdicts = ["met", "partial", "contradicted", "missing"]
      if !verdicts.contains(expect) {
        file.add(
          .unknownValue, body["expect"]?.mark,
          "'\(expect)' is no verdict; use \(verdicts.joined(separator: ", "))",
          suggestion: Spelling.nearest(to: expect, among: verdicts))
      }
      examples.append(
        Example(
          expect: expect, text: file.string("text", in: body),
          heading: file.optionalString("heading", in: body),
          leadIn: file.optionalString("leadIn", in: body),
          area: file.optionalString("area", in: body),
          document: file.optionalString("document", in: body),
          language: file.choice("lang", in: body, default: .da),
          isTodo: file.flag("todo", in: body), line: node.mark?.line ?? 0))
    }
    if examples.count < 4 || examples.count(where: { $0.expect == "met" }) < 2 {
      file.add(
        .tooFewExamples, mapping["examples"]?.mark ?? mapping.mark,
        "a criterion needs four examples, two of them met in different words")
    }
    return examples
  }

  // MARK: Rules

  private func readRule(_ mapping: Node.Mapping, _ file: inout YAMLFile) -> Rule {
    let empty = Rule(
      elements: [], met: .any([]), partial: nil, reach: .passage, subject: .relatives,
      force: .commitment, oneAreaIsPartial: false, denial: nil)
    guard let node = mapping["rule"] else {
      file.add(.missingKey, mapping.mark, "the key 'rule' is missing")
      return empty
    }
    guard let body = file.mapping(node, "'rule'") else { return empty }
    file.allow(
      [
        "elements", "met", "partial", "reach", "subject", "force", "by", "one_area", "value",
        "denial", "contradicted_by",
      ], in: body)
    let elements = readElements(body, &file)
    guard let first = elements.first else {
      file.add(.missingKey, node.mark, "a rule needs at least one element")
      return empty
    }
    let names = Set(elements.map(\.name))
    let all: Expression =
      elements.count == 1 ? .name(first.name) : .all(elements.map { .name($0.name) })
    return Rule(
      elements: elements,
      met: expression("met", in: body, names, .unknownElement, &file) ?? all,
      partial: expression("partial", in: body, names, .unknownElement, &file),
      reach: file.choice("reach", in: body, default: .passage),
      subject: file.choice("subject", in: body, default: .relatives),
      force: file.choice("force", in: body, default: .commitment),
      oneAreaIsPartial: file.optionalString("one_area", in: body) == "partial",
      denial: expression("denial", in: body, concepts, .unknownConcept, &file),
      contradiction: expression("contradicted_by", in: body, concepts, .unknownConcept, &file),
      by: file.choice("by", in: body, default: .municipality),
      valueIsPartial: file.optionalString("value", in: body) == "partial")
  }

  private func readElements(_ body: Node.Mapping, _ file: inout YAMLFile) -> [Rule.Element] {
    var elements: [Rule.Element] = []
    guard let mapping = file.mapping(body["elements"], "'elements'") else { return [] }
    for (key, node) in mapping.entries {
      guard let element = file.mapping(node, "an element") else { continue }
      file.allow(["label", "label_en", "any"], in: element)
      let name = key.string ?? ""
      guard let expression = expression("any", in: element, concepts, .unknownConcept, &file) else {
        if element["any"] == nil {
          file.add(.missingKey, key.mark, "the element '\(name)' needs 'any'")
        }
        continue
      }
      elements.append(
        .init(
          name: name, label: file.string("label", in: element),
          labelEnglish: file.string("label_en", in: element), expression: expression))
    }
    return elements
  }

  private func expression(
    _ key: String, in mapping: Node.Mapping, _ known: Set<String>, _ code: StandardError.Code,
    _ file: inout YAMLFile
  ) -> Expression? {
    guard let text = file.optionalString(key, in: mapping) else { return nil }
    do {
      let expression = try ExpressionParser.parse(text)
      for name in expression.names where !known.contains(name) {
        file.add(
          code, mapping[key]?.mark,
          code == .unknownConcept
            ? "the lexicon has no concept '\(name)'" : "the rule has no element '\(name)'",
          suggestion: Spelling.nearest(to: name, among: known))
      }
      return expression
    } catch {
      file.add(.badExpression, mapping[key]?.mark, error.reason, shift: error.offset)
      return nil
    }
  }
}

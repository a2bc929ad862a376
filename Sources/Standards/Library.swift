public import Linguistics

/// All standards of a folder with the lexicon that their rules speak in.
public struct Library: Sendable {
  public let standards: [Standard]
  public let concepts: [Concept]

  /// A file of the folder: its path from the folder's root, and its text.
  public struct File: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// A library put together in code.
  public init(standards: [Standard], concepts: [Concept]) {
    self.standards = standards
    self.concepts = concepts
  }

  /// Builds the library from the YAML files of a folder.
  /// - Parameters:
  ///   - files: `lexicon/*.yaml`, `STANDARD/standard.yaml` and `STANDARD/SLUG.yaml`, in any order.
  ///   - root: what to put before the paths in errors.
  ///   - examples: false leaves the examples unread, which halves the time; they stand last in a file.
  /// - Throws: all mistakes at once.
  public init(_ files: [File], root: String, examples: Bool = true) throws(StandardErrors) {
    var errors: [StandardError] = []
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let lexiconFiles = sorted.filter { $0.path.hasPrefix("lexicon/") }
    var lexicon = LexiconReader()
    for file in lexiconFiles {
      errors += lexicon.read(.init(path: root + "/" + file.path, text: file.text))
    }
    errors += lexicon.checkReferences()
    concepts = lexicon.concepts
    var standards: [Standard] = []
    let folders = Dictionary(grouping: sorted.filter { !$0.path.hasPrefix("lexicon/") }) {
      String($0.path.prefix { $0 != "/" })
    }
    for id in folders.keys.sorted() {
      var reader = StandardReader(id: id, root: root, concepts: lexicon.names, examples: examples)
      if let standard = reader.read(folders[id] ?? []) { standards.append(standard) }
      errors += reader.errors
    }
    errors += Self.checkRelated(standards, root: root)
    self.standards = standards
    // Where a file of the lexicon cannot be read, the concepts it holds are not unknown.
    if errors.contains(where: { $0.code == .syntax && $0.file.contains("/lexicon/") }) {
      errors.removeAll { $0.code == .unknownConcept }
    }
    if !errors.isEmpty { throw StandardErrors(errors: errors) }
  }

  private static func checkRelated(_ standards: [Standard], root: String) -> [StandardError] {
    let known = Set(standards.flatMap(\.criteria).map(\.id))
    let folders = Set(standards.map(\.id))
    var errors: [StandardError] = []
    for criterion in standards.flatMap(\.criteria) {
      for id in criterion.related
      where !known.contains(id) && folders.contains(String(id.prefix { $0 != "." })) {
        let path = criterion.id.replacing(".", with: "/", maxReplacements: 1)
        errors.append(
          .init(
            code: .unknownCriterion, file: "\(root)/\(path).yaml", line: 0, column: 0,
            message: "related criterion '\(id)' does not exist",
            suggestion: Spelling.nearest(to: id, among: known), excerpt: ""))
      }
    }
    return errors
  }
}

/// Reads the files of the lexicon.
struct LexiconReader {
  private(set) var concepts: [Concept] = []
  private var places: [(concept: Concept, mark: Node.Mark?, file: String)] = []

  private(set) var names = Set<String>()
  private var reader = TermReader()

  mutating func read(_ source: Library.File) -> [StandardError] {
    var file = YAMLFile(path: source.path, text: source.text)
    guard let mapping = file.mapping(file.root, "a lexicon file") else { return file.errors }
    for (key, node) in mapping.entries {
      let id = key.string ?? ""
      if names.contains(id) {
        file.add(.duplicate, key.mark, "the concept '\(id)' stands twice")
        continue
      }
      guard let body = file.mapping(node, "a concept") else { continue }
      file.allow(["note", "da", "nb", "not_da", "not_nb"], in: body)
      let concept = concept(id, body, &file)
      names.insert(id)
      concepts.append(concept)
      places.append((concept, key.mark, source.path))
    }
    return file.errors
  }

  private mutating func concept(
    _ id: String, _ body: Node.Mapping, _ file: inout YAMLFile
  ) -> Concept {
    Concept(id: id, terms: terms("", body, &file), exclusions: terms("not_", body, &file))
  }

  private mutating func terms(
    _ prefix: String, _ body: Node.Mapping, _ file: inout YAMLFile
  ) -> [Term] {
    var terms: [Term] = []
    for language in Language.allCases {
      for (text, mark) in file.strings(prefix + language.rawValue, in: body) {
        do {
          terms.append(try reader.term(text, in: language))
        } catch {
          file.add(.badTerm, mark, error.reason)
        }
      }
    }
    return terms
  }

  /// Refuses references to concepts that no file defines.
  func checkReferences() -> [StandardError] {
    let names = names
    var errors: [StandardError] = []
    for (concept, mark, file) in places {
      for id in concept.references.filter({ !names.contains($0) }).sorted() {
        errors.append(
          .init(
            code: .unknownConcept, file: file, line: mark?.line ?? 0, column: mark?.column ?? 0,
            message: "'\(concept.id)' refers to '<\(id)>', which does not exist",
            suggestion: Spelling.nearest(to: id, among: names), excerpt: ""))
      }
    }
    return errors
  }
}

public import Linguistics

/// All standards of a folder with the lexicon that their rules speak in.
public struct Library: Sendable {
  public let standards: [Standard]
  public let concepts: [Concept]
  /// Nil where nothing was learned yet.
  public let likeness: Likeness?

  /// A file of the folder: its path from the folder's root, and its text.
  public struct File: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    public var isLexicon: Bool { path.hasPrefix("lexicon/") }
    var isLikeness: Bool { path == Likeness.fileName }
  }

  /// A library put together in code.
  public init(standards: [Standard], concepts: [Concept], likeness: Likeness? = nil) {
    self.standards = standards
    self.concepts = concepts
    self.likeness = likeness
  }

  /// Builds the library from the YAML files of a folder.
  /// - Parameters:
  ///   - files: `lexicon/*.yaml`, `STANDARD/standard.yaml`, `STANDARD/SLUG.yaml` and `likeness.tsv`, in
  ///     any order.
  ///   - root: what to put before the paths in errors.
  ///   - examples: false leaves the examples unread, which halves the time; they stand last in a file.
  /// - Throws: all mistakes at once.
  public init(_ files: [File], root: String, examples: Bool = true) throws(StandardErrors) {
    let lexicon = Glossary(files.filter(\.isLexicon), root: root)
    try self.init(files, lexicon: lexicon, root: root, examples: examples)
  }

  /// Builds the library with a lexicon that is read already; files of the lexicon are passed over.
  public init(
    _ files: [File], lexicon: Glossary, root: String, examples: Bool
  ) throws(StandardErrors) {
    var errors = lexicon.errors + lexicon.checkReferences()
    concepts = lexicon.concepts
    var standards: [Standard] = []
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let folders = Dictionary(grouping: sorted.filter { !$0.isLexicon && !$0.isLikeness }) {
      String($0.path.prefix { $0 != "/" })
    }
    for id in folders.keys.sorted() {
      var reader = StandardReader(id: id, root: root, concepts: lexicon.names, examples: examples)
      if let standard = reader.read(folders[id] ?? []) { standards.append(standard) }
      errors += reader.errors
    }
    errors += Self.checkRelated(standards, root: root)
    self.standards = standards
    var likeness: Likeness?
    if let file = files.first(where: \.isLikeness) {
      do { likeness = try Likeness(file, root: root) } catch { errors += error.errors }
    }
    self.likeness = likeness
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

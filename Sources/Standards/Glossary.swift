public import Linguistics

/// The concepts of files of the lexicon, with the mistakes in them.
public struct Glossary: Sendable {
  public private(set) var concepts: [Concept] = []
  private(set) var names = Set<String>()
  private(set) var errors: [StandardError] = []
  /// Where each concept stands.
  private var places: [Place] = []

  private struct Place {
    let file: Library.File
    let mark: Node.Mark?
  }

  /// - Parameter root: what to put before the paths in errors.
  public init(_ files: [Library.File], root: String) {
    var reader = TermReader()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      read(.init(path: root + "/" + file.path, text: file.text), with: &reader)
    }
  }

  /// Adds the concepts of further files.
  public mutating func add(_ other: Glossary) {
    errors += other.errors
    for (concept, place) in zip(other.concepts, other.places) { add(concept, place) }
  }

  private mutating func add(_ concept: Concept, _ place: Place) {
    guard names.insert(concept.id).inserted else {
      var file = YAMLFile(of: place.file)
      file.add(.duplicate, place.mark, "the concept '\(concept.id)' stands twice")
      errors += file.errors
      return
    }
    concepts.append(concept)
    places.append(place)
  }

  private mutating func read(_ source: Library.File, with reader: inout TermReader) {
    var file = YAMLFile(path: source.path, text: source.text)
    defer { errors += file.errors }
    guard let mapping = file.mapping(file.root, "a lexicon file") else { return }
    for (key, node) in mapping.entries {
      guard let body = file.mapping(node, "a concept") else { continue }
      file.allow(["note", "da", "nb", "not_da", "not_nb"], in: body)
      let concept = Concept(
        id: key.string ?? "", terms: Self.terms("", body, &file, &reader),
        exclusions: Self.terms("not_", body, &file, &reader))
      add(concept, .init(file: source, mark: key.mark))
    }
  }

  private static func terms(
    _ prefix: String, _ body: Node.Mapping, _ file: inout YAMLFile, _ reader: inout TermReader
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
    var errors: [StandardError] = []
    for (concept, place) in zip(concepts, places) {
      for id in concept.references.filter({ !names.contains($0) }).sorted() {
        errors.append(
          .init(
            code: .unknownConcept, file: place.file.path, line: place.mark?.line ?? 0,
            column: place.mark?.column ?? 0,
            message: "'\(concept.id)' refers to '<\(id)>', which does not exist",
            suggestion: Spelling.nearest(to: id, among: names), excerpt: ""))
      }
    }
    return errors
  }
}

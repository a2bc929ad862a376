/// An idea of the domain with all its wordings, in both languages.
public struct Concept: Equatable, Sendable {
  /// Lower-case ASCII with underscores: `first_contact`.
  public let id: String
  let terms: [Term]
  /// Wordings that look like the concept but are not: a hit that touches one of them is dropped.
  let exclusions: [Term]

  /// Builds a concept from terms in the notation of the lexicon files.
  public init(
    id: String, terms: [Language: [String]], exclusions: [Language: [String]] = [:]
  ) throws(TermError) {
    self.id = id
    self.terms = try Self.parse(terms)
    self.exclusions = try Self.parse(exclusions)
  }

  /// Builds a concept from terms that a test has shown to be in valid notation.
  init(id: String, known terms: [Language: [String]]) {
    self.id = id
    self.terms = Language.allCases.flatMap { language in
      (terms[language] ?? []).compactMap { try? Term($0, in: language) }
    }
    exclusions = []
  }

  private static func parse(_ lists: [Language: [String]]) throws(TermError) -> [Term] {
    var terms: [Term] = []
    for language in Language.allCases {
      for source in lists[language] ?? [] { terms.append(try Term(source, in: language)) }
    }
    return terms
  }

  /// The concepts that this one's terms refer to.
  public var references: Set<String> {
    var ids = Set<String>()
    for word in (terms + exclusions).flatMap(\.elements).flatMap(\.words) {
      if case .concept(let id) = word { ids.insert(id) }
    }
    return ids
  }
}

/// An idea of the domain with all its wordings, in both languages.
public struct Concept: Equatable, Sendable {
  /// Lower-case ASCII with underscores: `first_contact`.
  public let id: String
  let terms: [Term]
  /// Wordings that look like the concept but are not: a hit that touches one of them is dropped.
  let exclusions: [Term]

  public init(id: String, terms: [Term], exclusions: [Term] = []) {
    self.id = id
    self.terms = terms
    self.exclusions = exclusions
  }

  /// Builds a concept from terms that a test has shown to be in valid notation.
  init(id: String, known terms: [Language: [String]]) {
    var reader = TermReader()
    self.init(
      id: id,
      terms: Language.allCases.flatMap { language in
        (terms[language] ?? []).compactMap { try? reader.term($0, in: language) }
      })
  }

  /// The concepts that this one's terms refer to.
  public var references: Set<String> {
    var ids = Set<String>()
    for list in [terms, exclusions] {
      for term in list {
        for element in term.elements where element.choice.refers {
          for case .concept(let id) in element.words { ids.insert(id) }
        }
      }
    }
    return ids
  }
}

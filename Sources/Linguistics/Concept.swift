/// An idea of the domain with all its wordings, in both languages.
public struct Concept: Equatable, Sendable {
  /// Lower-case ASCII with underscores: `first_contact`.
  public let id: String
  let terms: [Term]
  /// Wordings that look like the concept but are not: a hit that touches one of them is dropped.
  let exclusions: [Term]

  /// Builds a concept from terms in the notation of the lexicon files.
  /// - Parameter report: called with each term that is not valid notation; it is left out.
  public init(
    id: String, terms: [(source: String, language: Language)],
    exclusions: [(source: String, language: Language)] = [],
    report: (_ exclusion: Bool, _ index: Int, _ error: TermError) -> Void
  ) {
    self.id = id
    func parse(_ list: [(source: String, language: Language)], _ exclusion: Bool) -> [Term] {
      var parsed: [Term] = []
      parsed.reserveCapacity(list.count)
      for (index, term) in list.enumerated() {
        do throws(TermError) {
          parsed.append(try Term(term.source, in: term.language))
        } catch {
          report(exclusion, index, error)
        }
      }
      return parsed
    }
    self.terms = parse(terms, false)
    self.exclusions = parse(exclusions, true)
  }

  /// Builds a concept from terms that a test has shown to be in valid notation.
  init(id: String, known terms: [Language: [String]]) {
    self.id = id
    self.terms = Language.allCases.flatMap { language in
      (terms[language] ?? []).compactMap { try? Term($0, in: language) }
    }
    exclusions = []
  }

  /// The concepts that this one's terms refer to.
  public var references: Set<String> {
    var ids = Set<String>()
    for list in [terms, exclusions] {
      // A look at the notation is cheaper than one at all its parts.
      for term in list where term.source.utf8.contains(0x3C) {
        for element in term.elements {
          for case .concept(let id) in element.words { ids.insert(id) }
        }
      }
    }
    return ids
  }
}

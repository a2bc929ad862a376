@testable import Linguistics

extension Concept {
  /// A concept from lists of terms; throws the first mistake.
  init(
    id: String, terms: [Language: [String]], exclusions: [Language: [String]] = [:]
  ) throws {
    func list(_ lists: [Language: [String]]) -> [(source: String, language: Language)] {
      Language.allCases.flatMap { language in (lists[language] ?? []).map { ($0, language) } }
    }
    var mistake: TermError?
    self.init(id: id, terms: list(terms), exclusions: list(exclusions)) { mistake = $2 }
    if let mistake { throw mistake }
  }
}

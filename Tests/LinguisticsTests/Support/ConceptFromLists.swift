@testable import Linguistics

extension Concept {
  /// A concept from lists of terms; throws the first mistake.
  init(
    id: String, terms: [Language: [String]], exclusions: [Language: [String]] = [:]
  ) throws {
    var reader = TermReader()
    func read(_ lists: [Language: [String]]) throws -> [Term] {
      try Language.allCases.flatMap { language in
        try (lists[language] ?? []).map { try reader.term($0, in: language) }
      }
    }
    self.init(id: id, terms: try read(terms), exclusions: try read(exclusions))
  }
}

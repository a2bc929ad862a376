@testable import Linguistics

extension Term {
  /// One term, read alone.
  init(_ source: String, in language: Language) throws(TermError) {
    var reader = TermReader()
    self = try reader.term(source, in: language)
  }
}

public import Linguistics
public import Standards

/// Standards made ready to be held against documents: their rules in the lexicon's numbers.
public struct Yardstick: Sendable {
  public let standards: [Standard]
  public let lexicon: Lexicon
  let book: RuleBook
  /// For each criterion of each standard, its entry in the book.
  let entries: [[Int]]
  let reserved: ReservedConcepts

  /// - Parameter chosen: ids of the standards to hold documents against; nil for all.
  public init(_ library: Library, chosen: Set<String>? = nil) {
    self.init(library, lexicon: Lexicon(library.concepts), chosen: chosen)
  }

  /// - Parameter lexicon: of the library's concepts.
  public init(_ library: Library, lexicon: Lexicon, chosen: Set<String>?) {
    var lexicon = lexicon
    lexicon.chooseTriggers(
      by: library.standards.flatMap(\.criteria)
        .flatMap { [$0.met, $0.partial, $0.not, $0.modelWording] })
    self.lexicon = lexicon
    standards = library.standards.filter { chosen?.contains($0.id) ?? true }
    reserved = ReservedConcepts(lexicon)
    var book = RuleBook(likeness: library.likeness)
    let learned = Dictionary(
      zip(library.likeness?.criteria ?? [], 0...), uniquingKeysWith: { first, _ in first })
    let concepts = Dictionary(
      zip(lexicon.ids, lexicon.ids.indices), uniquingKeysWith: { _, last in last })
    entries = standards.map {
      $0.criteria.map { book.add($0.rule, concepts, likeness: learned[$0.id]) }
    }
    self.book = book
  }
}

/// A set of clauses of one document, as bits.
struct ClauseSet: Equatable, Sendable {
  /// Empty means no clause at all, whatever the length of the document.
  private(set) var words: [UInt64] = []

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ clause: Int, of count: Int) {
    if words.isEmpty { words = [UInt64](repeating: 0, count: (count + 63) / 64) }
    words[clause >> 6] |= 1 << UInt64(clause & 63)
  }

  func contains(_ clause: Int) -> Bool {
    !words.isEmpty && words[clause >> 6] & (1 << UInt64(clause & 63)) != 0
  }

  mutating func formUnion(_ other: ClauseSet) {
    guard !other.words.isEmpty else { return }
    guard !words.isEmpty else {
      words = other.words
      return
    }
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: ClauseSet) {
    guard !words.isEmpty, !other.words.isEmpty else {
      words = []
      return
    }
    for index in words.indices { words[index] &= other.words[index] }
    if isEmpty { words = [] }
  }

  mutating func subtract(_ other: ClauseSet) {
    guard !words.isEmpty, !other.words.isEmpty else { return }
    for index in words.indices { words[index] &= ~other.words[index] }
    if isEmpty { words = [] }
  }

  /// Calls `body` with each clause, in order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}

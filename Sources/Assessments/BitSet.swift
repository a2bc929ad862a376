/// A set of clauses or of sentences of one document, by their numbers.
struct BitSet: Equatable, Sendable {
  /// Empty means nothing at all, whatever the length of the document.
  private(set) var words: [UInt64] = []

  var isEmpty: Bool { words.isEmpty }

  @inline(__always)
  mutating func insert(_ number: Int, of count: Int) {
    if words.isEmpty { words = [UInt64](repeating: 0, count: (count + 63) / 64) }
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    !words.isEmpty && words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  mutating func formUnion(_ other: BitSet) {
    guard !other.words.isEmpty else { return }
    guard !words.isEmpty else {
      words = other.words
      return
    }
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: BitSet) {
    guard !words.isEmpty, !other.words.isEmpty else {
      words = []
      return
    }
    for index in words.indices { words[index] &= other.words[index] }
    settle()
  }

  mutating func subtract(_ other: BitSet) {
    guard !words.isEmpty, !other.words.isEmpty else { return }
    for index in words.indices { words[index] &= ~other.words[index] }
    settle()
  }

  /// Keeps what fulfils a condition.
  mutating func keep(where isIncluded: (Int) -> Bool) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        if !isIncluded(index << 6 + rest.trailingZeroBitCount) { words[index] &= ~bit }
        rest &= rest &- 1
      }
    }
    settle()
  }

  /// The set with every number's next (if `allowed` has the next) and previous (if it has this).
  func widened(within allowed: BitSet) -> BitSet {
    guard !words.isEmpty else { return self }
    var result = self
    for index in words.indices {
      let fromBelow = index > 0 ? words[index - 1] >> 63 : 0
      let up = (words[index] << 1 | fromBelow) & allowed.word(index)
      let fromAbove =
        index + 1 < words.count ? (words[index + 1] & allowed.word(index + 1)) << 63 : 0
      let down = (words[index] & allowed.word(index)) >> 1 | fromAbove
      result.words[index] |= up | down
    }
    return result
  }

  private func word(_ index: Int) -> UInt64 { index < words.count ? words[index] : 0 }

  private mutating func settle() {
    if words.allSatisfy({ $0 == 0 }) { words = [] }
  }
}

extension BitSet: Sequence {
  /// Gives the numbers, ascending.
  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var rest: UInt64

    init(_ words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    @inline(__always)
    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      defer { rest &= rest &- 1 }
      return index << 6 + rest.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(words) }
}

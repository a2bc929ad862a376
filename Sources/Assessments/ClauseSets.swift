/// Sets of clauses of one document in one run of memory; a set is known by its number.
///
/// Rules ask for some thousand sets a document: an array for each would be most of the work.
struct ClauseSets: Sendable {
  /// The set without clauses takes no memory.
  static let empty: Int32 = -1

  /// How many words of 64 clauses a set takes.
  let width: Int
  private var words: [UInt64] = []
  private(set) var count: Int32 = 0

  /// - Parameter clauses: how many clauses the document has.
  init(clauses: Int) { width = (clauses + 63) / 64 }

  @inline(__always)
  private func start(_ set: Int32) -> Int { Int(set) * width }

  /// Appends a set without clauses that can be filled.
  mutating func make() -> Int32 {
    for _ in 0..<width { words.append(0) }
    count += 1
    return count - 1
  }

  mutating func copy(_ set: Int32) -> Int32 {
    let start = start(set)
    for index in 0..<width { words.append(words[start + index]) }
    count += 1
    return count - 1
  }

  /// Gives the set, or `empty` where it holds nothing; a last set gives its memory back.
  mutating func settle(_ set: Int32) -> Int32 {
    if !isEmpty(set) { return set }
    if set == count - 1 { removeLast() }
    return Self.empty
  }

  mutating func removeLast() {
    words.removeLast(width)
    count -= 1
  }

  func isEmpty(_ set: Int32) -> Bool {
    guard set >= 0 else { return true }
    let start = start(set)
    for index in 0..<width where words[start + index] != 0 { return false }
    return true
  }

  @inline(__always)
  func contains(_ clause: Int, in set: Int32) -> Bool {
    set >= 0 && words[start(set) + clause >> 6] & (1 << UInt64(clause & 63)) != 0
  }

  @inline(__always)
  func contains(anyOf clauses: Range<Int>, in set: Int32) -> Bool {
    if set < 0 { return false }
    for clause in clauses where contains(clause, in: set) { return true }
    return false
  }

  /// Whether some clause of a range stands in a set.
  @inline(__always)
  func meets(_ range: Range<Int32>, _ set: Int32) -> Bool {
    if range.isEmpty || set < 0 { return false }
    let (first, last) = (Int(range.lowerBound), Int(range.upperBound) - 1)
    let start = start(set)
    for index in first >> 6...last >> 6 {
      var word = words[start + index]
      if index == first >> 6 { word &= ~UInt64(0) << UInt64(first & 63) }
      if index == last >> 6 { word &= ~UInt64(0) >> UInt64(63 - last & 63) }
      if word != 0 { return true }
    }
    return false
  }

  func size(of set: Int32) -> Int {
    var size = 0
    for index in 0..<width { size += word(index, of: set).nonzeroBitCount }
    return size
  }

  @inline(__always)
  mutating func remove(_ clause: Int, from set: Int32) {
    words[start(set) + clause >> 6] &= ~(1 << UInt64(clause & 63))
  }

  /// The clauses 64 × `index` to 64 × `index` + 63 of a set, as bits.
  @inline(__always)
  func word(_ index: Int, of set: Int32) -> UInt64 { set < 0 ? 0 : words[start(set) + index] }

  @inline(__always)
  mutating func insert(_ clause: Int, into set: Int32) {
    words[start(set) + clause >> 6] |= 1 << UInt64(clause & 63)
  }

  @inline(__always)
  mutating func insert(_ range: Range<Int32>, into set: Int32) {
    guard !range.isEmpty else { return }
    let first = Int(range.lowerBound)
    let last = Int(range.upperBound) - 1
    let start = start(set)
    let low = ~UInt64(0) << UInt64(first & 63)
    let high = ~UInt64(0) >> UInt64(63 - last & 63)
    if first >> 6 == last >> 6 {
      words[start + first >> 6] |= low & high
      return
    }
    words[start + first >> 6] |= low
    for index in first >> 6 + 1..<last >> 6 { words[start + index] = ~0 }
    words[start + last >> 6] |= high
  }

  mutating func formUnion(_ set: Int32, _ other: Int32) {
    guard other >= 0 else { return }
    let (to, from) = (start(set), start(other))
    for index in 0..<width { words[to + index] |= words[from + index] }
  }

  mutating func formIntersection(_ set: Int32, _ other: Int32) {
    let (to, from) = (start(set), start(max(0, other)))
    for index in 0..<width { words[to + index] &= other < 0 ? 0 : words[from + index] }
  }

  mutating func subtract(_ set: Int32, _ other: Int32) {
    guard other >= 0 else { return }
    let (to, from) = (start(set), start(other))
    for index in 0..<width { words[to + index] &= ~words[from + index] }
  }
}

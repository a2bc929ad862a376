/// A set of words, known by a hash of their small letters.
struct WordSet {
  private let hashes: Set<UInt64>
  /// True at the last twelve bits of each hash: most words are ruled out here at once.
  private let ends: [Bool]

  /// Words with spaces between them.
  init(_ words: String) {
    let all = words.split(separator: " ").map { word in
      word.utf8.reduce(Self.empty) { Self.hash($1, after: $0) }
    }
    var ends = [Bool](repeating: false, count: 4096)
    for hash in all { ends[Int(hash & 4095)] = true }
    self.ends = ends
    hashes = Set(all)
  }

  func contains(_ hash: UInt64) -> Bool { ends[Int(hash & 4095)] && hashes.contains(hash) }

  /// The hash of no letters.
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a over small letters.
  @inline(__always)
  static func hash(_ byte: UInt8, after hash: UInt64) -> UInt64 {
    (hash ^ UInt64(lowered(byte))) &* 0x100_0000_01b3
  }
}

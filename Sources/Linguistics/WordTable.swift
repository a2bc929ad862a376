/// A table from 64-bit hashes to small numbers, by open addressing: one probe for most words.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
  }

  /// The number stored for a hash; -1 where there is none.
  @inline(__always)
  func value(of hash: UInt64) -> Int32 {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  mutating func insert(_ hash: UInt64, _ value: Int32) {
    if count * 2 >= keys.count { grow() }
    place(hash, value)
    count += 1
  }

  private mutating func place(_ hash: UInt64, _ value: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = hash
    values[slot] = value
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 >= 0 }
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    values = [Int32](repeating: -1, count: values.count * 2)
    for (hash, value) in old { place(hash, value) }
  }
}

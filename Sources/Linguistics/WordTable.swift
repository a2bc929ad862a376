/// A table from 64-bit hashes to small numbers, by open addressing: one probe for most words.
public struct WordTable: Equatable, Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  public init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
  }

  /// The number stored for a hash; -1 where there is none.
  @inline(__always)
  public func value(of hash: UInt64) -> Int32 {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The number stored for a hash; stores the next one in order where there is none.
  mutating func number(of hash: UInt64) -> (value: Int32, isNew: Bool) {
    let known = value(of: hash)
    if known >= 0 { return (known, false) }
    let value = Int32(count)
    insert(hash, value)
    return (value, true)
  }

  public mutating func insert(_ hash: UInt64, _ value: Int32) {
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
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: -1, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldValues[index] >= 0 {
      place(oldKeys[index], oldValues[index])
    }
  }
}

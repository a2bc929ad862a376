/// The name of an element or attribute in eight bytes: the first seven letters, and the length.
///
/// Two names that are told apart here never share both.
struct PackedName: Hashable, Sendable {
  private var key: UInt64 = 0

  init(_ name: String) {
    var length: UInt64 = 0
    for byte in name.utf8 {
      add(byte, at: length)
      length += 1
    }
    key |= min(length, 255) << 56
  }

  /// A C string, in any case of its letters.
  @unsafe init(_ name: UnsafePointer<UInt8>) {
    var length: UInt64 = 0
    while unsafe name[Int(length)] != 0 {
      unsafe add(name[Int(length)], at: length)
      length += 1
    }
    key |= min(length, 255) << 56
  }

  private mutating func add(_ byte: UInt8, at index: UInt64) {
    if index < 7 { key |= UInt64(lowered(byte)) << (index * 8) }
  }
}

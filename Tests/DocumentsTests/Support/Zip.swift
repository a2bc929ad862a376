/// Zip files written in the test, without libarchive.
struct Zip {
  /// How a part is spelled in the file.
  struct Part {
    let name: String
    /// As it stands in the file.
    var data: [UInt8]
    /// 0 for stored, 8 for deflated.
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// Bytes it claims to unpack to.
    var size: Int
    var checksum: UInt32

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ data: [UInt8]) {
      self.name = name
      self.data = data
      size = data.count
      checksum = Zip.checksum(data)
    }
  }

  static func file(_ parts: [Part]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = bytes.count
      let name = Array(part.name.utf8)
      let common =
        number(20, 2) + number(Int(part.flags), 2) + number(Int(part.method), 2) + number(0, 4)
        + number(Int(part.checksum), 4) + number(part.data.count, 4) + number(part.size, 4)
        + number(name.count, 2) + number(0, 2)
      bytes += [0x50, 0x4B, 3, 4] + common + name + part.data
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10)
      directory += number(offset, 4) + name
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
    return bytes + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  /// A part of one letter many times over, in 13 bits for each 258 of them.
  static func bomb(_ name: String, size: Int) -> Part {
    var bits = Bits()
    bits.add(0b1, 1)
    bits.add(0b01, 2)
    bits.add(code: 0x30 + 0x61, 8)
    for _ in 0..<size / 258 {
      bits.add(code: 0b1100_0101, 8)
      bits.add(code: 0, 5)
    }
    bits.add(code: 0, 7)
    var part = Part(name, bits.finished())
    part.method = 8
    part.size = size / 258 * 258 + 1
    return part
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  static func checksum(_ data: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }

  /// Bits in the order of RFC 1951: numbers from their lowest bit, codes from their highest.
  private struct Bits {
    private var bytes: [UInt8] = []
    private var last: UInt8 = 0
    private var count = 0

    mutating func add(_ value: Int, _ width: Int) {
      for bit in 0..<width { add(bit: value >> bit & 1) }
    }

    mutating func add(code: Int, _ width: Int) {
      for bit in (0..<width).reversed() { add(bit: code >> bit & 1) }
    }

    private mutating func add(bit: Int) {
      last |= UInt8(bit) << count
      count += 1
      if count == 8 {
        bytes.append(last)
        (last, count) = (0, 0)
      }
    }

    func finished() -> [UInt8] { count > 0 ? bytes + [last] : bytes }
  }
}

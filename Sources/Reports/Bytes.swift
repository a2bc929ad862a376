extension [UInt8] {
  /// Appends the bytes of a text at once; the view's own sequence goes through them one by one.
  mutating func append(_ text: String) {
    text.utf8.span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a text that the program itself holds.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

/// A set of bytes, as a table by which a text is gone through without a branch.
struct ByteSet: Sendable {
  private let table: [UInt8]

  init(_ isMember: (UInt8) -> Bool) { table = (0...255).map { isMember($0) ? 1 : 0 } }

  func contains(_ byte: UInt8) -> Bool { table[Int(byte)] != 0 }

  /// Tells whether a byte of the text is in the set.
  func meets(_ text: String) -> Bool {
    var found: UInt8 = 0
    table.withUnsafeBufferPointer { table in
      text.utf8.span.withUnsafeBufferPointer { bytes in
        for byte in bytes { found |= table[Int(byte)] }
      }
    }
    return found != 0
  }
}

extension ByteSet {
  /// - Source: RFC 8259, section 7: quotation mark, reverse solidus and U+0000-U+001F.
  static let escapedInJSON = ByteSet { byte in
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

extension OutputSpan<UInt8> {
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    precondition(bytes.count <= freeCapacity, "room must be asked for before")
    withUnsafeMutableBufferPointer { buffer, count in
      buffer.baseAddress.map { ($0 + count).initialize(from: source, count: bytes.count) }
      count += bytes.count
    }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(jsonEscaped text: String) {
    if ByteSet.escapedInJSON.meets(text) {
      for byte in text.utf8 { append(jsonEscaped: byte) }
    } else {
      text.utf8.span.withUnsafeBufferPointer { append($0) }
    }
  }

  private mutating func append(jsonEscaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0..<0x20:
      append(byte < 0x10 ? "\\u000" : "\\u001")
      append(byte & 0xF < 10 ? 0x30 + byte & 0xF : 0x61 + byte & 0xF - 10)
    default: append(byte)
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a text at once; the view's own sequence goes through them one by one.
  mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a text that the program itself holds.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension String {
  /// Tells whether a byte of the text is among those asked for; looks at all of them.
  ///
  /// Without an early exit the loop needs no branch, and the compiler takes many bytes at a time.
  @inline(__always)
  func hasByte(_ isWanted: (UInt8) -> Bool) -> Bool {
    var found: UInt8 = 0
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes { found |= isWanted(byte) ? 1 : 0 }
    }
    return isDone == nil ? utf8.contains(where: isWanted) : found != 0
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

  /// - Source: RFC 8259, section 7: quotation mark, reverse solidus and U+0000-U+001F.
  mutating func append(jsonEscaped text: String) {
    if text.hasByte({ $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
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

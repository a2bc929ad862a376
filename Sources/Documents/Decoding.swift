/// Finds the encoding of a file and turns its bytes into UTF-8.
extension SourceText {
  /// By the byte order mark; else UTF-8 if the bytes are valid, whatever is declared; else what
  /// is declared; else Windows-1252.
  init(decoding file: [UInt8], as format: Format) throws(ReadingError) {
    if file.isEmpty { throw .empty }
    if file.count > Limits.fileBytes { throw .tooLarge(limit: Limits.fileBytes) }
    if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      let bytes = Array(file[3...])
      self.init(bytes: Self.repaired(bytes) ?? bytes, encoding: .utf8, markLength: 3)
    } else if file.starts(with: [0xFF, 0xFE]) {
      self.init(wide: file, skipping: 2, isBig: false)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self.init(wide: file, skipping: 2, isBig: true)
    } else if file.starts(with: [0x3C, 0x00]) {
      self.init(wide: file, skipping: 0, isBig: false)
    } else if file.starts(with: [0x00, 0x3C]) {
      self.init(wide: file, skipping: 0, isBig: true)
    } else if Self.isBinary(file) {
      throw .binary
    } else if let bytes = Self.repaired(file) {
      self.init(bytes: bytes, encoding: .utf8, markLength: 0)
    } else {
      self.init(bytes: Self.fromWindows(file), encoding: .windows1252, markLength: 0)
    }
    if bytes.isEmpty { throw .empty }
    let isPlain = format == .text || format == .markdown
    if isPlain, lineStarts.count > Limits.lines { throw .tooMuch(.lines) }
  }

  /// True if bytes that no text has are common in the first 8,192.
  static func isBinary(_ file: [UInt8]) -> Bool {
    let head = file.prefix(8_192)
    var odd = 0
    for byte in head where byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1B {
      odd += 1
    }
    return odd * 20 > head.count
  }

  /// The bytes with each that is not UTF-8 made a question mark, so that offsets stay the same;
  /// nil if the file is rather in another encoding.
  private static func repaired(_ file: [UInt8]) -> [UInt8]? {
    if String(validating: file, as: UTF8.self) != nil { return file }
    var bytes = file
    var letters = 0
    var faults = 0
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(in: bytes, at: index)
      if length > 1 { letters += 1 }
      if length == 0 {
        // A file cut in the middle of a letter is still UTF-8.
        if index + 4 <= bytes.count || bytes[index] < 0xC2 { faults += 1 }
        bytes[index] = 0x3F
      }
      index += max(1, length)
    }
    return faults * 20 <= letters && letters > 0 ? bytes : nil
  }

  /// Bytes of the valid UTF-8 sequence at an index; 0 if there is none.
  private static func sequenceLength(in bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    for next in bytes[index + 1..<index + length] where next & 0xC0 != 0x80 { return 0 }
    switch (lead, bytes[index + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: return length
    }
  }

  private init(wide file: [UInt8], skipping mark: Int, isBig: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    var index = mark
    while index + 1 < file.count {
      let first = UInt16(file[index])
      let second = UInt16(file[index + 1])
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    self.init(
      bytes: Array(String(decoding: units, as: UTF16.self).utf8),
      encoding: isBig ? .utf16BigEndian : .utf16LittleEndian, markLength: mark)
  }

  private static func fromWindows(_ file: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + file.count / 16)
    for byte in file {
      if byte < 0x80 {
        bytes.append(byte)
      } else if byte < 0xA0 {
        appendUTF8(windowsLetters[Int(byte) - 0x80], to: &bytes)
      } else {
        appendUTF8(UInt32(byte), to: &bytes)
      }
    }
    return bytes
  }

  /// What the bytes 0x80-0x9F stand for; the five unused ones are left as they are.
  /// - Source: WHATWG Encoding, index windows-1252.
  private static let windowsLetters: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

/// Appends a code point as UTF-8; one that is not a Unicode scalar becomes U+FFFD.
func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}

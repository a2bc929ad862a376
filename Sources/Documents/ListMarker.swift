/// The sign that begins a list item in running text.
struct ListMarker: Equatable {
  enum Style: Equatable {
    case bullet
    case number(Int)
    case letter
  }

  let style: Style
  /// Bytes of the sign, without the space behind it.
  let length: Int

  /// Bytes of a bullet and the space behind it at the start of a text; nil if there is none.
  ///
  /// Hyphens and dashes count only where lines are known, as they also begin a remark.
  static func bulletLength(of text: [UInt8]) -> Int? {
    guard let first = text.first, first >= 0x80 else { return nil }
    let (value, length) = scalar(in: text, at: 0)
    guard isBullet(value), length < text.count else { return nil }
    return text[length] == 0x20 || value >= 0xF000 ? length : nil
  }

  /// The marker at an index of a line; nil if there is none.
  init?(in bytes: [UInt8], at index: Int, before end: Int) {
    guard index < end else { return nil }
    if let bullet = Self.bullet(bytes, index, end) {
      self = bullet
    } else if let label = Self.label(bytes, index, end) {
      self = label
    } else {
      return nil
    }
  }

  /// The sign as it is written; nil for a bullet.
  func number(in bytes: [UInt8], at index: Int) -> String? {
    style == .bullet ? nil : String(decoding: bytes[index..<index + length], as: UTF8.self)
  }

  init(_ style: Style, _ length: Int) {
    self.style = style
    self.length = length
  }

  private static func bullet(_ bytes: [UInt8], _ index: Int, _ end: Int) -> ListMarker? {
    let (value, length) = scalar(in: bytes, at: index)
    let next = index + length
    let isAlone = next < end && (isSpace(bytes[next]) || isNoBreakSpace(bytes, next))
    if isBullet(value) {
      return isAlone || value >= 0xF000 || next < end ? .init(.bullet, length) : nil
    }
    switch value {
    case 0x2D, 0x2A, 0x2B, 0x2013, 0x2014: return isAlone ? .init(.bullet, length) : nil
    default: return nil
    }
  }

  /// «1.» «1)» «(1)» «a)» «a.», at most three digits and one letter, with a space behind.
  private static func label(_ bytes: [UInt8], _ index: Int, _ end: Int) -> ListMarker? {
    var next = index
    let isBracketed = bytes[next] == 0x28
    if isBracketed { next += 1 }
    let start = next
    var number = 0
    while next < end, next - start < 3, isDigit(bytes[next]) {
      number = number * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    let isNumber = next > start
    if !isNumber, next < end, bytes[next] &- 0x61 < 26 { next += 1 }
    guard next > start, next + 1 < end else { return nil }
    let isClosed = bytes[next] == 0x29 || (!isBracketed && bytes[next] == 0x2E)
    guard isClosed, isSpace(bytes[next + 1]) else { return nil }
    return .init(isNumber ? .number(number) : .letter, next + 1 - index)
  }

  private static func isNoBreakSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }

  /// Bullets of Unicode, and those of the Symbol and Wingdings fonts in the private use area.
  static func isBullet(_ value: UInt32) -> Bool {
    switch value {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6,
      0x25B8, 0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x25C6, 0x25C7, 0x2794, 0x27A2, 0x27A4, 0x2713,
      0x2714, 0xB7, 0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF0FC, 0xF076, 0xF02D, 0xF0BE, 0xF06E:
      true
    default: false
    }
  }
}

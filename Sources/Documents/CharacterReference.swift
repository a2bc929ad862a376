/// What stands between `&` and `;` in a markup text.
enum CharacterReference {
  /// The character as UTF-8; nil if the reference means none.
  static func utf8(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
    guard reference.first == 0x23 else {
      let name = String(decoding: reference, as: UTF8.self)
      return name == "apos" ? [0x27] : NamedCharacter.utf8(name)
    }
    let digits = reference.dropFirst()
    let isHex = digits.first.map(lowered) == 0x78
    let number = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHex ? 16 : 10), value > 0 else { return nil }
    var bytes: [UInt8] = []
    appendUTF8(value, to: &bytes)
    return bytes
  }
}

import CLibXML2

/// The characters that HTML has names for.
enum NamedCharacter {
  /// The character of an entity such as "nbsp", as UTF-8; nil if HTML 4 does not know the name.
  static func utf8(_ name: String) -> [UInt8]? {
    guard let entity = unsafe htmlEntityLookup(name) else { return nil }
    var bytes: [UInt8] = []
    unsafe appendUTF8(UInt32(entity.pointee.value), to: &bytes)
    return bytes
  }
}

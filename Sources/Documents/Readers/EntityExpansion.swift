/// What references to the entities of an XML text stand for, within one limit for all of them.
struct EntityExpansion {
  private let declared: [String: [UInt8]]
  private var rest = Limits.expandedBytes

  /// - Parameter declared: the values as they are written; empty for markup and for files.
  init(_ declared: [String: [UInt8]]) { self.declared = declared }

  /// The text of an entity; nil if nobody declares it. Throws `excessive` at the limit.
  mutating func value(of key: String) throws(ReadingError) -> [UInt8]? {
    try value(of: key, depth: 0)
  }

  private mutating func value(of key: String, depth: Int) throws(ReadingError) -> [UInt8]? {
    guard let written = declared[key] else { return CharacterReference.utf8(Array(key.utf8)[...]) }
    // Each costs at least one, lest very many that stand for nothing take all time.
    rest -= written.count + 1
    if rest < 0 || depth > Limits.entityDepth {
      throw .excessive(
        .xml, reason: "its entities stand for more than \(Limits.expandedBytes / 1_000) kB")
    }
    var value: [UInt8] = []
    var text = written[...]
    while let mark = text.firstIndex(of: 0x26) {
      value += text[..<mark]
      let name = text[(mark + 1)...].prefix { $0 != 0x3B }
      text = text[name.endIndex...].dropFirst()
      value += try self.value(of: String(decoding: name, as: UTF8.self), depth: depth + 1) ?? []
    }
    return value + text
  }
}

/// The entities of an XML text, taken out before libxml2 sees it.
///
/// libxml2 never meets a document type, so no entity can be fetched or multiplied. References are
/// overwritten by padding of the same length; their meaning is put back when the text is read.
struct XMLEntities {
  /// The text for libxml2; as long as the source.
  private(set) var bytes: [UInt8]
  /// Offsets of the references that were overwritten, in order, with what they stand for.
  private(set) var references: [(range: Range<Int>, value: [UInt8])] = []

  /// Stands in for each byte of a reference; never part of valid text.
  static let padding: UInt8 = 0x7F

  init(_ source: [UInt8]) throws(ReadingError) {
    bytes = Markup.sanitised(source)
    let declared = takeDocumentType()
    try replaceReferences(declared)
  }

  /// Overwrites the document type by spaces and returns the entities it declares.
  private mutating func takeDocumentType() -> [String: [UInt8]] {
    var start = 0
    while true {
      start = bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
      let rest = bytes[start...]
      if rest.hasPrefix("<?") {
        start = rest.firstRange(of: "?>") ?? bytes.count
      } else if rest.hasPrefix("<!--") {
        start = rest.firstRange(of: "-->") ?? bytes.count
      } else {
        break
      }
    }
    guard bytes[start...].hasPrefix("<!doctype") else { return [:] }
    let end = Self.endOfDocumentType(bytes, start)
    let entities = Self.declarations(bytes, start..<end)
    for index in start..<end where bytes[index] != 0x0A { bytes[index] = 0x20 }
    return entities
  }

  private static func endOfDocumentType(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 9
    var quote: UInt8 = 0
    var isInside = false
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if bytes[index...].starts(with: comment) {
        index = bytes[(index + 4)...].firstRange(of: "-->") ?? bytes.count
        continue
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B || byte == 0x5D {
        isInside = byte == 0x5B
      } else if byte == 0x3E && !isInside {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }

  private static let comment = Array("<!--".utf8)

  /// Entities with their text as it is written; those that hold markup or files have none.
  private static func declarations(_ bytes: [UInt8], _ range: Range<Int>) -> [String: [UInt8]] {
    var entities: [String: [UInt8]] = [:]
    var rest = bytes[range]
    while let start = rest.firstRange(of: "<!ENTITY") {
      rest = bytes[start..<range.upperBound].drop(while: isSpace)
      let name = rest.prefix { !isSpace($0) && $0 != 0x3E }
      rest = rest.dropFirst(name.count).drop(while: isSpace)
      let key = String(decoding: name, as: UTF8.self)
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else {
        entities[key] = entities[key] ?? []
        continue
      }
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest.dropFirst(value.count + 1)
      let isPlain = !value.contains(0x3C) && !value.contains(0x25)
      entities[key] = entities[key] ?? (isPlain ? Array(value) : [])
    }
    return entities
  }

  private mutating func replaceReferences(_ declared: [String: [UInt8]]) throws(ReadingError) {
    var expansion = EntityExpansion(declared)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3C {
        index = endOfUnparsed(index)
      } else if bytes[index] == 0x26, let (key, end) = reference(index),
        let value = try expansion.value(of: key)
      {
        references.append((index..<end, value))
        for position in index..<end { bytes[position] = Self.padding }
        index = end
      } else {
        index += 1
      }
    }
  }

  /// The name of the entity that is referred to at an index, and where the reference ends.
  private func reference(_ index: Int) -> (name: String, end: Int)? {
    let rest = bytes[(index + 1)...].prefix(64)
    let name = rest.prefix { isWordByte($0) || isDigit($0) || $0 == 0x2E }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B else {
      return nil
    }
    let key = String(decoding: name, as: UTF8.self)
    return Self.predefined.contains(key) ? nil : (key, name.endIndex + 1)
  }

  /// Behind the comment or CDATA section that begins at an index, where `&` means itself.
  private func endOfUnparsed(_ index: Int) -> Int {
    let rest = bytes[index...]
    if rest.hasPrefix("<!--") { return rest.firstRange(of: "-->") ?? bytes.count }
    if rest.hasPrefix("<![cdata[") { return rest.firstRange(of: "]]>") ?? bytes.count }
    return index + 1
  }

  private static let predefined = ["amp", "lt", "gt", "quot", "apos"]
}

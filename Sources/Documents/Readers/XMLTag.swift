/// The attributes of an XML start tag, with the places of their values.
enum XMLTag {
  struct Attribute {
    /// In small letters, without a prefix.
    let name: String
    /// Between the quotation marks.
    let value: Range<Int>
  }

  enum Part {
    case text(Range<Int>)
    case entity([UInt8], Range<Int>)
  }

  /// Reads a well-formed tag, which begins with `<` and whose closing bracket is left out. The
  /// declarations of namespaces are no attributes.
  static func attributes(_ source: [UInt8], in tag: Range<Int>) -> [Attribute] {
    var attributes: [Attribute] = []
    var index = tag.lowerBound
    while index < tag.upperBound, !isSpace(source[index]) { index += 1 }
    while index < tag.upperBound {
      while index < tag.upperBound, isSpace(source[index]) { index += 1 }
      let start = index
      while index < tag.upperBound, !isSpace(source[index]), source[index] != 0x3D { index += 1 }
      let name = source[start..<index]
      while index < tag.upperBound, source[index] != 0x22, source[index] != 0x27 { index += 1 }
      guard index < tag.upperBound else { break }
      let quote = source[index]
      let begin = index + 1
      index = begin
      while index < tag.upperBound, source[index] != quote { index += 1 }
      let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
      if !name.hasPrefix("xmlns") {
        let key = String(decoding: local, as: UTF8.self).lowercased()
        attributes.append(Attribute(name: key, value: begin..<index))
      }
      index += 1
    }
    return attributes
  }

  /// Splits an attribute's value at its references to characters.
  static func parts(_ source: [UInt8], in value: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var start = value.lowerBound
    while let mark = source[start..<value.upperBound].firstIndex(of: 0x26) {
      guard let end = source[mark..<value.upperBound].firstIndex(of: 0x3B),
        let bytes = CharacterReference.utf8(source[mark + 1..<end])
      else { break }
      if start < mark { parts.append(.text(start..<mark)) }
      parts.append(.entity(bytes, mark..<end + 1))
      start = end + 1
    }
    if start < value.upperBound { parts.append(.text(start..<value.upperBound)) }
    return parts
  }
}

/// A JSON value with its keys in the order of the text, read independently of the writer.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Equatable {
    let key: String
    let value: JSONValue
  }

  struct Failure: Error {
    let offset: Int
  }

  init(_ text: String) throws(Failure) {
    var reader = Reader(bytes: Array(text.utf8))
    self = try reader.value()
    reader.skipSpace()
    if reader.offset != reader.bytes.count { throw Failure(offset: reader.offset) }
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  subscript(index: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  var items: [JSONValue] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}

private struct Reader {
  let bytes: [UInt8]
  var offset = 0

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  private var failure: JSONValue.Failure { .init(offset: offset) }

  mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
  }

  mutating func value() throws(JSONValue.Failure) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try items())
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func take(_ character: Unicode.Scalar) throws(JSONValue.Failure) {
    skipSpace()
    guard next == UInt8(ascii: character) else { throw failure }
    offset += 1
  }

  private mutating func isNext(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return next == UInt8(ascii: character)
  }

  private mutating func members() throws(JSONValue.Failure) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try take("{")
    while !isNext("}") {
      if !members.isEmpty { try take(",") }
      skipSpace()
      let key = try string()
      try take(":")
      members.append(.init(key: key, value: try value()))
    }
    try take("}")
    return members
  }

  private mutating func items() throws(JSONValue.Failure) -> [JSONValue] {
    var items: [JSONValue] = []
    try take("[")
    while !isNext("]") {
      if !items.isEmpty { try take(",") }
      items.append(try value())
    }
    try take("]")
    return items
  }

  private mutating func string() throws(JSONValue.Failure) -> String {
    try take("\"")
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure }
      offset += 1
      text += byte == UInt8(ascii: "\\") ? try escape() : [byte]
    }
    try take("\"")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(JSONValue.Failure) -> [UInt8] {
    guard let byte = next else { throw failure }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      guard digits.count == 4, let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw failure }
      offset += 4
      return Array(String(scalar).utf8)
    default: throw failure
    }
  }

  private mutating func word() throws(JSONValue.Failure) -> JSONValue {
    let rest = bytes[offset...].prefix { !",]} \n".utf8.contains($0) }
    let text = String(decoding: rest, as: UTF8.self)
    offset += rest.count
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard let number = Double(text) else { throw failure }
      return .number(number)
    }
  }
}

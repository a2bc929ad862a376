/// An encoder into `JSONNode`, for `JSONWriter`.
struct JSONEncoding: Encoder {
  /// Where a value goes once it is known; a class, as the protocol hands containers out by value
  /// and expects to see what is written into them.
  final class Slot {
    enum Content {
      case node(JSONNode)
      case array([Slot])
      case object([(key: String, slot: Slot)])
    }

    var content = Content.node(.object([]))

    var node: JSONNode {
      switch content {
      case .node(let node): node
      case .array(let slots): .array(slots.map(\.node))
      case .object(let members): .object(members.map { ($0.key, $0.slot.node) })
      }
    }

    func append(_ slot: Slot, for key: String) {
      guard case .object(var members) = content else { return }
      members.append((key, slot))
      content = .object(members)
    }

    func append(_ slot: Slot) {
      guard case .array(var slots) = content else { return }
      slots.append(slot)
      content = .array(slots)
    }
  }

  let slot = Slot()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.content = .object([])
    return KeyedEncodingContainer(Members<Key>(slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.content = .array([])
    return Items(slot: slot)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(slot: slot) }

  /// A slot that holds the value.
  static func slot(for value: some Encodable) throws -> Slot {
    let encoding = JSONEncoding()
    switch value {
    case let text as String: encoding.slot.content = .node(.string(text))
    case let flag as Bool: encoding.slot.content = .node(.bool(flag))
    case let number as any BinaryInteger: encoding.slot.content = .node(.number("\(number)"))
    case let number as any BinaryFloatingPoint:
      encoding.slot.content = .node(JSONNode.number(Double(number)))
    default: try value.encode(to: encoding)
    }
    return encoding.slot
  }

  static var null: Slot {
    let slot = Slot()
    slot.content = .node(.null)
    return slot
  }
}

extension JSONEncoding {
  private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { slot.append(JSONEncoding.null, for: key.stringValue) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
      slot.append(try JSONEncoding.slot(for: value), for: key.stringValue)
    }

    // The standard library's own leaves the key out; here nil is null.
    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
      guard let value else { return encodeNil(forKey: key) }
      try encode(value, forKey: key)
    }

    func encodeIfPresent(_ value: String?, forKey key: Key) throws {
      guard let value else { return encodeNil(forKey: key) }
      try encode(value, forKey: key)
    }

    func encodeIfPresent(_ value: Int?, forKey key: Key) throws {
      guard let value else { return encodeNil(forKey: key) }
      try encode(value, forKey: key)
    }

    func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
      guard let value else { return encodeNil(forKey: key) }
      try encode(value, forKey: key)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      nested(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      nested(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { added("super") }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

    private func nested(_ key: Key) -> JSONEncoding { added(key.stringValue) }

    private func added(_ key: String) -> JSONEncoding {
      let encoding = JSONEncoding()
      slot.append(encoding.slot, for: key)
      return encoding
    }
  }

  private struct Items: UnkeyedEncodingContainer {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }
    var count: Int {
      guard case .array(let slots) = slot.content else { return 0 }
      return slots.count
    }

    func encodeNil() { slot.append(JSONEncoding.null) }
    func encode<T: Encodable>(_ value: T) throws { slot.append(try JSONEncoding.slot(for: value)) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      added().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { added().unkeyedContainer() }
    func superEncoder() -> any Encoder { added() }

    private func added() -> JSONEncoding {
      let encoding = JSONEncoding()
      slot.append(encoding.slot)
      return encoding
    }
  }

  private struct Single: SingleValueEncodingContainer {
    let slot: Slot
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { slot.content = .node(.null) }
    func encode<T: Encodable>(_ value: T) throws {
      slot.content = try JSONEncoding.slot(for: value).content
    }
  }
}

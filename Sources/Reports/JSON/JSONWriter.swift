/// Writes JSON as UTF-8: keys in the order they are added, two spaces a level, nil as null.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// True where the innermost list or object holds nothing yet.
  private var isEmpty = true

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// The document with a line feed at its end.
  static func bytes(_ value: some JSONWritable) -> [UInt8] {
    var json = JSONWriter()
    value.write(to: &json)
    json.endLine()
    return json.bytes
  }

  /// A value in braces, of what `members` adds.
  @inline(__always)
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  /// A member of the innermost object.
  @inline(__always)
  mutating func add(_ key: StaticString, _ value: some JSONWritable) {
    add(key)
    value.write(to: &self)
  }

  /// A text is most of a report, so it asks for room once, at most six bytes for each of its own.
  mutating func add(_ key: StaticString, _ text: String) {
    let margin = nextMargin()
    let room = margin.count + key.utf8CodeUnitCount + 6 * text.utf8.count + 6
    bytes.append(addingCapacity: room) { out in
      out.append(margin)
      out.append(UInt8(ascii: "\""))
      out.append(key)
      out.append("\": \"")
      out.append(jsonEscaped: text)
      out.append(UInt8(ascii: "\""))
    }
  }

  mutating func add(_ key: StaticString, _ text: String?) {
    guard let text else {
      add(key)
      return write(literal: "null")
    }
    add(key, text)
  }

  /// The key of a member, whose value is to follow.
  mutating func add(_ key: StaticString) {
    let margin = nextMargin()
    bytes.append(addingCapacity: margin.count + key.utf8CodeUnitCount + 4) { out in
      out.append(margin)
      out.append(UInt8(ascii: "\""))
      out.append(key)
      out.append("\": ")
    }
  }

  mutating func open(_ mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
    depth += 1
    isEmpty = true
  }

  mutating func startItem() { bytes.append(contentsOf: nextMargin()) }

  mutating func close(_ mark: Unicode.Scalar) {
    depth -= 1
    if !isEmpty { bytes.append(contentsOf: margin(afterComma: false)) }
    bytes.append(UInt8(ascii: mark))
    isEmpty = false
  }

  private mutating func nextMargin() -> UnsafeBufferPointer<UInt8> {
    defer { isEmpty = false }
    return margin(afterComma: !isEmpty)
  }

  private func margin(afterComma: Bool) -> UnsafeBufferPointer<UInt8> {
    let longest: StaticString = ",\n                              "
    let start = afterComma ? 0 : 1
    let end = 2 + depth * 2
    precondition(end <= longest.utf8CodeUnitCount, "a report is never as deep as that")
    return UnsafeBufferPointer(start: longest.utf8Start + start, count: end - start)
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func write(literal: StaticString) { bytes.append(literal) }

  mutating func write(_ text: String) {
    bytes.append(addingCapacity: 6 * text.utf8.count + 2) { out in
      out.append(UInt8(ascii: "\""))
      out.append(jsonEscaped: text)
      out.append(UInt8(ascii: "\""))
    }
  }

  mutating func write(_ number: Int) {
    if 0..<10 ~= number {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(String(number))
    }
  }

  /// At most four decimals, none that are zero; null for what JSON has no number for.
  mutating func write(_ number: Double) {
    guard number.isFinite else { return write(literal: "null") }
    let scaled = (number * 10_000).rounded()
    guard let whole = Int(exactly: scaled), scaled.magnitude < 9e15 else {
      return bytes.append(number.description)
    }
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(String(whole.magnitude / 10_000))
    var fraction = whole.magnitude % 10_000
    if fraction == 0 { return }
    bytes.append(UInt8(ascii: "."))
    var unit: UInt = 1_000
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }

  /// Gives away what is written so far; what follows goes on from there.
  mutating func flush(to sink: ([UInt8]) throws -> Void) rethrows {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// A value that the reports write as JSON.
protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
  func write(to json: inout JSONWriter) { json.write(rawValue) }
}

extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.write(self) }
}

extension Double: JSONWritable {
  func write(to json: inout JSONWriter) { json.write(self) }
}

extension Bool: JSONWritable {
  func write(to json: inout JSONWriter) { json.write(literal: self ? "true" : "false") }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.write(literal: "null") }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.open("[")
    for index in indices {
      json.startItem()
      self[index].write(to: &json)
    }
    json.close("]")
  }
}

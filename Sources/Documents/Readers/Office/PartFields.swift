/// The texts of some elements of a part, such as the title among a document's properties.
final class PartFields {
  private(set) var values: [String: String] = [:]
  var text: [UInt8] = []
  private(set) var isListening = false
  private let names: [String]

  /// - Parameters:
  ///   - part: nil where the file lacks it; then there are no values.
  ///   - names: at most 255 local names of elements.
  init(
    _ names: [String], in part: [UInt8]?, named name: String, of format: Format
  ) throws(ReadingError) {
    self.names = names
    guard let part else { return }
    try PartParser.parse(part, named: name, of: format, with: self)
  }
}

extension PartFields: PartHandler {
  func number(of name: String, in namespace: String) -> UInt8 {
    UInt8(names.firstIndex(of: name).map { $0 + 1 } ?? 0)
  }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    isListening = element > 0
    if isListening { text.removeAll() }
    return true
  }

  /// The first element of a name counts; one without text does not.
  func end(_ element: UInt8) {
    guard element > 0 else { return }
    isListening = false
    var inline = InlineText()
    inline.append(text, 0..<text.count)
    let name = names[Int(element) - 1]
    if !inline.isEmpty, values[name] == nil {
      values[name] = String(decoding: inline.text, as: UTF8.self)
    }
  }
}

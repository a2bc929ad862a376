/// The parts of an HTML `title`: what the page is called, and whose site it is on.
struct SiteTitle {
  /// Nil if there is no text.
  let title: String?
  /// The part behind the last « | », « - », « – », « — » or « · »; nil if there is none.
  let site: String?

  init(_ text: [UInt8]) {
    let parts = Self.separators.compactMap { Self.last($0, in: text) }
    let cut = parts.max { $0.lowerBound < $1.lowerBound }
    let name = cut.map { text[..<$0.lowerBound] } ?? text[...]
    title = name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    site = cut.map { String(decoding: text[$0.upperBound...], as: UTF8.self) }
  }

  private static let separators = [" | ", " - ", " – ", " — ", " · "].map { Array($0.utf8) }

  private static func last(_ separator: [UInt8], in text: [UInt8]) -> Range<Int>? {
    var index = text.count - separator.count - 1
    while index > 0 {
      if text[index..<index + separator.count].elementsEqual(separator) {
        return index..<index + separator.count
      }
      index -= 1
    }
    return nil
  }
}

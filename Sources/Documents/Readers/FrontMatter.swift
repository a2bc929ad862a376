/// The lines of «key: value» between two rulers at the start of a Markdown text.
struct FrontMatter {
  /// Offset behind the closing ruler; 0 if there is no front matter.
  private(set) var end = 0
  private(set) var title: String?
  private(set) var language: String?
  private(set) var siteName: String?

  init(_ bytes: [UInt8], _ lines: [Range<Int>]) {
    guard let first = lines.first, bytes[first].elementsEqual([0x2D, 0x2D, 0x2D]) else { return }
    let closing = lines.dropFirst().prefix(200).firstIndex {
      bytes[$0].elementsEqual([0x2D, 0x2D, 0x2D]) || bytes[$0].elementsEqual([0x2E, 0x2E, 0x2E])
    }
    guard let closing else { return }
    end = closing + 1 < lines.count ? lines[closing + 1].lowerBound : bytes.count
    for line in lines[1..<closing] { read(bytes[line]) }
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    guard let colon = line.firstIndex(of: 0x3A), line.first.map(isSpace) == false else { return }
    let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    var value = line[(colon + 1)...].drop(while: isSpace)
    while let last = value.last, isSpace(last) { value.removeLast() }
    if value.count > 1, let quote = value.first, quote == value.last, quote == 0x22 || quote == 0x27
    {
      value = value.dropFirst().dropLast()
    }
    if value.isEmpty { return }
    let text = String(decoding: value, as: UTF8.self)
    switch key {
    case "title", "titel", "tittel": title = text
    case "lang", "language", "sprog", "språk": language = text
    case "kommune", "municipality", "site": siteName = text
    default: break
    }
  }
}

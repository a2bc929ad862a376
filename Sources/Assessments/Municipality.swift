import Documents

/// Finds whose text a document is by the names that stand in it.
enum Municipality {
  /// The municipality that the document names most often before the word "kommune", as written;
  /// nil where none is named. Ties go to the one named first.
  static func name(in document: Document) -> String? {
    var counts: [String: (count: Int, first: Int)] = [:]
    var order = 0
    func count(_ text: [UInt8], weight: Int) {
      for name in names(in: text) {
        counts[name, default: (0, order)].count += weight
        order += 1
      }
    }
    if let site = document.siteName { count(Array(site.utf8), weight: 3) }
    if let title = document.title { count(Array(title.utf8), weight: 3) }
    for block in document.blocks { count(block.text, weight: 1) }
    return counts.max { left, right in
      left.value.count == right.value.count
        ? left.value.first > right.value.first : left.value.count < right.value.count
    }?.key
  }

  private static let noNames: Set<String> = [
    "Din", "Vores", "Deres", "Jeres", "En", "Vår", "Hver", "Alle", "Andre", "Egen", "Norsk",
    "Dansk", "Denne", "Som",
    "For", "Kommune", "Hvilken", "Ny", "I", "Af", "Av",
  ]

  /// Capitalised words right before "kommune", at most two joined: "Nørre Ådal Kommune".
  private static func names(in text: [UInt8]) -> [String] {
    guard mentions(text) else { return [] }
    let words = text.split(separator: 0x20)
    var names: [String] = []
    for (index, word) in words.enumerated() where index > 0 && isMunicipality(word) {
      var parts: [String] = []
      for before in stride(from: index - 1, through: max(0, index - 2), by: -1) {
        let part = String(decoding: words[before], as: UTF8.self)
        guard let first = part.first, first.isUppercase, part.last?.isLetter == true,
          part.dropFirst().contains(where: \.isLowercase), !noNames.contains(part)
        else { break }
        parts.insert(part, at: 0)
        if before == index - 2 { break }
      }
      guard var name = parts.last else { continue }
      if parts.count == 2, isFirstPart(parts[0]) { name = parts[0] + " " + name }
      names.append(name)
    }
    return names
  }

  private static func isFirstPart(_ word: String) -> Bool {
    [
      "Nørre", "Nord", "Sønder", "Syd", "Vester", "Vest", "Øster", "Øst", "Ny", "Gamle", "Store",
      "Lille", "Sankt",
    ]
    .contains(word)
  }

  private static func isMunicipality(_ word: ArraySlice<UInt8>) -> Bool {
    let stem = Array("ommune".utf8)
    guard let first = word.first, first == 0x4B || first == 0x6B else { return false }
    guard word.dropFirst().starts(with: stem) else { return false }
    // "Kommune", "Kommunes", "Kommune,": not "kommunen" or "kommuner".
    let rest = word.dropFirst(1 + stem.count)
    return !rest.contains { ($0 | 0x20) &- 0x61 < 26 && $0 != 0x73 }
  }

  /// Whether "ommune" stands in the text.
  private static func mentions(_ text: [UInt8]) -> Bool {
    guard text.count > 7 else { return false }
    for index in 1..<text.count - 5 where text[index] == 0x6F && text[index + 1] == 0x6D {
      if text[index + 2] == 0x6D, text[index + 3] == 0x75, text[index + 4] == 0x6E,
        text[index + 5] == 0x65
      {
        return true
      }
    }
    return false
  }
}

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
    for (index, block) in document.blocks.enumerated() {
      let isProminent = index < 3 || block.kind == .title || block.kind == .heading
      count(block.text, weight: isProminent ? 3 : 1)
    }
    // One mention in passing may be a neighbour's name.
    return counts.filter { $0.value.count >= 2 }.max { left, right in
      left.value.count == right.value.count
        ? left.value.first > right.value.first : left.value.count < right.value.count
    }?.key
  }

  private static let stems = ["kommune", "byråd", "kommunestyre", "kommunalbestyrelse"].map {
    Array($0.utf8)
  }

  private static let noNames: Set<String> = [
    "Din", "Vores", "Deres", "Jeres", "En", "Vår", "Hver", "Alle", "Andre", "Egen", "Norsk",
    "Dansk", "Denne", "Som",
    "For", "Kommune", "Hvilken", "Ny", "I", "Af", "Av",
  ]

  /// Capitalised words right before "kommune" or its council: "Nørre Ådal Kommune", "Ådal Byråd".
  private static func names(in text: [UInt8]) -> [String] {
    guard mentions(text) else { return [] }
    var names: [String] = []
    var earlier = text[..<0]
    var last = text[..<0]
    var start = 0
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: 0x20) ?? text.endIndex
      let word = text[start..<end]
      start = end + 1
      if word.isEmpty { continue }
      if isMunicipality(word), var name = part(last) {
        if let first = part(earlier), isFirstPart(first) { name = first + " " + name }
        names.append(name)
      }
      (earlier, last) = (last, word)
    }
    return names
  }

  /// A word that may be a name, as names are written; nil for all others.
  private static func part(_ word: ArraySlice<UInt8>) -> String? {
    let part = String(decoding: word, as: UTF8.self)
    guard let first = part.first, first.isUppercase, part.last?.isLetter == true, part.count > 2
    else { return nil }
    let name =
      part.contains(where: \.isLowercase) ? part : String(first) + part.dropFirst().lowercased()
    return noNames.contains(name) ? nil : name
  }

  private static func isFirstPart(_ word: String) -> Bool {
    [
      "Nørre", "Nord", "Sønder", "Syd", "Vester", "Vest", "Øster", "Øst", "Ny", "Gamle", "Store",
      "Lille", "Sankt",
    ]
    .contains(word)
  }

  private static func isMunicipality(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first | 0x20 == 0x6B || first | 0x20 == 0x62 else { return false }
    let folded = word.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for stem in stems where folded.starts(with: stem) {
      // "Kommune", "Kommunes", "Kommune,": not "kommunen" or "kommuner".
      return !folded.dropFirst(stem.count).contains {
        $0 >= 0x80 || ($0 &- 0x61 < 26 && $0 != 0x73)
      }
    }
    return false
  }

  /// Whether a word that may follow a municipality's name stands in the text.
  private static func mentions(_ text: [UInt8]) -> Bool {
    guard text.count > 7 else { return false }
    for index in 0..<text.count - 4 {
      // "mmun" of "kommune" in either case, "byr" of "byråd".
      let letter = text[index] | 0x20
      if letter == 0x6D, text[index + 1] | 0x20 == 0x6D, text[index + 2] | 0x20 == 0x75 {
        return true
      }
      if letter == 0x62, text[index + 1] | 0x20 == 0x79, text[index + 2] | 0x20 == 0x72 {
        return true
      }
    }
    return false
  }
}

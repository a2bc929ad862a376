/// Text that belongs to the use of a page and not to the document.
enum Boilerplate {
  /// Marks the blocks that consist of such text, and breadcrumbs above the first heading.
  static func mark(_ blocks: inout [Block]) {
    var isAbove = true
    for index in blocks.indices where blocks[index].isContent {
      if blocks[index].kind == .title || blocks[index].kind == .heading { isAbove = false }
      if isPhrases(blocks[index].text) || (isAbove && isBreadcrumb(blocks[index])) {
        blocks[index].isContent = false
      }
    }
  }

  /// True for a path such as «Forside › Borger › Sundhed».
  private static func isBreadcrumb(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.text.count < 300, !endsSentence(block.text) else {
      return false
    }
    var separators = 0
    for word in block.text.split(separator: 0x20) where isSeparator(word) { separators += 1 }
    return separators > 1
  }

  private static func isSeparator(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count == 1, let byte = word.first { return byte == 0x2F || byte == 0x3E }
    // › and »
    return word.elementsEqual([0xE2, 0x80, 0xBA]) || word.elementsEqual([0xC2, 0xBB])
  }

  /// True if nothing is left of a text when known phrases are taken from its start.
  private static func isPhrases(_ text: [UInt8]) -> Bool {
    guard text.count < 120 else { return false }
    var rest = text[...]
    while !rest.isEmpty {
      guard let length = phraseLength(at: rest) else { return false }
      rest = rest.dropFirst(length).drop { $0 == 0x20 || $0 == 0x7C || $0 == 0x2F }
    }
    return true
  }

  private static func phraseLength(at rest: ArraySlice<UInt8>) -> Int? {
    guard let first = rest.first, let phrases = byFirst[lowered(first)] else { return nil }
    return phrases.first { phrase in
      guard phrase.count <= rest.count, zip(rest, phrase).allSatisfy({ lowered($0) == $1 }) else {
        return false
      }
      return phrase.count == rest.count || !isWordByte(rest[rest.startIndex + phrase.count])
    }?.count
  }

  /// Longest first under each first byte, so that no phrase hides a longer one.
  private static let byFirst: [UInt8: [[UInt8]]] = {
    let sorted = phrases.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    return Dictionary(grouping: sorted) { $0[0] }
  }()

  /// Links and buttons as Danish and Norwegian municipalities' sites name them.
  private static let phrases = [
    "luk alle", "udfold alle", "fold alle ud", "fold alle sammen", "åbn alle", "vis alle",
    "lukk alle", "åpne alle", "utvid alle", "print", "print siden", "udskriv", "skriv ut",
    "udskriv siden", "del", "del siden", "del på facebook", "del på linkedin", "læs højt",
    "læs op", "les høyt", "lytt", "lyt", "til toppen", "til top", "tilbage til toppen",
    "gå til indhold", "gå til hovedindhold", "gå til hovedindholdet", "gå direkte til indhold",
    "hop til indhold", "spring til indhold", "skip til hovedindhold", "skip til hoved indholdet",
    "hopp til innhold", "hopp til hovedinnhold", "gå til hovedinnhold", "skip to content",
    "skip to main content", "english", "menu", "meny", "søg", "søk",
    "fandt du det, du ledte efter?", "fandt du det du ledte efter?", "fandt du det, du søgte?",
    "fandt du det du søgte?", "fandt du, hvad du søgte?", "fandt du hvad du søgte?",
    "fant du det du lette etter?", "var siden nyttig?", "var denne siden nyttig?", "ja", "nej",
    "nei",
    "cookies", "accepter alle", "acceptér alle", "afvis alle", "kun nødvendige",
  ]
}

/// The words met so far, each with its symbols: a word is looked up and taken apart once.
///
/// One per worker; it grows with the distinct words of the texts, not with their length.
public struct Vocabulary: Sendable {
  let lexicon: Lexicon
  private var memo: [UInt64: Int32] = [:]
  private var lists: [[Lexicon.Symbol]]

  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    lists = lexicon.symbolLists
    memo.reserveCapacity(4096)
  }

  /// Symbols of a list number that `lookUp` gave.
  func symbols(_ list: Int32) -> [Lexicon.Symbol] { lists[Int(list)] }

  /// Looks a lower-case word up; 0 is the empty list.
  mutating func lookUp(_ word: ArraySlice<UInt8>) -> Int32 {
    let hash = FormHash.of(word)
    if let list = memo[hash] { return list }
    var symbols = lexicon.forms[hash].map { lexicon.symbolLists[Int($0)] } ?? []
    for symbol in takeApart(word) where !symbols.contains(symbol) { symbols.append(symbol) }
    return remember(symbols, for: hash)
  }

  /// Looks up a compound whose parts stand apart: `pårørende vejleder`, `beboer- og pårørenderåd`.
  mutating func lookUp(_ modifier: ArraySlice<UInt8>, joinedTo head: ArraySlice<UInt8>) -> Int32 {
    lookUp(ArraySlice(Array(modifier) + Array(head)))
  }

  /// Tells whether the word is the first part of some compound of the lexicon.
  func isModifier(_ word: ArraySlice<UInt8>) -> Bool {
    lexicon.modifierForms.contains(FormHash.of(word))
  }

  private mutating func remember(_ symbols: [Lexicon.Symbol], for hash: UInt64) -> Int32 {
    guard !symbols.isEmpty else {
      memo[hash] = 0
      return 0
    }
    let list = Int32(lists.count)
    lists.append(symbols)
    memo[hash] = list
    return list
  }

  /// Finds the compounds of the lexicon that the word is: known head, allowed modifier.
  private func takeApart(_ word: ArraySlice<UInt8>) -> [Lexicon.Symbol] {
    guard word.count >= 5, word.count <= 60 else { return [] }
    var symbols: [Lexicon.Symbol] = []
    var prefix = FormHash.start
    for cut in word.indices.dropFirst() {
      prefix = FormHash.extend(prefix, word[cut - 1])
      // Never inside a two-byte letter.
      if word[cut] & 0xC0 == 0x80 { continue }
      if word.endIndex - cut >= 3, let rules = lexicon.prefixes[prefix] {
        symbols += rules.map { lexicon.compounds[Int($0)].symbol }
      }
      guard cut - word.startIndex >= 2, let rules = lexicon.heads[FormHash.of(word[cut...])]
      else { continue }
      let modifier = word[..<cut]
      for rule in rules where accepts(modifier, lexicon.compounds[Int(rule)]) {
        symbols.append(lexicon.compounds[Int(rule)].symbol)
      }
    }
    return symbols
  }

  private func accepts(_ modifier: ArraySlice<UInt8>, _ rule: Lexicon.CompoundRule) -> Bool {
    guard let allowed = rule.modifiers else { return modifier.count >= 3 }
    if allowed.contains(FormHash.of(modifier)) { return true }
    for link in Self.links where modifier.count > link.count + 1 && modifier.ends(with: link) {
      if allowed.contains(FormHash.of(modifier.dropLast(link.count))) { return true }
    }
    return false
  }

  private static let links: [[UInt8]] = ["s", "e", "er", "-", "s-", "n"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}

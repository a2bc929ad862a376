/// The short forms that a text has earned: once it has spoken of a "pårørendekoordinator", its
/// "koordinatoren" is that one.
struct ShortForms {
  static let modifier = Array("pårørende".utf8)

  /// Stems of the heads met so far.
  private var heads: Set<UInt64> = []

  var isEmpty: Bool { heads.isEmpty }

  /// Remembers the head of a compound such as "pårørendevejlederen".
  mutating func note(_ compound: [UInt8]) {
    let head = Self.stem(of: compound.dropFirst(Self.modifier.count))
    if !Self.vague.contains(head) { heads.insert(head) }
  }

  /// Heads that a text also uses of other things: its "tilbuddene" may be for citizens.
  private static let vague = Set(
    [
      "tilbud", "arbejde", "arbeid", "indsats", "innsats", "område", "samarbejde", "samarbeid",
      "gruppe",
    ]
    .map { stem(of: Array($0.utf8)[...]) })

  /// Whether the word is a short form of a compound met before.
  func know(_ word: [UInt8]) -> Bool { heads.contains(Self.stem(of: word[...])) }

  /// What is left without the endings of nouns, in both languages; only for comparison: "vejled".
  private static func stem(of word: ArraySlice<UInt8>) -> UInt64 {
    var stem = word
    if stem.last == 0x73 { stem = stem.dropLast() }
    while let ending = endings.first(where: { stem.count > $0.count + 2 && stem.ends(with: $0) }) {
      stem = stem.dropLast(ending.count)
    }
    // "politikken" beside "politik".
    let isDoubled = stem.count > 3 && stem.last == stem.dropLast().last
    return FormHash.of(isDoubled ? stem.dropLast() : stem)
  }

  private static let endings = ["erne", "ene", "ne", "en", "et", "er", "e"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}

extension PassageReader {
  /// Reads the definite head of a compound that the text has used before as the compound.
  mutating func readShortForms(with vocabulary: inout Vocabulary) {
    for index in tokens.list.indices {
      let number = tokens.list[index].number
      let shape = Shape(rawValue: vocabulary.words[Int(number)].shape)
      if shape.contains(.isCompound) {
        shortForms.note(tokens.word(index))
        continue
      }
      guard !shortForms.isEmpty, vocabulary.words[Int(number)].isHead,
        !shape.isDisjoint(with: [.definite, .endingS])
      else { continue }
      let word = tokens.word(index)
      guard isDefinite(word), shortForms.know(word) else { continue }
      tokens.list[index].number = vocabulary.number(
        of: ShortForms.modifier, joinedTo: word[...], beside: number, isCutOff: false)
    }
  }

  /// "vejlederen", "vejledernes"
  private func isDefinite(_ word: [UInt8]) -> Bool {
    Shape(of: word.last == 0x73 ? word.dropLast() : word).contains(.definite)
  }
}

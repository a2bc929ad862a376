/// What the ending of a word tells of its form, for words in and outside the lexicon.
///
/// A guess: "samtaler" ends like a present tense. `VerbReading` decides by what stands around.
struct Shape: OptionSet {
  let rawValue: UInt16
  /// Ends in -r, as the present tense does.
  static let present = Shape(rawValue: 1)
  /// Ends in -s, as the passive and the genitive do.
  static let endingS = Shape(rawValue: 2)
  /// Ends in -ede, -te or -dde, as the weak past does.
  static let past = Shape(rawValue: 4)
  /// Ends in -t, as participles do.
  static let participle = Shape(rawValue: 8)
  /// Ends in -en, -et, -ne or bokmål -a, as definite nouns do.
  static let definite = Shape(rawValue: 16)
  /// Ends in -e, as infinitives and plural adjectives do.
  static let endingE = Shape(rawValue: 32)
  /// Long enough for a verb that the lexicon does not know.
  static let isLong = Shape(rawValue: 64)
  /// A compound with "pårørende" before its head: a thing or a post, not a relative.
  static let isCompound = Shape(rawValue: 128)
  /// Ends in -ede, which no infinitive does.
  static let weakPast = Shape(rawValue: 256)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// - Parameter word: in lower case.
  init(of word: [UInt8]) {
    self = []
    guard let last = word.last else { return }
    func ends(_ ending: String) -> Bool {
      word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    switch last {
    case 0x72: insert(.present)
    case 0x73: insert(.endingS)
    case 0x74: insert(.participle)
    case 0x65: insert(.endingE)
    default: break
    }
    if ends("ede") || ends("te") || ends("dde") { insert(.past) }
    if ends("ede") { insert(.weakPast) }
    if ends("en") || ends("et") || ends("ne") || ends("erne") { insert(.definite) }
    if word.count >= 6 { insert(.isLong) }
    if word.count > Self.relative.count + 2, word.starts(with: Self.relative) {
      insert(.isCompound)
    }
  }

  private static let relative = Array("pårørende".utf8)
}

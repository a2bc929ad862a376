/// The classes of words that the lexicon inflects.
public enum WordClass: String, CaseIterable, Sendable {
  case noun = "n"
  case verb = "v"
  case adjective = "a"
}

/// The languages that the lexicon knows.
public enum Language: String, CaseIterable, Sendable {
  /// Danish.
  case da
  /// Norwegian bokmål.
  case nb

  /// Gives the forms that a lemma can take, the lemma first; some may come twice.
  ///
  /// Regular paradigms are over-generated (both genders, with and without a doubled consonant):
  /// a form that nobody writes costs nothing, a missing one costs a verdict.
  func forms(of lemma: String, as wordClass: WordClass) -> [String] {
    switch self {
    case .da: DanishInflection.forms(of: lemma, as: wordClass)
    case .nb: BokmaalInflection.forms(of: lemma, as: wordClass)
    }
  }
}

/// What both languages' paradigms share.
enum Inflection {
  /// Tells whether the last consonant may double before an ending (`gruppe` no, `rum` yes).
  static func mayDouble(_ lemma: String) -> Bool {
    var letters = lemma.unicodeScalars.reversed().makeIterator()
    guard let last = letters.next(), let inner = letters.next(), let before = letters.next()
    else { return false }
    return !isVowel(last) && !["j", "v", "w", "x"].contains(last) && isVowel(inner)
      && !isVowel(before)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "æ", "ø", "å": true
    default: false
    }
  }

  /// Gives `stem` with each ending, and again with its last consonant doubled where it may be.
  static func attach(_ endings: [String], to stem: String) -> [String] {
    var forms = endings.map { stem + $0 }
    if mayDouble(stem), let last = stem.last {
      forms += endings.filter { !$0.isEmpty }.map { stem + String(last) + $0 }
    }
    return forms
  }

  /// Finds the irregular lemma that `lemma` ends in, and what stands before it.
  ///
  /// `tilbyde` is inflected as `byde`, `kortlægge` as `lægge`, `pårørendebarn` as `barn`.
  static func irregular(
    _ lemma: String, in table: [String: [String]], prefixes: Set<String>?
  ) -> [String]? {
    for cut in lemma.indices {
      guard let forms = table[String(lemma[cut...])] else { continue }
      let prefix = String(lemma[..<cut])
      if prefix.isEmpty || (prefixes?.contains(prefix) ?? (prefix.count > 2)) {
        return forms.map { prefix + $0 }
      }
    }
    return nil
  }
}

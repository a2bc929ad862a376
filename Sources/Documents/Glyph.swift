/// What becomes of a code point that may not stand as it is.
enum Glyph {
  /// Any kind of space that a reader sees as one.
  case space
  /// Invisible: soft hyphens, zero-width characters, controls.
  case dropped
  /// A ligature that is spelled out.
  case expanded(Letters)
  /// A combining mark, to be composed with the letter before it.
  case mark
  case letter

  init(_ value: UInt32) {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85:
      self = .space
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0x80...0x9F, ..<0x20:
      self = .dropped
    case 0xFB00...0xFB06: self = .expanded(Letters.ligatures[Int(value - 0xFB00)])
    // The sign for ångström is canonically the letter Å.
    case 0x212B: self = .expanded(Letters("\u{C5}"))
    case 0x0300...0x036F: self = .mark
    default: self = .letter
    }
  }

  /// One or more letters that a ligature stands for.
  struct Letters {
    private let bytes: [UInt8]

    init(_ letters: String) { bytes = Array(letters.utf8) }

    var utf8Length: Int { bytes.count }
    func append(to text: inout [UInt8]) { text.append(contentsOf: bytes) }

    /// U+FB00 to U+FB06.
    static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map(Letters.init)
  }
}

/// The single code point for an ASCII letter and a combining mark; nil if there is none here.
func composed(_ letter: UInt8, _ mark: UInt32) -> UInt32? {
  guard let row = compositions.first(where: { $0.mark == mark }) else { return nil }
  guard let index = row.letters.firstIndex(of: letter) else { return nil }
  return row.composed[index]
}

private struct Composition {
  let mark: UInt32
  let letters: [UInt8]
  let composed: [UInt32]

  init(_ mark: UInt32, _ letters: String, _ composed: String) {
    self.mark = mark
    self.letters = Array(letters.utf8)
    self.composed = composed.unicodeScalars.map(\.value)
  }
}

/// The precomposed letters of Latin-1, and of the names met in Nordic texts.
/// - Source: Unicode Standard Annex 15, Normalization Form C.
private let compositions = [
  Composition(0x300, "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
  Composition(0x301, "AEIOUYaeiouyCcNnSsZz", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź"),
  Composition(0x302, "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
  Composition(0x303, "ANOano", "ÃÑÕãñõ"),
  Composition(0x308, "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
  Composition(0x30A, "AaUu", "ÅåŮů"),
  Composition(0x30C, "CcSsZz", "ČčŠšŽž"),
  Composition(0x327, "CcSs", "ÇçŞş"),
]

/// The parts of words by which texts are alike: short words whole, longer ones by their beginnings,
/// the longest by their ending as well, so that inflections and compounds share parts.
///
/// Written `selv`, `aflas~`, `aflastn~`, `~sninger`: five and seven letters of a beginning, six of an
/// ending.
public enum WordTraits {
  private enum Cut { case whole, beginning, ending }

  /// The mark of what is left out.
  private static let mark = UInt8(ascii: "~")

  /// The number that stands for a trait.
  public static func number(of name: some StringProtocol) -> UInt64 { FormHash.of(name.utf8) }

  /// The numbers of a text's traits, with those that come again.
  /// - Parameter text: UTF-8.
  public static func numbers(of text: ArraySlice<UInt8>) -> [UInt64] {
    let text = Letter.lower(Array(text))
    var numbers: [UInt64] = []
    numbers.reserveCapacity(text.count / 3)
    visit(text) { range, cut in
      var hash = FormHash.start
      if cut == .ending { hash = FormHash.extend(hash, mark) }
      for at in range { hash = FormHash.extend(hash, text[at]) }
      if cut == .beginning { hash = FormHash.extend(hash, mark) }
      numbers.append(hash)
    }
    return numbers
  }

  /// The traits of a text as they are written, each once, in the order of their first place.
  public static func names(of text: String) -> [String] {
    let text = Letter.lower(Array(text.utf8))
    var names: [String] = []
    var known = Set<String>()
    visit(text) { range, cut in
      let part = String(decoding: text[range], as: UTF8.self)
      let name =
        switch cut {
        case .whole: part
        case .beginning: part + "~"
        case .ending: "~" + part
        }
      if known.insert(name).inserted { names.append(name) }
    }
    return names
  }

  private static func visit(_ text: [UInt8], _ body: (Range<Int>, Cut) -> Void) {
    var index = 0
    /// The first byte of each letter of a word, and the byte after the last.
    var letters: [Int] = []
    while index < text.count {
      letters.removeAll(keepingCapacity: true)
      while index < text.count {
        let length = Letter.length(text, index)
        if length == 0 { break }
        letters.append(index)
        index += length
      }
      let count = letters.count
      letters.append(index)
      index += 1
      switch count {
      case 0: continue
      case 1...4: body(letters[0]..<letters[count], .whole)
      default:
        body(letters[0]..<letters[5], .beginning)
        if count >= 7 { body(letters[0]..<letters[7], .beginning) }
        if count >= 9 { body(letters[count - 6]..<letters[count], .ending) }
      }
    }
  }
}

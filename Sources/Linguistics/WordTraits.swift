/// The parts of words by which texts are alike: short words whole, longer ones by their beginnings,
/// the longest by their ending as well, so that inflections and compounds share parts.
///
/// Written `selv`, `aflas~`, `aflastn~`, `~sninger`: five and seven letters of a beginning, six of an
/// ending.
public enum WordTraits {
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
    visit(text) { word, letters in
      // One pass over the word gives the hashes of all its beginnings.
      var hash = FormHash.start
      var passed = 0
      for at in word {
        if isFirst(text[at]) {
          if passed == 5 || (passed == 7 && letters >= 7) {
            numbers.append(FormHash.extend(hash, mark))
          }
          if passed == 7 { break }
          passed += 1
        }
        hash = FormHash.extend(hash, text[at])
      }
      if letters < 5 {
        numbers.append(hash)
      } else if letters == 5 || letters == 7 {
        numbers.append(FormHash.extend(hash, mark))
      }
      if letters >= 9 {
        hash = FormHash.extend(FormHash.start, mark)
        for at in ending(of: word, in: text) { hash = FormHash.extend(hash, text[at]) }
        numbers.append(hash)
      }
    }
    return numbers
  }

  /// The traits of a text as they are written, each once, in the order of their first place.
  public static func names(of text: String) -> [String] {
    let text = Letter.lower(Array(text.utf8))
    var names: [String] = []
    var known = Set<String>()
    func add(_ part: Range<Int>, before: String = "", after: String = "") {
      let name = before + String(decoding: text[part], as: UTF8.self) + after
      if known.insert(name).inserted { names.append(name) }
    }
    visit(text) { word, letters in
      if letters < 5 { return add(word) }
      let starts = word.filter { isFirst(text[$0]) } + [word.upperBound]
      add(word.lowerBound..<starts[5], after: "~")
      if letters >= 7 { add(word.lowerBound..<starts[7], after: "~") }
      if letters >= 9 { add(ending(of: word, in: text), before: "~") }
    }
    return names
  }

  /// The bytes of the last six letters of a word.
  private static func ending(of word: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = word.upperBound
    var letters = 0
    while letters < 6, start > word.lowerBound {
      start -= 1
      if isFirst(text[start]) { letters += 1 }
    }
    return start..<word.upperBound
  }

  /// Calls `body` with each run of letters and their number.
  private static func visit(_ text: [UInt8], _ body: (Range<Int>, Int) -> Void) {
    var index = 0
    while index < text.count {
      let start = index
      var letters = 0
      while index < text.count {
        let length = Letter.length(text, index)
        if length == 0 { break }
        letters += 1
        index += length
      }
      if letters > 0 { body(start..<index, letters) }
      index += 1
    }
  }

  /// The first byte of a letter.
  private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

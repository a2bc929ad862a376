/// Whether a quoted passage is the labelled one.
enum Overlap {
  /// True when at least half of the shorter passage's three-word runs stand in the other, and the
  /// quote is no longer than three times the labelled passage or 60 words, whichever is more:
  /// quoting everything is no evidence.
  static func holds(_ quote: String, _ gold: String) -> Bool {
    let left = words(quote)
    let right = words(gold)
    guard !left.isEmpty, !right.isEmpty, left.count <= max(60, 3 * right.count) else {
      return false
    }
    let length = min(3, left.count, right.count)
    let first = runs(left, length)
    let second = runs(right, length)
    return Double(first.intersection(second).count) >= 0.5 * Double(min(first.count, second.count))
  }

  private static func runs(_ words: [String], _ length: Int) -> Set<[String]> {
    Set((0...words.count - length).map { Array(words[$0..<$0 + length]) })
  }

  private static func words(_ text: String) -> [String] {
    text.replacing("\u{AD}", with: "").lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}

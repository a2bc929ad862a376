/// Bytes of text in each language that a document declares for it.
struct LanguageCount {
  private var counts: [String: Int] = [:]
  /// The language of what came last, as most text goes on in the language before.
  private var last = ""
  private var length = 0

  mutating func add(_ language: String, _ bytes: Int) {
    if language != last {
      counts[last, default: 0] += length
      (last, length) = (language, 0)
    }
    length += bytes
  }

  /// The language of most of the text; nil if none is declared.
  var most: String? {
    var all = self
    all.add("", 0)
    return all.counts.filter { $0.value > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// Chooses the blocks that are the text of a page from how much speaks for each.
///
/// The odds of a block are drawn a little towards those of its neighbours, and a list is taken as a
/// whole. Then the blocks are taken from the most to the least likely as long as that raises the
/// expected balance of words rightly kept to words kept and words wanted (F). So the bar is high on
/// a page where the text stands out, and low where nothing does: there all of it is kept.
struct PageChoice {
  private var chances: [Double]
  private let words: [Int]

  /// `scores` are logits; `lists` the list of each block, 0 for none; `cells` is true for the cells of
  /// tables.
  init(_ scores: [Double], words: [Int], lists: [Int], cells: [Bool]) {
    self.words = words
    let scores = scores.map { min(max($0, -4.6), 4.6) }
    chances = scores.indices.map { index in
      let before = scores[max(0, index - 1)]
      let after = scores[min(scores.count - 1, index + 1)]
      return Self.chance(0.8 * scores[index] + 0.1 * (before + after))
    }
    level(lists)
    seat(cells)
  }

  /// Gives the cells of a table at least the chance of the text before and after it: they are too
  /// short to speak for themselves.
  private mutating func seat(_ cells: [Bool]) {
    var start: Int?
    for index in 0...cells.count {
      if index < cells.count, cells[index] {
        start = start ?? index
      } else if let first = start {
        start = nil
        guard first > 0, index < cells.count else { continue }
        let around = min(chances[first - 1], chances[index])
        for cell in first..<index { chances[cell] = max(chances[cell], around) }
      }
    }
  }

  /// True for each block that is content. `headings` are kept with what they stand right above.
  func kept(headings: [Bool]) -> [Bool] {
    var kept = [Bool](repeating: false, count: chances.count)
    let order = chances.indices.sorted { (chances[$0], $1) > (chances[$1], $0) }
    let wanted = zip(chances, words).reduce(0) { $0 + $1.0 * Double($1.1) }
    var right = 0.0
    var size = 0.0
    var best = (value: 0.0, count: 0)
    for (count, index) in order.enumerated() {
      right += chances[index] * Double(words[index])
      size += Double(words[index])
      let value = right / max(1, size + Self.recall * wanted)
      if value >= best.value { best = (value, count + 1) }
    }
    for index in order.prefix(best.count) { kept[index] = true }
    for index in chances.indices.dropLast().reversed() where headings[index] && kept[index + 1] {
      if chances[index] > 0.15 { kept[index] = true }
    }
    return kept
  }

  /// Gives all blocks of a list the mean of their chances.
  private mutating func level(_ lists: [Int]) {
    var sums: [Int: (chance: Double, words: Double)] = [:]
    for (index, list) in lists.enumerated() where list > 0 {
      let weight = Double(words[index]) + 0.5
      sums[list, default: (0, 0)].chance += chances[index] * weight
      sums[list, default: (0, 0)].words += weight
    }
    for (index, list) in lists.enumerated() {
      if let sum = sums[list] { chances[index] = sum.chance / sum.words }
    }
  }

  /// Losing text is worse than keeping a menu: recall counts for this much of precision.
  private static let recall = 1.56

  /// The logistic function.
  private static func chance(_ score: Double) -> Double {
    // e^-x as (1 - x/1024)^1024: the standard library has no exponential.
    var power = 1 - score / 1024
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}

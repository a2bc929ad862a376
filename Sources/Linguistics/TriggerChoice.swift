/// The element of every phrase at which it is looked for: the one whose words are rarest in a sample,
/// among equals the one that fewest words can fill.
struct TriggerChoice {
  private(set) var phrases: [Lexicon.Phrase]
  private(set) var isSought: [Bool]
  private(set) var triggers: NumberLists
  private let elements: [Lexicon.Element]
  private var costs: [Int]

  init(_ lexicon: Lexicon, symbolCounts: [Int]) {
    phrases = lexicon.phrases
    elements = lexicon.elements
    costs = [Int](repeating: 0, count: lexicon.slotCount)
    isSought = [Bool](repeating: false, count: lexicon.slotCount)
    triggers = NumberLists([], count: 0)
    for (symbol, count) in symbolCounts.enumerated() {
      for slot in lexicon.filled[symbol] { costs[Int(slot)] += count * 100 + 1 }
    }
    var triggered: [(list: Int32, member: Int32)] = []
    triggered.reserveCapacity(phrases.count)
    for number in phrases.indices {
      choose(for: number)
      triggered.append((elements[Int(phrases[number].trigger)].slot, Int32(number)))
    }
    triggers = NumberLists(triggered, count: lexicon.slotCount)
  }

  private mutating func choose(for number: Int) {
    var best = (at: phrases[number].first, cost: Int.max)
    var second = best
    for at in phrases[number].first..<phrases[number].end {
      let element = elements[Int(at)]
      // A number cannot be looked up, an optional element need not stand.
      if element.isOptional || element.matchesNumber { continue }
      let cost = costs[Int(element.slot)]
      if cost < best.cost {
        second = best
        best = (at, cost)
      } else if cost < second.cost {
        second = (at, cost)
      }
    }
    // A phrase of one element that must stand is its own partner.
    let partner = second.cost == .max ? best.at : second.at
    phrases[number].partner = elements[Int(partner)].slot
    phrases[number].trigger = best.at
    phrases[number].window = window(from: best.at, to: partner)
    for at in phrases[number].first..<phrases[number].end where at != best.at || at == partner {
      isSought[Int(elements[Int(at)].slot)] = true
    }
  }

  /// How far from the first element the second may stand.
  private func window(from trigger: Int32, to partner: Int32) -> UInt32 {
    let isAfter = partner >= trigger
    var least = 0
    var most = 0
    // An optional element between them may be left out, with the gap before or behind it.
    for at in min(trigger, partner) + 1..<max(trigger, partner) + 1 {
      let element = elements[Int(at)]
      let isBetween = at < max(trigger, partner)
      if !(isBetween && element.isOptional) { least += 1 }
      most += Int(element.gap) + 1
    }
    var window: UInt32 = 0
    for distance in least...most {
      window |= Places.at(isAfter ? distance : -distance)
    }
    return window
  }
}

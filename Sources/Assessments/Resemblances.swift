import Foundation
import Linguistics
import Standards

/// Passages whose words are like those of passages that people held to meet a criterion.
struct Resemblances {
  /// Sentences that stand together, and how likely they are to speak of a criterion.
  struct Window {
    let sentences: ClosedRange<Int>
    /// Probability that it meets the criterion.
    let met: Double
    /// Probability that it meets it, at least in part.
    let addressed: Double
  }

  /// From these probabilities on a passage counts where no rule knows it.
  ///
  /// Chosen on rounds of passages and on documents that took no part in the learning: with lower ones
  /// precision falls faster than recall rises.
  static let limit = (met: 0.35, addressed: 0.4)
  /// From this probability on it outweighs a rule that finds an element missing.
  static let outweighs = 0.5

  /// By the criterion's number, the likeliest first, at most `kept`.
  private var windows: [[Window]] = []
  private static let kept = 4
  private static let longest = 5

  private let likeness: Likeness?
  /// Of every sentence.
  private var traits: [SentenceTraits] = []

  init(of reading: Reading, to likeness: Likeness?) {
    self.likeness = likeness
    guard let likeness else { return }
    windows = [[Window]](repeating: [], count: likeness.criteria.count)
    let sentences = reading.analysis.sentences
    let speaking = sentences.map { Self.speaks($0, in: reading.analysis) }
    traits = sentences.map { SentenceTraits(reading.texts[$0.passage][$0.bytes], in: likeness) }
    var sums = Sums(likeness)
    for index in sentences.indices where speaking[index] {
      sums.clear()
      for above in sentences[index].introducedBy { sums.add(traits[above]) }
      sums.add(traits[index])
      keep(sums, index...index)
      let next = index + 1
      guard next < sentences.count, speaking[next],
        sentences[next].section == sentences[index].section
      else { continue }
      sums.add(traits[next])
      keep(sums, index...next)
      // A whole short paragraph.
      let passage = reading.analysis.sentences(of: sentences[index].passage)
      guard index == passage.lowerBound, (3...Self.longest).contains(passage.count) else {
        continue
      }
      for rest in passage.dropFirst(2) where speaking[rest] { sums.add(traits[rest]) }
      keep(sums, passage.lowerBound...passage.upperBound - 1)
    }
  }

  /// Tells whether somebody of the municipality does or intends something in a sentence, and nobody
  /// denies, asks or tells of others in it.
  private static func speaks(_ sentence: Analysis.Sentence, in analysis: Analysis) -> Bool {
    let clauses = analysis.clauses[sentence.clauses]
    return sentence.role != .heading
      && clauses.contains { $0.commitment >= .intention && isOurs($0) }
      && clauses.allSatisfy { !$0.isMain || isOurs($0) }
  }

  private static func isOurs(_ clause: Analysis.Clause) -> Bool {
    clause.speaker != .other && clause.circumstances.isDisjoint(with: silent)
  }

  private static let silent: Analysis.Circumstances = [
    .question, .history, .quotation, .proposal, .denied, .othersOffer,
  ]

  subscript(criterion: Int) -> [Window] {
    windows.indices.contains(criterion) ? windows[criterion] : []
  }

  /// How much a sentence tells for a criterion's being met, in hundredths.
  func sum(of sentence: Int, for criterion: Int) -> Int {
    guard let likeness else { return 0 }
    return traits[sentence].known.reduce(0) { sum, trait in
      sum + (likeness.weights(of: trait).first { $0.criterion == criterion }?.met ?? 0)
    }
  }

  /// What tells most for a criterion in some sentences.
  func words(
    of sentences: ClosedRange<Int>, for criterion: Int, isMet: Bool
  ) -> [Resemblance.Word] {
    guard let likeness else { return [] }
    let traits = Set(sentences.flatMap { self.traits[$0].known })
    let words = traits.compactMap { trait -> Resemblance.Word? in
      guard let told = likeness.weights(of: trait).first(where: { $0.criterion == criterion })
      else { return nil }
      return .init(
        trait: likeness.traits[trait], weight: Double(isMet ? told.met : told.addressed) / 100)
    }
    let sorted = words.sorted { ($1.weight, $0.trait) < ($0.weight, $1.trait) }
    return Array(sorted.prefix(8).filter { $0.weight > 0 })
  }

  private mutating func keep(_ sums: Sums, _ sentences: ClosedRange<Int>) {
    let scale = sums.scale
    for criterion in windows.indices {
      let (met, addressed) = sums.logits(of: criterion, scale: scale)
      guard met > Self.logitLimit.met || addressed > Self.logitLimit.addressed else { continue }
      let window = Window(
        sentences: sentences, met: 1 / (1 + exp(-met)), addressed: 1 / (1 + exp(-addressed)))
      let place = windows[criterion].firstIndex { $0.met < window.met }
      windows[criterion].insert(window, at: place ?? windows[criterion].count)
      if windows[criterion].count > Self.kept { windows[criterion].removeLast() }
    }
  }

  private static let logitLimit = (
    met: log(limit.met / (1 - limit.met)), addressed: log(limit.addressed / (1 - limit.addressed))
  )
}

/// What the traits of some sentences tell for every criterion.
private struct Sums {
  private let likeness: Likeness
  private var met: [Int]
  private var addressed: [Int]
  /// For each trait the last window that it stood in.
  private var seen: [Int32]
  private var window: Int32 = 0
  /// Different traits, also those that tell nothing.
  private var count = 0
  /// Traits of the shortest text that can be like others; a word or two tell too little.
  private static let shortest = 16

  init(_ likeness: Likeness) {
    self.likeness = likeness
    met = [Int](repeating: 0, count: likeness.criteria.count)
    addressed = met
    seen = [Int32](repeating: 0, count: likeness.traits.count)
  }

  mutating func clear() {
    for index in met.indices { (met[index], addressed[index]) = (0, 0) }
    window += 1
    count = 0
  }

  mutating func add(_ traits: SentenceTraits) {
    count += traits.unknown
    for index in traits.known where seen[index] != window {
      seen[index] = window
      count += 1
      for weight in likeness.weights(of: index) {
        met[weight.criterion] += weight.met
        addressed[weight.criterion] += weight.addressed
      }
    }
  }

  /// The longer a text, the less each of its traits tells.
  var scale: Double { 0.01 / Double(max(Self.shortest, count)).squareRoot() }

  /// Log odds.
  func logits(of criterion: Int, scale: Double) -> (met: Double, addressed: Double) {
    let constant = likeness.constants[criterion]
    return (
      Double(met[criterion]) * scale + Double(constant.met) / 100,
      Double(addressed[criterion]) * scale + Double(constant.addressed) / 100
    )
  }
}

/// The traits of a sentence.
private struct SentenceTraits {
  /// Indexes in the likeness, with those that come again.
  var known: [Int] = []
  /// How many different others.
  var unknown = 0

  init(_ text: ArraySlice<UInt8>, in likeness: Likeness) {
    var others = Set<UInt64>()
    for number in WordTraits.numbers(of: text) {
      if let index = likeness.index(of: number) {
        known.append(index)
      } else {
        others.insert(number)
      }
    }
    unknown = others.count
  }
}

/// Precision, recall and F1 with their counts.
public struct Rates: Equatable, Sendable {
  public var truePositives = 0
  public var falsePositives = 0
  public var falseNegatives = 0

  public var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
  public var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
  public var f1: Double {
    Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }
  /// How many the labels ask for.
  public var asked: Int { truePositives + falseNegatives }

  /// NaN where there is nothing to divide by.
  static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? .nan : Double(part) / Double(whole)
  }

  mutating func count(want: Bool, got: Bool) {
    if want, got { truePositives += 1 }
    if !want, got { falsePositives += 1 }
    if want, !got { falseNegatives += 1 }
  }
}

/// The figures of a measurement, with the same definitions as the corpus's own scorer.
public struct Figures: Sendable {
  public var met = Rates()
  public var addressed = Rates()
  /// Mean F1 over the criteria that occur.
  public var metMacro = Double.nan
  public var addressedMacro = Double.nan
  /// Share of labelled criteria (not missing) with the very verdict.
  public var accuracy = Double.nan
  /// Share of right verdicts whose evidence overlaps the labelled passage.
  public var evidence = Double.nan
  /// Met or partial where nothing is, per negative document.
  public var falseAlarms = Double.nan

  public init(_ judged: [Judged]) {
    var labelled = 0
    var exact = 0
    var asked = 0
    var right = 0
    var alarms = 0
    var negatives = Set<String>()
    var perMet: [String: Rates] = [:]
    var perAddressed: [String: Rates] = [:]
    for one in judged {
      let want = (one.want == "met", one.want == "met" || one.want == "partial")
      let got = (one.got == "met", one.got == "met" || one.got == "partial")
      met.count(want: want.0, got: got.0)
      addressed.count(want: want.1, got: got.1)
      perMet[one.criterion, default: Rates()].count(want: want.0, got: got.0)
      perAddressed[one.criterion, default: Rates()].count(want: want.1, got: got.1)
      if one.isNegative {
        negatives.insert(one.text)
        if got.1, one.want == "missing" { alarms += 1 }
      }
      guard one.want != "missing" else { continue }
      labelled += 1
      guard one.want == one.got else { continue }
      exact += 1
      if let gold = one.gold {
        asked += 1
        if one.quotes.contains(where: { Overlap.holds($0, gold) }) { right += 1 }
      }
    }
    metMacro = Self.macro(perMet)
    addressedMacro = Self.macro(perAddressed)
    accuracy = Rates.ratio(exact, labelled)
    evidence = Rates.ratio(right, asked)
    falseAlarms = Rates.ratio(alarms, negatives.count)
  }

  private static func macro(_ rates: [String: Rates]) -> Double {
    let occurring = rates.values.filter { $0.asked > 0 }.map(\.f1).sorted()
    return occurring.isEmpty ? .nan : occurring.reduce(0, +) / Double(occurring.count)
  }

  /// The middle 95 % of a figure over samples of the texts drawn with replacement.
  /// - Parameters:
  ///   - positive: the verdicts that count as found; those of `met` unless told.
  ///   - rounds: how many samples.
  ///   - seed: the same seed gives the same interval.
  public static func interval(
    _ judged: [Judged], positive: Set<String> = ["met"], rounds: Int = 1000, seed: UInt64 = 1,
    of figure: (Rates) -> Double
  ) -> ClosedRange<Double>? {
    let byText = Dictionary(grouping: judged, by: \.text).sorted { $0.key < $1.key }.map { entry in
      entry.value.reduce(into: Rates()) {
        $0.count(want: positive.contains($1.want), got: positive.contains($1.got))
      }
    }
    guard byText.count > 1 else { return nil }
    var draw = Draw(seed: seed)
    let values = (0..<rounds).map { _ in
      var sum = Rates()
      for _ in byText.indices {
        let one = byText[draw.next(below: byText.count)]
        sum.truePositives += one.truePositives
        sum.falsePositives += one.falsePositives
        sum.falseNegatives += one.falseNegatives
      }
      return figure(sum)
    }.filter { !$0.isNaN }.sorted()
    guard let low = values.dropFirst(values.count / 40).first,
      let high = values.dropLast(values.count / 40).last
    else { return nil }
    return low...max(low, high)
  }
}

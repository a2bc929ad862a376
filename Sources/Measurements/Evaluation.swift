import Linguistics

/// Everything a measurement tells: figures of all texts, by language, standard and criterion, and
/// the disagreements with what decided each.
public struct Evaluation: Sendable, Encodable {
  /// A name with its figures, such as a criterion's id.
  public struct Part: Sendable, Encodable {
    public let name: String
    public let figures: Figures
  }

  /// A case where the program and the label differ.
  public struct Disagreement: Sendable, Encodable {
    public let text: String
    public let criterion: String
    public let want: String
    public let got: String
    public let step: Step
    public let cause: String
    /// The labelled passage; nil where none is named.
    public let gold: String?
    /// The first passage that the program quoted; nil where it quoted none.
    public let found: String?
  }

  public struct Intervals: Sendable, Encodable {
    /// The middle 95 %, low and high; empty for a single text.
    public let metPrecision: [Double]
    public let metRecall: [Double]
    public let metF1: [Double]
    public let addressedF1: [Double]
  }

  public let texts: Int
  public let doubtful: Int
  /// Labels of criteria that no standard has.
  public let unknown: [String]
  public let all: Figures
  public let intervals: Intervals
  public let languages: [Part]
  public let standards: [Part]
  public let criteria: [Part]
  /// "met>missing" → how often the label said the first and the program the second.
  public let confusion: [String: Int]
  /// How many disagreements each step decided.
  public let steps: [String: Int]
  public let disagreements: [Disagreement]

  /// - Parameter prefix: only criteria whose id starts with it.
  public init(_ scorecard: Scorecard, only prefix: String = "") {
    let judged = scorecard.judged.filter { $0.criterion.hasPrefix(prefix) }
    texts = scorecard.texts
    doubtful = scorecard.doubtful
    unknown = scorecard.unknown
    all = Figures(judged)
    func interval(_ positive: Set<String>, _ figure: (Rates) -> Double) -> [Double] {
      Figures.interval(judged, positive: positive, of: figure).map {
        [$0.lowerBound.rounded3, $0.upperBound.rounded3]
      } ?? []
    }
    intervals = Intervals(
      metPrecision: interval(["met"], \.precision), metRecall: interval(["met"], \.recall),
      metF1: interval(["met"], \.f1),
      addressedF1: interval(["met", "partial"], \.f1))
    func parts(_ name: (Judged) -> String) -> [Part] {
      Dictionary(grouping: judged, by: name).sorted { $0.key < $1.key }
        .map { Part(name: $0.key, figures: Figures($0.value)) }
    }
    languages = parts(\.language.rawValue)
    standards = parts { String($0.criterion.prefix { $0 != "." }) }
    criteria = parts(\.criterion)
    let differing = judged.filter { $0.want != $0.got }
    confusion = Dictionary(grouping: differing) { "\($0.want)>\($0.got)" }.mapValues(\.count)
    steps = Dictionary(grouping: differing, by: \.step.rawValue).mapValues(\.count)
    disagreements = differing.map {
      Disagreement(
        text: $0.text, criterion: $0.criterion, want: $0.want, got: $0.got, step: $0.step,
        cause: $0.cause, gold: $0.gold, found: $0.quotes.first)
    }
  }
}

extension Figures: Encodable {
  enum CodingKeys: CodingKey {
    case met, addressed, metMacroF1, addressedMacroF1, accuracy, evidence, falseAlarmsPerNegative
  }

  /// A figure without cases is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(met, forKey: .met)
    try container.encode(addressed, forKey: .addressed)
    try container.encode(metMacro.known, forKey: .metMacroF1)
    try container.encode(addressedMacro.known, forKey: .addressedMacroF1)
    try container.encode(accuracy.known, forKey: .accuracy)
    try container.encode(evidence.known, forKey: .evidence)
    try container.encode(falseAlarms.known, forKey: .falseAlarmsPerNegative)
  }
}

extension Rates: Encodable {
  enum CodingKeys: CodingKey {
    case asked, truePositives, falsePositives, falseNegatives, precision, recall, f1
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(asked, forKey: .asked)
    try container.encode(truePositives, forKey: .truePositives)
    try container.encode(falsePositives, forKey: .falsePositives)
    try container.encode(falseNegatives, forKey: .falseNegatives)
    try container.encode(precision.known, forKey: .precision)
    try container.encode(recall.known, forKey: .recall)
    try container.encode(f1.known, forKey: .f1)
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }

  /// Three decimals; nil for not a number.
  fileprivate var known: Double? { isNaN ? nil : rounded3 }
}

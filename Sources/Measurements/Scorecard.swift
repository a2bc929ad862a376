public import Assessments
import Documents
public import Linguistics
import Standards

/// One criterion judged on one labelled document or passage.
public struct Judged: Sendable {
  /// The document's path or the passage's id.
  public let text: String
  public let criterion: String
  public let language: Language
  public let isNegative: Bool
  /// Whether a person labelled this criterion here, or it counts as missing by default.
  public let isLabelled: Bool
  public let want: String
  public let got: String
  public let gold: String?
  public let quotes: [String]
  /// Codes of what decided: reasons, then the missing elements with a dash.
  public let cause: String
  /// The step of the way from text to verdict that decided.
  public let step: Step

  public init(
    text: String, criterion: String, language: Language, isNegative: Bool, isLabelled: Bool,
    want: String, got: String, gold: String?, quotes: [String], cause: String, step: Step = .claimed
  ) {
    self.text = text
    self.criterion = criterion
    self.language = language
    self.isNegative = isNegative
    self.isLabelled = isLabelled
    self.want = want
    self.got = got
    self.gold = gold
    self.quotes = quotes
    self.cause = cause
    self.step = step
  }
}

/// The program measured against labelled texts.
public struct Scorecard: Sendable {
  public private(set) var judged: [Judged] = []
  /// Labels of criteria that no standard has.
  public private(set) var unknown: [String] = []
  public private(set) var doubtful = 0
  public private(set) var texts = 0

  public init() {}

  /// Adds one criterion judged elsewhere.
  public mutating func add(_ one: Judged) { judged.append(one) }

  /// Adds a whole document.
  public mutating func add(
    _ gold: GoldDocument, _ examination: Examination, by yardstick: Yardstick
  ) {
    texts += 1
    let findings = Assessment(of: [examination], by: yardstick).standards.flatMap(\.findings)
    let known = Set(findings.map(\.criterion.id))
    unknown += gold.labels.keys.filter { !known.contains($0) }.sorted().map {
      "\(gold.path): \($0)"
    }
    for finding in findings {
      let label = gold.labels[finding.criterion.id]
      if label?.isDoubtful == true {
        doubtful += 1
        continue
      }
      judged.append(
        Judged(
          text: gold.path, criterion: finding.criterion.id, language: gold.language,
          isNegative: gold.isNegative, isLabelled: label != nil, want: label?.verdict ?? "missing",
          got: finding.verdict.rawValue, gold: label?.evidence,
          quotes: finding.evidence.map(\.quote), cause: Self.cause(finding),
          step: Step(finding)))
    }
  }

  /// Adds a passage: its labelled criteria, and some others drawn by a seed that must be missing or
  /// are not told.
  /// - Parameter extra: how many others to draw.
  public mutating func add(
    _ gold: GoldPassage, by yardstick: Yardstick, with vocabulary: inout Vocabulary, extra: Int = 5
  ) {
    texts += 1
    let findings = ExampleCheck.findings(of: gold.example, by: yardstick, with: &vocabulary)
    let known = Dictionary(findings.map { ($0.criterion.id, $0) }, uniquingKeysWith: { a, _ in a })
    for id in gold.labels.keys.sorted() where known[id] == nil {
      unknown.append("\(gold.id): \(id)")
    }
    var ids = gold.labels.keys.filter { known[$0] != nil }.sorted()
    let related = Set(ids)
    var draw = Draw(seed: gold.id)
    let others = findings.map(\.criterion.id).filter { !related.contains($0) }
    for _ in 0..<extra where !others.isEmpty { ids.append(others[draw.next(below: others.count)]) }
    for id in ids {
      guard let finding = known[id] else { continue }
      judged.append(
        Judged(
          text: gold.id, criterion: id, language: gold.example.language, isNegative: false,
          isLabelled: gold.labels[id] != nil, want: gold.labels[id] ?? "missing",
          got: finding.verdict.rawValue, gold: gold.example.text,
          quotes: finding.evidence.map(\.quote), cause: Self.cause(finding),
          step: Step(finding)))
    }
  }

  /// The step that decided: no element found, an element missing, or the first reason.
  private static func cause(_ finding: Finding) -> String {
    let reasons = finding.reasons.map(\.rawValue) + finding.missing.map { "-" + $0 }
    return reasons.isEmpty ? "claimed" : reasons.joined(separator: " ")
  }
}

/// A repeatable draw of small numbers.
struct Draw {
  private var state: UInt64

  init(seed: String) {
    state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

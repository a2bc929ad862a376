public import Linguistics

/// One requirement of a standard, with its rule, its advice and its proof.
public struct Criterion: Equatable, Sendable {
  /// Stable for ever: `standard.slug`.
  public let id: String
  /// The id of a section of its standard.
  public let section: String
  public let title: String
  public let titleEnglish: String
  public let summaryEnglish: String
  public let requirement: String
  public let level: Level
  /// 1 to 3: its share of the standard's figures.
  public let weight: Int
  public let source: Source
  public let benchmark: Benchmark?
  /// Ids of criteria that ask for something close, possibly in other standards.
  public let related: [String]
  /// What `met`, `partial` and `missing` mean, in words.
  public let met: String
  public let partial: String
  public let not: String
  public let rule: Rule
  public let advice: String
  public let modelWording: String
  /// Empty when the standard was loaded without its examples.
  public let examples: [Example]
  /// Nil until it is measured.
  public let reliability: Reliability?

  public init(
    id: String, section: String, title: String, titleEnglish: String, summaryEnglish: String,
    requirement: String, level: Level, weight: Int, source: Source, benchmark: Benchmark?,
    related: [String], met: String, partial: String, not: String, rule: Rule, advice: String,
    modelWording: String, examples: [Example], reliability: Reliability? = nil
  ) {
    self.id = id
    self.section = section
    self.title = title
    self.titleEnglish = titleEnglish
    self.summaryEnglish = summaryEnglish
    self.requirement = requirement
    self.level = level
    self.weight = weight
    self.source = source
    self.benchmark = benchmark
    self.related = related
    self.met = met
    self.partial = partial
    self.not = not
    self.rule = rule
    self.advice = advice
    self.modelWording = modelWording
    self.examples = examples
    self.reliability = reliability
  }
}

/// How often a rule was right on texts that people had labelled and it had not seen: of the cases
/// where the label or the verdict was other than missing, those with the very verdict.
public struct Reliability: Equatable, Sendable {
  public let right: Int
  public let judged: Int

  public init(right: Int, judged: Int) {
    self.right = right
    self.judged = judged
  }

  /// 0 to 1.
  public var share: Double { judged == 0 ? 0 : Double(right) / Double(judged) }

  /// Below this share, in at least so many cases, a person must look at the verdict.
  public static let limit = (share: 0.6, judged: 5)

  public var isLow: Bool { judged >= Self.limit.judged && share < Self.limit.share }
}

/// How binding a criterion is in its standard.
public enum Level: String, CaseIterable, Sendable {
  case must, should, may
}

/// How many municipalities fulfilled a criterion when somebody counted.
public struct Benchmark: Equatable, Sendable {
  /// 0 to 1.
  public let share: Double
  /// How many municipalities were asked.
  public let n: Int
  public let figure: String

  public init(share: Double, n: Int, figure: String) {
    self.share = share
    self.n = n
    self.figure = figure
  }
}

/// A text with the verdict that the criterion's rule must give it.
public struct Example: Equatable, Sendable {
  /// met, partial, contradicted or missing.
  public let expect: String
  public let text: String
  /// The heading above the text; nil for none.
  public let heading: String?
  /// The line that introduces the list of which the text is an item; nil for a paragraph.
  public let leadIn: String?
  /// The only service area that the document concerns; nil for a general one.
  public let area: String?
  /// The title of the document it stands in; nil for a policy for relatives.
  public let document: String?
  public let language: Language
  /// A known gap: the rule does not reach it yet, and it is reported when it does.
  public let isTodo: Bool
  /// 1-based line in the criterion's file.
  public let line: Int

  public init(
    expect: String, text: String, heading: String?, leadIn: String?, area: String?,
    document: String?, language: Language, isTodo: Bool = false, line: Int
  ) {
    self.expect = expect
    self.text = text
    self.heading = heading
    self.leadIn = leadIn
    self.area = area
    self.document = document
    self.language = language
    self.isTodo = isTodo
    self.line = line
  }
}

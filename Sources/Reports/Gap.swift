public import Assessments
public import Documents
public import Linguistics
public import Standards

extension GapReport {
  /// One criterion with its verdict, what it rests on and what to do.
  public struct Gap: Equatable, Sendable {
    public let id: String
    public let section: String
    public let title: String
    public let requirement: String
    public let level: Level
    public let weight: Int
    public let source: SourceReference
    public let benchmark: BenchmarkResult?
    public let related: [String]
    public let verdict: Verdict
    public let review: Bool
    public let reasons: [Reason]
    public let evidence: [Passage]
    public let nearMiss: Passage?
    /// Names of elements of the criterion's rule, or `commitment`, `speaker`, `scope`.
    public let missing: [String]
    /// In Danish, as it is for the Danish policy.
    public let advice: String
    /// In Danish, as it is for the Danish policy.
    public let modelWording: String
    /// Measured reliability of the criterion's rule; nil until it is measured.
    public let reliability: Double?
    /// Set where no rule knows the wording and the verdict rests on the likeness of its words.
    public let likeness: Resemblance?
    /// What the reliability was counted from; not part of the data.
    let measured: Reliability?
    /// What `missing` names, in words; not part of the data.
    public let missingLabels: [String]
    /// The benchmark in words; nil without one; not part of the data.
    public let benchmarkLabel: String?
  }

  /// Where a criterion comes from.
  public struct SourceReference: Equatable, Sendable {
    public let title: String
    public let reference: String?
    public let url: String?
  }

  /// How many municipalities fulfilled a criterion when somebody counted.
  public struct BenchmarkResult: Equatable, Sendable {
    /// 0 to 1.
    public let share: Double
    public let n: Int
    public let figure: String
  }

  /// A quoted passage with its place and what it counts for.
  public struct Passage: Equatable, Sendable {
    public let quote: String
    /// The path of the document.
    public let document: String
    public let place: Place
    /// Outermost first.
    public let headings: [String]
    public let commitment: Commitment
    public let speaker: Speaker
    /// One sentence on why the passage counts or falls short.
    public let because: String
    /// The line that introduces the list it stands in; not part of the data.
    public let leadIn: String?
    /// Says the contrary of what the verdict rests on; not part of the data.
    public let opposes: Bool
  }
}

extension GapReport.Gap {
  init(_ finding: Finding, benchmarkYear: String?, paths: [String], in wording: Wording) {
    let criterion = finding.criterion
    let elements = criterion.rule.elements
    func passage(_ evidence: Evidence) -> GapReport.Passage {
      GapReport.Passage(evidence, elements: elements, paths: paths, in: wording)
    }
    id = criterion.id
    section = criterion.section
    title = wording.choose(da: criterion.title, en: criterion.titleEnglish)
    requirement = wording.choose(da: criterion.requirement, en: criterion.summaryEnglish)
    level = criterion.level
    weight = criterion.weight
    source = GapReport.SourceReference(
      title: criterion.source.title, reference: criterion.source.reference,
      url: criterion.source.url)
    benchmark = criterion.benchmark.map {
      GapReport.BenchmarkResult(share: $0.share, n: $0.n, figure: $0.figure)
    }
    related = criterion.related
    verdict = finding.verdict
    review = finding.review
    reasons = finding.reasons
    evidence = finding.evidence.map(passage)
    nearMiss = finding.nearMiss.map(passage)
    missing = finding.missing
    advice = criterion.advice
    modelWording = criterion.modelWording
    reliability = criterion.reliability.map { ($0.share * 1000).rounded() / 1000 }
    likeness = finding.likeness
    measured = criterion.reliability
    missingLabels = finding.missing.map { wording.missing($0, of: elements) }
    benchmarkLabel = criterion.benchmark.map { wording.benchmark($0, year: benchmarkYear) }
  }
}

extension GapReport.Passage {
  init(
    _ evidence: Evidence, elements: [Rule.Element], paths: [String], in wording: Wording
  ) {
    precondition(
      paths.indices.contains(evidence.document), "evidence must come from an assessed document")
    quote = evidence.quote
    document = paths[evidence.document]
    place = evidence.place
    headings = evidence.headings
    commitment = evidence.commitment
    speaker = evidence.speaker
    because = wording.because(evidence, elements: elements)
    leadIn = evidence.leadIn
    opposes = evidence.opposes
  }
}

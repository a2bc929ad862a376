public import Assessments
public import Documents
public import Linguistics
import Standards

/// The gaps of municipalities' documents, as a reader sees them; its encoding is the JSON report.
public struct GapReport: Equatable, Sendable {
  /// The version of the keys and codes, not of the program.
  public let schemaVersion: String
  public let tool: Tool
  public let problems: [Problem]
  public let subjects: [Subject]
  /// The language of the texts for people; not part of the data.
  public let language: ReportLanguage

  /// The assessments in their order; `version` is the program's.
  public init(
    _ assessments: [Assessment], problems: [Problem] = [], language: ReportLanguage = .da,
    version: String
  ) {
    self.init(
      assessments.map { Subject($0, language: language) }, problems: problems, language: language,
      version: version)
  }

  /// Subjects made one by one, in the same language.
  public init(
    _ subjects: [Subject], problems: [Problem] = [], language: ReportLanguage, version: String
  ) {
    schemaVersion = "1"
    tool = Tool(name: "policygap", version: version)
    self.problems = problems
    self.subjects = subjects
    self.language = language
  }

  /// The program that made the report.
  public struct Tool: Equatable, Sendable {
    public let name: String
    public let version: String
  }

  /// A file that could not be used.
  public struct Problem: Equatable, Sendable {
    public let path: String
    /// What is wrong and what to do, as the module that met it says.
    public let message: String
    /// A stable word for machines, such as `empty`.
    public let code: String

    public init(path: String, message: String, code: String) {
      self.path = path
      self.message = message
      self.code = code
    }
  }

  /// One municipality with its documents and figures.
  public struct Subject: Equatable, Sendable {
    public let name: String
    public let documents: [DocumentResult]
    public let coverage: Figure
    public let strength: Figure
    public let standards: [StandardResult]
  }

  /// A document that was read.
  public struct DocumentResult: Equatable, Sendable {
    public let path: String
    public let format: Format
    public let language: Language
    public let title: String?
    /// Lower-case hexadecimal.
    public let sha256: String
    public let words: Int
    public let own: Bool
    public let ownReasons: [OwnReason]
    public let municipality: String?
    /// For people, not part of the data; nil where the format has no pages.
    public let pages: PageCount?
  }

  /// One standard with its figures and criteria, in the standard's order.
  public struct StandardResult: Equatable, Sendable {
    public let id: String
    public let title: String
    public let coverage: Figure
    public let strength: Figure
    public let sections: [SectionResult]
    public let criteria: [Gap]
    /// Who published it and when, for people; not part of the data.
    public let origin: String
    /// What it is and how binding, in Danish; empty in an English report; not part of the data.
    public let about: String
  }

  /// The figures of one part of a standard.
  public struct SectionResult: Equatable, Sendable {
    public let id: String
    public let title: String
    public let coverage: Figure
    public let strength: Figure
  }
}

extension GapReport.Subject {
  public init(_ assessment: Assessment, language: ReportLanguage) {
    let wording = Wording(language)
    name = assessment.name
    documents = assessment.documents.map(GapReport.DocumentResult.init)
    standards = assessment.standards.map {
      GapReport.StandardResult($0, paths: assessment.documents.map(\.path), in: wording)
    }
    let figures = Figures(over: standards)
    coverage = figures.coverage
    strength = figures.strength
  }
}

extension GapReport.DocumentResult {
  init(_ document: AssessedDocument) {
    path = document.path
    format = document.format
    language = document.language
    title = document.title
    sha256 = document.sha256
    words = document.words
    own = document.own
    ownReasons = document.ownReasons
    municipality = document.municipality
    pages = document.pages
  }
}

extension GapReport.StandardResult {
  init(_ assessment: StandardAssessment, paths: [String], in wording: Wording) {
    let standard = assessment.standard
    let year = wording.year(ofEdition: standard.edition)
    let gaps = assessment.findings.map {
      GapReport.Gap($0, benchmarkYear: year, paths: paths, in: wording)
    }
    id = standard.id
    title = wording.choose(da: standard.title, en: standard.titleEnglish)
    sections = standard.sections.map { section in
      let figures = Figures(weighing: gaps, of: section.id)
      return GapReport.SectionResult(
        id: section.id, title: wording.choose(da: section.title, en: section.titleEnglish),
        coverage: figures.coverage, strength: figures.strength)
    }
    criteria = gaps
    let figures = Figures(weighing: gaps)
    coverage = figures.coverage
    strength = figures.strength
    origin = "\(standard.publisher) · \(standard.edition)"
    about = wording.choose(da: standard.about, en: "")
  }
}

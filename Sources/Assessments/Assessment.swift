public import Documents
public import Linguistics
public import Standards

/// One municipality's documents held against standards.
public struct Assessment: Equatable, Sendable {
  /// The municipality, or the document's title or path where none is named.
  public let name: String
  public let documents: [AssessedDocument]
  public let standards: [StandardAssessment]

  public init(name: String, documents: [AssessedDocument], standards: [StandardAssessment]) {
    self.name = name
    self.documents = documents
    self.standards = standards
  }
}

/// What the report says of a document as a whole.
public struct AssessedDocument: Equatable, Sendable {
  public let path: String
  public let format: Format
  public let language: Language
  public let title: String?
  /// Lower-case hexadecimal.
  public let sha256: String
  public let words: Int
  /// Whether it is one municipality's own text.
  public let own: Bool
  /// Why it is not held to be one municipality's own; empty when it is.
  public let ownReasons: [OwnReason]
  public let municipality: String?
  /// Nil where the format has no pages.
  public let pages: PageCount?

  public init(
    path: String, format: Format, language: Language, title: String?, sha256: String, words: Int,
    own: Bool, ownReasons: [OwnReason], municipality: String?, pages: PageCount? = nil
  ) {
    self.path = path
    self.format = format
    self.language = language
    self.title = title
    self.sha256 = sha256
    self.words = words
    self.own = own
    self.ownReasons = ownReasons
    self.municipality = municipality
    self.pages = pages
  }
}

/// A sign that a text is not one municipality's own.
public enum OwnReason: String, CaseIterable, Sendable {
  /// Speaks of municipalities in the plural, not of one.
  case manyMunicipalities
  /// Proposes and recommends what municipalities should do.
  case proposal
  /// Reports on a survey: shares, figures, respondents.
  case survey
  /// No municipality speaks or is named.
  case noOwner
}

/// The findings of one standard, in the order of its criteria.
public struct StandardAssessment: Equatable, Sendable {
  public let standard: Standard
  public let findings: [Finding]

  public init(standard: Standard, findings: [Finding]) {
    self.standard = standard
    self.findings = findings
  }
}

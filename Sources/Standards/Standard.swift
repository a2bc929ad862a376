/// A published standard with its criteria, in the order of its sections.
public struct Standard: Equatable, Sendable {
  /// The name of its folder: lower-case ASCII and hyphens.
  public let id: String
  public let title: String
  public let titleEnglish: String
  public let publisher: String
  public let edition: String
  /// What the standard is and how binding, in Danish.
  public let about: String
  public let sources: [Source]
  public let sections: [Section]
  public let criteria: [Criterion]

  /// A part of the standard that its figures are given for.
  public struct Section: Equatable, Sendable {
    public let id: String
    public let title: String
    public let titleEnglish: String

    public init(id: String, title: String, titleEnglish: String) {
      self.id = id
      self.title = title
      self.titleEnglish = titleEnglish
    }
  }

  public init(
    id: String, title: String, titleEnglish: String, publisher: String, edition: String,
    about: String, sources: [Source], sections: [Section], criteria: [Criterion]
  ) {
    self.id = id
    self.title = title
    self.titleEnglish = titleEnglish
    self.publisher = publisher
    self.edition = edition
    self.about = about
    self.sources = sources
    self.sections = sections
    self.criteria = criteria
  }
}

/// Where a standard or a criterion comes from.
public struct Source: Equatable, Sendable {
  public let title: String
  /// The place in the source: chapter, page or figure; nil for the whole of it.
  public let reference: String?
  public let url: String?

  public init(title: String, reference: String?, url: String?) {
    self.title = title
    self.reference = reference
    self.url = url
  }
}

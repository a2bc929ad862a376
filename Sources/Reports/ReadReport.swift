public import Documents
public import Linguistics

/// What was read from documents, block by block; its encoding is the JSON of `policygap read`.
public struct ReadReport: Equatable, Sendable {
  /// The version of the keys and codes, not of the program.
  public let schemaVersion: String
  public let documents: [ReadDocument]

  public init(_ documents: [ReadDocument]) {
    schemaVersion = "1"
    self.documents = documents
  }

  /// A document as it was read.
  public struct ReadDocument: Equatable, Sendable {
    public let path: String
    public let format: Format
    public let language: Language
    public let title: String?
    public let blocks: [ReadBlock]
    public let statements: [ReadStatement]

    public init(
      path: String, format: Format, language: Language, title: String?, blocks: [ReadBlock],
      statements: [ReadStatement] = []
    ) {
      self.path = path
      self.format = format
      self.language = language
      self.title = title
      self.blocks = blocks
      self.statements = statements
    }
  }

  /// One piece of text that a reader of the document sees as a whole.
  public struct ReadBlock: Equatable, Sendable {
    /// The code of the kind, such as `listItem`.
    public let kind: String
    public let level: Int
    public let text: String
    /// What the document counts before the text, such as «2.1»; nil where it does not.
    public let number: String?
    /// The line that introduces the list it stands in; nil where nothing does.
    public let leadIn: String?
    /// Outermost first.
    public let headings: [String]
    public let rowHeader: String?
    public let columnHeader: String?
    public let place: Place
    public let content: Bool

    public init(
      kind: String, level: Int, text: String, number: String? = nil, leadIn: String?,
      headings: [String],
      rowHeader: String?, columnHeader: String?, place: Place, content: Bool
    ) {
      self.kind = kind
      self.level = level
      self.text = text
      self.number = number
      self.leadIn = leadIn
      self.headings = headings
      self.rowHeader = rowHeader
      self.columnHeader = columnHeader
      self.place = place
      self.content = content
    }
  }

  /// A sentence, or a list item with its lead-in, with what it commits to.
  public struct ReadStatement: Equatable, Sendable {
    public let text: String
    public let place: Place
    public let clauses: [ReadClause]

    public init(text: String, place: Place, clauses: [ReadClause]) {
      self.text = text
      self.place = place
      self.clauses = clauses
    }
  }

  /// A part of a statement with one verb.
  public struct ReadClause: Equatable, Sendable {
    public let text: String
    public let speaker: Speaker
    public let commitment: Commitment
    /// Names from the lexicon.
    public let concepts: [String]

    public init(text: String, speaker: Speaker, commitment: Commitment, concepts: [String]) {
      self.text = text
      self.speaker = speaker
      self.commitment = commitment
      self.concepts = concepts
    }
  }
}

/// A way of writing what was read.
public enum ReadFormat: String, CaseIterable, Sendable {
  case text, json

  /// Writes the report, ending in one line feed; language and options matter to `text` alone.
  public func render(
    _ report: ReadReport, language: ReportLanguage = .da, options: TextOptions = TextOptions()
  ) -> String {
    switch self {
    case .text: ReadTextReport(report, language, options).render()
    case .json: String(decoding: JSONWriter.bytes(report), as: UTF8.self)
    }
  }
}

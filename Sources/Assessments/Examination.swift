public import Documents
public import Linguistics

/// A file read, ready to be assessed.
public struct SourceDocument: Sendable {
  public let path: String
  public let document: Document
  /// Lower-case hexadecimal of the file's bytes.
  public let sha256: String

  public init(path: String, document: Document, sha256: String) {
    self.path = path
    self.document = document
    self.sha256 = sha256
  }
}

/// A document with what the language analysis made of it: the ground of an assessment.
public struct Examination: Sendable {
  public let source: SourceDocument
  public let reading: Reading
  public let summary: AssessedDocument

  /// - Parameter insists: true assesses the text as the municipality's own, whatever it looks like.
  public init(
    of source: SourceDocument, by yardstick: Yardstick, with vocabulary: inout Vocabulary,
    insists: Bool = false
  ) {
    self.source = source
    let document = source.document
    let owner = Municipality.name(in: document)
    let passages = document.blocks.map(Passage.init)
    reading = Reading(
      passages, with: &vocabulary, concepts: yardstick.reserved, owner: owner?.lowercased())
    let ownership = Ownership(of: owner, reading.analysis, concepts: yardstick.reserved)
    summary = AssessedDocument(
      path: source.path, format: document.format,
      language: Self.language(of: document, reading.analysis),
      title: document.title, sha256: source.sha256, words: reading.analysis.words,
      own: insists || ownership.reasons.isEmpty, ownReasons: ownership.reasons,
      municipality: owner, pages: document.pages)
  }

  /// Whether there is a text of the municipality's own to hold against criteria.
  public var isAssessed: Bool { summary.own && summary.words > 0 }

  /// The declared language where it is one of ours, else the one whose function words occur more.
  private static func language(of document: Document, _ analysis: Analysis) -> Language {
    switch document.declaredLanguage?.lowercased().prefix(2) {
    case "da": .da
    case "nb", "no": .nb
    default: analysis.tally.norwegian > analysis.tally.danish ? .nb : .da
    }
  }
}

extension Passage {
  init(_ block: Block) {
    let role: Role =
      switch block.kind {
      case .title, .heading: .heading
      case .listItem: .listItem
      case .tableCell: .tableCell
      case .quotation: .quotation
      case .paragraph, .caption, .footnote, .preformatted: .paragraph
      }
    var introducers = [block.leadIn, block.rowHeader, block.columnHeader].compactMap(\.self)
    // "Det forventer vi af dig" above "at du …": the heading begins the sentence.
    let isComplement = block.text.starts(with: "at ".utf8) || block.text.starts(with: "å ".utf8)
    if introducers.isEmpty, role == .listItem, isComplement, let heading = block.headings.last {
      introducers = [heading]
    }
    self.init(
      text: block.text, role: role, introducedBy: introducers,
      headings: block.headings, isContent: block.isContent)
  }
}

import Assessments
import Documents
import Linguistics
import Reports

@testable import Standards

/// A small assessment of an invented municipality: every verdict, two standards, three documents.
enum Sample {
  static func report(_ language: ReportLanguage = .da) -> GapReport {
    GapReport([assessment], problems: [problem], language: language, version: "0.1.0")
  }

  static let problem = GapReport.Problem(
    path: "bilag/tom.html", message: "the file is empty; save it again", code: "empty")

  static let assessment = Assessment(
    name: "Fjordby Kommune", documents: [policy, offers, survey], standards: [oslo, survey2017])

  static let policy = document("politik.html", .html, title: "Pårørendepolitik", words: 1_240)
  static let offers = document("tilbud til pårørende.md", .markdown, title: nil, words: 310)
  static let survey = document(
    "undersøgelse.txt", .text, title: "Pårørende i landets kommuner", words: 5_120, own: false,
    ownReasons: [.manyMunicipalities, .survey])

  static func document(
    _ path: String, _ format: Format, title: String?, words: Int, own: Bool = true,
    ownReasons: [OwnReason] = []
  ) -> AssessedDocument {
    AssessedDocument(
      path: path, format: format, language: .da, title: title,
      sha256: String(repeating: "0123456789abcdef", count: 4), words: words, own: own,
      ownReasons: ownReasons, municipality: own ? "Fjordby" : nil)
  }

  static func criterion(
    _ id: String, section: String, _ title: (da: String, en: String),
    requirement: (da: String, en: String), level: Level = .must, weight: Int = 2,
    url: String? = nil, benchmark: Benchmark? = nil, related: [String] = [],
    elements: [Rule.Element] = [], advice: String = "Skriv det ind i politikken. Sæt navn på.",
    modelWording: String = "Kommunen skal gøre det."
  ) -> Criterion {
    let rule = Rule(
      elements: elements, met: .all(elements.map { .name($0.name) }), partial: nil,
      reach: .sentence, subject: .relatives, force: .commitment, oneAreaIsPartial: false,
      denial: nil)
    return Criterion(
      id: id, section: section, title: title.da, titleEnglish: title.en,
      summaryEnglish: requirement.en, requirement: requirement.da, level: level, weight: weight,
      source: Source(title: "Standarden", reference: url == nil ? nil : "afsnit 2", url: url),
      benchmark: benchmark, related: related, met: "", partial: "", not: "", rule: rule,
      advice: advice, modelWording: modelWording, examples: [])
  }

  static func element(_ name: String, _ label: String, _ english: String) -> Rule.Element {
    Rule.Element(name: name, label: label, labelEnglish: english, expression: .name(name))
  }

  static func evidence(
    _ quote: String, document: Int = 0, line: Int, page: Int? = nil,
    headings: [String] = ["Samarbejde"], leadIn: String? = nil,
    _ commitment: Commitment = .obligation, _ speaker: Speaker = .municipality,
    elements: [String] = [], reasons: [Reason] = []
  ) -> Evidence {
    Evidence(
      quote: quote, document: document,
      place: Place(
        line: line, column: 4, endLine: line, endColumn: 48, byteStart: 812, byteEnd: 858,
        page: page),
      headings: headings, leadIn: leadIn, commitment: commitment, speaker: speaker,
      elements: elements, reasons: reasons)
  }
}

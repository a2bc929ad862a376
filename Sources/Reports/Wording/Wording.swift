import Assessments
import Documents
import Linguistics
import Standards

/// The words for people, in the language of the report.
struct Wording: Equatable, Sendable {
  let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  func choose<Value>(
    da: @autoclosure () -> Value, en: @autoclosure () -> Value
  ) -> Value {
    switch language {
    case .da: da()
    case .en: en()
    }
  }

  /// The label of a verdict, or that a person must look.
  func label(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: choose(da: "Opfyldt", en: "Met")
    case .partial: choose(da: "Delvist opfyldt", en: "Partly met")
    case .contradicted: choose(da: "Modsagt", en: "Contradicted")
    case .missing: choose(da: "Mangler", en: "Missing")
    case .notApplicable: choose(da: "Ikke relevant", en: "Not applicable")
    case .notAssessed: choose(da: "Ikke vurderet", en: "Not assessed")
    case .review: choose(da: "Kræver vurdering", en: "Needs review")
    }
  }

  /// What the label means, in one sentence.
  func meaning(_ outcome: Outcome) -> String {
    switch outcome {
    case .met:
      choose(
        da: "Teksten siger det hele som en forpligtelse eller en praksis.",
        en: "The text says all of it, as a commitment or a practice.")
    case .partial:
      choose(
        da: "Teksten siger det kun som en hensigt, kun noget af det eller kun for nogle.",
        en: "The text says it only as an intention, only in part or only for some.")
    case .contradicted:
      choose(
        da: "Teksten siger, at det ikke er sådan.", en: "The text says that it is not so.")
    case .missing:
      choose(
        da: "Teksten siger det ikke; at emnet er nævnt, er ikke nok.",
        en: "The text does not say it; to mention the topic is not enough.")
    case .notApplicable:
      choose(
        da: "Kravet er valgt fra for denne kommune.",
        en: "The requirement has been set aside for this municipality.")
    case .notAssessed:
      choose(
        da: "Der var ingen egen tekst at holde op mod kravet.",
        en: "There was no text of the municipality's own to hold against the requirement.")
    case .review:
      choose(
        da: "Et menneske skal læse stedet og afgøre det; tallene regner med det foreløbige svar.",
        en: "A person must read the passage; the figures count the provisional verdict.")
    }
  }

  func label(_ level: Level) -> String {
    switch level {
    case .must: choose(da: "Skal-krav", en: "Must")
    case .should: choose(da: "Bør-krav", en: "Should")
    case .may: choose(da: "Kan-krav", en: "May")
    }
  }

  func label(_ commitment: Commitment) -> String {
    switch commitment {
    case .practice: choose(da: "praksis", en: "practice")
    case .obligation: choose(da: "forpligtelse", en: "obligation")
    case .promise: choose(da: "løfte", en: "promise")
    case .intention: choose(da: "hensigt", en: "intention")
    case .denial: choose(da: "afvisning", en: "denial")
    case .mention: choose(da: "omtale", en: "mention")
    }
  }

  func label(_ speaker: Speaker) -> String {
    switch speaker {
    case .municipality: choose(da: "kommunen", en: "municipality")
    case .reader: choose(da: "læseren", en: "reader")
    case .relative: choose(da: "den pårørende", en: "relative")
    case .other: choose(da: "andre", en: "others")
    case .unnamed: choose(da: "ikke nævnt", en: "not named")
    }
  }

  func label(_ language: Language) -> String {
    switch language {
    case .da: choose(da: "dansk", en: "Danish")
    case .nb: choose(da: "norsk bokmål", en: "Norwegian bokmål")
    }
  }

  func label(_ format: Format) -> String {
    switch format {
    case .docx: choose(da: "Word-fil (DOCX)", en: "Word file (DOCX)")
    case .html: "HTML"
    case .markdown: "Markdown"
    case .odt: choose(da: "OpenDocument-fil (ODT)", en: "OpenDocument file (ODT)")
    case .pdf: "PDF"
    case .text: choose(da: "ren tekst", en: "plain text")
    case .xml: "XML"
    }
  }

  /// The name of a block's kind; a code that is unknown here stands for itself.
  func label(kind: String) -> String {
    switch kind {
    case "title": choose(da: "titel", en: "title")
    case "heading": choose(da: "overskrift", en: "heading")
    case "paragraph": choose(da: "afsnit", en: "paragraph")
    case "listItem": choose(da: "punkt", en: "list item")
    case "tableCell": choose(da: "celle", en: "table cell")
    case "quotation": choose(da: "citat", en: "quotation")
    case "caption": choose(da: "billedtekst", en: "caption")
    case "footnote": choose(da: "fodnote", en: "footnote")
    case "preformatted": choose(da: "fast opstilling", en: "preformatted")
    default: kind
    }
  }

  /// What a name in `missing` stands for.
  func missing(_ name: String, of elements: [Rule.Element]) -> String {
    switch name {
    case "commitment":
      choose(
        da: "en forpligtelse (skriv, hvad kommunen gør eller skal gøre)",
        en: "a commitment (write what the municipality does or must do)")
    case "speaker":
      choose(
        da: "at det er kommunen selv, der gør det", en: "that the municipality itself does it")
    case "scope":
      choose(
        da: "at det gælder alle, som kravet omfatter",
        en: "that it holds for everyone whom the requirement covers")
    default:
      elements.first { $0.name == name }
        .map { choose(da: $0.label, en: $0.labelEnglish) } ?? name
    }
  }
}

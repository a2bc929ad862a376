import Assessments
import Documents

/// Headings and labels that the formats share.
extension Wording {
  var reportTitle: String {
    choose(da: "Gennemgang af pårørendepolitikken", en: "Review of the policy for relatives")
  }
  var skipToContent: String { choose(da: "Gå til indholdet", en: "Skip to content") }
  var contents: String { choose(da: "Indhold", en: "Contents") }
  var summary: String { choose(da: "Resultat", en: "Result") }
  var coverage: String { choose(da: "Dækning", en: "Coverage") }
  var strength: String { choose(da: "Styrke", en: "Strength") }
  var standard: String { choose(da: "Standard", en: "Standard") }
  var standards: String { choose(da: "Standarder", en: "Standards") }
  var section: String { choose(da: "Afsnit", en: "Section") }
  var sections: String { choose(da: "Afsnit for afsnit", en: "Section by section") }
  /// How many requirements, over a column of numbers.
  var total: String { choose(da: "Krav", en: "Total") }
  var requirement: String { choose(da: "Krav", en: "Requirement") }
  var verdict: String { choose(da: "Svar", en: "Verdict") }
  var forReview: String { choose(da: "Heraf til vurdering", en: "For review") }
  var provisional: String { choose(da: "foreløbigt svar", en: "provisional verdict") }
  var why: String { choose(da: "Hvorfor", en: "Why") }
  var missing: String { choose(da: "Det mangler", en: "What is missing") }
  var advice: String { choose(da: "Råd", en: "Advice") }
  var source: String { choose(da: "Kilde", en: "Source") }
  var benchmark: String { choose(da: "Andre kommuner", en: "Other municipalities") }
  var reliabilityHeading: String { choose(da: "Hvor sikker reglen er", en: "How sure the rule is") }
  var related: String { choose(da: "Beslægtede krav", en: "Related requirements") }
  var documents: String { choose(da: "Dokumenter", en: "Documents") }
  var document: String { choose(da: "Dokument", en: "Document") }
  var languageLabel: String { choose(da: "Sprog", en: "Language") }
  var length: String { choose(da: "Længde", en: "Length") }
  var municipality: String { choose(da: "Kommune", en: "Municipality") }
  var municipalities: String { choose(da: "Kommuner", en: "Municipalities") }
  var formatLabel: String { choose(da: "Format", en: "Format") }
  var use: String { choose(da: "Brug", en: "Use") }
  var used: String { choose(da: "Vurderet", en: "Assessed") }
  var method: String { choose(da: "Metode", en: "Method") }
  var limits: String { choose(da: "Forbehold", en: "Limits") }
  var problems: String { choose(da: "Kunne ikke læses", en: "Could not be read") }
  var firstThings: String { choose(da: "Begynd her", en: "Start here") }
  var nextStep: String { choose(da: "Næste skridt", en: "Next step") }
  var verdictsHeading: String { choose(da: "Hvad svarene betyder", en: "What the verdicts mean") }
  var aboutStandard: String { choose(da: "Om standarden", en: "About the standard") }

  var modelWording: String {
    choose(da: "Forslag til formulering", en: "Model wording (in Danish)")
  }
  var firstThingsMeaning: String {
    choose(
      da: "De åbne krav, der vejer tungest: skal-krav først, så efter vægt.",
      en: "The open requirements that weigh most: must before should, then by weight.")
  }
  /// Of a block that is navigation, a banner or the like.
  var notContent: String { choose(da: "ikke indhold", en: "not content") }
  var nothingOpen: String {
    choose(da: "Ingen åbne krav.", en: "No open requirements.")
  }
  var otherSections: String { choose(da: "Øvrige krav", en: "Other requirements") }
  var modelWordingHint: String {
    choose(da: "Klik for at markere hele teksten.", en: "Click to select the whole text.")
  }

  func under(_ headings: String) -> String {
    choose(da: "under \(headings)", en: "under \(headings)")
  }

  /// The heading over a quote.
  func quoteHeading(_ gap: GapReport.Gap) -> String {
    gap.evidence.isEmpty
      ? choose(da: "Nærmeste sted", en: "Closest passage")
      : choose(da: "Teksten siger", en: "The text says")
  }

  /// What stands over the passages of one side.
  func heading(of side: [GapReport.Passage], _ gap: GapReport.Gap) -> String {
    side.first?.opposes == true ? opposingHeading(gap) : quoteHeading(gap)
  }

  /// What stands over the passages that say the contrary.
  func opposingHeading(_ gap: GapReport.Gap) -> String {
    gap.isDisputedByAnother
      ? choose(da: "Et andet dokument siger imod", en: "Another document says the contrary")
      : choose(da: "Imod det siger teksten", en: "The text also says the contrary")
  }

  /// "linje 3" or "afsnit 14", or with the page before it.
  func place(_ place: Place) -> String {
    var parts: [String] = []
    if let page = place.page { parts.append(choose(da: "side \(page)", en: "page \(page)")) }
    if let paragraph = place.paragraph {
      parts.append(choose(da: "afsnit \(paragraph)", en: "paragraph \(paragraph)"))
    }
    if let line = place.line { parts.append(choose(da: "linje \(line)", en: "line \(line)")) }
    return parts.joined(separator: ", ")
  }

  /// A place in a terminal, where programs find a line by "politik.md:3:7".
  func place(_ place: Place, in path: String) -> String {
    guard let line = place.line, let column = place.column else {
      return "\(path), \(self.place(place))"
    }
    return "\(path):\(line):\(column)"
  }

  func weight(_ weight: Int) -> String { choose(da: "vægt \(weight)", en: "weight \(weight)") }

  func standardCount(_ number: Int) -> String {
    grouped(number)
      + (number == 1
        ? choose(da: " standard", en: " standard") : choose(da: " standarder", en: " standards"))
  }

  func more(_ number: Int) -> String {
    choose(
      da: "… og \(criteria(number)) til; kør med --full for at se alle.",
      en: "… and \(criteria(number)) more; run with --full to see them all.")
  }
}

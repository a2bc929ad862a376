public import Assessments
import Documents
import Linguistics
public import Standards

/// What a criterion asks, where from, with examples; and for a document why it was judged so.
public struct CriterionPage {
  private let criterion: Criterion
  private let standard: Standard
  private let explanation: Explanation?
  private let path: String
  private let wording: Wording
  private var page: TextPage

  /// - Parameters:
  ///   - explanation: nil to tell of the criterion alone.
  ///   - path: the document's path.
  public static func render(
    _ criterion: Criterion, of standard: Standard, explanation: Explanation?, path: String = "",
    language: ReportLanguage, options: TextOptions = TextOptions()
  ) -> String {
    var page = CriterionPage(
      criterion: criterion, standard: standard, explanation: explanation, path: path,
      wording: Wording(language), page: TextPage(options))
    page.writeCriterion()
    if let explanation { page.write(explanation) } else { page.writeExamples() }
    return page.page.text
  }

  private mutating func head(_ danish: String, _ english: String) {
    page.blank()
    page.add(wording.choose(da: danish, en: english), style: .bold)
  }

  private mutating func writeCriterion() {
    let title = wording.choose(da: criterion.title, en: criterion.titleEnglish)
    page.add("\(criterion.id)  \(title)", style: .bold)
    page.add(
      "\(standard.title) · \(wording.label(criterion.level)) · "
        + wording.choose(da: "vægt", en: "weight") + " \(criterion.weight)", style: .dim)
    page.blank()
    page.add(wording.choose(da: criterion.requirement, en: criterion.summaryEnglish))
    page.blank()
    for (outcome, text) in [
      (Outcome.met, criterion.met), (.partial, criterion.partial), (.missing, criterion.not),
    ] {
      page.add("\(wording.label(outcome)): \(text)", hanging: 2)
    }
    head("Reglen", "The rule")
    for element in criterion.rule.elements {
      let label = wording.choose(da: element.label, en: element.labelEnglish)
      page.add("\(element.name): \(label)", indent: 2, hanging: 2)
      page.add("= \(element.expression)", indent: 4, hanging: 2, style: .dim)
    }
    page.add(
      wording.choose(da: "opfyldt af: ", en: "met by: ") + "\(criterion.rule.met)", indent: 2,
      hanging: 2)
    if let partial = criterion.rule.partial {
      page.add(
        wording.choose(da: "delvist af: ", en: "partly by: ") + "\(partial)", indent: 2, hanging: 2)
    }
    head("Kilde", "Source")
    let source = [criterion.source.title, criterion.source.reference, criterion.source.url]
    page.add(source.compactMap(\.self).joined(separator: ". "), indent: 2)
    if let reliability = criterion.reliability {
      head(wording.reliabilityHeading, wording.reliabilityHeading)
      page.add(wording.reliability(reliability), indent: 2)
    }
  }

  private mutating func writeExamples() {
    head("Eksempler", "Examples")
    for example in criterion.examples {
      let outcome = Verdict(rawValue: example.expect).map(Outcome.init)
      let lead = example.leadIn.map { $0 + " – " } ?? ""
      page.add(
        "\(outcome.map(wording.label) ?? example.expect): »\(lead)\(example.text)«", indent: 2,
        hanging: 2)
    }
    head("Forslag til formulering", "Model wording")
    page.add(criterion.modelWording, indent: 2)
  }

  private mutating func write(_ explanation: Explanation) {
    let finding = explanation.finding
    head("Afgørelse for \(path)", "Verdict on \(path)")
    page.add(wording.label(finding.review ? .review : Outcome(finding.verdict)), indent: 2)
    if !finding.missing.isEmpty {
      let labels = finding.missing.map { wording.missing($0, of: criterion.rule.elements) }
      page.add(
        wording.choose(da: "Mangler: ", en: "Missing: ") + labels.joined(separator: "; "),
        indent: 2, hanging: 2)
    }
    if let resemblance = finding.likeness { write(resemblance) }
    head("Passager, der kom nær", "Passages that came near")
    if explanation.passages.isEmpty {
      page.add(
        wording.choose(
          da: "Ingen passage taler om noget af det, reglen spørger efter.",
          en: "No passage speaks of anything that the rule asks for."), indent: 2)
    }
    for passage in explanation.passages {
      let evidence = passage.evidence
      page.blank()
      page.addVerbatim(wording.place(evidence.place, in: path), indent: 2)
      page.add("»\(evidence.quote)«", indent: 4)
      page.add(wording.because(evidence, elements: criterion.rule.elements), indent: 4)
      for clause in passage.clauses { write(clause) }
    }
  }

  private mutating func write(_ resemblance: Resemblance) {
    head("Lighed", "Likeness")
    page.add(wording.capitalised(wording.likeness(resemblance)) + ".", indent: 2)
    for word in resemblance.words {
      page.add("\(word.trait)  +\(wording.decimal(word.weight))", indent: 4, style: .dim)
    }
  }

  private mutating func write(_ clause: Explanation.Clause) {
    var line =
      "\(wording.label(clause.speaker)), \(wording.label(clause.commitment)): »\(clause.text)«"
    if !clause.concepts.isEmpty { line += " [\(clause.concepts.joined(separator: ", "))]" }
    page.add(line, indent: 6, hanging: 2, style: .dim)
  }
}

extension Expression: CustomStringConvertible {
  /// In the notation of the criterion files.
  public var description: String {
    switch self {
    case .name(let name): name
    case .any(let parts): parts.map(\.grouped).joined(separator: " | ")
    case .all(let parts): parts.map(\.grouped).joined(separator: " & ")
    case .together(let parts): parts.map(\.grouped).joined(separator: " ~ ")
    case .without(let first, let second): "\(first.grouped) & !\(second.grouped)"
    }
  }

  private var grouped: String {
    if case .name(let name) = self { return name }
    return "(\(description))"
  }
}

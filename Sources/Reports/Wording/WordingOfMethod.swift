import Assessments
import Documents
import Linguistics

/// Sentences about figures, method and limits.
extension Wording {
  var coverageMeaning: String {
    choose(
      da: "Den andel af kravenes vægt, som teksten opfylder helt eller delvist.",
      en: "The share of the requirements' weight that the text meets, wholly or partly.")
  }
  var strengthMeaning: String {
    choose(
      da: "Den andel af kravenes vægt, som teksten opfylder helt.",
      en: "The share of the requirements' weight that the text meets wholly.")
  }
  /// A line of the method: the formula, and the figure that it gave.
  func formula(_ name: String, _ formula: String, _ figure: Figure, standards: Int) -> String {
    if figure.denominator == 0 { return "\(name) = \(formula)." }
    let here = choose(da: "Her", en: "Here")
    let basis = basis(figure, standards: standards)
    return "\(name) = \(formula). \(here): \(basis) = \(percent(figure))."
  }
  var coverageFormula: String {
    choose(
      da: "vægten af opfyldte og delvist opfyldte krav / vægten af alle vurderede krav",
      en: "weight of requirements met or partly met / weight of all assessed requirements")
  }
  var strengthFormula: String {
    choose(
      da: "vægten af opfyldte krav / vægten af alle vurderede krav",
      en: "weight of requirements met / weight of all assessed requirements")
  }
  var denominators: String {
    choose(
      da: "Krav, der ikke er relevante eller ikke er vurderet, tæller ikke med i nævneren. Er der "
        + "flere standarder, er kommunens tal gennemsnittet af standardernes; hver tæller én gang.",
      en: "Requirements that are not applicable or not assessed leave the denominator. Over "
        + "several standards the figure is the mean of theirs, each counting once.")
  }
  var limitsText: [String] {
    choose(
      da: [
        "Rapporten bedømmer teksten, ikke praksis: Kommunen kan gøre mere, end den har skrevet, "
          + "og mindre.",
        "Rapporten er ikke juridisk rådgivning.",
        "Svarene er givet af faste regler, ikke af et menneske. Læs de citerede steder, før der "
          + "træffes beslutninger.",
      ],
      en: [
        "The report judges the text, not practice: the municipality may do more than it has "
          + "written, and less.",
        "The report is not legal advice.",
        "The verdicts are given by fixed rules, not by a person. Read the quoted passages before "
          + "anything is decided.",
      ])
  }

  /// One sentence on the whole result of a subject.
  func verdictCounts(_ gaps: [GapReport.Gap]) -> String {
    let counts = Outcome.counted.compactMap { outcome in
      let number = gaps.count(of: outcome)
      return number == 0 ? nil : "\(grouped(number)) \(label(outcome).lowercased())"
    }
    var sentence = "\(criteria(gaps.count)): \(list(counts))"
    if gaps.reviewCount > 0 {
      sentence += choose(
        da: "; \(grouped(gaps.reviewCount)) af dem kræver vurdering",
        en:
          "; \(grouped(gaps.reviewCount)) of them \(gaps.reviewCount == 1 ? "needs" : "need") review"
      )
    }
    return sentence + "."
  }

  /// Why a document was left out; nil for one that was assessed.
  func leftOut(_ document: GapReport.DocumentResult) -> String? {
    if document.isLeftOut {
      let reasons = clauses(document.ownReasons.map { words(for: $0) })
      let because = reasons.isEmpty ? "" : ": " + reasons
      return choose(
        da: "regnes ikke for én kommunes egen tekst\(because)",
        en: "is not held to be one municipality's own text\(because)")
    }
    if document.isEmpty {
      guard let pages = document.pages else {
        return choose(da: "har ingen tekst at læse", en: "has no text to read")
      }
      return choose(
        da: "har ingen tekst på \(pages.withoutText) af \(pages.all) sider; de er nok scannede",
        en: "has no text on \(pages.withoutText) of \(pages.all) pages; they are probably scanned")
    }
    return nil
  }

  /// What else is to be known of the use of a document that was assessed; nil if nothing is.
  func notes(on document: GapReport.DocumentResult) -> String? {
    let notes = [insisted(document), unread(document)].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// That some pages have no text; nil if all have.
  private func unread(_ document: GapReport.DocumentResult) -> String? {
    guard let pages = document.pages, pages.withoutText > 0 else { return nil }
    return choose(
      da: "ingen tekst på \(pages.withoutText) af \(pages.all) sider, som er tomme eller scannede",
      en: "no text on \(pages.withoutText) of \(pages.all) pages, which are blank or scanned")
  }

  /// That a document counts as the municipality's own although signs speak against it; else nil.
  private func insisted(_ document: GapReport.DocumentResult) -> String? {
    guard document.own, !document.ownReasons.isEmpty else { return nil }
    let reasons = clauses(document.ownReasons.map { words(for: $0) })
    return choose(
      da: "regnet for kommunens egen tekst, fordi det er oplyst; ellers: \(reasons)",
      en: "counted as the municipality's own text because the user says so; otherwise: \(reasons)")
  }

  var insist: String {
    choose(
      da: "Er det alligevel kommunens egen tekst, så kør:",
      en: "If it is the municipality's own text after all, run:")
  }

  /// The command that follows `insist`.
  func insistence(on path: String) -> String { "policygap check --own \(shellWord(path))" }

  /// What to do about a requirement that is met, if a person agrees.
  var reviewAdvice: String {
    choose(
      da: "Læs stedet, og afgør, om kravet er opfyldt.",
      en: "Read the passage and decide whether the requirement is met.")
  }

  /// What is wrong with a file, in the report's language where the code is known.
  func words(for problem: GapReport.Problem) -> String {
    guard language == .da else { return problem.message }
    switch problem.code {
    case "empty": return "filen er tom; gem den igen fra det program, der lavede den"
    case "binary": return "filen er ikke tekst; gem den som DOCX, ODT, PDF, HTML eller ren tekst"
    case "tooLarge": return "filen er for stor; del den, eller gem kun teksten"
    case "malformed": return "filen følger ikke sit eget format (\(problem.message))"
    case "truncated": return "filen er ikke hel; hent eller gem den igen (\(problem.message))"
    case "encrypted": return "filen er krypteret; gem en kopi uden adgangskode"
    case "damaged":
      return
        "filen er beskadiget; gem den igen fra det program, der lavede den (\(problem.message))"
    case "excessive": return "filen rummer for meget; gem kun teksten, eller del den"
    case "unsupported":
      return "filtypen kan ikke læses; gem filen som DOCX, ODT, PDF, HTML eller ren tekst"
    case "noText": return "filen har ingen tekst at læse; se efter, om den er hel"
    case "textlessPages":
      return
        "sider uden tekst er ikke læst; er de scannet, så kør filen gennem tekstgenkendelse "
        + "(\(problem.message))"
    case "missingProgram":
      return "et program mangler for at kunne læse filen (\(problem.message))"
    case "notFound": return "filen findes ikke; se efter navn og mappe"
    case "noDocuments": return "mappen har ingen dokumenter, der kan læses"
    case "unreadable": return "filen kan ikke åbnes; se efter rettighederne"
    default: return problem.message
    }
  }
}

/// Sentences of the page.
extension Wording {
  var open: String { choose(da: "Åbne", en: "Open") }
  var documentsCaption: String {
    choose(da: "Dokumenterne og deres brug", en: "The documents and how they were used")
  }

  func sectionsCaption(_ standard: String) -> String {
    choose(da: "Afsnit i \(standard)", en: "Sections of \(standard)")
  }

  func reviewNote(_ number: Int) -> String {
    choose(
      da: "\(grouped(number)) af kravene kræver vurdering: Et menneske skal læse stedet og "
        + "afgøre det.",
      en: "\(grouped(number)) of the requirements \(number == 1 ? "needs" : "need") review: a "
        + "person must read the passage and decide.")
  }

  /// What was read and against what, in one sentence.
  func read(_ subject: GapReport.Subject) -> String {
    let assessed = subject.documents.filter { leftOut($0) == nil }
    let names = list(assessed.map { $0.title.map(quoted) ?? $0.path })
    let standards = standardCount(subject.standards.count)
    return assessed.isEmpty
      ? choose(da: "Ingen tekst er vurderet.", en: "No text was assessed.")
      : choose(
        da: "\(names) holdt op mod \(standards).", en: "\(names) held against \(standards).")
  }

  func madeBy(_ tool: GapReport.Tool) -> String {
    choose(
      da: "Lavet med \(tool.name) \(tool.version). Siden henter intet fra nettet.",
      en: "Made with \(tool.name) \(tool.version). The page fetches nothing from the net.")
  }

  /// The tag of a document's language.
  func tag(_ language: Language) -> String { language.rawValue }

  /// Why the verdict is not met, or why a person must look, as a sentence.
  func reasons(_ gap: GapReport.Gap) -> String {
    capitalised(clauses(clauses(on: gap))) + "."
  }

  /// The same, a clause each.
  func clauses(on gap: GapReport.Gap) -> [String] {
    gap.reasons.map { reason in
      switch reason {
      case .conflict where gap.isDisputedByAnother:
        choose(
          da: "kommunens dokumenter siger hinanden imod",
          en: "the municipality's documents contradict each other")
      case .lowReliability: gap.likeness.map(likeness) ?? words(for: reason)
      default: words(for: reason)
      }
    }
  }

  /// That a verdict rests on the words alone, and on which.
  func likeness(_ resemblance: Resemblance) -> String {
    let words = telling(resemblance).prefix(4).map { quoted($0.replacing("~", with: "…")) }
    let named = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    return choose(
      da: "ingen regel kender ordlyden; den tæller, fordi ordene\(named) ligner dem, der ellers "
        + "bruges om kravet (sandsynlighed \(percent(resemblance.probability)))",
      en: "no rule knows the wording; it counts because its words\(named) are like those otherwise "
        + "used for the requirement (probability \(percent(resemblance.probability)))")
  }

  /// The parts of words that say something to a reader: the longest of those that begin alike, and
  /// short words only where there are no others.
  private func telling(_ resemblance: Resemblance) -> [String] {
    let traits = resemblance.words.map(\.trait)
    let long = traits.filter { $0.contains("~") }
    let whole = long.filter { trait in
      !long.contains { $0 != trait && $0.hasPrefix(trait.replacing("~", with: "")) }
    }
    return whole.isEmpty ? traits : whole
  }

  /// What to do about an open requirement.
  func advice(_ gap: GapReport.Gap) -> String {
    gap.verdict.isMet ? reviewAdvice : gap.advice
  }

  func firstAdvice(_ gap: GapReport.Gap) -> String { firstSentence(advice(gap)) }

  /// The language of the advice: the criteria's own is Danish.
  func adviceTag(_ gap: GapReport.Gap) -> String {
    gap.verdict.isMet ? language.rawValue : "da"
  }
}

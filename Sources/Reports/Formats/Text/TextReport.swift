import Documents

/// The report for a terminal: the figures, then what is worth doing first.
struct TextReport {
  private let report: GapReport
  private let words: Wording
  private let options: TextOptions
  private var page: TextPage

  /// How many gaps of a standard are shown unless all are asked for.
  static let shown = 10
  private static let barWidth = 24
  private static let quoteLength = 280

  init(_ report: GapReport, _ options: TextOptions) {
    self.report = report
    self.options = options
    words = Wording(report.language)
    page = TextPage(options)
  }

  func render() -> String {
    var copy = self
    for subject in report.subjects { copy.add(subject) }
    copy.addProblems()
    copy.addNextStep()
    return copy.page.text
  }

  private mutating func add(_ subject: GapReport.Subject) {
    page.blank()
    page.add(subject.name, style: .bold)
    let number = subject.standards.count
    for (label, figure) in [
      (words.coverage, subject.coverage), (words.strength, subject.strength),
    ] {
      let basis = words.basis(figure, standards: number)
      page.add("\(label): \(words.percent(figure)) (\(basis))", indent: 2)
    }
    for document in subject.documents { add(document) }
    for standard in subject.standards { add(standard, of: subject) }
  }

  private mutating func add(_ document: GapReport.DocumentResult) {
    if let reason = words.leftOut(document) {
      page.add(
        "! \(words.label(.notAssessed)): \(document.path) \(reason).", indent: 2, hanging: 2,
        style: .yellow)
      if document.isLeftOut {
        page.add(words.insist, indent: 4)
        page.addVerbatim(words.insistence(on: document.path), indent: 6)
      }
      return
    }
    let title = document.title.map { " " + words.quoted($0) } ?? ""
    page.add(
      "\(words.document): \(document.path)\(title), \(words.words(document.words))", indent: 2,
      hanging: 2)
    if let note = words.notes(on: document) { page.add(note, indent: 4) }
  }

  private mutating func add(
    _ standard: GapReport.StandardResult, of subject: GapReport.Subject
  ) {
    page.blank()
    page.add(standard.title, style: .bold)
    if standard.isAssessed { add(bar: standard.coverage, standard.strength) }
    page.add(words.verdictCounts(standard.criteria), indent: 2)
    let gaps = standard.criteria.byWorth
    for gap in options.full ? gaps[...] : gaps.prefix(Self.shown) { add(gap) }
    if !options.full, gaps.count > Self.shown {
      page.blank()
      page.add(words.more(gaps.count - Self.shown), indent: 2)
    }
  }

  private mutating func add(bar coverage: Figure, _ strength: Figure) {
    let strong = Int((strength.value * Double(Self.barWidth)).rounded())
    let covered = Int((coverage.value * Double(Self.barWidth)).rounded())
    let bar =
      String(repeating: "█", count: strong) + String(repeating: "▒", count: covered - strong)
      + String(repeating: "·", count: Self.barWidth - covered)
    page.add(
      "\(bar) \(words.coverage.lowercased()) \(words.percent(coverage)), "
        + "\(words.strength.lowercased()) \(words.percent(strength))", indent: 2)
  }

  private mutating func add(_ gap: GapReport.Gap) {
    let outcome = gap.outcome
    page.blank()
    var label = "\(outcome.symbol) \(words.label(outcome)): \(gap.title)"
    if gap.review { label += " (\(words.provisional): \(words.label(gap.counted).lowercased()))" }
    page.add(label, indent: 2, hanging: 2, style: outcome.style)
    page.add(
      "\(gap.id), \(words.label(gap.level).lowercased()), \(words.weight(gap.weight))", indent: 4,
      style: .dim)
    if let passage = gap.leading {
      let head = gap.evidence.isEmpty ? words.quoteHeading(gap) + ": " : ""
      page.add("\(head)\(words.quoted(shortened(passage.quote))) \(place(passage))", indent: 4)
      page.add(passage.because, indent: 4)
    }
    if let passage = gap.opposing {
      let quote = words.quoted(shortened(passage.quote))
      page.add("\(words.opposingHeading(gap)): \(quote) \(place(passage))", indent: 4)
      page.add(passage.because, indent: 4)
    }
    if gap.review, !gap.reasons.isEmpty { page.add(words.reasons(gap), indent: 4) }
    if !gap.missingLabels.isEmpty {
      page.add("\(words.missing): \(words.list(gap.missingLabels)).", indent: 4, hanging: 2)
    }
    let advice = options.full ? words.advice(gap) : words.firstAdvice(gap)
    page.add("\(words.advice): \(advice)", indent: 4, hanging: 2)
  }

  private func place(_ passage: GapReport.Passage) -> String {
    let place = passage.place
    guard let line = place.line else { return "\(passage.document), \(words.place(place))" }
    let page = place.page.map { words.choose(da: " (side \($0))", en: " (page \($0))") } ?? ""
    return "\(passage.document):\(line)\(page)"
  }

  private func shortened(_ quote: String) -> String {
    if options.full || quote.utf8.count <= Self.quoteLength { return quote }
    let head = quote.prefix(Self.quoteLength)
    if head.endIndex == quote.endIndex { return quote }
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + " …"
  }

  private mutating func addProblems() {
    if report.problems.isEmpty { return }
    page.blank()
    page.add("\(words.problems):", style: .bold)
    for problem in report.problems {
      page.add("! \(problem.path): \(words.words(for: problem))", indent: 2, hanging: 2)
    }
  }

  private mutating func addNextStep() {
    for subject in report.subjects {
      guard let gap = subject.gaps.first else { continue }
      let path =
        gap.leading?.document ?? subject.documents.first { words.leftOut($0) == nil }?.path
      guard let path else { continue }
      page.blank()
      page.add("\(words.nextStep):")
      page.addVerbatim("policygap explain \(gap.id) \(shellWord(path))", indent: 2)
      return
    }
  }
}

extension Outcome {
  var style: TextPage.Style {
    switch self {
    case .met: .green
    case .partial: .yellow
    case .contradicted, .missing: .red
    case .review: .magenta
    case .notApplicable, .notAssessed: .dim
    }
  }
}

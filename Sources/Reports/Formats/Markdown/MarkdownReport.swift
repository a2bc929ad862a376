/// The whole report for a committee, in Markdown with tables.
struct MarkdownReport {
  private let report: GapReport
  let words: Wording
  private static let firstThings = 8

  init(_ report: GapReport) {
    self.report = report
    words = Wording(report.language)
  }

  func render() -> [UInt8] {
    var parts: [Markdown] = ["# \(words.reportTitle)"]
    if report.subjects.count > 1 { parts.append(overview) }
    for subject in report.subjects { parts += self.parts(for: subject) }
    if !report.problems.isEmpty {
      let items = report.problems.map { problem -> Markdown in
        "- \(code: problem.path): \(words.words(for: problem))"
      }
      parts += ["## \(words.problems)", Self.lines(items)]
    }
    parts += ["## \(words.limits)", Self.lines(words.limitsText.map { "- \($0)" })]
    parts.append("\(report.tool.name) \(report.tool.version)")
    let page = Markdown(parts, separator: "\n\n")
    return page.source + [UInt8(ascii: "\n")]
  }

  /// The municipalities beside each other.
  private var overview: Markdown {
    let heads = [
      words.municipality, words.coverage, words.strength, words.standards, words.open,
    ]
    let rows = report.subjects.map { subject in
      [subject.name, words.percent(subject.coverage), words.percent(subject.strength)]
        + [subject.standards.count, subject.gaps.count].map(words.grouped)
    }
    return Self.table(heads, rows)
  }

  private func parts(for subject: GapReport.Subject) -> [Markdown] {
    var parts: [Markdown] = ["## \(subject.name)"]
    parts += summary(of: subject)
    parts += ["### \(words.method)", method(of: subject)]
    if !subject.standards.isEmpty {
      parts += ["### \(words.standards)", table(of: subject.standards)]
    }
    let gaps = subject.gaps
    parts += ["### \(words.firstThings)"]
    parts += gaps.isEmpty ? ["\(words.nothingOpen)"] : [firstThings(gaps)]
    for standard in subject.standards { parts += self.parts(for: standard) }
    parts += ["### \(words.documents)", documents(subject.documents)]
    parts += subject.documents.filter(\.isLeftOut).map { document in
      "\(document.path): \(words.insist) \(code: words.insistence(on: document.path))"
    }
    return parts
  }

  private func summary(of subject: GapReport.Subject) -> [Markdown] {
    let number = subject.standards.count
    return [
      Self.lines([
        "- **\(words.coverage): \(words.percent(subject.coverage))** "
          + "(\(words.basis(subject.coverage, standards: number))). \(words.coverageMeaning)",
        "- **\(words.strength): \(words.percent(subject.strength))** "
          + "(\(words.basis(subject.strength, standards: number))). \(words.strengthMeaning)",
      ]),
      "\(words.verdictCounts(subject.standards.flatMap(\.criteria)))",
    ]
  }

  private func method(of subject: GapReport.Subject) -> Markdown {
    func line(_ name: String, _ formula: String, _ figure: Figure) -> String {
      words.formula(name, formula, figure, standards: subject.standards.count)
    }
    return Self.lines([
      "1. \(line(words.coverage, words.coverageFormula, subject.coverage))",
      "2. \(line(words.strength, words.strengthFormula, subject.strength))",
      "3. \(words.denominators)",
    ])
  }

  private func table(of standards: [GapReport.StandardResult]) -> Markdown {
    let heads =
      [words.standard, words.coverage, words.strength, words.total]
      + Outcome.counted.map(words.label) + [words.forReview]
    let rows = standards.map { standard -> [String] in
      let numbers =
        [standard.criteria.count]
        + Outcome.counted.map { standard.criteria.count(of: $0) } + [standard.criteria.reviewCount]
      return [
        standard.title, words.percent(standard.coverage), words.percent(standard.strength),
      ] + numbers.map(words.grouped)
    }
    return Self.table(heads, rows)
  }

  private func firstThings(_ gaps: [GapReport.Gap]) -> Markdown {
    let items = gaps.prefix(Self.firstThings).enumerated().map { index, gap -> Markdown in
      "\(index + 1). **\(gap.title)** (\(code: gap.id), \(words.label(gap.outcome).lowercased())): "
        + "\(words.firstAdvice(gap))"
    }
    return "\(words.firstThingsMeaning)\n\n\(Self.lines(items))"
  }

  private func documents(_ documents: [GapReport.DocumentResult]) -> Markdown {
    let heads = [
      words.document, words.formatLabel, words.languageLabel, words.length, words.use,
    ]
    let rows = documents.map { document -> [String] in
      let title = document.title.map { " " + words.quoted($0) } ?? ""
      let use = words.leftOut(document).map { "\(words.label(.notAssessed)): \($0)" }
      return [
        document.path + title, words.label(document.format), words.label(document.language),
        words.words(document.words), use ?? words.notes(on: document) ?? words.used,
      ]
    }
    return Self.table(heads, rows)
  }

  static func lines(_ lines: [Markdown]) -> Markdown { Markdown(lines, separator: "\n") }

  static func table(_ heads: [String], _ rows: [[String]]) -> Markdown {
    func row(_ cells: [String]) -> Markdown {
      "| \(Markdown(cells.map { "\($0)" }, separator: " | ")) |"
    }
    let rule: Markdown = "| \(Markdown(heads.map { _ in "---" }, separator: " | ")) |"
    return lines([row(heads), rule] + rows.map(row))
  }
}

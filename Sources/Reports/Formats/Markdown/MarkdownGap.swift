extension MarkdownReport {
  /// A standard with its sections and criteria.
  func parts(for standard: GapReport.StandardResult) -> [Markdown] {
    var parts: [Markdown] = ["### \(standard.title)", "\(standard.origin)"]
    if !standard.about.isEmpty { parts.append("\(standard.about)") }
    let rows = standard.sections.map { section in
      let number = standard.criteria.of(section: section.id).count
      return [
        section.title, words.percent(section.coverage), words.percent(section.strength),
        words.grouped(number),
      ]
    }
    let heads = [words.section, words.coverage, words.strength, words.total]
    if !rows.isEmpty { parts.append(Self.table(heads, rows)) }
    for group in standard.groups(otherTitle: words.otherSections) {
      parts.append("#### \(group.title)")
      for gap in group.gaps { parts += self.parts(for: gap) }
    }
    return parts
  }

  private func parts(for gap: GapReport.Gap) -> [Markdown] {
    var parts: [Markdown] = [heading(of: gap), label(of: gap)]
    parts.append("**\(words.requirement):** \(gap.requirement)")
    for side in gap.sides {
      for (index, passage) in side.enumerated() {
        let head: Markdown = index == 0 ? "**\(words.heading(of: side, gap)):** " : ""
        parts.append(head + quote(passage))
      }
    }
    let why =
      gap.passages.isEmpty && !gap.reasons.isEmpty
      ? words.reasons(gap) : gap.becauses.joined(separator: " ")
    if !why.isEmpty { parts.append("**\(words.why):** \(why)") }
    if gap.isOpen { parts += whatToDo(about: gap) }
    parts.append(source(of: gap))
    if let reliability = gap.measured.map(words.reliability) {
      parts.append("**\(words.reliabilityHeading):** \(reliability)")
    }
    if let benchmark = gap.benchmarkLabel {
      parts.append("**\(words.benchmark):** \(benchmark)")
    }
    return parts
  }

  private func heading(of gap: GapReport.Gap) -> Markdown {
    "##### \(gap.outcome.symbol) \(words.label(gap.outcome)): \(gap.title)"
  }

  private func label(of gap: GapReport.Gap) -> Markdown {
    let level = words.label(gap.level)
    let label: Markdown = "\(code: gap.id) · \(level) · \(words.weight(gap.weight))"
    if !gap.review { return label }
    let reasons = words.clauses(words.clauses(on: gap))
    let because = reasons.isEmpty ? "" : "; \(reasons)"
    let verdict = words.label(gap.counted).lowercased()
    return "\(label) · \(words.provisional): \(verdict)\(because)"
  }

  private func quote(_ passage: GapReport.Passage) -> Markdown {
    let headings =
      passage.headings.isEmpty
      ? "" : ", " + words.under(passage.headings.joined(separator: " › "))
    let lead = passage.leadIn.map { $0 + " … " } ?? ""
    return "\(words.quoted(lead + passage.quote)) "
      + "(\(code: passage.document), \(words.place(passage.place))\(headings))"
  }

  private func whatToDo(about gap: GapReport.Gap) -> [Markdown] {
    var parts: [Markdown] = []
    if !gap.missingLabels.isEmpty {
      parts.append("**\(words.missing):** \(words.list(gap.missingLabels)).")
    }
    parts.append("**\(words.advice):** \(words.advice(gap))")
    if gap.verdict.isMet { return parts }
    parts.append("**\(words.modelWording):**")
    parts.append("> \(gap.modelWording)")
    return parts
  }

  private func source(of gap: GapReport.Gap) -> Markdown {
    let reference = gap.source.reference.map { ", " + $0 } ?? ""
    return "**\(words.source):** \(link: gap.source.title, to: gap.source.url)\(reference)"
  }
}

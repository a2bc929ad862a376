extension SubjectPage {
  /// A standard with its sections and criteria.
  func section(_ standard: GapReport.StandardResult) -> HTML {
    let about: HTML =
      standard.about.isEmpty
      ? ""
      : """
      <details class="about"><summary>\(words.aboutStandard)</summary></details>
      <p class="folded">\(standard.about)</p>
      """
    return """
      <section class="standard" id="\(id("standard-" + standard.id))" \
      aria-labelledby="\(id("standard-" + standard.id + "-title"))">
      \(heading(2, standard.title, id: id("standard-" + standard.id + "-title")))
      <p class="meaning">\(standard.origin)</p>
      \(about)
      \(bar(standard.coverage, standard.strength))
      \(sectionsTable(standard))
      \(standard.groups(otherTitle: words.otherSections).enumerated().map { number, group in
        self.group(group, id: id("standard-\(standard.id)-part\(number + 1)"))
      })
      </section>
      """
  }

  private func sectionsTable(_ standard: GapReport.StandardResult) -> HTML {
    let rows = standard.sections.map { section -> HTML in
      let gaps = standard.criteria.of(section: section.id)
      let cells =
        figures(section.coverage, section.strength)
        + [words.grouped(gaps.count), words.grouped(gaps.openCount)]
      return "<tr><th scope=\"row\">\(section.title)</th>\(HTML.row(cells))</tr>"
    }
    if rows.isEmpty { return "" }
    return HTML.table(
      words.sections, label: words.sectionsCaption(standard.title), first: words.section,
      [words.coverage, words.strength, words.total, words.open], rows)
  }

  private func group(_ group: GapReport.StandardResult.Group, id: String) -> HTML {
    """
    <div class="group">
    \(heading(3, group.title, id: id))
    \(group.gaps.map(card))
    </div>
    """
  }

  /// One criterion; open where somebody has something to do.
  ///
  /// What folds stands behind `details`, not in it: so the style sheet can show it in print.
  private func card(_ gap: GapReport.Gap) -> HTML {
    let facts: [HTML] = [
      fact(words.requirement, "<p>\(gap.requirement)</p>"), quotes(of: gap), why(gap),
      whatIsMissing(in: gap), whatToDo(about: gap), source(of: gap),
    ]
    let tag = "h\(4 + page.depth)"
    let open: HTML = gap.isOpen ? " open" : ""
    return """
      <div class="card \(gap.outcome.rawValue)" id="\(id(gap.id))">
      <details\(open)><summary><\(tag)>\(HTMLReport.badge(gap.outcome, words)) \(gap.title)
      <span class="meta">\(words.label(gap.level)) · \(words.weight(gap.weight)) · \
      <code>\(gap.id)</code></span></\(tag)></summary></details>
      <dl class="facts folded">
      \(facts)
      </dl>
      </div>
      """
  }

  private func fact(_ name: String, _ body: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(body)</dd></div>"
  }

  private func quotes(of gap: GapReport.Gap) -> HTML {
    .lines(gap.sides.map { fact(words.heading(of: $0, gap), .lines($0.map(quote))) })
  }

  private func quote(_ passage: GapReport.Passage) -> HTML {
    let source = subject.documents.first { $0.path == passage.document }?.language
    let language = source.map(words.tag) ?? "da"
    let leadIn: HTML = passage.leadIn.map { "<span class=\"lead\">\($0)</span> " } ?? ""
    let path = passage.headings.joined(separator: " › ")
    let headings: HTML =
      passage.headings.isEmpty ? "" : " · <span lang=\"\(language)\">\(path)</span>"
    return """
      <figure><blockquote lang="\(language)"><p>\(leadIn)\(passage.quote)</p></blockquote>
      <figcaption><code>\(passage.document)</code>, \(words.place(passage.place))\(headings)\
      </figcaption></figure>
      """
  }

  private func why(_ gap: GapReport.Gap) -> HTML {
    var lines = gap.becauses.map { because -> HTML in "<p>\(because)</p>" }
    if gap.review {
      let verdict = words.label(gap.counted).lowercased()
      lines.insert("<p>\(words.capitalised(words.provisional)): \(verdict).</p>", at: 0)
    }
    if !gap.reasons.isEmpty, gap.passages.isEmpty || gap.review {
      lines.append("<p>\(words.reasons(gap))</p>")
    }
    return lines.isEmpty ? "" : fact(words.why, .lines(lines))
  }

  private func whatIsMissing(in gap: GapReport.Gap) -> HTML {
    if gap.missingLabels.isEmpty { return "" }
    let items = gap.missingLabels.map { label -> HTML in "<li>\(label)</li>" }
    return fact(words.missing, "<ul>\(items)</ul>")
  }

  private func whatToDo(about gap: GapReport.Gap) -> HTML {
    if !gap.isOpen { return "" }
    let advice: HTML = "<p lang=\"\(words.adviceTag(gap))\">\(words.advice(gap))</p>"
    if gap.verdict.isMet { return fact(words.advice, advice) }
    let wording: HTML = """
      <p class="model" lang="da" title="\(words.modelWordingHint)">\(gap.modelWording)</p>
      """
    return .lines([
      fact(words.advice, advice), fact(words.modelWording, wording),
    ])
  }

  private func source(of gap: GapReport.Gap) -> HTML {
    let reference = gap.source.reference.map { ", " + $0 } ?? ""
    var facts = [
      fact(words.source, "<p>\(link: gap.source.title, to: gap.source.url)\(reference)</p>")
    ]
    if let reliability = gap.measured.map(words.reliability) {
      facts.append(fact(words.reliabilityHeading, "<p>\(reliability)</p>"))
    }
    if let benchmark = gap.benchmarkLabel {
      facts.append(fact(words.benchmark, "<p>\(benchmark)</p>"))
    }
    if !gap.related.isEmpty {
      let related = gap.related.map { other -> HTML in
        shown.contains(other)
          ? "<a href=\"#\(id(other))\"><code>\(other)</code></a>" : "<code>\(other)</code>"
      }
      facts.append(fact(words.related, "<p class=\"related\">\(related)</p>"))
    }
    return .lines(facts)
  }
}

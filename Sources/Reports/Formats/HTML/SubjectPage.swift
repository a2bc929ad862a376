/// One municipality's part of the page.
struct SubjectPage {
  let page: HTMLReport
  let subject: GapReport.Subject
  let index: Int
  /// The ids of the criteria that stand on the page.
  let shown: Set<String>
  private static let firstThings = 8

  init(_ page: HTMLReport, _ subject: GapReport.Subject, index: Int) {
    self.page = page
    self.subject = subject
    self.index = index
    shown = Set(subject.standards.lazy.flatMap { $0.criteria.lazy.map(\.id) })
  }

  var words: Wording { page.words }

  var html: HTML {
    let parts: [HTML] = [result, first] + subject.standards.map(section) + [documents]
    if page.depth == 0 { return .lines(parts) }
    return """
      <article id="s\(index)" aria-labelledby="s\(index)-title">
      <h2 id="s\(index)-title" class="subject">\(subject.name)</h2>
      <p class="lede">\(words.read(subject))</p>
      \(parts)
      </article>
      """
  }

  /// A heading as deep as it should be; `level` is that of a report on one subject.
  func heading(_ level: Int, _ text: String, id: String) -> HTML {
    let tag = "h\(min(level + page.depth, 6))"
    return "<\(tag) id=\"\(id)\">\(text)</\(tag)>"
  }

  /// The id of a part of this subject.
  func id(_ part: String) -> String { "s\(index)-\(HTML.anchor(part))" }

  private var result: HTML {
    let criteria = subject.standards.flatMap(\.criteria)
    return """
      <section id="\(id("result"))" aria-labelledby="\(id("result-title"))">
      \(heading(2, words.summary, id: id("result-title")))
      <div class="figures">
      \(figure(words.coverage, subject.coverage, words.coverageMeaning))
      \(figure(words.strength, subject.strength, words.strengthMeaning))
      </div>
      \(counts(criteria))
      \(subject.documents.compactMap(notice))
      \(standardsTable)
      </section>
      """
  }

  private func figure(_ name: String, _ figure: Figure, _ meaning: String) -> HTML {
    let isStrength = name == words.strength
    let bar: HTML = isStrength ? self.bar(nil, figure) : self.bar(figure, subject.strength)
    return """
      <div class="figure">
      <p class="name">\(name)</p>
      <p class="value">\(words.percent(figure))</p>
      \(bar)
      <p class="basis">\(words.basis(figure, standards: subject.standards.count))</p>
      <p class="meaning">\(meaning)</p>
      </div>
      """
  }

  /// A bar that only repeats the numbers beside it.
  func bar(_ coverage: Figure?, _ strength: Figure) -> HTML {
    let strong = Int((strength.value * 100).rounded())
    let covered = coverage.map { Int(($0.value * 100).rounded()) } ?? strong
    return """
      <div class="bar" aria-hidden="true"><span class="strong" style="width:\(strong)%"></span>\
      <span class="weak" style="width:\(covered - strong)%"></span></div>
      """
  }

  private func counts(_ criteria: [GapReport.Gap]) -> HTML {
    let items = Outcome.counted.compactMap { outcome -> HTML? in
      let number = criteria.count(of: outcome)
      if number == 0 { return nil }
      return "<li><span class=\"number\">\(number)</span> \(HTMLReport.badge(outcome, words))</li>"
    }
    let review: HTML =
      criteria.reviewCount == 0
      ? ""
      : """
      <p class="note">\(words.reviewNote(criteria.reviewCount))</p>
      """
    return """
      <ul class="counts">
      \(items)
      </ul>
      \(review)
      """
  }

  private func notice(_ document: GapReport.DocumentResult) -> HTML? {
    guard let reason = words.leftOut(document) else { return nil }
    let command: HTML = "<code>\(words.insistence(on: document.path))</code>"
    let insist: HTML = document.isLeftOut ? " \(words.insist) \(command)" : ""
    return """
      <p class="notice"><strong>\(words.label(Outcome.notAssessed)):</strong> \
      <code>\(document.path)</code> \(reason).\(insist)</p>
      """
  }

  private var standardsTable: HTML {
    if subject.standards.isEmpty { return "" }
    let shown = Outcome.counted.filter { outcome in
      subject.standards.contains { $0.criteria.count(of: outcome) > 0 }
    }
    let heads =
      [words.coverage, words.strength, words.total] + shown.map(words.label)
      + [words.forReview]
    let rows = subject.standards.map { standard -> HTML in
      let cells =
        [standard.criteria.count] + shown.map { standard.criteria.count(of: $0) }
        + [standard.criteria.reviewCount]
      return """
        <tr><th scope="row"><a href="#\(id("standard-" + standard.id))">\(standard.title)</a></th>\
        \(HTML.row(figures(standard.coverage, standard.strength) + cells.map(words.grouped)))</tr>
        """
    }
    return HTML.table(
      words.standardCount(subject.standards.count), first: words.standard, heads, rows)
  }

  func figures(_ coverage: Figure, _ strength: Figure) -> [String] {
    [words.percent(coverage), words.percent(strength)]
  }

  private var first: HTML {
    let gaps = subject.gaps
    let items = gaps.prefix(Self.firstThings).map { gap -> HTML in
      """
      <li><a href="#\(id(gap.id))">\(gap.title)</a> \(HTMLReport.badge(gap.outcome, words))
      <p lang="\(words.adviceTag(gap))">\(words.firstAdvice(gap))</p></li>
      """
    }
    let body: HTML =
      gaps.isEmpty
      ? "<p>\(words.nothingOpen)</p>"
      : """
      <p class="meaning">\(words.firstThingsMeaning)</p>
      <ol class="first">
      \(items)
      </ol>
      """
    return """
      <section id="\(id("first"))" aria-labelledby="\(id("first-title"))">
      \(heading(2, words.firstThings, id: id("first-title")))
      \(body)
      </section>
      """
  }

  private var documents: HTML {
    let heads = [words.formatLabel, words.languageLabel, words.length, words.use]
    let rows = subject.documents.map { document -> HTML in
      let title: HTML = document.title.map { "\($0)<br>" } ?? ""
      let use = words.leftOut(document).map { "\(words.label(Outcome.notAssessed)): \($0)" }
      let cells = [
        words.label(document.format), words.label(document.language),
        words.words(document.words), use ?? words.notes(on: document) ?? words.used,
      ]
      return """
        <tr><th scope="row">\(title)<code>\(document.path)</code>\
        <span class="hash">SHA-256 \(document.sha256)</span></th>\(HTML.row(cells))</tr>
        """
    }
    return """
      <section id="\(id("documents"))" aria-labelledby="\(id("documents-title"))">
      \(heading(2, words.documents, id: id("documents-title")))
      <div class="texts">
      \(HTML.table(words.documentsCaption, first: words.document, heads, rows))
      </div>
      </section>
      """
  }
}

extension HTML {
  /// A table that scrolls sideways by itself where the page is narrow.
  static func table(
    _ caption: String, label: String? = nil, first: String, _ heads: [String], _ rows: [HTML]
  ) -> HTML {
    """
    <div class="scroll" role="region" aria-label="\(label ?? caption)" tabindex="0">
    <table>
    <caption>\(caption)</caption>
    <thead><tr><th scope="col">\(first)</th>\
    \(heads.map { head -> HTML in "<th scope=\"col\">\(head)</th>" })</tr></thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    </div>
    """
  }

  /// The cells of a row behind its head.
  static func row(_ cells: [String]) -> HTML {
    cells.reduce("") { row, cell in "\(row)<td>\(cell)</td>" }
  }
}

/// The whole report as one page that needs nothing else: no network, no script.
struct HTMLReport {
  let report: GapReport
  let words: Wording

  init(_ report: GapReport) {
    self.report = report
    words = Wording(report.language)
  }

  func render() -> [UInt8] {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(report.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="\(report.tool.name) \(report.tool.version)">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(pageTitle)</title>
      <style>
      \(Stylesheet.source)
      </style>
      </head>
      <body>
      <a class="skip" href="#main">\(words.skipToContent)</a>
      \(header)
      <div class="frame">
      \(contents)
      <main id="main">
      \(overview)
      \(report.subjects.enumerated().map { SubjectPage(self, $1, index: $0 + 1).html })
      \(problems)
      \(explanations)
      </main>
      </div>
      <footer>
      <p>\(words.madeBy(report.tool))</p>
      </footer>
      </body>
      </html>

      """
    return page.source
  }

  /// The only subject of the report; nil where there are several or none.
  private var only: GapReport.Subject? {
    report.subjects.count == 1 ? report.subjects.first : nil
  }

  /// How much deeper headings stand where each subject has one of its own.
  var depth: Int { only == nil ? 1 : 0 }

  private var pageTitle: String {
    only.map { "\(words.reportTitle) – \($0.name)" } ?? words.reportTitle
  }

  private var header: HTML {
    guard let only else {
      return """
        <header class="top"><div>
        <h1>\(words.reportTitle)</h1>
        <p class="lede">\(words.list(report.subjects.map(\.name)))</p>
        </div></header>
        """
    }
    return """
      <header class="top"><div>
      <p class="eyebrow">\(words.reportTitle)</p>
      <h1>\(only.name)</h1>
      <p class="lede">\(words.read(only))</p>
      </div></header>
      """
  }

  /// The municipalities beside each other, where there are several.
  private var overview: HTML {
    if only != nil || report.subjects.isEmpty { return "" }
    let rows = report.subjects.enumerated().map { index, subject -> HTML in
      let numbers = [subject.standards.count, subject.gaps.count].map(words.grouped)
      let cells = [words.percent(subject.coverage), words.percent(subject.strength)] + numbers
      return """
        <tr><th scope="row"><a href="#s\(index + 1)">\(subject.name)</a></th>\
        \(HTML.row(cells))</tr>
        """
    }
    let heads = [words.coverage, words.strength, words.standards, words.open]
    return """
      <section id="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">\(words.summary)</h2>
      \(HTML.table(words.municipalities, first: words.municipality, heads, rows))
      </section>
      """
  }

  private var contents: HTML {
    var items = report.subjects.enumerated().flatMap { index, subject in
      contents(of: subject, index: index + 1)
    }
    if !report.problems.isEmpty {
      items.append("<li><a href=\"#problems\">\(words.problems)</a></li>")
    }
    items.append("<li><a href=\"#method\">\(words.method)</a></li>")
    items.append("<li><a href=\"#limits\">\(words.limits)</a></li>")
    return """
      <nav class="contents" aria-label="\(words.contents)">
      <p class="nav-title" aria-hidden="true">\(words.contents)</p>
      <ul>
      \(items)
      </ul>
      </nav>
      """
  }

  private func contents(of subject: GapReport.Subject, index: Int) -> [HTML] {
    if only == nil {
      return ["<li><a href=\"#s\(index)\">\(subject.name)</a></li>"]
    }
    var items: [HTML] = [
      "<li><a href=\"#s\(index)-result\">\(words.summary)</a></li>",
      "<li><a href=\"#s\(index)-first\">\(words.firstThings)</a></li>",
    ]
    items += subject.standards.map { standard in
      "<li><a href=\"#s\(index)-standard-\(HTML.anchor(standard.id))\">\(standard.title)</a></li>"
    }
    return items + ["<li><a href=\"#s\(index)-documents\">\(words.documents)</a></li>"]
  }

  private var problems: HTML {
    if report.problems.isEmpty { return "" }
    let items = report.problems.map { problem -> HTML in
      "<li><code>\(problem.path)</code>: \(words.words(for: problem))</li>"
    }
    return """
      <section id="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">\(words.problems)</h2>
      <ul>
      \(items)
      </ul>
      </section>
      """
  }

  private var explanations: HTML {
    let meanings = (Outcome.counted + [.review]).map { outcome -> HTML in
      "<div><dt>\(Self.badge(outcome, words))</dt><dd>\(words.meaning(outcome))</dd></div>"
    }
    return """
      <section id="method" aria-labelledby="method-title">
      <h2 id="method-title">\(words.method)</h2>
      <ol class="prose">
      <li>\(words.coverage) = \(words.coverageFormula).</li>
      <li>\(words.strength) = \(words.strengthFormula).</li>
      <li>\(words.denominators)</li>
      </ol>
      <h3>\(words.verdictsHeading)</h3>
      <dl class="facts meanings">
      \(meanings)
      </dl>
      </section>
      <section id="limits" aria-labelledby="limits-title">
      <h2 id="limits-title">\(words.limits)</h2>
      <ul class="prose">
      \(words.limitsText.map { text -> HTML in "<li>\(text)</li>" })
      </ul>
      </section>
      """
  }

  /// The word and symbol of a verdict; colour only repeats them.
  static func badge(_ outcome: Outcome, _ words: Wording) -> HTML {
    """
    <span class="badge \(outcome.rawValue)"><span aria-hidden="true">\(outcome.symbol)</span> \
    \(words.label(outcome))</span>
    """
  }
}

/// The site of an invented municipality: one policy, put on a page in the ways of several systems,
/// with all that stands around it.
enum Site: String, CaseIterable {
  case accordion, details, tabs, soup, table, shadow

  /// All lines of the policy, in order.
  static let text = sections.flatMap { [$0.heading] + $0.paragraphs + $0.items }

  /// The policy on a page with menus, a cookie dialog, teasers and a footer.
  var page: String {
    let body = Self.sections.enumerated().map { show($1, number: $0) }.joined(separator: "\n")
    return """
      <!DOCTYPE html><html lang="da"><head><title>Pårørende | Muslinge Kommune</title></head><body>
      \(Self.above)
      \(frame("<h1>Politik for pårørende</h1>" + tabList + body))
      \(Self.below)
      </body></html>
      """
  }

  private func frame(_ text: String) -> String {
    switch self {
    case .accordion, .details, .tabs: "<main class='page-main'>\(text)</main>"
    case .soup: "<div class='c3'><div class='c3-inner'>\(text)</div></div>"
    case .table:
      """
      <table width='960'><tr><td width='180'><a href='/a'>Familie</a><br><a href='/b'>Skole</a><br>
      <a href='/c'>Trafik og veje</a></td><td>\(text)</td></tr></table>
      """
    case .shadow:
      "<kommune-side><template shadowrootmode='open'><article>\(text)</article></template></kommune-side>"
    }
  }

  private var tabList: String {
    guard self == .tabs else { return "" }
    let tabs = Self.sections.map { "<button role='tab'>\($0.heading)</button>" }
    return "<div role='tablist'>\(tabs.joined())</div>"
  }

  private func show(_ section: Section, number: Int) -> String {
    let heading = section.heading
    var text = section.paragraphs.map { "<p>\($0)</p>" }.joined()
    if !section.items.isEmpty {
      text += "<ul>" + section.items.map { "<li>\($0)</li>" }.joined() + "</ul>"
    }
    switch self {
    case .accordion:
      return """
        <div class='accordion-item'><button class='accordion-toggle' aria-expanded='false'>\(heading)
        </button><div class='accordion-panel' hidden>\(text)</div></div>
        """
    case .details: return "<details><summary>\(heading)</summary>\(text)</details>"
    case .tabs:
      return "<div role='tabpanel' id='t\(number)' hidden><h2>\(heading)</h2>\(text)</div>"
    case .soup:
      let lines = (section.paragraphs + section.items).map { "<div>\($0)</div>" }
      return "<div class='c7'><div><b>\(heading)</b></div>\(lines.joined())</div>"
    case .table, .shadow: return "<h2>\(heading)</h2>\(text)"
    }
  }

  private struct Section {
    let heading: String
    let paragraphs: [String]
    var items: [String] = []
  }

  private static let sections = [
    Section(
      heading: "Vi spørger, hvordan du har det",
      paragraphs: [
        """
        Når en borger får hjælp fra kommunen, ringer kontaktpersonen til den nærmeste pårørende inden \
        for to uger. I samtalen aftaler I, hvem der gør hvad, og hvornår I taler sammen igen.
        """,
        "Samtalen skrives ned, og du får en kopi.",
      ]),
    Section(
      heading: "Aflastning",
      paragraphs: ["Passer du din ægtefælle derhjemme, kan du få afløsning:"],
      items: ["i hjemmet, op til seks timer om ugen", "på daghjemmet Strandlyst", "om natten"]),
    Section(
      heading: "Børn og unge",
      paragraphs: [
        """
        Er der børn i hjemmet, spørger vi altid til dem. Sundhedsplejersken tilbyder barnet en samtale, \
        og skolen får besked, hvis forældrene siger ja til det.
        """
      ]),
    Section(
      heading: "Vejlederen",
      paragraphs: ["Muslinge Kommune har en vejleder for pårørende.", "Hun træffes hver tirsdag."]),
    Section(
      heading: "Sådan følger vi op",
      paragraphs: [
        """
        Hvert andet år spørger vi de pårørende, om politikken bliver fulgt. Svarene lægges frem for \
        udvalget, og de offentliggøres her på siden sammen med det, vi gør ved dem.
        """
      ]),
  ]

  /// Some of what stands around the policy.
  static let around = [
    "Muslinge Kommune bruger småkager, så siden virker, og for at tælle besøgende. Du kan sige nej.",
    "Byggesager", "Fandt du det, du søgte?", "Nyt badested åbner til sommer",
    "Det nye badested ved havnen åbner den første juni. Der bliver bro, sauna og en lille café.",
    "Rådhustorvet 1, 9999 Muslinge", "Tilmeld dig vores nyhedsbrev",
  ]

  private static let above = """
    <div class="x-layer"><div>\(around[0])</div><div><a href="#">Sig nej</a> <a href="#">Sig ja</a></div></div>
    <div class="top"><a href="/">Muslinge Kommune</a><div><a href="/da">Dansk</a><a href="/en">English</a></div>
    <ul>\(menu)</ul></div>
    """

  private static let below = """
    <div class="f1"><div>\(around[2])</div><a href="#">Ja</a><a href="#">Nej</a></div>
    <div class="grid"><h2>Aktuelt</h2>
    <div class="tile"><a href="/1"><h3>\(around[3])</h3><p>\(around[4])</p></a></div>
    <div class="tile"><a href="/2"><h3>Ny cykelsti</h3><p>Stien mellem skolen og byen er klar.</p></a></div>
    <div class="tile"><a href="/3"><h3>Lokalplan i høring</h3><p>Send dit svar inden den tiende.</p></a></div>
    </div>
    <footer><div>\(around[5])</div><div>Mandag til torsdag 10-15</div><a href="/m">\(around[6])</a></footer>
    """

  private static let menu = [
    "Familie", "Skole", around[1], "Affald", "Trafik og veje", "Kultur", "Job", "Pas og kørekort",
    "Flytning", "Skat", "Bolig", "Erhverv", "Om kommunen", "Presse",
  ].map { "<li><a href='/\($0.count)'>\($0)</a></li>" }.joined()
}

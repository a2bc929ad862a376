import Documents
import Testing

struct HTMLReaderTests {
  @Test func `a page is read as its title, headings, paragraphs, lists and tables`() throws {
    #expect(
      try read(Fixtures.html, as: .html).outline == [
        "title 1: Når du er pårørende",
        "paragraph: Vedtaget af byrådet den 4. maj 2025. Her står, hvad du kan regne med, og hvad vi beder dig om.",
        "heading 2: Vejledning",
        "paragraph: Kommunen har to pårørendevejledere. De hjælper dig med at finde vej.",
        "paragraph: Vejlederen",
        "listItem 1: holder samtaler med dig",
        "listItem 2: på kontoret",
        "listItem 2: hjemme hos dig",
        "listItem 1: tager kontakt til foreningerne.",
        "heading 3: Grupper",
        "paragraph: Vi har en gruppe for ægtefæller.",
        "paragraph: Den mødes om tirsdagen.",
        "caption: Tider",
        "tableCell: Tilbud", "tableCell: Hvornår", "tableCell: Samtale",
        "tableCell: Hver dag kl. 9–12",
        "paragraph: Løs tekst i en boks.",
        "quotation: Jeg fik luft igen.",
        "heading 4: Kontakt",
        "paragraph: Ring på 70 00 00 00.",
        "paragraph: Sidst opdateret 1. juni",
      ])
  }

  @Test func `what stands around the text is kept apart`() throws {
    let around = try read(Fixtures.html, as: .html).around
    #expect(around.contains("Pårørenderåd"))
    #expect(around.contains("Forside › Omsorg › Pårørende"))
    #expect(around.contains("Print"))
    #expect(!around.contains { $0.contains("ikke tekst") })
  }

  @Test func `headings stand above what they head`() throws {
    let document = try read(Fixtures.html, as: .html)
    #expect(document.headings(of: "Den mødes") == ["Når du er pårørende", "Vejledning", "Grupper"])
    #expect(document.headings(of: "Grupper") == ["Når du er pårørende", "Vejledning"])
    #expect(document.headings(of: "Når du") == [])
  }

  @Test func `list items know what leads in to them`() throws {
    let document = try read(Fixtures.html, as: .html)
    #expect(document.leadIn(of: "holder samtaler") == "Vejlederen")
    #expect(document.leadIn(of: "tager kontakt") == "Vejlederen")
    #expect(document.leadIn(of: "på kontoret") == "holder samtaler med dig")
  }

  @Test func `a full sentence or a heading without a colon leads in to nothing`() throws {
    let page = "<h2>Mål</h2><ul><li>at du bliver hørt</ul><p>Det er alt.</p><ul><li>ro</ul>"
    let document = try read(page, as: .html)
    #expect(document.leadIn(of: "at du") == nil)
    #expect(document.leadIn(of: "ro") == nil)
    let colon = try read("<h2>Vi tilbyder:</h2><ul><li>ro</ul><ul><li>luft</ul>", as: .html)
    #expect(colon.leadIn(of: "ro") == "Vi tilbyder:")
    #expect(colon.leadIn(of: "luft") == "Vi tilbyder:")
  }

  @Test func `terms lead in to their descriptions`() throws {
    let page =
      "<p>Tilbud:</p><dl><dt>Café</dt><dd><p>Hver torsdag.</p></dd><dt>Ro</dt><dd>Altid.</dd></dl>"
    let document = try read(page, as: .html)
    #expect(document.leadIn(of: "Hver torsdag") == "Café")
    #expect(document.leadIn(of: "Altid") == "Ro")
    #expect(document.leadIn(of: "Café") == "Tilbud:")
  }

  @Test func `the question of a fold-out heads its answer and no more`() throws {
    let page = """
      <main><h1>Svar</h1><details><summary>Må jeg være med?</summary><p>Ja, altid.</p></details>
      <details><summary>Koster det?</summary><p>Nej, intet.</p></details><p>Sidste ord.</p></main>
      """
    let document = try read(page, as: .html)
    #expect(document.headings(of: "Nej, intet") == ["Svar", "Koster det?"])
    #expect(document.headings(of: "Sidste") == ["Svar"])
  }

  @Test func `a button that unfolds a panel heads it`() throws {
    let page =
      "<main><h1>A</h1><button aria-expanded=false>Grupper</button><div>Hver uge.</div></main>"
    #expect(try read(page, as: .html).headings(of: "Hver uge") == ["A", "Grupper"])
    let box = "<h1>A</h1><div role=button aria-expanded=true>Kurser</div><div>Hver dag.</div>"
    #expect(try read(box, as: .html).headings(of: "Hver dag") == ["A", "Kurser"])
  }

  @Test func `a line in bold is a heading, a bold word is not`() throws {
    let page = """
      <h2>Støtte</h2><p><strong>Samtaler</strong></p><p>Vi taler.</p><p><b>Grupper</b></p>
      <p><b>Vi</b> mødes.</p><p><b>Hele sætningen er fed.</b></p>
      """
    #expect(
      try read(page, as: .html).outline == [
        "heading 2: Støtte", "heading 3: Samtaler", "paragraph: Vi taler.", "heading 3: Grupper",
        "paragraph: Vi mødes.", "paragraph: Hele sætningen er fed.",
      ])
    #expect(try read(page, as: .html).headings(of: "Vi mødes") == ["Støtte", "Grupper"])
  }

  @Test func `two breaks end a paragraph and one does not`() throws {
    let page = "<p>Torvet 1<br>Fjordby<br><br/>Ring til os.<br>\n<br>Kom forbi.</p>"
    #expect(try read(page, as: .html).texts == ["Torvet 1 Fjordby", "Ring til os.", "Kom forbi."])
  }

  @Test func `bullets typed by hand are items`() throws {
    let page = "<p>Vi tilbyder:</p><p>• samtaler</p><p>•&nbsp;grupper</p><p>Ring.</p>"
    let document = try read(page, as: .html)
    #expect(
      document.outline == [
        "paragraph: Vi tilbyder:", "listItem 1: samtaler", "listItem 1: grupper",
        "paragraph: Ring.",
      ])
    #expect(document.leadIn(of: "grupper") == "Vi tilbyder:")
  }

  @Test func `a bold line before a break is a heading`() throws {
    let document = try read("<p><strong>Kontakt</strong><br>Ring <b>nu</b>.<br>Kom.</p>", as: .html)
    #expect(document.outline == ["heading 2: Kontakt", "paragraph: Ring nu. Kom."])
  }

  @Test func `hyphens behind breaks are items, the first one too`() throws {
    let document = try read("<p>- samtaler<br>- grupper</p><p>- et ord - to</p>", as: .html)
    #expect(
      document.outline == [
        "listItem 1: samtaler", "listItem 1: grupper", "paragraph: - et ord - to",
      ])
  }

  @Test func `bullets behind breaks are items`() throws {
    let document = try read("<p>Vi tilbyder:<br>• samtaler<br>• grupper</p>", as: .html)
    #expect(
      document.outline == [
        "paragraph: Vi tilbyder:", "listItem 1: samtaler", "listItem 1: grupper",
      ])
  }

  @Test func `text in boxes without tags of its own is paragraphs`() throws {
    let page = "<div>Ydre<div>Indre <span>ord</span></div>efter<section>sidst</section></div>"
    #expect(try read(page, as: .html).texts == ["Ydre", "Indre ord", "efter", "sidst"])
  }

  @Test func `scripts, styles, templates and drawings are no text`() throws {
    let page = """
      <p>A</p><script>var a="<p>B</p>"</script><style>p{}</style><template><p>C</p></template>
      <svg><title>E</title><text>F</text></svg><select><option>G</select>
      <p>H</p>
      """
    #expect(try read(page, as: .html).blocks.map(\.string) == ["A", "H"])
  }

  @Test func `names of icons are no text`() throws {
    let page = """
      <h2>Kurser<i class="material-icons">expand_more</i></h2><p>Ring <span aria-hidden="true">☎</span> nu
      <span>keyboard_arrow_down</span></p>
      """
    #expect(try read(page, as: .html).blocks.map(\.string) == ["Kurser", "Ring nu"])
  }

  @Test func `footnotes are kept as such and their marks dropped`() throws {
    let page = """
      <p>Se loven<sup><a href="#f1">1</a></sup> og m<sup>2</sup>.</p>
      <ol class="footnotes"><li id="f1">Lov nr. 1.</li></ol>
      """
    #expect(
      try read(page, as: .html).outline == ["paragraph: Se loven og m2.", "footnote: Lov nr. 1."])
  }

  @Test func `broken markup is read`() throws {
    let page = "<p>En<p>To <b>tre<li>fire</b></ul></div><h2>Fem<p>Seks &ukendt; < 7 & 8"
    #expect(
      try read(page, as: .html).texts.joined(separator: "|").contains("Seks &ukendt; < 7 & 8"))
    #expect(try read("Bare tekst", as: .html).texts == ["Bare tekst"])
    #expect(try read("<p>Afbrudt <a href=\"x", as: .html).texts == ["Afbrudt"])
  }

  @Test func `the second heading of level 1 is not a title`() throws {
    let outline = try read("<h1>A</h1><h1>B</h1>", as: .html).outline
    #expect(outline == ["title 1: A", "heading 1: B"])
  }
}

import Documents
import Testing

struct MarkdownReaderTests {
  @Test func `the marks of blocks tell headings, lists, tables and quotations`() throws {
    #expect(
      try read(Fixtures.markdown, as: .markdown).outline == [
        "title 1: Politik for pårørende",
        "quotation: Vedtaget af byrådet den 4. maj 2025.",
        "paragraph: Vi giver aflastning og rådgivning til alle, der passer en nær. Skriv til omsorg, hvis du vil h*re mere.",
        "heading 2: Støtte",
        "paragraph: Vi tilbyder:",
        "listItem 1: samtaler", "listItem 2: på kontoret", "listItem 2: hjemme hos dig",
        "listItem 1: grupper for ægtefæller",
        "listItem 1: Ring", "listItem 1: Kom",
        "tableCell: Tilbud", "tableCell: Hvornår", "tableCell: Café", "tableCell: Torsdag",
        "heading 2: Underlinje",
        "preformatted: kode her",
      ])
  }

  @Test(arguments: [
    ("en *kursiv* og __fed__ tekst", "en kursiv og fed tekst"),
    ("***begge*** dele", "begge dele"),
    ("5 * 3 * 2 og a_b_c", "5 * 3 * 2 og a_b_c"),
    ("et \\*ord\\* og 1\\. maj", "et *ord* og 1. maj"),
    ("[link](https://a.example \"titel\") og [nr. 2][x]", "link og nr. 2"),
    ("<https://a.example> og <span class=\"x\">tekst</span>", "https://a.example og tekst"),
    ("![et billede](b.png)tekst", "tekst"),
    ("Fodnote[^1] her", "Fodnote her"),
    ("[ikke et link] og a < b", "[ikke et link] og a < b"),
    ("`kode` og ~~slettet~~ ~ 5", "kode og slettet ~ 5"),
    ("s&oslash;vn &amp; ro &ukendt;", "søvn & ro &ukendt;"),
    ("pårø-\nrende og aften-\nog nat", "pårørende og aften- og nat"),
    ("to linjer  \nuden afsnit\\\ntre", "to linjer uden afsnit tre"),
  ])
  func `marks inside a line are reduced to their text`(source: String, text: String) throws {
    #expect(try read(source, as: .markdown).texts == [text])
  }

  @Test func `nested lists keep their depth and what leads in to them`() throws {
    let text = """
      Vi tilbyder:

      1. samtaler

         også om aftenen
         - alene
           * med børn
      2. grupper
      """
    let document = try read(text, as: .markdown)
    #expect(
      document.outline == [
        "paragraph: Vi tilbyder:", "listItem 1: samtaler", "listItem 1: også om aftenen",
        "listItem 2: alene", "listItem 3: med børn", "listItem 1: grupper",
      ])
    #expect(document.leadIn(of: "grupper") == "Vi tilbyder:")
    #expect(document.leadIn(of: "med børn") == "alene")
  }

  @Test func `a number inside a paragraph begins no list`() throws {
    #expect(
      try read("Vedtaget den\n14. juni 2025.", as: .markdown).texts == [
        "Vedtaget den 14. juni 2025."
      ])
  }

  @Test func `cells know their headers and escaped pipes are text`() throws {
    let text = "| Tilbud | Dag |\n|---|---|\n| Café \\| kor | **Man** |\n\nSlut."
    let document = try read(text, as: .markdown)
    #expect(document.texts == ["Tilbud", "Dag", "Café | kor", "Man", "Slut."])
    let cell = try #require(document.block("Man"))
    #expect(cell.rowHeader.map { document.blocks[$0].string } == "Café | kor")
    #expect(cell.columnHeader.map { document.blocks[$0].string } == "Dag")
  }

  @Test func `comments and definitions of links are no text`() throws {
    let text = "A\n\n<!-- B\n\nC -->\n\n[x]: https://a.example\n\nD <!-- E --> F"
    #expect(try read(text, as: .markdown).texts == ["A", "D F"])
  }

  @Test func `bold lines are headings`() throws {
    let outline = try read("## Støtte\n\n**Samtaler**\n\nVi **taler**.", as: .markdown).outline
    #expect(outline == ["heading 2: Støtte", "heading 3: Samtaler", "paragraph: Vi taler."])
  }

  @Test func `headings of every form have their level`() throws {
    let text = "# A #\n\n### B\n#\nC\n===\nD\n---\n\n#ikke\n\n***\n"
    #expect(
      try read(text, as: .markdown).outline == [
        "title 1: A", "heading 3: B", "heading 1: C", "heading 2: D", "paragraph: #ikke",
      ])
  }

  @Test func `footnotes and code are kept as such`() throws {
    let text = "[^1]: Lov nr. 1.\n\n~~~\n# kode\n~~~\n\n    indrykket"
    #expect(
      try read(text, as: .markdown).outline == [
        "footnote: Lov nr. 1.", "preformatted: # kode", "preformatted: indrykket",
      ])
  }

  @Test func `a ruler at the top without an end is no front matter`() throws {
    #expect(try read("---\n\nTekst: her.", as: .markdown).texts == ["Tekst: her."])
  }
}

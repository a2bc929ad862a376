import Documents
import Testing

struct DOCXReaderTests {
  private typealias O = Office

  @Test func `headings are known by the name, the outline level and the base of their style`()
    throws
  {
    let document = try O.docx(
      O.styled("Overskrift1", "Politik") + O.styled("Overskrift2", "Mål")
        + O.styled("Kapitel", "Støtte") + O.styled("Niveau", "Samtaler")
        + O.p("Grupper", "<w:outlineLvl w:val=\"2\"/>") + O.styled("Flad", "Ingen overskrift.")
        + O.styled("Ring1", "I ring.") + O.styled("Ukendt", "Tekst."))
    #expect(
      document.outline == [
        "title 1: Politik", "heading 2: Mål", "heading 2: Støtte", "heading 3: Samtaler",
        "heading 3: Grupper", "paragraph: Ingen overskrift.", "paragraph: I ring.",
        "paragraph: Tekst.",
      ])
    #expect(document.headings(of: "Tekst") == ["Politik", "Støtte", "Grupper"])
    #expect(document.declaredLanguage == "da-DK")
  }

  @Test func `a title stands above the headings`() throws {
    let document = try O.docx(
      O.styled("Titel", "Politik") + O.styled("Overskrift1", "Mål") + O.p("Vi støtter dig.")
        + O.styled("Overskrift1", "Midler"))
    #expect(
      document.outline == [
        "title 1: Politik", "heading 2: Mål", "paragraph: Vi støtter dig.", "heading 2: Midler",
      ])
    #expect(document.headings(of: "Vi") == ["Politik", "Mål"])
    #expect(document.title == "Politik")
  }

  @Test func `several highest headings are no title, but the properties may have one`() throws {
    let core = """
      <cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Politik &amp; mål</dc:title></cp:coreProperties>
      """
    let app = "<Properties><Company>Fjordby Kommune</Company></Properties>"
    let document = try O.docx(
      O.styled("Overskrift1", "Mål") + O.styled("Overskrift1", "Midler"),
      extra: [.init("docProps/core.xml", core), .init("docProps/app.xml", app)])
    #expect(document.outline == ["heading 1: Mål", "heading 1: Midler"])
    #expect(document.title == "Politik & mål")
    #expect(document.siteName == "Fjordby Kommune")
  }

  @Test func `short lines in bold or large letters are headings where styles are not used`() throws
  {
    func run(_ text: String, _ look: String) -> String {
      "<w:p><w:r><w:rPr>\(look)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let document = try O.docx(
      run("Formål", "<w:b/>") + O.p("Kommunen støtter pårørende på mange måder.")
        + run("Midler", "<w:sz w:val=\"28\"/>") + run("Hele sætningen er fed.", "<w:b/>")
        + run("Ikke fed", "<w:b w:val=\"0\"/>"))
    #expect(
      document.outline == [
        "heading 2: Formål", "paragraph: Kommunen støtter pårørende på mange måder.",
        "heading 2: Midler", "paragraph: Hele sætningen er fed.", "paragraph: Ikke fed",
      ])
  }

  @Test func `lists keep their levels and what leads in to them`() throws {
    let document = try O.docx(
      O.p("Vi tilbyder:") + O.item("samtaler") + O.item("hjemme", level: 1)
        + O.styled("Opstilling", "grupper") + O.item("uden mærke", list: 2) + O.p("Nyt.")
        + O.p(
          "ikke i listen",
          "<w:pStyle w:val=\"Opstilling\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
    #expect(
      document.outline == [
        "paragraph: Vi tilbyder:", "listItem 1: samtaler", "listItem 2: hjemme",
        "listItem 1: grupper", "paragraph: uden mærke", "paragraph: Nyt.",
        "paragraph: ikke i listen",
      ])
    #expect(document.leadIn(of: "samtaler") == "Vi tilbyder:")
    #expect(document.leadIn(of: "hjemme") == "samtaler")
    #expect(document.leadIn(of: "grupper") == "Vi tilbyder:")
  }

  @Test func `items and headings keep the numbers that Word counts for them`() throws {
    func heading(_ level: Int, _ text: String) -> String {
      O.p(
        text,
        "<w:pStyle w:val=\"Overskrift\(level)\"/><w:numPr><w:numId w:val=\"3\"/></w:numPr>")
    }
    let document = try O.docx(
      heading(1, "Mål") + heading(2, "For dig") + heading(2, "For os")
        + O.item("samtaler", level: 2, list: 3) + O.item("grupper", level: 2, list: 3)
        + O.item("om sorg", level: 3, list: 3) + O.item("uden tal") + heading(1, "Midler")
        + heading(2, "Penge") + O.item("ny", list: 4) + O.item("næste", list: 4))
    #expect(
      document.blocks.map { ($0.number.map { "\($0) " } ?? "") + $0.string } == [
        "1. Mål", "1.1 For dig", "1.2 For os", "c) samtaler", "d) grupper", "(I) om sorg",
        "uden tal", "2. Midler", "2.1 Penge", "7. ny", "8. næste",
      ])
  }

  @Test func `lists that were typed are lists too`() throws {
    let document = try O.docx(
      O.p("Vi tilbyder:") + O.p("-\u{A0}samtaler") + O.p("– grupper") + O.p("Slut.")
        + O.p("• ro")
        + "<w:p><w:r><w:t>Du kan få:</w:t><w:br/><w:t>• luft</w:t><w:br/><w:t>• lys</w:t></w:r></w:p>"
        + O.p("Anne siger:") + O.p("Tak.") + O.p("– Det hjalp mig.") + O.p("Det gør det."))
    #expect(
      document.outline == [
        "paragraph: Vi tilbyder:", "listItem 1: samtaler", "listItem 1: grupper",
        "paragraph: Slut.", "listItem 1: ro", "paragraph: Du kan få:", "listItem 1: luft",
        "listItem 1: lys", "paragraph: Anne siger:", "paragraph: Tak.",
        "paragraph: – Det hjalp mig.", "paragraph: Det gør det.",
      ])
    #expect(document.leadIn(of: "luft") == "Du kan få:")
  }

  @Test func `tracked changes are read as accepted`() throws {
    let document = try O.docx(
      """
      <w:p><w:r><w:t xml:space="preserve">Vi </w:t></w:r><w:del><w:r><w:delText>bør</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>skal</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> aldrig</w:t></w:r></w:moveFrom>\
      <w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t xml:space="preserve"> ringe.</w:t></w:r></w:p>
      """
        + O.p("Her ", "<w:rPr><w:del/></w:rPr>") + O.styled("Overskrift1", "fortsætter det")
        + O.p(
          "Slut.", "<w:pPrChange><w:pPr><w:pStyle w:val=\"Overskrift1\"/></w:pPr></w:pPrChange>")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(O.cell("væk"))</w:tr></w:tbl>"
        + O.p("Sidst.", "<w:rPr><w:del/></w:rPr>"))
    #expect(
      document.outline == [
        "paragraph: Vi skal ringe.", "title 1: Her fortsætter det", "paragraph: Slut.",
        "paragraph: Sidst.",
      ])
  }

  @Test func `signs that stand as elements become text`() throws {
    let document = try O.docx(
      """
      <w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:tab/><w:t>på</w:t><w:softHyphen/>\
      <w:t>rørende</w:t><w:br/><w:t>nu</w:t><w:sym w:font="Wingdings" w:char="F04A"/><w:cr/><w:t>så&#xAD;ledes</w:t></w:r></w:p>
      <w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>samtaler</w:t></w:r></w:p>
      <w:p><w:smartTag><w:r><w:t>Fjord</w:t></w:r></w:smartTag><w:hyperlink><w:r><w:t>by</w:t></w:r></w:hyperlink>\
      <w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> Kommune</w:t></w:r></w:sdtContent></w:sdt>\
      <w:fldSimple w:instr=" DATE "><w:r><w:t xml:space="preserve"> 2025</w:t></w:r></w:fldSimple></w:p>
      <w:sdt><w:sdtContent>\(O.p("I felt."))</w:sdtContent></w:sdt>
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(O.p("Klik her."))</w:sdtContent></w:sdt>
      """)
    #expect(
      document.outline == [
        "paragraph: e-mail pårørende nu således", "listItem 1: samtaler",
        "paragraph: Fjordby Kommune 2025", "paragraph: I felt.",
      ])
  }

  @Test func `codes of fields, hidden text and contents pages are not read`() throws {
    func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
    func run(_ text: String, _ look: String = "") -> String {
      "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    let document = try O.docx(
      "<w:p>\(run("Se "))\(field("begin"))\(code(" REF x "))\(field("separate"))\(run("afsnit 2"))\(field("end"))\(run("."))</w:p>"
        + "<w:p>\(field("begin"))\(code(" TOC \\o "))\(field("separate"))\(run("Mål 1"))</w:p>"
        + "<w:p>\(run("Midler 2"))\(field("begin"))\(code(" PAGEREF y "))\(field("separate"))\(run("2"))\(field("end"))</w:p>"
        + "<w:p>\(field("end"))</w:p>" + O.styled("Indholdsfortegnelse1", "Mål 3")
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>\(O.p("Indhold"))</w:sdtContent></w:sdt>"
        + "<w:p>\(run("Vi ringer"))\(run(" ikke", "<w:vanish/>"))\(run(" aldrig", "<w:rStyle w:val=\"Skjult\"/>"))\(run("."))</w:p>"
        + "<w:p>\(field("begin"))\(run("tabt"))</w:p>" + O.p("Fundet.")
        + "<w:p>\(field("begin"))\(code("TOC x"))\(field("separate"))\(run("Uden ende."))</w:p>")
    #expect(document.texts == ["Se afsnit 2.", "Vi ringer.", "Fundet.", "Uden ende."])
  }

  @Test func `a text box is read once, behind the paragraph it hangs on`() throws {
    let box =
      "<w:txbxContent>\(O.p("I boksen."))<w:tbl><w:tr>\(O.cell("A"))\(O.cell("B"))</w:tr></w:tbl></w:txbxContent>"
    let document = try O.docx(
      """
      \(O.styled("Overskrift1", "Mål"))<w:p><w:r><w:t>Før </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>\
      <mc:Fallback><v:textbox>\(box)</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>efter.</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>Kun her.</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """)
    #expect(document.texts == ["Mål", "Før efter.", "I boksen.", "A", "B", "Kun her."])
    #expect(document.headings(of: "I boksen") == ["Mål"])
  }

  @Test func `cells know their headers, also where cells are merged`() throws {
    func row(_ cells: String, _ properties: String = "") -> String {
      "<w:tr><w:trPr>\(properties)</w:trPr>\(cells)</w:tr>"
    }
    let document = try O.docx(
      "<w:tbl>"
        + row(O.cell("Tilbud") + O.cell("Tid", "<w:gridSpan w:val=\"2\"/>"), "<w:tblHeader/>")
        + row(O.cell("Café", "<w:vMerge w:val=\"restart\"/>") + O.cell("mandag") + O.cell("kl. 10"))
        + row(O.cell("", "<w:vMerge/>") + O.cell("fredag") + O.cell("kl. 12"))
        + row(O.cell("Samtale") + O.cell("efter aftale") + O.cell("kl. 9")) + "</w:tbl>")
    #expect(document.blocks.allSatisfy { $0.kind == .tableCell })
    let noon = try #require(document.block("kl. 12"))
    #expect(noon.rowHeader.map { document.blocks[$0].string } == "Café")
    #expect(noon.columnHeader.map { document.blocks[$0].string } == "Tid")
    let talk = try #require(document.block("efter"))
    #expect(talk.rowHeader.map { document.blocks[$0].string } == "Samtale")
  }

  @Test func `a table around a table only arranges the page`() throws {
    let inner = "<w:tbl><w:tr>\(O.cell("A"))\(O.cell("B"))</w:tr></w:tbl>"
    let document = try O.docx(
      "<w:tbl><w:tr>\(O.cell("Venstre"))<w:tc>\(inner)\(O.p("Under."))</w:tc></w:tr></w:tbl>")
    #expect(
      document.outline == [
        "paragraph: Venstre", "tableCell: A", "tableCell: B", "paragraph: Under.",
      ])
  }

  @Test func `notes stand at the end, under the headings of the place that refers to them`() throws
  {
    let notes = """
      <w:footnotes \(O.word)><w:footnote w:type="separator" w:id="0">\(O.p("streg"))</w:footnote>\
      <w:footnote w:id="2">\(O.p("Lov nr. 1."))</w:footnote><w:footnote w:id="3">\(O.p("Aldrig nævnt."))</w:footnote></w:footnotes>
      """
    let ends =
      "<w:endnotes \(O.word)><w:endnote w:id=\"2\">\(O.p("Slutnote."))</w:endnote></w:endnotes>"
    let document = try O.docx(
      O.styled("Overskrift1", "Mål")
        + "<w:p><w:r><w:t>Efter loven</w:t><w:footnoteReference w:id=\"2\"/><w:endnoteReference w:id=\"2\"/><w:t>.</w:t></w:r></w:p>"
        + O.styled("Overskrift2", "Midler") + O.p("Penge."),
      extra: [.init("word/footnotes.xml", notes), .init("word/endnotes.xml", ends)])
    #expect(
      document.outline == [
        "title 1: Mål", "paragraph: Efter loven.", "heading 2: Midler", "paragraph: Penge.",
        "footnote: Lov nr. 1.", "footnote: Slutnote.",
      ])
    #expect(document.headings(of: "Lov") == ["Mål"])
  }

  @Test func `passages are cited by the running number of their paragraph`() throws {
    let document = try O.docx(O.p("En.") + O.p("") + O.p("To. Og tre."))
    #expect(document.place(of: 4..<11, in: 1) == Place(paragraph: 2))
    #expect(document.source.bytes.isEmpty)
  }

  @Test func `parts are found by the relations between them`() throws {
    let rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relation(_ kind: String, _ target: String) -> String {
      "<Relationships><Relationship Type=\"\(rels)/\(kind)\" Target=\"\(target)\"/></Relationships>"
    }
    let strict = O.word.replacing(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    let body = "<w:document \(strict)><w:body>\(O.styled("X", "Mål"))</w:body></w:document>"
    let styles =
      "<w:styles \(strict)><w:style w:styleId=\"X\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
    let file = Zip.file([
      .init("[Content_Types].xml", O.types),
      .init("_rels/.rels", relation("officeDocument", "/tekst/a.xml")),
      .init("tekst/_rels/a.xml.rels", relation("styles", "../look/b.xml")),
      .init(
        "tekst/a.xml", [0xFF, 0xFE] + body.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      .init("look/b.xml", styles),
    ])
    #expect(try Document(file, as: .docx).outline == ["title 1: Mål"])
  }
}

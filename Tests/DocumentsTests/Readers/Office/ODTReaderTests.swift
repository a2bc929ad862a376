import Documents
import Testing

struct ODTReaderTests {
  private typealias O = Office

  @Test func `headings, titles, lists and quotations keep their kind`() throws {
    let document = try O.odt(
      """
      <text:p text:style-name="Title">Politik</text:p><text:h text:outline-level="1">Mål</text:h>
      <text:p text:style-name="P1">Midler</text:p><text:p>Vi tilbyder:</text:p>
      <text:list><text:list-item><text:p>samtaler</text:p><text:list><text:list-item><text:p>hjemme</text:p>
      </text:list-item></text:list></text:list-item><text:list-item><text:p>grupper</text:p></text:list-item></text:list>
      <text:p text:style-name="Quotations">Det hjalp.</text:p><text:p text:style-name="Caption">Foto</text:p>
      <text:list><text:list-item><text:h text:outline-level="2">Nummereret</text:h></text:list-item></text:list>
      """,
      styles:
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\"/>"
    )
    #expect(
      document.outline == [
        "title 1: Politik", "heading 2: Mål", "heading 3: Midler", "paragraph: Vi tilbyder:",
        "listItem 1: samtaler", "listItem 2: hjemme", "listItem 1: grupper",
        "quotation: Det hjalp.", "caption: Foto", "heading 3: Nummereret",
      ])
    #expect(document.leadIn(of: "grupper") == "Vi tilbyder:")
    #expect(document.headings(of: "samtaler") == ["Politik", "Mål", "Midler"])
    #expect(document.declaredLanguage == "nb-NO")
  }

  @Test func `items and headings keep the numbers that are counted for them`() throws {
    func list(_ items: [String], _ attributes: String = "text:style-name=\"L\"") -> String {
      "<text:list \(attributes)>"
        + items.map {
          "<text:list-item><text:p>\($0)</text:p><text:p>Mere.</text:p></text:list-item>"
        }
        .joined() + "</text:list>"
    }
    let inner = "<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>"
    let level = "<text:list-level-style-number text:level="
    let document = try O.odt(
      "<text:h text:outline-level=\"1\">Mål</text:h><text:h text:outline-level=\"2\">Dig</text:h>"
        + list(["a", "b"])
        + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item>\(inner)</text:list-item></text:list>"
        + list(["d"]) + list(["e"], "text:style-name=\"B\""),
      styles:
        "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"I\"/>"
        + "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style>"
        + "<text:list-style style:name=\"L\">\(level)\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        + "\(level)\"2\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/></text:list-style>"
        + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\"/></text:list-style>"
    )
    #expect(
      document.blocks.filter { $0.string != "Mere." }
        .map { ($0.number.map { "\($0) " } ?? "") + $0.string } == [
          "I Mål", "I.1 Dig", "1. a", "2. b", "(a) c", "1. d", "e",
        ])
    #expect(document.blocks.allSatisfy { $0.string != "Mere." || $0.number == nil })
  }

  @Test func `spaces, tabs, line breaks and spans are text; what no reader sees is not`() throws {
    let document = try O.odt(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>slettet</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:index-body><text:p>Mål 1</text:p></text:index-body></text:table-of-content>
      <text:p>Vi<text:s text:c="999999999"/>ringer<text:tab/>nu<text:line-break/>til <text:span>dig</text:span><office:annotation><text:p>husk</text:p></office:annotation>,
      ikke<text:span text:style-name="T1"> aldrig</text:span> mig.</text:p>
      <text:section text:display="none"><text:p>Skjult.</text:p></text:section>
      <text:section><text:p>Vist.</text:p></text:section>
      """,
      styles:
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
    )
    #expect(document.texts == ["Vi ringer nu til dig, ikke mig.", "Vist."])
  }

  @Test func `bold lines are headings where styles are not used`() throws {
    let bold = "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
    let document = try O.odt(
      """
      <text:p><text:span text:style-name="T1">For</text:span><text:span text:style-name="T1">mål</text:span></text:p>
      <text:p>Vi støtter dig.</text:p><text:p text:style-name="P1">Midler</text:p><text:p><text:span text:style-name="T1">Kun</text:span> noget</text:p>
      """,
      styles: "<style:style style:name=\"T1\" style:family=\"text\">" + bold
        + "<style:style style:name=\"P1\" style:family=\"paragraph\">" + bold)
    #expect(
      document.outline == [
        "heading 2: Formål", "paragraph: Vi støtter dig.", "heading 2: Midler",
        "paragraph: Kun noget",
      ])
  }

  @Test func `text boxes, shapes and notes stand behind the paragraph they hang on`() throws {
    let document = try O.odt(
      """
      <draw:frame><draw:text-box><text:p>På siden.</text:p></draw:text-box></draw:frame>
      <text:p>Før<draw:frame><draw:text-box><text:p>I boksen.</text:p></draw:text-box></draw:frame>\
      <draw:custom-shape><text:p>I figuren.</text:p></draw:custom-shape> efter<text:note><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p>Lov nr. 1.</text:p></text:note-body></text:note>.</text:p><text:p>Sidst.</text:p>
      """)
    #expect(
      document.outline == [
        "paragraph: På siden.", "paragraph: Før efter.", "paragraph: I boksen.",
        "paragraph: I figuren.", "paragraph: Sidst.", "footnote: Lov nr. 1.",
      ])
    #expect(document.place(of: 0..<1, in: 5) == Place(paragraph: 6))
  }

  @Test func `cells know their headers, also where cells are merged or repeated`() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }
    let document = try O.odt(
      "<table:table><table:table-header-rows>"
        + row(
          cell("Tilbud") + cell("Tid", "table:number-columns-spanned=\"2\"")
            + "<table:covered-table-cell/>")
        + "</table:table-header-rows>"
        + row(cell("Café", "table:number-rows-spanned=\"2\"") + cell("mandag") + cell("kl. 10"))
        + row("<table:covered-table-cell/>" + cell("fredag") + cell("kl. 12"))
        + row(cell("", "table:number-columns-repeated=\"1000000000000\"")) + "</table:table>")
    let noon = try #require(document.block("kl. 12"))
    #expect(noon.rowHeader.map { document.blocks[$0].string } == "Café")
    #expect(noon.columnHeader.map { document.blocks[$0].string } == "Tid")
  }
}

import Documents
import Testing

struct HTMLTableTests {
  /// The cells as «row header | column header | text».
  private func cells(_ page: String) throws -> [String] {
    let document = try read(page, as: .html)
    return document.blocks.filter { $0.kind == .tableCell }.map { block in
      let row = block.rowHeader.map { document.blocks[$0].string } ?? "-"
      let column = block.columnHeader.map { document.blocks[$0].string } ?? "-"
      return "\(row) | \(column) | \(block.string)"
    }
  }

  @Test func `cells know the headers of their row and column`() throws {
    let page = """
      <table><thead><tr><th>Tilbud<th>Dag<th>Pris</thead>
      <tr><td>Café<td>Torsdag<td>0 kr.<tr><td>Kursus<td><td>50 kr.</table>
      """
    #expect(
      try cells(page) == [
        "- | - | Tilbud", "- | - | Dag", "- | - | Pris", "- | Tilbud | Café",
        "Café | Dag | Torsdag", "Café | Pris | 0 kr.", "- | Tilbud | Kursus",
        "Kursus | Pris | 50 kr.",
      ])
  }

  @Test func `headers of rows alone make no headers of columns`() throws {
    let page = "<table><tr><th scope=row>Mål<td>Ro<tr><th scope=row>Pris<td>Ingen</table>"
    #expect(
      try cells(page) == ["- | - | Mål", "Mål | - | Ro", "- | - | Pris", "Pris | - | Ingen"])
  }

  @Test func `cells that span rows and columns move the others`() throws {
    let page = """
      <table><tr><th>Sted<th colspan=2>Tider<tr><td rowspan=2>Huset<td>Man<td>9-12
      <tr><td>Tir<td>10-12</table>
      """
    #expect(
      try cells(page) == [
        "- | - | Sted", "- | - | Tider", "- | Sted | Huset", "Huset | Tider | Man",
        "Huset | Tider | 9-12", "Huset | Tider | Tir", "Huset | Tider | 10-12",
      ])
  }

  @Test func `lists and paragraphs in cells keep the headers`() throws {
    let page = "<table><tr><th>A<th>B<tr><td>x<td><p>Vi giver:</p><ul><li>ro</ul></table>"
    let document = try read(page, as: .html)
    let item = try #require(document.block("ro"))
    #expect(item.kind == .listItem)
    #expect(document.leadIn(of: "ro") == "Vi giver:")
    #expect(item.rowHeader.map { document.blocks[$0].string } == "x")
    #expect(item.columnHeader.map { document.blocks[$0].string } == "B")
  }

  @Test func `tables that only arrange the page are paragraphs`() throws {
    #expect(
      try read("<table><tr><td>Vi støtter.</table>", as: .html).outline == [
        "paragraph: Vi støtter."
      ])
    let nested = "<table><tr><td>Til venstre<td><table><tr><td>A<td>B<tr><td>C<td>D</table></table>"
    #expect(
      try read(nested, as: .html).outline == [
        "paragraph: Til venstre", "tableCell: A", "tableCell: B", "tableCell: C", "tableCell: D",
      ])
  }

  @Test func `the words on top of three columns are headers without being marked`() throws {
    let page = """
      <table><tr><td>Tilbud<td>Sted<td>Tid<tr><td>Café<td>Huset<td>Kl. 10
      <tr><td>Kursus<td>Skolen<td>Kl. 19</table>
      """
    #expect(try cells(page).contains("Café | Sted | Huset"))
    let two = "<table><tr><td>Telefon<td>70 00 00 00<tr><td>Mail<td>a@b.example</table>"
    #expect(try cells(two).contains("- | - | Telefon"))
    #expect(try cells(two).contains("Telefon | - | 70 00 00 00"))
  }
}

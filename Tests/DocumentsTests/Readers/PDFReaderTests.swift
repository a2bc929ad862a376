import Documents
import Testing

struct PDFReaderTests {
  private static let first =
    "Kommunen inviterer de pårørende til en samtale inden for fjorten dage, når en borger får "
    + "bevilget hjælp. Medarbejderen skriver ned, hvad de bliver enige om, og alle får en kopi."
  private static let second =
    "Pårørende kan ringe til vejlederen uden henvisning. Vejlederen svarer inden for to hverdage "
    + "og kommer gerne hjem til familien, hvis det er svært at forlade hjemmet."

  private func read(_ pages: PDFPages) throws -> Document { try Document(pages.bytes, as: .pdf) }

  @Test func `headings come from size, levels from the order of sizes`() throws {
    var pages = PDFPages()
    pages.add("Pårørendepolitik", top: 100, size: 36, bold: true)
    pages.add("Fælles for alle", top: 180, size: 24)
    pages.add("Første samtale", top: 230, size: 19, bold: true)
    var top = pages.add(lines: lines(Self.first, of: 88), top: 270)
    pages.add("Vejledning", top: top + 40, size: 24)
    top = pages.add(lines: lines(Self.second, of: 88), top: top + 90)
    let document = try read(pages)
    #expect(
      document.outline == [
        "title 1: Pårørendepolitik", "heading 2: Fælles for alle", "heading 3: Første samtale",
        "paragraph: \(Self.first)", "heading 2: Vejledning", "paragraph: \(Self.second)",
      ])
    #expect(document.title == "Pårørendepolitik")
    #expect(
      document.headings(of: "Kommunen") == [
        "Pårørendepolitik", "Fælles for alle", "Første samtale",
      ]
    )
  }

  @Test func `a bold line in the size of the body is a heading, a bold sentence is not`() throws {
    var pages = PDFPages()
    var top = pages.add(lines: lines(Self.first, of: 88), top: 100)
    pages.add("Vejledning", top: top + 14, bold: true)
    top = pages.add(lines: lines(Self.second, of: 88), top: top + 36)
    pages.add("Ring på telefon 70 00 00 00 mellem 9 og 12.", top: top + 14, bold: true)
    pages.add(lines: lines(Self.first, of: 88), top: top + 50)
    #expect(try read(pages).outline.map { $0.prefix(14) }.contains("heading 2: Vej"))
    #expect(try read(pages).blocks.count { $0.kind == .heading } == 1)
  }

  @Test func `a bookmark makes a heading of a line that looks like the rest`() throws {
    var pages = PDFPages()
    pages.add("Opfølgning", top: 100)
    pages.add(lines: lines(Self.first, of: 88), top: 140)
    #expect(try read(pages).blocks.first?.kind == .paragraph)
    pages.bookmark("Opfølgning", page: 1)
    #expect(try read(pages).blocks.first?.kind == .title)
  }

  @Test func `bullets drawn apart make items with lead-in, hanging lines and levels`() throws {
    var pages = PDFPages()
    pages.add(lines: lines(Self.first, of: 88), top: 100)
    pages.add("Vi tilbyder:", top: 180)
    pages.add(
      "samtaler med vejlederen, også om aftenen og i weekenden, når det er svært at", left: 130,
      top: 210)
    pages.add("komme fra arbejde", left: 130, top: 232)
    pages.add("kurser", left: 130, top: 254)
    pages.add("om demens", left: 170, top: 276)
    pages.add("plads i en gruppe.", left: 130, top: 298)
    for top in [210, 254, 298] { pages.add("•", left: 110, top: top) }
    pages.add("o", left: 150, top: 276, font: "ABCDEF+CourierNew")
    let document = try read(pages)
    #expect(
      document.outline.suffix(4) == [
        "listItem 1: samtaler med vejlederen, også om aftenen og i weekenden, når det er svært at "
          + "komme fra arbejde",
        "listItem 1: kurser", "listItem 2: om demens", "listItem 1: plads i en gruppe.",
      ])
    #expect(document.leadIn(of: "samtaler") == "Vi tilbyder:")
    #expect(document.leadIn(of: "om demens") == "kurser")
  }

  @Test func `indented lines below a lead-in are items whose bullets are pictures`() throws {
    var pages = PDFPages()
    pages.add(lines: lines(Self.first, of: 88), top: 100)
    pages.add("I samtalen taler vi om:", top: 180)
    pages.add("hvad du ved om borgeren", left: 140, top: 220)
    pages.add(
      "hvad du selv har brug for, og hvad vi kan gøre for dig og dem, du bor", left: 140, top: 242,
      width: 650)
    pages.add("sammen med", left: 140, top: 264)
    pages.add("hvornår vi taler sammen igen.", left: 140, top: 286)
    pages.add(lines: lines(Self.second, of: 88), top: 330)
    #expect(try read(pages).blocks.count { $0.kind == .listItem } == 3)
    #expect(try read(pages).leadIn(of: "hvornår") == "I samtalen taler vi om:")
  }

  @Test func `columns drawn line by line are read one after the other, below a wide heading`()
    throws
  {
    var pages = PDFPages()
    pages.add("Pårørendepolitik for hele kommunen og alle dens enheder", top: 100, size: 24)
    let (left, right) = (lines(Self.first, of: 40), lines(Self.second, of: 40))
    for row in 0..<max(left.count, right.count) {
      let top = 160 + row * 22
      if row < left.count { pages.add(left[row], left: 90, top: top) }
      if row < right.count { pages.add(right[row], left: 470, top: top + 5) }
    }
    let document = try read(pages)
    #expect(document.texts.dropFirst() == [Self.first, Self.second])
  }

  @Test func `columns whose lines are stretched to both edges are no table`() throws {
    var pages = PDFPages()
    let (left, right) = (lines(Self.first, of: 40), lines(Self.second, of: 40))
    for (row, line) in left.enumerated() {
      // Wide gaps part a line into its words.
      let words = row % 3 == 0 ? line.split(separator: " ").map(String.init) : [line]
      let gap = (330 - words.reduce(0) { $0 + $1.count * 8 }) / max(1, words.count - 1)
      var place = 90
      for word in words {
        let isWhole = words.count == 1 && row < left.count - 1
        pages.add(word, left: place, top: 160 + row * 22, width: isWhole ? 330 : nil)
        place += word.count * 8 + gap
      }
    }
    for (row, line) in right.enumerated() {
      pages.add(
        line, left: 470, top: 150 + row * 22, width: row < right.count - 1 ? 330 : nil)
    }
    #expect(try read(pages).texts == [Self.first, Self.second])
  }

  @Test func `a heading below a box at the side is not drawn to what stands beside the box`()
    throws
  {
    var pages = PDFPages()
    let top = pages.add(lines: lines(Self.first, of: 55), top: 100)
    let box = "Ring til vejlederen på hverdage, når du har lyst til at tale med en."
    pages.add(lines: lines(box, of: 25), left: 580, top: 110)
    pages.add("Opfølgning", top: top + 20, size: 24)
    pages.add(lines: lines(Self.first, of: 88), top: top + 60)
    #expect(try read(pages).texts == [Self.first, box, "Opfølgning", Self.first])
  }

  @Test func `a paragraph goes on behind the end of its page`() throws {
    var pages = PDFPages()
    let all = lines(Self.first + " " + Self.second, of: 88)
    pages.add(lines: Array(all.prefix(1)), top: 1_100)
    pages.add("1", left: 440, top: 1_200)
    pages.newPage()
    pages.add(lines: Array(all.dropFirst(1)), top: 100)
    pages.add("2", left: 440, top: 1_200)
    let document = try read(pages)
    #expect(document.texts == [Self.first + " " + Self.second])
    #expect(document.around == ["1", "2"])
  }

  @Test func `what pages repeat at their edges is no content, and the title once is`() throws {
    var pages = PDFPages()
    for page in 1...3 {
      pages.newPage()
      pages.add("Byggelund Kommune", top: 50, size: 12)
      pages.add("Side \(page) af 3", left: 400, top: 1_200, size: 12)
      pages.add("Tema nummer \("abc".dropFirst(page - 1).prefix(1))", top: 120, size: 24)
      pages.add(lines: lines(Self.first, of: 88), top: 200)
    }
    let document = try read(pages)
    #expect(document.texts.count == 6)
    #expect(document.around.count == 6)
  }

  @Test func `the cells of a table get their headers, also where two were run together`() throws {
    var pages = PDFPages()
    pages.add(lines: lines(Self.first, of: 88), top: 100)
    for (left, head) in zip([90, 300, 600], ["Tilbud", "For hvem", "Hvornår"]) {
      pages.add(head, left: left, top: 200, bold: true)
    }
    for (left, cell) in zip([90, 300, 600], ["Samtalegruppe", "Ægtefæller", "Hver torsdag"]) {
      pages.add(cell, left: left, top: 235)
    }
    // pdftohtml puts a space where the gap is small.
    pages.add("Kursus for hele familien Alle pårørende", left: 90, top: 270, width: 322)
    pages.add("To gange om året", left: 600, top: 270)
    for (left, cell) in zip([90, 300, 600], ["Ungegruppe", "Unge på 13-17 år", "Mandag"]) {
      pages.add(cell, left: left, top: 305)
    }
    pages.add(lines: lines(Self.second, of: 88), top: 360)
    let document = try read(pages)
    let cells = document.blocks.filter { $0.kind == .tableCell }
    #expect(cells.count == 12)
    let cell = try #require(document.block("Alle pårørende"))
    #expect(cell.columnHeader.map { document.blocks[$0].string } == "For hvem")
    #expect(
      cell.rowHeader.map { document.blocks[$0].string } == "Kursus for hele familien")
    #expect(document.texts.last == Self.second)
  }

  @Test(arguments: [
    ("Sundheds-", "og omsorgsudvalget mødes.", "Sundheds- og omsorgsudvalget mødes."),
    ("Vi støtter de pårø-", "rende i hverdagen.", "Vi støtter de pårørende i hverdagen."),
    ("Det får vi talt sam‐", "men om.", "Det får vi talt sammen om."),
    ("Politikken gælder 2024-", "2027 for alle.", "Politikken gælder 2024-2027 for alle."),
  ])
  func `words divided at the end of a line become whole`(
    first: String, second: String, whole: String
  ) throws {
    var pages = PDFPages()
    pages.add(lines: lines(Self.second, of: 88), top: 60)
    pages.add(first, top: 200, width: 704)
    pages.add(second, top: 222)
    #expect(try read(pages).texts.last == whole)
  }

  @Test func `a contents page is no content`() throws {
    var pages = PDFPages()
    pages.add("Indhold", top: 100, size: 24)
    for (number, entry) in ["Formål", "Samarbejde", "Opfølgning"].enumerated() {
      pages.add(entry, top: 150 + 24 * number)
      pages.add("\(number + 2)", left: 780, top: 150 + 24 * number)
    }
    pages.newPage()
    pages.add("Formål", top: 100, size: 24)
    pages.add(lines: lines(Self.first, of: 88), top: 150)
    let document = try read(pages)
    #expect(document.around == ["Indhold", "Formål 2", "Samarbejde 3", "Opfølgning 4"])
    #expect(document.texts == ["Formål", Self.first])
  }

  @Test func `a contents page without dots is no table`() throws {
    var pages = PDFPages()
    pages.add("Indhold", top: 100)
    for (number, entry) in ["Formål", "Samarbejde"].enumerated() {
      pages.add(entry, top: 150 + 24 * number)
      pages.add("\(number + 2)", left: 500, top: 150 + 24 * number)
    }
    pages.add(lines: lines(Self.first, of: 88), top: 300)
    #expect(try read(pages).around == ["Indhold", "Formål 2", "Samarbejde 3"])
    #expect(try read(pages).texts == [Self.first])
  }

  @Test func `columns of two lines are read one after the other where a sentence runs on`() throws {
    var pages = PDFPages()
    let all = lines(String(Self.first.prefix(150)), of: 40)
    for (number, line) in all.prefix(4).enumerated() {
      pages.add(line, left: number < 2 ? 90 : 470, top: 100 + 22 * (number % 2))
    }
    #expect(try read(pages).texts == [all.prefix(4).joined(separator: " ")])
  }

  @Test func `no space is left where the mark of a footnote stood`() throws {
    var pages = PDFPages()
    pages.add("Vi følger lovens krav", top: 100, width: 168)
    pages.add("1", left: 259, top: 97, size: 9, width: 6)
    pages.add(", som de er i dag.", left: 265, top: 100)
    #expect(try read(pages).texts == ["Vi følger lovens krav, som de er i dag."])
  }

  @Test func `footnotes stand apart, and their marks are not read`() throws {
    var pages = PDFPages()
    pages.add("Vi følger lovens krav", top: 100)
    pages.add("1", left: 259, top: 97, size: 9)
    pages.add("om at høre de pårørende, før vi beslutter noget.", left: 270, top: 100)
    pages.add(lines: lines(Self.first, of: 88), top: 140)
    pages.add(
      "1 Se bekendtgørelsen om høring af pårørende, som trådte i kraft", top: 1_100, size: 12)
    pages.add("i 2020.", top: 1_116, size: 12)
    let document = try read(pages)
    #expect(
      document.texts.first
        == "Vi følger lovens krav om at høre de pårørende, før vi beslutter noget.")
    #expect(document.blocks.last?.kind == .footnote)
    #expect(
      document.blocks.last?.string
        == "Se bekendtgørelsen om høring af pårørende, som trådte i kraft i 2020.")
  }

  @Test func `every block has a page and a number on it, which no other block has`() throws {
    var pages = PDFPages()
    for _ in 1...3 {
      pages.newPage()
      let top = pages.add(lines: lines(Self.first, of: 88), top: 200)
      pages.add(lines: lines(Self.second, of: 88), top: top + 30)
    }
    let document = try read(pages)
    let places = document.blocks.indices.map { document.place(of: 0..<1, in: $0) }
    #expect(places.map(\.page) == [1, 1, 2, 2, 3, 3])
    #expect(places.map(\.paragraph) == [1, 2, 1, 2, 1, 2])
    #expect(places.allSatisfy { $0.line == nil && $0.byteStart == nil })
  }

  @Test func `pages without text are counted`() throws {
    var pages = PDFPages()
    for _ in 1...11 { pages.newPage() }
    pages.add("Kommunen", top: 100)
    pages.newPage()
    #expect(try read(pages).pages == PageCount(all: 12, withoutText: 11))
    #expect(try Document(Array("<pdf2xml><page number=\"1\"></page>".utf8), as: .pdf).blocks == [])
    #expect(throws: ReadingError.self) { try Document(Array("<pdf2xml>".utf8), as: .pdf) }
  }
}

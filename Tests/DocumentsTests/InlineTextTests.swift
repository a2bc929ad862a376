import Documents
import Testing

/// How text is cleaned while it is read.
struct InlineTextTests {
  @Test(arguments: [
    ("p\u{61}\u{30A}r\u{F8}rende", "pårørende"),
    ("A\u{30A}r", "År"),
    ("e\u{301}n cafe\u{301}", "én café"),
    ("\u{212B}se", "Åse"),
    ("over\u{AD}blik", "overblik"),
    ("nul\u{200B}bredde\u{2060} og\u{FEFF} mere", "nulbredde og mere"),
    ("af\u{FB01}nde \u{FB02}ere e\u{FB00}ekt e\u{FB03}", "affinde flere effekt effi"),
    ("4.\u{A0}maj\u{202F}2025\u{2009}kl.", "4. maj 2025 kl."),
    ("  mange \t\n  mellemrum  ", "mange mellemrum"),
    ("§ 84 ½ m² – «citat» … €", "§ 84 ½ m² – «citat» … €"),
  ])
  func `letters are composed, spaces collapsed and invisible signs dropped`(
    source: String, text: String
  ) throws {
    let document = try read("<p>\(source)</p>", as: .html)
    #expect(document.blocks.map(\.string) == [text])
    #expect(Array(document.blocks[0].text) == Array(text.utf8))
  }

  @Test func `a composed letter stands where both its parts do`() throws {
    let document = try read("<p>pa\u{30A}r</p>", as: .html)
    let place = document.place(of: 1..<3, in: 0)
    #expect(place.byteStart == 4 && place.byteEnd == 7)
    #expect(place.column == 5 && place.endColumn == 7)
  }

  @Test func `an entity stands as a whole`() throws {
    let document = try read("<p>for&aelig;ldre&#44; &#x27;os&#x27; &amp; dig;</p>", as: .html)
    let block = document.blocks[0]
    #expect(block.string == "forældre, 'os' & dig;")
    let place = document.place(of: 3..<5, in: 0)
    #expect(place.byteStart == 6 && place.byteEnd == 13)
  }

  @Test(arguments: [
    ("pårø-\nrende", "pårørende"),
    ("pårø-\r\nrende", "pårørende"),
    ("pårø- \n   rende", "pårørende"),
    ("pårø\u{2010}\nrende", "pårørende"),
    ("Sundheds-\nog Omsorgsudvalget", "Sundheds- og Omsorgsudvalget"),
    ("beboer-\neller pårørenderåd", "beboer- eller pårørenderåd"),
    ("ældre-\nsamt handicapområdet", "ældre- samt handicapområdet"),
    ("en e-\nmail", "en e-mail"),
    ("det nye IT-\nsystem", "det nye IT-system"),
    ("vores TIL-\nBUD", "vores TILBUD"),
    ("2025-\n2029", "2025-2029"),
    ("for 15-\nårige", "for 15-årige"),
    ("se www.fjordby.example/om-\nsorg", "se www.fjordby.example/om-sorg"),
    ("en tanke -\nog en til", "en tanke - og en til"),
    ("over\u{AD}\nblik", "overblik"),
  ])
  func `words divided at line ends are joined, other hyphens stay`(
    source: String, text: String
  ) throws {
    #expect(try read("Her er " + source, as: .text).texts == ["Her er " + text])
  }

  @Test func `a joined word stands where both its halves do`() throws {
    let document = try read("Vi hører pårø-\nrende altid.", as: .text)
    let text = document.blocks[0].text
    #expect(document.blocks[0].string == "Vi hører pårørende altid.")
    let start = Array("Vi hører ".utf8).count
    let place = document.place(of: start..<start + Array("pårørende".utf8).count, in: 0)
    #expect(place.line == 1 && place.endLine == 2 && place.endColumn == 6)
    #expect(text.count == Array("Vi hører pårørende altid.".utf8).count)
  }

  @Test func `short blocks behind a long one take up little room`() throws {
    let long = String(repeating: "langt ", count: 2_000)
    let document = try read(
      "<p>\(long)</p>" + String(repeating: "<p>kort</p>", count: 20), as: .html)
    #expect(document.blocks.dropFirst().allSatisfy { $0.text.capacity < 100 })
  }
}

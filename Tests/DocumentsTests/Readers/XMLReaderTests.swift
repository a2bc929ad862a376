import Documents
import Testing

struct XMLReaderTests {
  @Test func `names and nesting tell headings, lists, tables and quotations`() throws {
    #expect(
      try read(Fixtures.xml, as: .xml).outline == [
        "title 1: Politik for pårørende i Fjordby Kommune",
        "heading 2: Støtte & aflastning",
        "paragraph: Vi giver aflastning efter § 84 og ringer på 70 00 00 00 hver uge.",
        "paragraph: Fjordby Kommune tilbyder:",
        "listItem 1: samtaler året rundt", "listItem 1: grupper", "listItem 2: for ægtefæller",
        "heading 3: Børn",
        "paragraph: Børn & unge får hjælp.",
        "heading 2: Tider",
        "tableCell: Tilbud", "tableCell: Dag", "tableCell: Café", "tableCell: Torsdag",
        "quotation: Det hjalp mig.",
      ])
  }

  @Test func `headings end with the element that they head`() throws {
    let document = try read(Fixtures.xml, as: .xml)
    let title = "Politik for pårørende i Fjordby Kommune"
    #expect(document.headings(of: "Børn & unge") == [title, "Støtte & aflastning", "Børn"])
    #expect(document.headings(of: "Det hjalp") == [title, "Tider"])
    #expect(document.leadIn(of: "samtaler") == "Fjordby Kommune tilbyder:")
    #expect(document.leadIn(of: "for ægtefæller") == "grupper")
  }

  @Test func `a heading in an attribute stands where its value does`() throws {
    let document = try read("<a>\n<c id=\"x\" titel='Til &#xE5;ret'><p>T</p></c></a>", as: .xml)
    let place = document.place(of: 0..<document.blocks[0].text.count, in: 0)
    #expect(document.blocks[0].string == "Til året")
    #expect(place.line == 2 && place.column == 18 && place.endColumn == 31)
  }

  @Test func `text goes on around elements that are not known`() throws {
    let text =
      "<a><c>Ring <x>i dag</x> eller <y>i <z>morgen</z></y>.</c><c><x>Kom</x> forbi.</c></a>"
    #expect(try read(text, as: .xml).texts == ["Ring i dag eller i morgen.", "Kom forbi."])
    let apart = "<a><x>Ring i dag.</x><x>Kom i morgen.</x></a>"
    #expect(try read(apart, as: .xml).texts == ["Ring i dag.", "Kom i morgen."])
  }

  @Test func `keywords about the document are not its text`() throws {
    let text = """
      <politik><metadata><titel>Politik</titel><emneord>aflastning</emneord></metadata>
      <afsnit>Vi taler sammen.</afsnit></politik>
      """
    let document = try read(text, as: .xml)
    #expect(document.texts == ["Politik", "Vi taler sammen."])
    #expect(document.title == "Politik")
  }

  @Test func `html in a section of raw characters is read as html`() throws {
    let text = """
      <a><p format="html"><![CDATA[<p>Du kan v&aelig;lge:</p><ul><li>ro</li><li>luft</li></ul>]]></p>
      <p>Sidst.</p></a>
      """
    let document = try read(text, as: .xml)
    #expect(
      document.outline == [
        "paragraph: Du kan vælge:", "listItem 1: ro", "listItem 1: luft", "paragraph: Sidst.",
      ])
    #expect(document.leadIn(of: "luft") == "Du kan vælge:")
    let luft = try #require(document.blocks.firstIndex { $0.string == "luft" })
    let place = document.place(of: 0..<4, in: luft)
    #expect(Array(text.utf8)[place.bytes].elementsEqual("luft".utf8))
  }

  @Test func `tags written as text stay text`() throws {
    #expect(
      try read("<a><p>For &lt;hele&gt; byen.</p></a>", as: .xml).texts == ["For <hele> byen."])
  }

  @Test func `broken xml says where it broke`() throws {
    #expect(throws: ReadingError.self) { try read("<a><b></a>", as: .xml) }
    do {
      _ = try read("<a>\n<p>Tekst</b></p>\n</a>", as: .xml)
      Issue.record("crossed tags are an error")
    } catch let error as ReadingError {
      guard case .malformed(.xml, let line, let reason) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(line == 2)
      #expect(reason.contains("mismatch"))
    }
    #expect(throws: ReadingError.truncated(.xml, line: 2)) {
      try read("<a>\n<p>Tekst</p>", as: .xml)
    }
    #expect(throws: ReadingError.self) { try read("ikke xml", as: .xml) }
  }

  @Test func `entities are put in as text and never multiplied or fetched`() throws {
    let layers = """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;"><!ENTITY z SYSTEM "file:///etc/hostname">
      <!ENTITY % p SYSTEM "http://x.example/p">]><a><p>1&x;2&y;3&z;4&aring;5</p></a>
      """
    #expect(try read(layers, as: .xml).texts == ["1ha2haha34å5"])
    #expect(throws: ReadingError.self) { try read("<a><p>&ukendt;</p></a>", as: .xml) }
  }

  @Test func `attributes that are captions head what stands in their element`() throws {
    let document = try read(
      "<a><k caption=\"Tilbud\"><t>Vi tilbyder samtaler.</t></k><k betegnelse=\"Børn\"><t>Børn får hjælp.</t></k></a>",
      as: .xml)
    #expect(document.headings(of: "Vi") == ["Tilbud"])
    #expect(document.headings(of: "Børn får") == ["Børn"])
  }

  @Test func `an attribute of the root names whose text it is`() throws {
    let document = try read(
      "<referat myndighed=\"Lundby Kommune\"><p>Vi mødes.</p></referat>", as: .xml)
    #expect(document.siteName == "Lundby Kommune")
    let inside = "<a><p myndighed=\"Havnby Kommune\">Vi mødes.</p><p>Igen.</p></a>"
    #expect(try read(inside, as: .xml).siteName == nil)
  }

  @Test func `entities that stand for very much are refused`() {
    let long = String(repeating: "a", count: 900)
    let laughs = (1...20).map { "<!ENTITY x\($0) '&x\($0 - 1);&x\($0 - 1);'>" }.joined()
    for (declarations, reference) in [
      ("<!ENTITY x '\(long)'>", String(repeating: "&x;", count: 10_000)),
      ("<!ENTITY x0 'ha'>" + laughs, "&x16;"), ("<!ENTITY x0 ''>" + laughs, "&x16;"),
      (laughs, "&x20;"), ("<!ENTITY x '&y;'><!ENTITY y '&x;'>", "&x;"),
    ] {
      do {
        _ = try read("<!DOCTYPE a [\(declarations)]><a><p>\(reference)</p></a>", as: .xml)
        Issue.record("the file was read")
      } catch {
        #expect("\(error)".contains("its entities stand for more than 500 kB"))
      }
    }
  }
}

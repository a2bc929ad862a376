import Documents
import Testing

struct TextReaderTests {
  @Test func `the lines of a paper are put together again`() throws {
    #expect(
      try read(Fixtures.text, as: .text).outline == [
        "title 1: POLITIK FOR PÅRØRENDE",
        "paragraph: Vedtaget af byrådet den 4. maj 2025",
        "heading 2: 1. Formål",
        "paragraph: Politikken skal sikre, at pårørende bliver hørt, og at sundheds- og omsorgspersonalet kender deres opgaver. Den gælder i hele kommunen og for alle, der står et andet menneske nær, uanset hvilken sygdom der er tale om, og uanset hvor i kommunen man bor, og den gælder fra den dag, hjælpen begynder.",
        "heading 2: 2. Støtte",
        "heading 3: 2.1 Samtaler",
        "paragraph: Vi tilbyder:",
        "listItem 1: samtaler med en vejleder, som kender til de tilbud, der er i kommunen",
        "listItem 1: grupper",
        "listItem 1: aflastning i hjemmet.",
        "heading 4: Kontakt",
        "paragraph: Ring på 70 00 00 00.",
      ])
  }

  @Test func `contents and repeated headers are not content`() throws {
    let document = try read(Fixtures.text, as: .text)
    #expect(document.around.filter { $0.hasPrefix("Fjordby Kommune Side") }.count == 3)
    #expect(document.around.contains { $0.hasPrefix("1. Formål ...") })
    #expect(document.around.contains("Indhold"))
    #expect(document.leadIn(of: "aflastning i hjemmet") == "Vi tilbyder:")
  }

  @Test func `the word for contents heads other text too`() throws {
    let document = try read(
      "Aflastning i hjemmet\n\nIndhold\nEn afløser kommer til dig hver uge.", as: .text)
    #expect(document.headings(of: "En afløser").last == "Indhold")
    let listed = "Indhold\nPkt. 1 Mål\nPkt. 2 Støtte\n\nPkt. 1 Mål\n\nRo.\n\nPkt. 2 Støtte\n\nLuft."
    #expect(try read(listed, as: .text).around == ["Indhold", "Pkt. 1 Mål", "Pkt. 2 Støtte"])
    #expect(try read(listed, as: .text).headings(of: "Luft") == ["Pkt. 2 Støtte"])
  }

  @Test func `blank lines between all lines end no paragraph`() throws {
    let lines = [
      "Mange pårørende har brug for viden, når de skal hjælpe et menneske, som de holder af i hver-",
      "dagen, og kommunen kan hjælpe dem med at finde vej til de tilbud, som allerede findes, og som",
      "Ældre Sagen og andre foreninger driver sammen med kommunen eller på egen hånd i lokalområdet",
      "uden at det koster noget.",
    ]
    let text = (lines + [" "] + lines + [" "] + lines).joined(separator: "\n\n")
    let paragraph = lines.joined(separator: " ").replacing("hver- dagen", with: "hverdagen")
    #expect(try read(text, as: .text).texts == [paragraph, paragraph, paragraph])
  }

  @Test func `a blank line in the middle of a sentence ends no paragraph`() throws {
    let text = "Kommunen støtter alle, der passer\n\net andet menneske.\n\nDet er målet."
    #expect(
      try read(text, as: .text).texts == [
        "Kommunen støtter alle, der passer et andet menneske.", "Det er målet.",
      ])
  }

  @Test(arguments: ["•", "◦", "▪", "–", "-", "*", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "o"])
  func `every kind of bullet begins an item`(bullet: String) throws {
    let text =
      "Vi tilbyder:\n\n  \(bullet) samtaler med en\n    vejleder\n  \(bullet) grupper\n\nRing."
    let document = try read(text, as: .text)
    #expect(
      document.outline == [
        "paragraph: Vi tilbyder:", "listItem 1: samtaler med en vejleder", "listItem 1: grupper",
        "paragraph: Ring.",
      ])
    #expect(document.leadIn(of: "grupper") == "Vi tilbyder:")
  }

  @Test(arguments: [("1.", "2."), ("1)", "2)"), ("(1)", "(2)"), ("a)", "b)"), ("a.", "b.")])
  func `every kind of number begins an item`(first: String, second: String) throws {
    let text = "Direktøren indstiller,\n\(first) at sagen drøftes\n\(second) at sagen udsættes"
    let document = try read(text, as: .text)
    #expect(
      document.outline == [
        "paragraph: Direktøren indstiller,", "listItem 1: at sagen drøftes",
        "listItem 1: at sagen udsættes",
      ])
    #expect(document.leadIn(of: "at sagen udsættes") == "Direktøren indstiller,")
  }

  @Test func `lists nest by indentation and by sign`() throws {
    let text = "Vi giver:\n• ro\n  o om dagen\n  o om natten\n• luft\n1) frisk\n2) kold"
    #expect(
      try read(text, as: .text).outline == [
        "paragraph: Vi giver:", "listItem 1: ro", "listItem 2: om dagen", "listItem 2: om natten",
        "listItem 1: luft", "listItem 2: frisk", "listItem 2: kold",
      ])
  }

  @Test func `a line right above bullets leads in to them`() throws {
    let text =
      "Af svarene fremgår:\n\nHandicaprådet\n - at alle spørges\n\nUngerådet\n - at børn ses\n"
    let document = try read(text, as: .text)
    #expect(document.leadIn(of: "at alle") == "Handicaprådet")
    #expect(document.leadIn(of: "at børn") == "Ungerådet")
  }

  @Test func `a lead-in waits for its list over the end of the page`() throws {
    let text = """
      3. De pårørendes egne pligter
      De pårørende

      Fjordby Kommune                Side 1 af 2

        • giver besked om ferie
        • holder hunden i snor.

      Fjordby Kommune                Side 2 af 2
      """
    let document = try read(text, as: .text)
    #expect(document.leadIn(of: "giver besked") == "De pårørende")
    #expect(document.leadIn(of: "holder hunden") == "De pårørende")
  }

  @Test(arguments: [
    "4.2 Opgaver", "4. Opgaver", "OPGAVER OG ANSVAR", "Kapitel 2 Opgaver", "Bilag 1: Opgaver",
    "Opgaver", "Hvem gør hvad?",
  ])
  func `a short line that stands alone heads what follows`(heading: String) throws {
    let text = "Vi har aftalt det sådan.\n\n\(heading)\n\nKommunen ringer til dig hver uge."
    let document = try read(text, as: .text)
    #expect(document.headings(of: "Kommunen ringer") == [heading])
  }

  @Test(arguments: [
    "Vedtaget den 4. maj 2025", "Telefon: 70 00 00 00", "Godkendt 04-05-2025", "Det er alt.",
    "vi mødes", "skriv til omsorg@fjordby.example",
  ])
  func `a line that tells something is no heading`(line: String) throws {
    let text = "Vi har aftalt det sådan.\n\n\(line)\n\nKommunen ringer til dig hver uge."
    #expect(try read(text, as: .text).headings(of: "Kommunen ringer") == [])
  }

  @Test func `underlined lines are headings`() throws {
    let text =
      "Politik\n=======\n\nMål\n---\nVi støtter dig.\n\n-----------\nSag 4 Støtte\n\nDrøftet."
    #expect(
      try read(text, as: .text).outline == [
        "title 1: Politik", "heading 2: Mål", "paragraph: Vi støtter dig.",
        "heading 2: Sag 4 Støtte", "paragraph: Drøftet.",
      ])
  }

  @Test func `labels stand under the numbered heading before them`() throws {
    let text = """
      Punkt 1 Aflastning

      Indstilling
      Direktøren foreslår flere pladser.

      Beslutning
      Godkendt.

      Punkt 2 Grupper

      Beslutning
      Udsat til næste møde.
      """
    let document = try read(text, as: .text)
    #expect(document.headings(of: "Godkendt") == ["Punkt 1 Aflastning", "Beslutning"])
    #expect(document.headings(of: "Udsat") == ["Punkt 2 Grupper", "Beslutning"])
  }

  @Test func `lines that are whole paragraphs have headings between them`() throws {
    let line = String(repeating: "Kommunen støtter dig, når du passer en nær derhjemme. ", count: 4)
    let text = "Politik\n\(line)\nFormål\n\(line)\nVi tilbyder:\n- ro\n- luft\nAflastning\n\(line)"
    let document = try read(text, as: .text)
    #expect(
      document.outline.map { String($0.prefix(21)) } == [
        "title 1: Politik", "paragraph: Kommunen s", "heading 2: Formål", "paragraph: Kommunen s",
        "paragraph: Vi tilbyde", "listItem 1: ro", "listItem 1: luft", "heading 2: Aflastning",
        "paragraph: Kommunen s",
      ])
  }

  @Test func `letters set apart are words`() throws {
    let document = try read("P Å R Ø R E N D E  I  C E N T R U M\n\nVi støtter dig.", as: .text)
    #expect(document.title == "PÅRØRENDE I CENTRUM")
  }

  @Test func `columns of spaces are a table`() throws {
    let text = """
      Oversigt over tilbud i kommunen:

      Tilbud              For hvem            Hvornår
      Gruppe              Ægtefæller          Tirsdag
                          og samlevere
      Aflastning          Alle                Hele året
      """
    let document = try read(text, as: .text)
    let cell = try #require(document.block("Ægtefæller"))
    #expect(cell.string == "Ægtefæller og samlevere")
    #expect(cell.kind == .tableCell)
    #expect(cell.rowHeader.map { document.blocks[$0].string } == "Gruppe")
    #expect(cell.columnHeader.map { document.blocks[$0].string } == "For hvem")
  }

  @Test func `notes below the rule of a page are footnotes`() throws {
    let text =
      "Vi støtter mange.\n\n" + String(repeating: " ", count: 40)
      + "\n1 ”Undersøgelse”, Fjordby 2025.\n2 Lov nr. 1.\n"
    #expect(
      try read(text, as: .text).outline == [
        "paragraph: Vi støtter mange.", "footnote: 1 ”Undersøgelse”, Fjordby 2025.",
        "footnote: 2 Lov nr. 1.",
      ])
  }

  @Test func `lines without a paragraph's width stay apart`() throws {
    let text = "Mødedato: 4. maj 2025\nMødested: Rådhuset\nAfbud: Ingen\n\nVi drøftede sagen."
    #expect(try read(text, as: .text).texts.count == 4)
  }
}

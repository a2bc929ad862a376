import Testing

@testable import Linguistics

/// Words and phrases of the lexicon, found in a text.
struct VocabularyTests {
  private func found(
    _ term: String, in text: String, not exclusion: String? = nil, _ language: Language = .da
  ) throws -> [String] {
    let exclusions = exclusion.map { [language: [$0]] } ?? [:]
    let lexicon = Lexicon([
      try Concept(id: "it", terms: [language: [term]], exclusions: exclusions),
      try Concept(id: "time", terms: [.da: ["uge:n"], .nb: ["uke:n"]]),
    ])
    var vocabulary = Vocabulary(lexicon)
    let bytes = Array(text.utf8)
    let passage = Passage(text: bytes, role: .paragraph, introducedBy: [], headings: [])
    let analysis = Analysis(of: [passage], with: &vocabulary)
    return analysis.hits.filter { $0.concept == lexicon.number(of: "it") }
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  @Test(arguments: [
    ("pårørende+vejleder:n", "Ring til pårørendevejlederen.", "pårørendevejlederen"),
    ("pårørende+vejleder:n", "Vores pårørende-vejledere lytter.", "pårørende-vejledere"),
    ("aflastning+ophold:n", "Søg aflastningsophold her.", "aflastningsophold"),
    ("kursus,kursus+forløb:n", "Et kursusforløb begynder.", "kursusforløb"),
    ("*+gruppe:n", "Kom i sorggruppen.", "sorggruppen"),
    ("pårørende+*", "Vi har en pårørendecafé.", "pårørendecafé"),
    ("samtale:n", "SAMTALER for alle", "SAMTALER"),
  ])
  func `a compound is found by its parts`(term: String, text: String, word: String) throws {
    #expect(try found(term, in: text) == [word])
  }

  @Test(arguments: [
    ("pårørende+råd:n", "På pårørendeområdet sker der meget."),
    ("pårørende,beboer+råd:n", "Vi har et forråd."), ("pårørende+råd:n", "De tages med på råd."),
    ("støtte:v", "Det er understøttende."), ("pårørende+vejleder:n", "pårørendevejledning"),
  ])
  func `what only looks like a compound is not found`(term: String, text: String) throws {
    #expect(try found(term, in: text).isEmpty)
  }

  @Test func `a compound whose parts stand apart is found at its head`() throws {
    let hits = try found("pårørende+konsulent:n", in: "Ring til din pårørende konsulent.")
    #expect(hits == ["konsulent"])
  }

  @Test func `what follows the modifier keeps its own meaning`() throws {
    let hits = try found("pårørende+*", in: "Alle pårørende skal høres, og pårørende støtter.")
    #expect(hits.isEmpty)
  }

  @Test func `the first part of a coordination borrows the head of the second`() throws {
    let hits = try found("beboer,pårørende+råd:n", in: "Vi har et beboer- og pårørenderåd.")
    #expect(hits == ["beboer", "pårørenderåd"])
  }

  @Test(arguments: ["Søg aflastning1 nu.", "Søg aflastning12 nu.", "Søg aflastningiv nu."])
  func `a footnote mark glued to a word is no part of it`(text: String) throws {
    #expect(try found("aflastning:n", in: text).count == 1)
  }

  @Test func `words of an address are no concepts`() throws {
    let text = "Se aflastning@kommune.dk og www.kommune.dk/aflastning."
    #expect(try found("aflastning:n", in: text).isEmpty)
  }

  @Test(arguments: [
    ("holde:v ..2 samtale:n", "Vi holder en god samtale.", "holder en god samtale"),
    ("holde:v ..1 samtale:n", "Vi holder en god lang samtale.", ""),
    ("en? gang om ugen", "Vi mødes en gang om ugen.", "en gang om ugen"),
    ("en? gang om ugen", "Kom hver gang om ugen passer.", "gang om ugen"),
    ("# gange", "Vi mødes 4 gange.", "4 gange"), ("om <time>", "Vi ringer om ugen.", "om ugen"),
    ("(kurser|samtaler) for familier", "Der er samtaler for familier.", "samtaler for familier"),
    ("holde:v samtale:n", "Det holder. Samtaler kommer.", ""),
  ])
  func `a phrase allows its gaps and no more`(term: String, text: String, words: String) throws {
    #expect(try found(term, in: text) == (words.isEmpty ? [] : [words]))
  }

  @Test func `a hit that touches an exclusion is dropped`() throws {
    let text = "Råd og vejledning. Vi har et råd."
    #expect(try found("råd:n", in: text, not: "råd og vejledning") == ["råd"])
  }

  @Test func `a concept said in both languages is found once`() throws {
    let said = Said("Vi tilbyder aflastning.")
    #expect(said.words("offer") == ["aflastning"])
  }

  @Test func `no form of the lexicon is lost when the table grows`() {
    var table = WordTable(capacity: 4)
    for key in 1...5000 { table.insert(UInt64(key) &* 0x9E37_79B9_7F4A_7C15, Int32(key)) }
    #expect(
      (1...5000).allSatisfy {
        table.value(of: UInt64($0) &* 0x9E37_79B9_7F4A_7C15) == Int32($0)
      })
    #expect(table.value(of: 3) == -1)
  }
}

import Testing

@testable import Linguistics

struct TokensTests {
  private func words(_ text: String) -> [String] {
    let tokens = Tokens(Array(text.utf8))
    return (0..<tokens.count).map { String(decoding: tokens.word($0), as: UTF8.self) }
  }

  private func sentences(_ text: String) -> [String] {
    Tokens(Array(text.utf8)).sentences.map {
      String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
    }
  }

  @Test func `words are lower-cased, Danish letters too`() {
    #expect(words("ÆLDRE på ØEN får Å") == ["ældre", "på", "øen", "får", "å"])
  }

  @Test func `a hyphen inside a word keeps it together`() {
    #expect(words("24-timers støtte, kl. 9-16") == ["24-timers", "støtte", "kl", "9-16"])
  }

  @Test func `a number keeps its point and comma`() {
    #expect(words("10.000 kr. eller 2,5 timer") == ["10.000", "kr", "eller", "2,5", "timer"])
  }

  @Test func `quotes, dashes and hard spaces stand between words`() {
    #expect(words("»støtte« – ja\u{A0}tak”") == ["støtte", "ja", "tak"])
  }

  @Test func `places are bytes of the text`() {
    let text = "Vi støtter pårørende."
    let tokens = Tokens(Array(text.utf8))
    let place = Int(tokens.list[2].start)..<Int(tokens.list[2].end)
    #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self) == "pårørende")
  }

  @Test(arguments: [
    "Se kommunen.dk/paaroerende for mere.", "Skriv til parorende@kommune.dk i dag.",
    "Læs på https://kommune.dk/aflastning/tilbud nu.", "Se www.aflastning.dk",
  ])
  func `words of addresses are no words of the text`(text: String) {
    let tokens = Tokens(Array(text.utf8))
    let plain = tokens.list.indices.filter { tokens.list[$0].hash != Token.masked }
      .map { String(decoding: tokens.word($0), as: UTF8.self) }
    #expect(!plain.contains { ["aflastning", "paaroerende", "parorende", "kommune"].contains($0) })
    #expect(plain.count < tokens.count)
  }

  @Test(arguments: [
    "Du kan ringe d. 12. december og tale med os.",
    "Læs mere på s. 12 eller jf. § 79 i loven.",
    "Ring på tlf. 12 34 56 78.",
    "Det koster ca. 700 kr. årligt.",
    "Vi følger stk. 2 i bestemmelsen.",
    "Gruppen er for ægtefæller, søskende m.fl. i kommunen.",
    "Kontakt f.eks. Lise eller Dr. Hansen.",
    "1. Kommunen holder samtaler.",
    "Mødet varer ca. 1 time, evt. mere.",
    "Støtten er på 10.000 kr. om året.",
    "Vi mødes kl. 16. til kaffe.",
    "Prisen er bl.a. afhængig af nr. 4 på listen.",
  ])
  func `abbreviations and ordinals end no sentence`(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test(arguments: [
    ("Det er den situation, familien er i. Igen ses det ofte.", 2),
    ("Vi tilbyder samtaler, kurser osv. Læs mere her.", 2),
    ("Der er plads til 12. Rådet mødes i maj.", 2),
    ("Er du træt? Ring til os! Vi hjælper.", 3),
    ("Vi tager hånd om børn m.m. Det er vigtigt.", 2),
    ("«Vi lytter.» Sådan siger de.", 2),
    ("Det sker under en samtale (se side 2). Den er gratis.", 2),
  ])
  func `a mark before a capital ends the sentence`(text: String, count: Int) {
    #expect(sentences(text).count == count)
  }

  @Test func `a question is known by its mark`() {
    let tokens = Tokens(Array("Hvem hjælper? Vi gør.".utf8))
    #expect(tokens.sentences.map(\.isQuestion) == [true, false])
  }

  @Test func `a sentence runs to its end mark and the last to the end of the text`() {
    #expect(sentences("Vi lytter. Du ringer") == ["Vi lytter.", "Du ringer"])
  }

  @Test func `a text without words has no sentences`() {
    #expect(sentences("– … !").isEmpty)
    #expect(sentences("").isEmpty)
  }
}

import Testing

@testable import Linguistics

struct NegationTests {
  @Test(arguments: [
    "Kommunen har ikke et kursus.", "Vi tilbyder ikke aflastning om natten.",
    "Der er ingen sorggruppe.", "Vi har desværre ingen samtaler.",
    "Kommunen har hverken café eller kursus.",
    "Aflastning tilbydes ikke.", "Samtaler findes ikke i kommunen.",
    "Samtaler indgår ikke i hjælpen.",
    "Kurset er nedlagt.", "Caféen er lukket.", "En sorggruppe har vi ikke.",
    "Kurset er sparet væk.", "Sorggruppen blev nedlagt i 2020.",
    "Vi har valgt ikke at oprette et kursus.", "Der er ikke planer om at oprette en café.",
    "Vi har ikke mulighed for at holde samtaler.", "Kommunen er uden pårørendevejleder.",
    "Samtaler er ikke en del af tilbuddet.", "Vi har ikke længere en café.",
    "Vi har fravalgt et kursus.", "Kommunen råder ikke over en pårørendevejleder.",
    "Der kan ikke bevilges aflastning.", "Kommunen har aldrig haft en sorggruppe.",
    "Ingen af botilbuddene har et kursus.", "Vi holder møder frem for samtaler.",
    "Pårørendeaftaler anvendes ikke.", "Der er ikke afsat midler til et kursus.",
    "Per nå har ikke kommunen kurs.", "Det finnes ingen pårørendeskole.",
    "Avlastning gis ikke.", "Kommunen har verken kurs eller kafé.",
    "Kafeen er nedlagt, og kurs tilbys ikke.", "Har I en sorggruppe? Nej, den findes ikke her.",
    "Tilbyr dere kurs? Nei.",
  ])
  func `a denied offer is denied`(text: String) throws {
    #expect(try #require(Said(text).hits("offer").last).isNegated)
  }

  @Test(arguments: [
    "Vi har ikke kun samtaler, men også ture.", "Kommunen tilbyder ikke blot samtaler.",
    "Ikke mindst samtaler er populære.", "Aflastning tilbys ikke bare til eldre.",
    "Der er ikke ventetid til samtaler.", "Du får aflastning uden ventetid.",
    "Kommunen har et kursus, men ikke om natten.", "Ingen pårørende skal stå uden aflastning.",
    "Uden pårørendevejlederen, som vi har ansat, ville mange stå alene.",
    "Der er ikke en pårørendevejleder til stede i lokalet.",
    "Vi fører ikke journal over samtaler.", "Du skal ikke betale for kurset.",
    "Det kræver ikke tilmelding at komme i caféen.", "Der er ingen tvivl om, at samtaler hjælper.",
    "Manglende viden hos pårørende gør samtaler svære.",
    "Hvis du ikke kan komme, flytter vi samtalen.",
    "Vi holder samtalen uden for almindelig arbejdstid.",
    "Ingen samtale holdes, uden at familien er spurgt.",
    "Ingen flytter ind, uden at vi har haft en samtale.",
    "Vejlederen slipper ikke familien før efter en samtale.",
    "Savner du aflastning?", "Uden borgerens samtykke holder vi en samtale.",
  ])
  func `what is not denied stays`(text: String) throws {
    #expect(try !Said(text).isDenied)
  }

  @Test(arguments: [
    "Du kan komme uden visitation.", "Det kræver ikke visitation at tale med os.",
    "Du behøver ingen visitation.", "Du trenger ikke henvisning.",
  ])
  func `what is not required is denied, and the rest is offered`(text: String) throws {
    let said = Said(text)
    #expect(try said.isDenied)
    #expect(try said.clause.commitment.binds)
  }

  @Test func `a denial in the gap of a phrase denies it, unless the phrase itself denies`() {
    #expect(Said("Vi vejleder ikke vores pårørende.").hits("guidance").map(\.isNegated) == [true])
    #expect(Said("Vi vejleder alle pårørende.").hits("guidance").map(\.isNegated) == [false])
    #expect(Said("Der er ingen ventetid.").hits("no_wait").map(\.isNegated) == [false])
  }

  @Test func `ikke and kun in two clauses make no ikke kun`() throws {
    #expect(try Said("Sorggrupper tilbydes ikke; kun cafébesøg.").isDenied)
  }

  @Test func `a denied offer supports nothing beside it`() throws {
    let clause = try Said("Kommunen har ingen samtaler til pårørende.").clause
    #expect(clause.circumstances.contains(.denied))
    #expect(!clause.commitment.binds)
  }

  @Test func `the relative clause of what is denied is denied with it`() throws {
    let said = Said("Kommunen har ingen hjælp, der giver aflastning.")
    #expect(try said.isDenied)
    #expect(try !said.clause.commitment.binds)
  }

  @Test func `only the adverbial is denied`() throws {
    let said = Said("Aflastning tilbydes ikke om natten.")
    #expect(try !said.isDenied)
    #expect(try !said.clause.commitment.binds)
  }

  @Test func `medmindre makes an exception, no denial`() throws {
    let said = Said("Vi holder en samtale, medmindre borgeren siger nej.")
    #expect(try !said.isDenied)
    #expect(try said.clause.commitment.binds)
  }

  @Test func `the other half of a sentence is not denied`() throws {
    let said = Said("Vi har ikke en café, men holder kurser.")
    #expect(said.hits("offer").map(\.isNegated) == [true, false])
  }
}

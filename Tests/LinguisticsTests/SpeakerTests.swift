import Testing

@testable import Linguistics

struct SpeakerTests {
  @Test(arguments: [
    "Vi holder en samtale.", "Kommunen holder en samtale.", "Hvert år afholder kommunen et kursus.",
    "Lederen på botilbuddet indkalder til samtale.", "Derfor tilbyder vores medarbejdere samtaler.",
    "I samarbejde med regionen holder vi et kursus.",
    "Sammen med Ældre Sagen driver kommunen en café.",
    "Foreningen og kommunen holder sammen et kursus.",
    "Foreningen holder i samarbejde med kommunen et kursus.",
    "Kurset afholdes af kommunen.", "Solby Kommune har en sorggruppe.",
    "Kommunen inviterer foreningen til en samtale.",
    "Ved oppstart holder saksbehandler en samtale.", "Vi har pårørendeskole sammen med sykehuset.",
  ])
  func `the municipality and its staff speak for themselves`(text: String) throws {
    #expect(try Said(text).clause.speaker == .municipality)
  }

  @Test(arguments: [
    "Regionen holder et kursus.", "På hospitalet holder lægen en samtale.",
    "Foreningen tilbyder kommunens borgere en samtale.",
    "Den lokale afdeling af Ældre Sagen driver en café.",
    "Patientkontoret på regionens hospital vejleder om samtaler.",
    "Foreningens kurser er gratis.", "Kurset afholdes af Ældre Sagen.",
    "Skovby Kommune har en sorggruppe.", "I Skovby Kommune er der et kursus.",
    "Andre kommuner har en sorggruppe.", "Kun 21 kommuner har ansat pårørendevejledere.",
    "Flere kommuner tilbyder samtaler.", "I mange kommuner kan du få aflastning.",
    "Undersøgelsen viser, at samtaler hjælper.", "Frivillige holder café hver uge.",
    "Alzheimerstøtten, som er en forening, tilbyder samtaler.",
    "Sykehuset tilbyr kurs.", "Skogby kommune driver en pårørendeskole.",
    "Mange kommuner har en pårørendekoordinator.", "Du kan kontakte foreningens sorggruppe.",
    "Pårørende kan få hospitalets kursus.", "Der findes kurser i den lokale forening.",
  ])
  func `what others do is theirs`(text: String) throws {
    #expect(try Said(text).clause.speaker == .other)
  }

  @Test func `without an owner another municipality cannot be told from one's own`() throws {
    #expect(
      try Said("Skovby Kommune har en sorggruppe.", owner: nil).clause.speaker == .municipality)
  }

  @Test(arguments: [
    "Du kan få en samtale.", "Du må gerne tage en ven med til samtalen.", "I kan få aflastning.",
    "Pårørende kan få en samtale.",
    "Hvert år inviteres de pårørende til et kursus.", "Efter en måned får familien en samtale.",
    "Dere får en samtale.", "Som pårørende har du ret til en samtale.",
    "Du kan selv bede om en samtale.", "Du skal hverken visiteres eller betale for samtalen.",
  ])
  func `the reader is given something`(text: String) throws {
    let clause = try Said(text).clause
    #expect(clause.speaker == .reader)
    #expect(clause.commitment.binds)
  }

  @Test(arguments: [
    "I Solby er der aflastning.", "I kommunens sorggruppe er der plads.",
    "Der holdes en samtale.", "Samtalen foregår hos dig.", "Kurset giver pårørende redskaber.",
    "Pårørendes samtaler noteres ikke.",
  ])
  func `where nobody is named the clause has no speaker`(text: String) throws {
    #expect(try Said(text).clause.speaker == .unnamed)
  }

  @Test(arguments: [
    "Pårørende skal give besked om samtalen.", "Familien skal selv betale for kurset.",
    "Vi forventer, at du kommer til samtalen.", "Det forventes, at pårørende deltager i kurset.",
    "Som pårørende har du ansvar for at forberede samtalen.",
    "Pårørende skal overholde reglerne i caféen.", "Du skal huske at melde afbud til samtalen.",
    "Pårørende må melde fra om samtalen.",
    "Det er vores forventning, at familien deltager i samtalen.",
    "Vi forventer at du kommer til samtalen.",
  ])
  func `what is asked of relatives is no commitment`(text: String) throws {
    #expect(try Said(text).clause.speaker == .relative)
  }

  @Test(arguments: [
    "De pårørende skal inddrages.", "Pårørende skal høres, før planen ændres.",
    "Familien skal altid inddrages i planen.", "Pårørende skal blive hørt.",
    "Pårørende skal involveres.",
  ])
  func `what shall be done for relatives is the municipality's duty`(text: String) throws {
    let said = Said(text)
    let hit = try #require(said.hits("inclusion").first)
    let clause = said.analysis.clauses[hit.clause]
    #expect(clause.speaker == .reader)
    #expect(clause.commitment == .obligation)
  }

  @Test func `pårørende skal have et tilbud is given to them`() throws {
    let clause = try Said("Pårørende skal have tilbud om en samtale.").clause
    #expect(clause.speaker == .reader)
    #expect(clause.commitment == .obligation)
  }

  @Test func `what need not be done is given to the reader`() throws {
    let clause = try #require(Said("Du skal ikke visiteres for at få en samtale.").clauses.first)
    #expect(clause.speaker == .reader)
    #expect(clause.commitment.binds)
  }
}

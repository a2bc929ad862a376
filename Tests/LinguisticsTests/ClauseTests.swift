import Testing

@testable import Linguistics

struct ClauseTests {
  @Test(arguments: [
    ("Vi holder samtaler, og du kan få aflastning.", 2),
    ("Hvis du er træt, kan du få aflastning.", 2),
    ("Vi ved, at du har travlt.", 2),
    ("Vejlederen, der holder samtaler, er ny.", 2),
    ("Vi tilbyder samtaler, kurser og grupper.", 1),
    ("Vi har siden 2019 haft en vejleder.", 1),
    ("Du får svar inden for 14 dage.", 1),
    ("Vi holder samtaler og vil udvide dem.", 2),
    ("Vi vil gerne styrke indsatsen og holder samtaler.", 2),
    ("Som pårørende har du ret til hjælp.", 1),
    ("Aflastning: Op til 14 døgn om året.", 1),
  ])
  func `a sentence is cut where a new verb begins`(text: String, count: Int) {
    #expect(Said(text).clauses.count == count)
  }

  @Test func `a clause tells the words it is made of`() {
    let said = Said("Når du ringer, aftaler vi en samtale.")
    #expect(said.parts == ["Når du ringer", "aftaler vi en samtale"])
  }

  @Test func `a clause knows whom it names and addresses`() throws {
    let clause = try Said("Medarbejderen ringer til dig og din familie.").clause
    #expect(clause.addressesReader)
    #expect(clause.roles & Role.relative.bit != 0)
    #expect(clause.roles & Role.staff.bit != 0)
  }

  @Test(arguments: ["Vi udsorterer samtaler.", "Kommunen udsorterer samtaler."])
  func `a verb that no list knows is known by its subject`(text: String) throws {
    #expect(try !Said(text).clause.circumstances.contains(.verbless))
  }

  @Test(arguments: [
    "Samtaler for pårørende", "Møder og aftaler", "Faste aftaler med familien",
    "Støtte til pårørende",
  ])
  func `nouns that look like verbs make no clause`(text: String) throws {
    #expect(try Said(text).clause.circumstances.contains(.verbless))
  }

  @Test func `a question is known by its mark or by its first words`() throws {
    for text in ["Kan du få aflastning?", "Hvem kan få aflastning", "Hvilke kurser er der"] {
      let said = Said(text)
      #expect(try said.clause.circumstances.contains(.question), "\(text)")
      #expect(try said.clause.commitment == .mention)
    }
  }

  @Test(arguments: [
    "Har du brug for en pause, kan du få aflastning.", "Bliver du syg, så ring om aflastning.",
    "Hvad du har brug for, aftaler vi under en samtale.",
  ])
  func `an inverted condition is no question`(text: String) throws {
    let clause = try Said(text).clause
    #expect(!clause.circumstances.contains(.question))
    #expect(clause.commitment.binds)
  }

  @Test func `a condition on the reader marks its clause only`() throws {
    let said = Said("Hvis du har behov, holder vi en samtale.")
    #expect(said.clauses[0].circumstances.contains(.condition))
    #expect(!said.clauses[1].circumstances.contains(.condition))
    #expect(said.clauses[1].commitment == .practice)
  }

  @Test func `a condition on what the municipality does commits to nothing`() throws {
    let clause = try Said("Hvis der ansættes en pårørendevejleder, bliver den evalueret.").clause
    #expect(clause.commitment == .mention)
  }

  @Test func `a condition on children is met by what follows`() throws {
    let said = Said("Er der børn i hjemmet, holder vi en samtale.")
    #expect(said.clauses[0].commitment == .practice)
  }
}

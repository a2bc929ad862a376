import Testing

@testable import Linguistics

struct LeadInTests {
  @Test(arguments: [
    ("Vi tilbyder:", "samtaler for familien", Commitment.practice, Speaker.municipality),
    ("Medarbejderne skal:", "holde samtaler", .obligation, .municipality),
    ("Vi ønsker at:", "oprette et kursus", .intention, .municipality),
    ("Vi vil arbejde for:", "flere kurser", .intention, .municipality),
    ("Du kan få:", "aflastning i hjemmet", .practice, .reader),
    ("Vi forventer af pårørende:", "ro under samtalen", .mention, .relative),
    ("Foreningen foreslår:", "flere kurser", .intention, .other),
    ("Vi tilbyr:", "kurs for familien", .practice, .municipality),
  ])
  func `an item says what its lead-in says`(
    lead: String, item: String, commitment: Commitment, speaker: Speaker
  ) throws {
    let clause = try Said(item, leadIn: lead).clause
    #expect(clause.commitment == commitment)
    #expect(clause.speaker == speaker)
  }

  @Test(arguments: [
    "Følgende findes ikke:", "Vi har ikke:", "Kommunen tilbyder hverken:", "Vi har ingen:",
  ])
  func `a lead-in that denies denies its items`(lead: String) throws {
    #expect(try Said("samtaler", leadIn: lead).isDenied)
  }

  @Test(arguments: ["Uden visitation kan du få:", "Det kræver ikke henvisning at få:"])
  func `a lead-in that takes a hurdle away does not`(lead: String) throws {
    let said = Said("samtaler", leadIn: lead)
    #expect(try !said.isDenied)
    #expect(try said.clause.commitment.binds)
  }

  @Test func `an item with a verb keeps its own strength`() throws {
    #expect(
      try Said("Vi vil gerne oprette et kursus", leadIn: "Vi tilbyder:").clause.commitment
        == .intention)
  }

  @Test func `a question above is a question below`() throws {
    let clause = try Said("aflastning", leadIn: "Har du brug for:").clause
    #expect(!clause.circumstances.contains(.denied))
  }
}

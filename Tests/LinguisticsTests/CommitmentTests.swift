import Testing

@testable import Linguistics

struct CommitmentTests {
  @Test(arguments: [
    "Kommunen har ansat en pårørendevejleder.", "Medarbejderen tager en samtale med familien.",
    "Der afholdes et kursus hvert halvår.", "Grupperne mødes fire gange.",
    "Pårørende kan kontakte vores pårørendevejleder.", "Du kan få aflastning.",
    "Samtalen kan foregå hjemme hos dig.", "Aflastning kan søges hos visitator.",
    "Vejlederen kan hjælpe dig efter en samtale.", "Har du lyst, så ring om et kursus.",
    "I 2018 blev der ansat en pårørendevejleder.", "Byrådet har oprettet en sorggruppe.",
    "Fra 1. januar ansættes en pårørendevejleder.", "Udvalget besluttede at oprette et kursus.",
    "Tidligere pårørende er velkomne i caféen.", "Kontaktpersonen undersøger før hver samtale alt.",
    "Børn kan gå i en sorggruppe.", "Vi kan stadig tage en samtale.",
    "Når hjælpen planlægges, holder vi en samtale.", "Pårørende får samtale innen 14 dager.",
    "Når vedtaket er fattet, holdes det kurs.", "Har kommunen et kursus? Ja, hvert forår.",
    "Hvorfor har kommunen ansat en pårørendevejleder? Fordi mange bliver alene.",
    "Kan jeg få aflastning? Ja.",
  ])
  func `a plain present and a fact are practice`(text: String) throws {
    #expect(try Said(text).clause.commitment == .practice)
  }

  @Test(arguments: [
    "Medarbejderne skal holde en samtale.", "Kommunen har pligt til at give aflastning.",
    "Du har ret til aflastning.", "Vi sørger for aflastning.", "Vi holder altid en samtale.",
    "Kommunen plikter å gi avlastning.", "Det skal gjennomføres samtale.",
  ])
  func `what must be is an obligation`(text: String) throws {
    #expect(try Said(text).clause.commitment == .obligation)
  }

  @Test(arguments: [
    "Vi vil tilbyde alle pårørende en samtale.", "Kommunen vil oprette en sorggruppe i 2027.",
    "Vi vil tilby alle en samtale.",
  ])
  func `will and an act is a promise`(text: String) throws {
    #expect(try Said(text).clause.commitment == .promise)
  }

  @Test(arguments: [
    "Vi vil gerne tilbyde samtaler.", "Vi vil arbejde for flere kurser.",
    "Kommunen bør holde et kursus.", "Kommunen kan tilbyde aflastning.",
    "Pårørende kan tilbydes en samtale.", "Vi ønsker at oprette en sorggruppe.",
    "Vi har fokus på samtaler.", "Det skal undersøges, om aflastning er mulig.",
    "Det overvejes at oprette et kursus.", "Målet er, at alle får en samtale.",
    "Vores ambition er et kursus om året.", "På sigt kommer der en sorggruppe.",
    "Der arbejdes på at oprette en café.", "Samtaler kan afholdes efter behov.",
    "Det kan være en god idé med en samtale.", "Det anbefales, at der holdes en samtale.",
    "Vi tilstræber en samtale om året.",
    "Vi tilstræber, at pårørende, der er pressede, får en samtale.",
    "Pårørende skal opleve samtalen som god.",
    "Personalet kan, når der er tid, oprette et kursus.",
    "Forvaltningen indstiller, at der oprettes en sorggruppe.",
    "Samtalen skal gerne give ro.", "Et kursus er under overvejelse.",
    "Det er kommunens ønske at holde et kursus.", "Vi regner med at åbne en café.",
    "Vi ønsker å etablere en pårørendeskole.", "Det bør holdes kurs.",
    "Kommunen kan gi avlastning.", "Det skal vurderes om kurs er mulig.",
    "Vi jobber for flere kurs.", "Målet er at alle får en samtale.",
  ])
  func `a wish, an option and an examination are intentions`(text: String) throws {
    #expect(try Said(text).clause.commitment == .intention)
  }

  @Test(arguments: [
    "Vi lægger vægt på gode samtaler.", "Det er vigtigt, at der holdes samtaler.",
    "Mange pårørende har brug for aflastning.", "Pårørende efterspørger aflastning.",
    "Pårørende ønsker flere kurser.", "Formålet med aflastning er ro.",
    "Aflastning er et ophold, som giver ro.", "Familien oplever samtaler som nyttige.",
    "Mange pårørende trenger avlastning.", "Avlastning er et tilbud som gir hvile.",
  ])
  func `values, needs and definitions are mentions`(text: String) throws {
    #expect(try Said(text).clause.commitment == .mention)
  }

  @Test func `a need of relatives does not weaken what answers it`() throws {
    #expect(try Said("Har du brug for ro, får du aflastning.").clause.commitment.binds)
    #expect(try Said("Pårørende, der har brug for det, får aflastning.").clause.commitment.binds)
  }

  @Test(arguments: [
    "Indtil 2019 havde vi en pårørendevejleder.", "Tidligere tilbød vi aflastning.",
    "I projektperioden holdt vi samtaler.", "For ti år siden var der en sorggruppe.",
    "Frem til 2021 var der et kursus.", "Dengang fandtes der en café.",
    "Før 2015 var der en sorggruppe.", "I årene 2014-2017 drev kommunen en sorggruppe.",
    "Tidligere hadde vi en kafé.", "Frem til 2020 hadde kommunen kurs.",
  ])
  func `what was is history`(text: String) throws {
    let clause = try Said(text).clause
    #expect(clause.circumstances.contains(.history))
    #expect(clause.commitment == .mention)
  }

  @Test(arguments: [
    "Foreningen foreslår, at kommunen opretter et kursus.",
    "Borgerlisten foreslår, at kommunen opretter et kursus.",
    "Sundhedsstyrelsen anbefaler, at der holdes samtaler.",
    "Organisasjonen ber kommunen om å holde kurs.",
  ])
  func `a proposal is the word of whoever makes it`(text: String) throws {
    let clause = try Said(text).clause
    #expect(clause.speaker == .other)
    #expect(!clause.commitment.binds)
  }

  @Test(arguments: [
    "Per Holm (B) fremsatte følgende forslag: »Kommunen opretter et kursus.«",
    "Borgerlisten stillede dette forslag: Kommunen opretter et kursus.",
  ])
  func `what follows a proposal after a colon is proposed`(text: String) throws {
    #expect(try Said(text).clause.circumstances.contains(.proposal))
  }

  @Test func `the strength may change within a sentence`() throws {
    let said = Said("Vi holder samtaler og vil gerne oprette et kursus.")
    #expect(said.clauses.map(\.commitment) == [.practice, .intention])
  }

  @Test func `strengths are ordered and only the upper three bind`() {
    #expect(Commitment.allCases.sorted() == Commitment.allCases)
    #expect(Commitment.allCases.filter(\.binds) == [.promise, .obligation, .practice])
  }
}

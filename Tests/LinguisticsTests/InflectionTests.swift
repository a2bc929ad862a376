import Testing

@testable import Linguistics

struct InflectionTests {
  @Test(arguments: [
    ("barn", "barnet børn børnene børns"), ("forælder", "forældre forældrene forældres"),
    ("kursus", "kurset kurser kurserne"), ("råd", "rådet rådene rådets"),
    ("samtale", "samtalen samtaler samtalerne samtalens"),
    ("gruppe", "gruppen grupper grupperne"), ("kommune", "kommunen kommuner kommunernes"),
    ("medarbejder", "medarbejderen medarbejdere medarbejderne medarbejdernes"),
    ("center", "centret centre centrene"), ("middel", "midler midlerne"),
    ("bror", "brødre brødrenes"), ("hjem", "hjemmet hjemmene"), ("tilbud", "tilbuddet tilbuddene"),
    ("rettighed", "rettigheden rettigheder rettighederne"), ("møde", "mødet møder møderne"),
  ])
  func `Danish nouns take their forms`(lemma: String, forms: String) {
    expect(forms, of: lemma, .noun, in: .da)
  }

  @Test(arguments: [
    ("ansætte", "ansætter ansættes ansatte ansat"),
    ("kortlægge", "kortlægger kortlægges kortlagde kortlagt"),
    ("tilbyde", "tilbyder tilbydes tilbød tilbudt"),
    ("inddrage", "inddrager inddrages inddrog inddraget"),
    ("oprette", "opretter oprettes oprettede oprettet"), ("give", "giver gives gav givet"),
    ("spørge", "spørger spørges spurgte spurgt"), ("aftale", "aftaler aftales aftalte aftalt"),
    ("støtte", "støtter støttes støttede støttet"), ("være", "er var været"),
    ("vedtage", "vedtager vedtages vedtog vedtaget"), ("nedlægge", "nedlægges nedlagt"),
  ])
  func `Danish verbs take their forms`(lemma: String, forms: String) {
    expect(forms, of: lemma, .verb, in: .da)
  }

  @Test(arguments: [
    ("barn", "barnet barna barns"), ("veileder", "veilederen veiledere veilederne"),
    ("sykdom", "sykdommen sykdommer"), ("bruker", "brukeren brukere brukerne"),
    ("senter", "senteret sentre sentrene"), ("gruppe", "gruppen gruppa grupper gruppene"),
    ("samtale", "samtalen samtaler samtalene"), ("natt", "netter"),
    ("forelder", "foreldre foreldrene"), ("medlem", "medlemmet medlemmer"),
  ])
  func `bokmål nouns take their forms`(lemma: String, forms: String) {
    expect(forms, of: lemma, .noun, in: .nb)
  }

  @Test(arguments: [
    ("tilby", "tilbyr tilbys tilbød tilbudt"), ("ansette", "ansetter ansettes ansatte ansatt"),
    ("kartlegge", "kartlegger kartlegges kartla kartlagt"), ("gi", "gir gis ga gitt"),
    ("involvere", "involverer involveres involverte involvert"),
    ("følge", "følger følges fulgte fulgt"), ("spørre", "spør spurte spurt"),
    ("vedta", "vedtar vedtas vedtok vedtatt"), ("hjelpe", "hjelper hjalp hjulpet"),
  ])
  func `bokmål verbs take their forms`(lemma: String, forms: String) {
    expect(forms, of: lemma, .verb, in: .nb)
  }

  @Test(arguments: Language.allCases)
  func `adjectives agree`(language: Language) {
    expect("fast faste", of: "fast", .adjective, in: language)
    expect("frivillig frivillige", of: "frivillig", .adjective, in: language)
  }

  @Test(arguments: Language.allCases, WordClass.allCases)
  func `the lemma comes first, and other forms follow`(language: Language, wordClass: WordClass) {
    let forms = language.forms(of: "støtte", as: wordClass)
    #expect(forms.first == "støtte")
    #expect(Set(forms).count > 4)
  }

  @Test func `the past of one verb is not the noun of another`() {
    #expect(!Language.da.forms(of: "råd", as: .noun).contains("område"))
    #expect(!Language.da.forms(of: "kunne", as: .verb).contains("kun"))
  }

  private func expect(
    _ forms: String, of lemma: String, _ wordClass: WordClass, in language: Language
  ) {
    let generated = Set(language.forms(of: lemma, as: wordClass))
    for form in forms.split(separator: " ").map(String.init) {
      #expect(generated.contains(form), "\(lemma) lacks \(form)")
    }
  }
}

/// Generates the forms of words in Norwegian bokmål.
///
/// - Source: Bokmålsordboka's paradigms; the irregular words are those that policies for relatives
///   use.
enum BokmaalInflection {
  static func forms(of lemma: String, as wordClass: WordClass) -> [String] {
    switch wordClass {
    case .noun: [lemma] + noun(lemma).flatMap { [$0, genitive($0)] }
    case .verb: [lemma] + verb(lemma)
    case .adjective: [lemma] + adjective(lemma)
    }
  }

  private static func genitive(_ form: String) -> String {
    form.hasSuffix("s") ? form : form + "s"
  }

  private static func noun(_ lemma: String) -> [String] {
    if let forms = Inflection.irregular(lemma, in: irregularNouns, prefixes: nil) { return forms }
    if lemma.hasSuffix("e") {
      let stem = String(lemma.dropLast())
      return [lemma] + ["en", "et", "a", "er", "ene", "ane"].map { stem + $0 }
    }
    if lemma.hasSuffix("er") {
      let short = String(lemma.dropLast(2)) + "r"
      return [lemma] + ["en", "et", "e", "ne", "ene"].map { lemma + $0 }
        + ["er", "ene", "et"].map { short + $0 }
    }
    if lemma.hasSuffix("el") || lemma.hasSuffix("en") {
      let short = String(lemma.dropLast(2)) + String(lemma.suffix(1))
      return Inflection.attach(["", "en", "et", "er", "ene"], to: lemma)
        + ["er", "ene", "et", "en"].map { short + $0 }
    }
    return Inflection.attach(["", "en", "et", "a", "er", "ene"], to: lemma)
      + ["r", "ne", "n"].filter { _ in lemma.last.map { "åøæiouy".contains($0) } ?? false }
      .map { lemma + $0 }
  }

  private static func verb(_ lemma: String) -> [String] {
    if let forms = Inflection.irregular(lemma, in: irregularVerbs, prefixes: prefixes) {
      return forms
    }
    guard lemma.hasSuffix("e") else {
      return Inflection.attach(["", "r", "s", "dde", "dd", "ende"], to: lemma)
    }
    let stem = String(lemma.dropLast())
    var forms = ["e", "er", "es", "et", "a", "te", "t", "de", "d", "ende", ""].map { stem + $0 }
    if stem.count > 2, let last = stem.last, stem.dropLast().last == last {
      let single = String(stem.dropLast())
      forms += ["", "te", "t", "de"].map { single + $0 }
    }
    return forms
  }

  private static func adjective(_ lemma: String) -> [String] {
    var forms = Inflection.attach(["", "t", "e", "ere", "est", "este"], to: lemma)
    if lemma.hasSuffix("en") || lemma.hasSuffix("el") || lemma.hasSuffix("er") {
      let short = String(lemma.dropLast(2)) + String(lemma.suffix(1))
      forms += ["e", "ere", "est", "este"].map { short + $0 }
    }
    if lemma.hasSuffix("et") { forms += [lemma + "e", String(lemma.dropLast()) + "de"] }
    return forms
  }

  private static let irregularNouns: [String: [String]] = [
    "barn": ["barn", "barnet", "barna", "barnene"],
    "bror": ["bror", "broren", "brødre", "brødrene"],
    "søster": ["søster", "søsteren", "søstre", "søstrene"],
    "mor": ["mor", "moren", "mødre", "mødrene"],
    "far": ["far", "faren", "fedre", "fedrene"],
    "datter": ["datter", "datteren", "døtre", "døtrene"],
    "mann": ["mann", "mannen", "menn", "mennene"],
    "kurs": ["kurs", "kurset", "kursene", "kursa"],
    "forelder": ["forelder", "forelderen", "foreldre", "foreldrene"],
    "natt": ["natt", "natten", "netter", "nettene", "natta"],
    "råd": ["råd", "rådet", "rådene", "råda"],
    "tilbud": ["tilbud", "tilbudet", "tilbudene", "tilbuda"],
    "år": ["år", "året", "årene", "åra"],
    "ansvar": ["ansvar", "ansvaret"],
    "ansatt": ["ansatt", "ansatte"],
    "senter": ["senter", "senteret", "sentre", "sentrene"],
    "medlem": ["medlem", "medlemmet", "medlemmer", "medlemmene"],
    "hjem": ["hjem", "hjemmet", "hjemmene"],
    "forløp": ["forløp", "forløpet", "forløpene"],
    "middel": ["middel", "middelet", "midler", "midlene"],
    "møte": ["møte", "møtet", "møter", "møtene"],
    "pårørende": ["pårørende", "pårørendes"],
  ]

  private static let prefixes: Set<String> = [
    "av", "an", "be", "bi", "del", "etter", "fast", "for", "fore", "frem", "fram", "gjen",
    "gjennom", "inn", "imøte", "kart", "med", "mot", "ned", "om", "opp", "over", "på", "sam",
    "sammen", "til", "tilbake", "tilrette", "ut", "under", "ved", "videre", "vide", "unn", "er",
    "iverk", "klar", "hjem", "mis", "ivare",
  ]

  private static let irregularVerbs: [String: [String]] = [
    "be": ["be", "ber", "bes", "ba", "bad", "bedt"],
    "bli": ["bli", "blir", "ble", "blitt"],
    "bringe": ["bringe", "bringer", "bringes", "brakte", "brakt"],
    "by": ["by", "byr", "bys", "bød", "budt", "bydd", "tilbydes"],
    "dra": ["dra", "drar", "dras", "dro", "dratt"],
    "drive": ["drive", "driver", "drives", "drev", "drevet"],
    "finne": ["finne", "finner", "finnes", "fins", "fant", "funnet"],
    "følge": ["følge", "følger", "følges", "fulgte", "fulgt"],
    "få": ["få", "får", "fikk", "fått", "fås"],
    "gi": ["gi", "gir", "gis", "ga", "gav", "gitt"],
    "gjøre": ["gjøre", "gjør", "gjøres", "gjorde", "gjort"],
    "gripe": ["gripe", "griper", "gripes", "grep", "grepet"],
    "gå": ["gå", "går", "gikk", "gått"],
    "ha": ["ha", "har", "hadde", "hatt"],
    "hjelpe": ["hjelpe", "hjelper", "hjelpes", "hjalp", "hjulpet"],
    "holde": ["holde", "holder", "holdes", "holdt"],
    "kunne": ["kunne", "kan", "kunnet"],
    "skulle": ["skulle", "skal", "skullet"],
    "ville": ["ville", "vil", "villet"],
    "burde": ["burde", "bør", "burdet"],
    "måtte": ["måtte", "må", "måttet"],
    "komme": ["komme", "kommer", "kom", "kommet"],
    "la": ["la", "lar", "lot", "latt"],
    "legge": ["legge", "legger", "legges", "la", "lagt"],
    "ligge": ["ligge", "ligger", "lå", "ligget"],
    "møte": ["møte", "møter", "møtes", "møtte", "møtt"],
    "se": ["se", "ser", "ses", "så", "sett"],
    "sette": ["sette", "setter", "settes", "satte", "satt"],
    "ansette": ["ansette", "ansetter", "ansettes", "ansatte", "ansatt"],
    "sitte": ["sitte", "sitter", "satt", "sittet"],
    "si": ["si", "sier", "sies", "sa", "sagt"],
    "skrive": ["skrive", "skriver", "skrives", "skrev", "skrevet"],
    "spørre": ["spørre", "spør", "spørres", "spurte", "spurt"],
    "stå": ["stå", "står", "sto", "stod", "stått"],
    "ta": ["ta", "tar", "tas", "tok", "tatt"],
    "treffe": ["treffe", "treffer", "treffes", "traff", "truffet"],
    "vite": ["vite", "vet", "visste", "visst"],
    "velge": ["velge", "velger", "velges", "valgte", "valgt"],
    "være": ["være", "er", "var", "vært"],
    "bære": ["bære", "bærer", "bæres", "bar", "båret"],
    "bistå": ["bistå", "bistår", "bisto", "bistått"],
    "fortelle": ["fortelle", "forteller", "fortelles", "fortalte", "fortalt"],
    "ivareta": ["ivareta", "ivaretar", "ivaretas", "ivaretok", "ivaretatt"],
  ]
}

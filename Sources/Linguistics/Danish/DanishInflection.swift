/// Generates the forms of Danish words.
///
/// - Source: Retskrivningsordbogen's paradigms; the irregular words are those that policies for
///   relatives use.
enum DanishInflection {
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
      return [lemma] + ["n", "t", "r", "rne", "ne"].map { lemma + $0 }
    }
    if lemma.hasSuffix("er") {
      let short = String(lemma.dropLast(2)) + "r"
      return [lemma] + ["en", "et", "e", "ne", "ene", "erne"].map { lemma + $0 }
        + ["e", "en", "et", "ene", "erne"].map { short + $0 }
    }
    if lemma.hasSuffix("el") || lemma.hasSuffix("en") {
      let last = String(lemma.suffix(1))
      let short = String(lemma.dropLast(2)) + last
      return Inflection.attach(["", "en", "et", "er", "e", "erne", "ene"], to: lemma)
        + ["er", "erne", "en", "et", "ene", "e"].map { short + $0 }
    }
    if let ending = ["um", "us"].first(where: lemma.hasSuffix), lemma.count > 5,
      !lemma.hasSuffix("hus"), !lemma.hasSuffix("rum")
    {
      let stem = String(lemma.dropLast(ending.count))
      return [lemma, lemma + "et", lemma + "en"] + ["er", "erne", "et"].map { stem + $0 }
    }
    return Inflection.attach(["", "en", "et", "er", "e", "erne", "ene"], to: lemma)
      + ["r", "rne", "n"].filter { _ in lemma.last.map { "åøæiouy".contains($0) } ?? false }
      .map { lemma + $0 }
  }

  private static func verb(_ lemma: String) -> [String] {
    if let forms = Inflection.irregular(lemma, in: irregularVerbs, prefixes: prefixes) {
      return forms
    }
    guard lemma.hasSuffix("e") else {
      return Inflection.attach(["", "r", "s", "ede", "et", "ende", "edes"], to: lemma)
    }
    let stem = String(lemma.dropLast())
    let single = String(stem.dropLast())
    var forms = ["e", "er", "es", "ede", "et", "te", "t", "ende", "edes", "tes", ""].map {
      stem + $0
    }
    forms += ["ets", "eres"].map { stem + $0 }
    if stem.count > 2, stem.last == stem.dropLast().last { forms.append(single) }
    return forms
  }

  private static func adjective(_ lemma: String) -> [String] {
    var forms = Inflection.attach(["", "t", "e", "ere", "est", "este"], to: lemma)
    if lemma.hasSuffix("en") || lemma.hasSuffix("el") || lemma.hasSuffix("er") {
      let short = String(lemma.dropLast(2)) + String(lemma.suffix(1))
      forms += ["e", "ere", "est", "este"].map { short + $0 }
    }
    if lemma.hasSuffix("et") { forms.append(String(lemma.dropLast()) + "de") }
    if lemma.hasSuffix("e") { forms += ["t", "r", "st"].map { lemma + $0 } }
    return forms
  }

  private static let irregularNouns: [String: [String]] = [
    "barn": ["barn", "barnet", "børn", "børnene"],
    "bog": ["bog", "bogen", "bøger", "bøgerne"],
    "bror": ["bror", "broren", "brødre", "brødrene"],
    "søster": ["søster", "søsteren", "søstre", "søstrene"],
    "mor": ["mor", "moren", "mødre", "mødrene"],
    "far": ["far", "faren", "fædre", "fædrene"],
    "datter": ["datter", "datteren", "døtre", "døtrene"],
    "mand": ["mand", "manden", "mænd", "mændene"],
    "kursus": ["kursus", "kurset", "kursuset", "kurser", "kurserne", "kursusser"],
    "forælder": ["forælder", "forælderen", "forældre", "forældrene"],
    "nat": ["nat", "natten", "nætter", "nætterne"],
    "hånd": ["hånd", "hånden", "hænder", "hænderne"],
    "råd": ["råd", "rådet", "rådene"],
    "tilbud": ["tilbud", "tilbuddet", "tilbuddene"],
    "mål": ["mål", "målet", "målene"],
    "år": ["år", "året", "årene"],
    "ansvar": ["ansvar", "ansvaret"],
    "nær": ["nær", "nære", "nærmeste"],
    "ansat": ["ansat", "ansatte", "ansattes"],
    "center": ["center", "centeret", "centret", "centre", "centrene", "centeret"],
    "medlem": ["medlem", "medlemmet", "medlemmer", "medlemmerne"],
    "hjem": ["hjem", "hjemmet", "hjemmene"],
    "forløb": ["forløb", "forløbet", "forløbene"],
    "møde": ["møde", "mødet", "møder", "møderne"],
    "middel": ["middel", "midlet", "midler", "midlerne"],
    "pårørende": ["pårørende", "pårørendes"],
  ]

  private static let prefixes: Set<String> = [
    "af", "an", "be", "bi", "del", "efter", "fast", "for", "fore", "frem", "gen", "gennem", "ind",
    "imøde", "kort", "med", "mod", "ned", "om", "op", "over", "på", "sam", "sammen", "til",
    "tilbage", "tilrette", "ud", "under", "ved", "videre", "vide", "und", "er", "mis", "afhjem",
    "overens", "iværk", "fore", "foran", "fuld", "hjem", "klar", "nær", "rede", "und",
  ]

  private static let irregularVerbs: [String: [String]] = [
    "blive": ["blive", "bliver", "blev", "blevet", "bliv"],
    "bringe": ["bringe", "bringer", "bringes", "bragte", "bragt"],
    "byde": ["byde", "byder", "bydes", "bød", "budt", "budte"],
    "drage": ["drage", "drager", "drages", "drog", "draget", "dragne", "dragende", "drag"],
    "drive": ["drive", "driver", "drives", "drev", "drevet", "drevne"],
    "falde": ["falde", "falder", "faldt", "faldet"],
    "finde": ["finde", "finder", "findes", "fandt", "fundet", "fandtes", "find"],
    "følge": ["følge", "følger", "følges", "fulgte", "fulgt", "følg"],
    "få": ["få", "får", "fik", "fået", "fås"],
    "give": ["give", "giver", "gives", "gav", "givet", "givne", "giv"],
    "gribe": ["gribe", "griber", "gribes", "greb", "grebet"],
    "gøre": ["gøre", "gør", "gøres", "gjorde", "gjort", "gjorte"],
    "gå": ["gå", "går", "gik", "gået"],
    "have": ["have", "har", "havde", "haft"],
    "hjælpe": ["hjælpe", "hjælper", "hjælpes", "hjalp", "hjulpet"],
    "holde": ["holde", "holder", "holdes", "holdt", "holdte", "hold"],
    "kunne": ["kunne", "kan", "kunnet"],
    "skulle": ["skulle", "skal", "skullet"],
    "ville": ["ville", "vil", "villet"],
    "burde": ["burde", "bør", "burdet"],
    "måtte": ["måtte", "må", "måttet"],
    "komme": ["komme", "kommer", "kom", "kommet"],
    "lade": ["lade", "lader", "lod", "ladet"],
    "lægge": ["lægge", "lægger", "lægges", "lagde", "lagt", "lagte", "læg"],
    "ligge": ["ligge", "ligger", "lå", "ligget"],
    "lyde": ["lyde", "lyder", "lød", "lydt"],
    "møde": ["møde", "møder", "mødes", "mødte", "mødt", "mød"],
    "nyde": ["nyde", "nyder", "nød", "nydt"],
    "række": ["række", "rækker", "rækkes", "rakte", "rakt"],
    "se": ["se", "ser", "ses", "så", "set", "sete"],
    "sidde": ["sidde", "sidder", "sad", "siddet"],
    "sige": ["sige", "siger", "siges", "sagde", "sagt", "sig"],
    "skrive": ["skrive", "skriver", "skrives", "skrev", "skrevet", "skrevne", "skriv"],
    "slå": ["slå", "slår", "slås", "slog", "slået"],
    "spørge": ["spørge", "spørger", "spørges", "spurgte", "spurgt", "spørg"],
    "stå": ["stå", "står", "stod", "stået"],
    "svare": ["svare", "svarer", "svares", "svarede", "svaret"],
    "sætte": ["sætte", "sætter", "sættes", "satte", "sat", "satte", "sæt"],
    "ansætte": ["ansætte", "ansætter", "ansættes", "ansatte", "ansat"],
    "tage": ["tage", "tager", "tages", "tog", "taget", "tagne", "tag"],
    "træde": ["træde", "træder", "trådte", "trådt"],
    "træffe": ["træffe", "træffer", "træffes", "traf", "truffet", "trufne"],
    "vide": ["vide", "ved", "vidste", "vidst"],
    "vælge": ["vælge", "vælger", "vælges", "valgte", "valgt", "vælg"],
    "være": ["være", "er", "var", "været"],
    "bede": ["bede", "beder", "bedes", "bad", "bedt"],
    "bære": ["bære", "bærer", "bæres", "bar", "båret"],
    "bistå": ["bistå", "bistår", "bistod", "bistået"],
    "tale": ["tale", "taler", "tales", "talte", "talt", "tal"],
    "tælle": ["tælle", "tæller", "tælles", "talte", "talt"],
    "fortælle": ["fortælle", "fortæller", "fortælles", "fortalte", "fortalt", "fortæl"],
    "lære": ["lære", "lærer", "læres", "lærte", "lært"],
    "dele": ["dele", "deler", "deles", "delte", "delt", "del"],
    "hente": ["hente", "henter", "hentes", "hentede", "hentet"],
    "vise": ["vise", "viser", "vises", "viste", "vist"],
    "yde": ["yde", "yder", "ydes", "ydede", "ydet"],
    "lyse": ["lyse", "lyser", "lyses", "lyste", "lyst"],
  ]
}

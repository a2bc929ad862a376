/// Cue words of Norwegian bokmål, in the notation of `Term`; words shared with Danish stand there.
enum BokmaalCues {
  static let terms: [Cue: [String]] = [
    .negation: ["ikke", "ikkje", "heller"],
    .noneOf: ["ingen", "intet"],
    .neither: ["verken"],
    .never: ["aldri", "neppe"],
    .without: ["uten"],
    .lacking: ["mangle:v", "savne:v"],
    .ended: [
      "nedlegge:v", "lagt ned", "opphøre:v", "avvikle:v", "avskaffe:v", "er (stengt|avsluttet|nedlagt)",
      "bortfalle:v",
    ],
    .notOnly: ["ikke ..1 (kun|bare|minst|alene)", "ikke nødvendigvis", "ingen tvil"],
    .shall: [
      "skal", "plikte:v", "plikt til", "forplikte:v", "har ansvar", "ansvaret for", "har ansvaret", "alltid",
      "sørge:v for", "sikre:v", "har rett til", "krav på", "bindende", "garantere:v",
    ],
    .guarantee: ["love:v", "kan forvente", "kan regne med"],
    .will: ["vil"],
    .can: ["kan"],
    .serviceCan: [
      "kan ..2 (foregå|skje|holdes|innvilges|søkes|hentes|lånes|kontaktes|treffes|brukes|bestilles|gis|ytes)",
    ],
    .should: ["bør", "burde", "helst"],
    .intention: [
      "ønske:v", "vil ..3 gjerne", "gjerne vil", "vil ..3 (arbeide|jobbe)",
      "arbeide:v ..3 (for|mot)", "jobbe:v ..3 (for|mot)", "jobbe:v med å", "arbeider med å", "strebe:v", "tilstrebe:v", "forsøke:v", "søke å",
      "(har|ha|setter|sette|retter|vil|økt|stort|særlig|styrket) ..3 fokus på", "planlegge:v å", "planlegger", "planlegges", "vurdere:v å",
      "vurderer om", "på sikt", "en mulighet er", "ambisjon:n", "visjon:n", "håpe:v", "sikte:v mot",
      "vil ..2 (styrke|prioritere|utvikle|forbedre|fremme|se)", "har til hensikt", "målsetting:n", "drømme:v om",
      "skal ..2 (vurderes|vurdere|drøftes|utredes|utrede)", "etter hvert", "med tiden",
    ],
    .exploring: ["utrede:v", "undersøke:v ..3 (mulighet:n|om|hvordan)", "mulighetene for å", "se på muligheten"],
    .value: [
      "legge:v ..1 vekt på", "vekt på", "(er|det) ..2 (viktig|avgjørende|vesentlig|sentralt)",
      "betyr mye", "verdsette:v", "tro:v på",
    ],
    .condition: ["hvis", "dersom", "såfremt", "om ikke"],
    .subordinator: ["at", "når", "fordi", "mens", "innen", "slik", "da", "selv", "før", "siden", "ettersom"],
    .relativizer: ["som", "der"],
    .interrogative: ["hva", "hvem", "hvordan", "hvorfor", "hvilken", "hvilke", "hvilket", "hvor", "om"],
    .coordinator: ["og", "men", "eller", "samt"],
    .history: [
      "tidligere", "den gang", "i sin tid", "opprinnelig", "i prosjektperioden", "(er|ble) avsluttet",
      "prosjekt:n ..4 (sluttet|opphørte|gikk)", "frem til # ..6 (hadde|var|kunne|fantes)", "(hadde|var) ..8 frem til",
    ],
    .pastState: ["hadde", "fantes"],
    .proposal: [
      "foreslå:v", "anbefale:v", "oppfordre:v", "etterlyse:v", "be:v om at", "forslag:n om", "påpeke:v", "mener",
    ],
    .expectation: ["forvente:v", "forventning:n", "huske:v"],
    .otherMunicipality: [
      "(andre|flere|noen|mange|enkelte|få|alle|visse|fleste) ..2 (kommuner|kommunene|kommuners)",
      "landets kommuner", "# kommuner", "kommunene", "nabokommune:n", "enhver kommune", "hver ..2 kommune",
    ],
    .you: ["du", "deg", "din", "ditt", "dine", "dere", "deres"],
    .we: ["vi", "oss", "vår", "vårt", "våre"],
    .right: [
      "(kan|får|fikk|har|velger|mottar|må|møter|deltar|bruker|inviteres|møtes)", "har rett til", "mulighet for", "mulighet til",
      "er med", "er velkommen", "er velkomne", "blir", "trenger", "behøver", "kommer", "snakker", "avtaler", "deler", "sitter", "lærer",
      "ringer", "slipper", "gir", "bestemmer",
    ],
    .passive: [
      "(inviteres|tilbys|innkalles|involveres|informeres|kontaktes|høres|spørres|orienteres|henvises|veiledes|støttes|tas|følges|møtes|undervises|gis|ses)",
      "(blir|bli|blitt|er|ble) ..3 (invitert|tilbudt|involvert|informert|kontaktet|hørt|spurt|orientert|henvist|veiledet|støttet|sett|innkalt|møtt|tatt|fulgt|bedt|ringt)",
    ],
    .preposition: [
      "til", "for", "med", "av", "fra", "hos", "om", "på", "i", "ved", "over", "under", "mellom", "mot",
      "etter", "uten", "blant", "overfor", "via", "sammen",
    ],
    .verb: [
      "være:v", "ha:v", "bli:v", "få:v", "gi:v", "gjøre:v", "ta:v", "kan", "skal", "vil", "må", "bør", "kunne",
      "skulle", "ville", "tilby:v", "holde:v", "møte:v", "si:v", "se:v", "gå:v", "komme:v", "stå:v", "finne:v",
      "følge:v", "sørge:v", "sikre:v", "arbeide:v", "jobbe:v", "støtte:v", "hjelpe:v", "spørre:v", "avtale:v",
      "skrive:v", "kontakte:v", "ringe:v", "involvere:v", "invitere:v", "innkalle:v", "informere:v", "gjelde:v",
      "omfatte:v", "bruke:v", "legge:v", "sette:v", "velge:v", "drøfte:v", "vurdere:v", "evaluere:v", "ansette:v",
      "opprette:v", "utpeke:v", "vedta:v", "godkjenne:v", "beslutte:v", "utarbeide:v", "dele:v", "undervise:v",
      "veilede:v", "delta:v", "lytte:v", "snakke:v", "høre:v", "vise:v", "lære:v", "leve:v", "bo:v", "mene:v",
      "vite:v", "kjenne:v", "føle:v", "oppleve:v", "bety:v", "kreve:v", "trenge:v", "motta:v", "innvilge:v",
      "henvise:v", "henvende:v", "formidle:v", "koordinere:v", "samarbeide:v", "utvikle:v", "styrke:v",
      "forebygge:v", "kartlegge:v", "avdekke:v", "oppdage:v", "sende:v", "lede:v", "drive:v", "bestemme:v",
      "dekke:v", "betale:v", "koste:v", "mangle:v", "ønske:v", "ligge:v", "sitte:v", "starte:v", "avklare:v",
      "endre:v", "justere:v", "registrere:v", "beskrive:v", "finnes", "møtes",
    ],
    .future: ["fra # ..1 (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"],
  ]
}

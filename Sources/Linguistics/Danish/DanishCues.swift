/// Danish cue words, in the notation of `Term`.
///
/// The lists name what *weakens* a statement; a plain present tense needs no cue to count as
/// practice, because most real commitments carry no modal verb.
enum DanishCues {
  static let terms: [Cue: [String]] = [
    .negation: ["ikke", "ej", "heller"],
    .noneOf: ["ingen", "intet", "ingens"],
    .neither: ["hverken"],
    .never: ["aldrig", "næppe"],
    .without: ["uden"],
    .lacking: ["mangle:v", "savne:v", "fravælge:v"],
    .ended: [
      "nedlægge:v", "ophøre:v", "afskaffe:v", "lukket", "bortfalde:v", "afvikle:v", "ophørt",
      "(er|blev|blevet) (lukket|stoppet|sløjfet)", "findes ikke længere",
    ],
    .notOnly: [
      "ikke ..1 (kun|blot|alene|mindst)", "ikke bare", "ikke desto mindre", "ikke nødvendigvis",
      "ingen tvivl", "ikke længere kun",
    ],
    .shall: [
      "skal", "forpligte:v", "pligt til", "har ansvar", "ansvaret for", "har ansvaret", "svarer for",
      "står for", "garantere:v", "altid", "sørge:v for", "sikre:v", "har ret til", "krav på",
      "bindende",
    ],
    .guarantee: ["love:v", "kan forvente", "kan regne med", "garantere:v"],
    .will: ["vil"],
    .can: ["kan"],
    .serviceCan: [
      "kan ..2 (foregå|ske|holdes|afholdes|bevilges|søges|hentes|lånes|kontaktes|træffes|ringes|mødes|findes|læses|bestilles|bookes|benyttes|bruges|visiteres|gives|ydes)",
    ],
    .should: ["bør", "burde", "helst"],
    .intention: [
      "ønske:v", "vil ..3 gerne", "gerne vil", "vil ..3 arbejde", "arbejde:v ..3 (for|hen|henimod|mod)",
      "arbejde:v ..2 på at", "arbejder på", "stræbe:v", "tilstræbe:v", "bestræbe:v", "forsøge:v", "vil søge at",
      "søge:v at", "(har|have|sætter|sætte|får|rette|retter|vil|øget|stort|særligt|styrket) ..3 fokus på", "planlægge:v at",
      "planlægges", "planlægger vi", "planlægger en", "planlægger et", "overveje:v", "overvejelse:n", "på sigt", "en mulighed er",
      "ambition:n", "vision:n", "håbe:v", "sigte:v (mod|efter)",
      "vil ..2 (styrke|prioritere|udvikle|forbedre|fremme|se)", "(har|have) til hensigt", "hensigt:n", "agte:v", "drøfte:v muligheden",
      "på længere sigt", "med tiden", "drømme:v om", "drøm:n om", "målsætning:n", "hensigten", "vil ..1 blive bedre",
      "vi vil have", "i støbeskeen", "på tegnebrættet", "skal ..2 (undersøges|undersøge|overvejes|drøftes|vurderes|drøfte|overveje)",
    ],
    .exploring: [
      "undersøge:v ..3 (mulighed:n|om|hvordan|behov:n)", "mulighederne for at", "se:v på muligheden", "afsøge:v",
      "(er|var) ved at (undersøge|overveje|drøfte)",
    ],
    .value: [
      "lægge:v ..1 vægt på", "vægt på", "(er|det) ..2 (vigtigt|afgørende|væsentligt|centralt)",
      "betyder meget", "værdsætte:v", "tro:v på", "kernen i", "kendetegne:v",
    ],
    .condition: ["hvis", "såfremt", "ifald", "medmindre", "hvorvidt"],
    .subordinator: ["at", "når", "fordi", "mens", "inden", "så", "da", "selvom", "før", "siden", "idet"],
    .relativizer: ["som", "der"],
    .interrogative: ["hvad", "hvem", "hvordan", "hvorfor", "hvornår", "hvilken", "hvilke", "hvilket", "hvor", "om"],
    .coordinator: ["og", "men", "eller", "samt"],
    .history: [
      "tidligere", "dengang", "førhen", "engang", "i sin tid", "oprindeligt", "i projektperioden",
      "(er|blev) afsluttet", "projekt:n ..4 (sluttede|ophørte|udløb|stoppede)", "indtil # ..6 (havde|var|kunne|fandtes)",
      "(havde|var|kunne|fandtes) ..8 indtil", "frem til # havde", "for år tilbage",
    ],
    .pastState: ["havde", "fandtes", "plejede"],
    .proposal: [
      "foreslå:v", "anbefale:v", "opfordre:v", "efterlyse:v", "anmode:v om", "stille:v forslag",
      "forslag:n om", "peger på", "bemærker", "mener",
    ],
    .expectation: ["forvente:v", "forventning:n", "(bedes|bede) ..2 (give|huske|kontakte)", "huske:v"],
    .otherMunicipality: [
      "(andre|flere|nogle|mange|enkelte|få|alle|visse|fleste|øvrige|større) ..2 (kommuner|kommunerne|kommuners)",
      "landets ..2 kommuner", "# ..2 kommuner", "kommunerne", "nabokommune:n", "enhver kommune", "hver ..2 kommune",
      "procent af kommunerne",
    ],
    .you: ["du", "dig", "din", "dit", "dine", "jer", "jeres"],
    .we: ["vi", "os", "vores", "vor", "vort", "vore"],
    .right: [
      "(kan|får|fik|har|vælger|modtager|må|møder|deltager|bruger|hører|oplever|benytter|inviteres|mødes)", "har ret til",
      "mulighed for", "er med", "er velkommen", "er velkomne", "bliver", "behøver", "kommer", "taler", "aftaler", "bestemmer",
      "deler", "giver", "sidder", "lærer", "ringer", "slipper",
    ],
    .passive: [
      "(inviteres|tilbydes|indkaldes|inddrages|informeres|kontaktes|høres|spørges|orienteres|henvises|vejledes|støttes|inddraget|hjælpes|mødes|undervises|oplyses|undersøges|indbydes|opfordres|udpeges|tages|gøres|gives|bydes|rådgives|anerkendes|kobles|ses|involveres|følges|bedes|holdes|forberedes|introduceres)",
      "(bliver|blive|blevet|er|blev) ..3 (inviteret|tilbudt|inddraget|informeret|kontaktet|hørt|spurgt|orienteret|henvist|vejledt|støttet|set|indkaldt|mødt|ringet|taget|undervist|bedt|oplyst|lyttet|fulgt|budt|hjulpet|rådgivet|repræsenteret|anerkendt)",
    ],
    .preposition: [
      "til", "for", "med", "af", "fra", "hos", "om", "på", "i", "ved", "over", "under", "mellem", "mod",
      "efter", "uden", "blandt", "ud", "overfor", "via", "sammen",
    ],
    .verb: [
      "være:v", "have:v", "blive:v", "få:v", "give:v", "gøre:v", "tage:v", "kan", "skal", "vil", "må", "bør",
      "kunne", "skulle", "ville", "burde", "tilbyde:v", "holde:v", "afholde:v", "møde:v", "sige:v", "se:v",
      "gå:v", "komme:v", "stå:v", "finde:v", "følge:v", "sørge:v", "sikre:v", "arbejde:v", "støtte:v",
      "hjælpe:v", "spørge:v", "aftale:v", "skrive:v", "kontakte:v", "ringe:v", "inddrage:v", "invitere:v",
      "indkalde:v", "informere:v", "gælde:v", "omfatte:v", "bruge:v", "lægge:v", "sætte:v", "vælge:v", "drøfte:v",
      "vurdere:v", "evaluere:v", "revidere:v", "ansætte:v", "oprette:v", "udpege:v", "nedsætte:v", "vedtage:v",
      "godkende:v", "beslutte:v", "udarbejde:v", "udlevere:v", "undervise:v", "rådgive:v", "vejlede:v", "deltage:v",
      "lytte:v", "tale:v", "snakke:v", "høre:v", "vise:v", "lære:v", "leve:v", "bo:v", "mene:v", "tro:v", "vide:v",
      "kende:v", "føle:v", "opleve:v", "betyde:v", "kræve:v", "behøve:v", "modtage:v", "bevilge:v", "visitere:v",
      "henvise:v", "henvende:v", "formidle:v", "koordinere:v", "samarbejde:v", "udvikle:v", "styrke:v", "forebygge:v",
      "afdække:v", "kortlægge:v", "opdage:v", "sende:v", "få:v", "lede:v", "drive:v", "bestemme:v", "dække:v",
      "betale:v", "koste:v", "mangle:v", "ønske:v", "forvente:v", "ligge:v", "sidde:v", "handle:v", "begynde:v",
      "starte:v", "slutte:v", "fungere:v", "ændre:v", "justere:v", "gentage:v", "registrere:v", "notere:v",
      "indeholde:v", "indebære:v", "beskrive:v", "fremgå:v", "træffe:v", "præsentere:v", "orientere:v", "oplyse:v",
      "forklare:v", "fortælle:v", "afklare:v", "afstemme:v", "forpligte:v", "repræsentere:v", "mødes", "findes",
    ],
    .future: ["fra # (januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"],
  ]
}

import Documents

/// Whole documents of invented municipalities, one a format.
enum Fixtures {
  static let html = """
    <!DOCTYPE html>
    <html lang="da">
    <head><meta charset="utf-8"><title>Når du er pårørende | Fjordby Kommune</title>
    <script>var side = {"navn": "<p>ikke tekst</p>"};</script>
    <style>.skjult{display:none}</style></head>
    <body class="page has-sidebar">
    <a class="skip-link" href="#hoved">Gå til indhold</a>
    <div id="cookie-banner" role="dialog"><h2>Vi bruger småkager</h2><p>Sig ja eller nej.</p>
    <button>Accepter alle</button></div>
    <header><a class="logo" href="/"><img src="l.svg" alt="Fjordbys våben"></a>
    <nav><ul><li><a href="/b">Borger</a></li><li>Politik<ul><li>Pårørenderåd</li></ul></li></ul></nav>
    </header>
    <div class="breadcrumb">Forside &rsaquo; Omsorg &rsaquo; Pårørende</div>
    <main id="hoved">
    <h1>Når du er p&aring;r&oslash;rende</h1>
    <p class="manchet">Vedtaget af byrådet den 4.&nbsp;maj 2025. Her står, hvad du
    kan <strong>regne med</strong>, og hvad vi beder dig om.</p>
    <h2>Vejledning</h2>
    <p>Kommunen har to pårørende&shy;vejledere. De hjælper dig med at finde vej<sup><a href="#n1">1</a></sup>.</p>
    <p>Vejlederen</p>
    <ul>
      <li>holder samtaler med dig
        <ul><li>på kontoret</li><li>hjemme hos dig</li></ul></li>
      <li>tager kontakt til <em>foreningerne</em>.</li>
    </ul>
    <h3><button aria-expanded="false">Grupper<span class="icon">keyboard_arrow_down</span></button></h3>
    <div hidden class="accordion__panel"><p>Vi har en gruppe for ægtefæller.<br><br>Den mødes om tirsdagen.</p></div>
    <table><caption>Tider</caption>
    <tr><th>Tilbud</th><th>Hvornår</th></tr>
    <tr><td>Samtale</td><td>Hver dag kl. 9&ndash;12</td></tr></table>
    <div>Løs tekst i en boks.</div>
    <blockquote><p>Jeg fik luft igen.</p></blockquote>
    <p><strong>Kontakt</strong></p>
    <p>Ring på 70&nbsp;00&nbsp;00&nbsp;00.</p>
    <!-- <p>Udgået: alle får en psykolog.</p> -->
    <p>Sidst opdateret 1. juni <button>Print</button></p>
    </main>
    <aside><h2>Læs også</h2><ul><li>Plejehjem</li></ul></aside>
    <footer><p>Fjordby Kommune<br>Torvet 1</p></footer>
    </body></html>
    """

  static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE politik [ <!ENTITY kommune "Fjordby Kommune"> ]>
    <politik xml:lang="da">
      <titel>Politik for pårørende i &kommune;</titel>
      <!-- udkast: alle får en psykolog -->
      <kapitel titel="Støtte &amp; aflastning">
        <afsnit>Vi giver <fed>aflastning</fed> efter § 84 og ringer på <tlf>70 00 00 00</tlf> hver uge.</afsnit>
        <afsnit>&kommune; tilbyder:</afsnit>
        <liste><punkt>samtaler &#xE5;ret rundt</punkt><punkt>grupper<liste><punkt>for ægtefæller</punkt></liste></punkt></liste>
        <underkapitel titel="Børn"><tekst><![CDATA[Børn & unge får hjælp.]]></tekst></underkapitel>
      </kapitel>
      <kapitel titel="Tider">
        <tabel><række><th>Tilbud</th><th>Dag</th></række><række><celle>Café</celle><celle>Torsdag</celle></række></tabel>
        <citat>Det hjalp mig.</citat>
      </kapitel>
    </politik>
    """

  static let text = """
                        P O L I T I K  F O R  P Å R Ø R E N D E

                      Vedtaget af byrådet den 4. maj 2025

    Indhold

    1. Formål ..................................................... 2
    2. Støtte ..................................................... 2

    Fjordby Kommune                                     Side 1 af 3

    1. Formål

    Politikken skal sikre, at pårø-
    rende bliver hørt, og at sundheds-
    og omsorgspersonalet kender deres opgaver. Den gælder i hele kom-
    munen og for alle, der står et andet menneske nær, uanset hvilken
    sygdom der er tale om, og uanset hvor i kommunen man bor, og den

    Fjordby Kommune                                     Side 2 af 3

    gælder fra den dag, hjælpen begynder.

    2. Støtte

    2.1 Samtaler
    Vi tilbyder:

      • samtaler med en vejleder, som kender til de tilbud, der er i
        kommunen
      • grupper

    Fjordby Kommune                                     Side 3 af 3

      • aflastning i hjemmet.

    Kontakt
    Ring på 70 00 00 00.
    """

  static let markdown = """
    ---
    titel: Politik
    kommune: Fjordby
    sprog: da
    ---

    # Politik for *pårørende*

    > **Vedtaget** af byrådet
    > den 4. maj 2025.

    Vi giver **aflastning** og [rådgivning](https://fjordby.example/raad) til alle,
    der passer en n&aelig;r. Skriv til `omsorg`, hvis du vil h\\*re mere.

    ## Støtte

    Vi tilbyder:

    - samtaler
      - på kontoret
      - hjemme hos dig
    - grupper for
      ægtefæller

    1. Ring
    2. Kom

    | Tilbud | Hvornår |
    |:-------|--------:|
    | Café   | Torsdag |

    <!-- Udgået: alle får en psykolog. -->

    Underlinje
    ----------

    ```
    kode  her
    ```
    """

  /// Of a format with lines.
  static func of(_ format: Documents.Format) -> String {
    switch format {
    case .html: html
    case .markdown: markdown
    case .text: text
    case .xml: xml
    case .docx, .odt, .pdf: preconditionFailure("these are no text")
    }
  }
}

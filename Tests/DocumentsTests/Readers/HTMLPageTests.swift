import Documents
import Testing

/// Which parts of a page count as the document's own text.
struct HTMLPageTests {
  @Test(arguments: [
    "<nav>X</nav>", "<aside>X</aside>", "<header>X</header>", "<footer>X</footer>",
    "<div role='navigation'>X</div>", "<div role='dialog'>X</div>", "<form role='search'>X</form>",
    "<div class='cookie-banner'>X</div>", "<div id='CookieConsent'><p>X</p></div>",
    "<ul class='breadcrumbs'><li>X</ul>", "<div class='site-footer'>X</div>",
    "<div class='share-buttons'>X</div>", "<a class='skip-link' href='#a'>X</a>",
    "<p class='sti'>X</p>", "<button>X</button>", "<label>X</label>", "<dialog>X</dialog>",
    "<div class='c-main-menu'>X</div>",
  ])
  func `navigation and the like is not content`(part: String) throws {
    let page = part.replacing("X", with: "Ved siden af") + "<p>Selve teksten er denne sætning.</p>"
    let document = try read(page, as: .html)
    #expect(document.texts == ["Selve teksten er denne sætning."])
    #expect(document.around == ["Ved siden af"])
  }

  @Test(arguments: [
    "<div class='has-sidebar'>X</div>", "<body class='no-menu page'><p>X</p></body>",
    "<article><header><p>X</p></header></article>", "<div hidden>X</div>",
    "<div class='accordion'><div class='accordion__panel' hidden>X</div></div>",
    "<form id='aspnetForm'><p>X</p></form>", "<main class='navigation-page'><p>X</p></main>",
    "<div class='deltagere'>X</div>", "<div class='menu-closed'><h1>X</h1></div>",
  ])
  func `names that only resemble navigation do not take text away`(part: String) throws {
    let document = try read(part.replacing("X", with: "Selve teksten."), as: .html)
    #expect(document.texts == ["Selve teksten."])
  }

  @Test func `with a main part the rest of the page is around it`() throws {
    let page = """
      <p>Læs højt</p><p>Forside / Borger</p><div id="indhold"><h1>Politik</h1>
      <p>Kommunen har en vejleder, som du kan ringe til.</p></div><p>Fandt du det?</p>
      """
    let document = try read(page, as: .html)
    #expect(document.texts == ["Politik", "Kommunen har en vejleder, som du kan ringe til."])
  }

  @Test func `an empty main part does not take the text away`() throws {
    let page = "<main></main><div><h1>Politik</h1><p>Kommunen har en vejleder.</p></div>"
    #expect(try read(page, as: .html).texts == ["Politik", "Kommunen har en vejleder."])
  }

  @Test func `class names that would take almost all text away mean something else`() throws {
    let text = String(repeating: "Kommunen har en vejleder, som du kan ringe til. ", count: 20)
    let page = "<div class='del'><h1>Politik</h1><p>\(text)</p></div><p>Kort.</p>"
    #expect(try read(page, as: .html).texts.first == "Politik")
  }

  @Test func `navigation inside the main part is not content`() throws {
    let page = """
      <main><nav><a>Forside</a></nav><p>Forside › Omsorg › Støtte</p><h1>Støtte</h1><p>Vi støtter dig.</p>
      <p>Luk alle Udfold alle</p><p><a>Print</a> | <a>Del siden</a></p><div class="related"><h2>Læs også</h2></div></main>
      """
    #expect(try read(page, as: .html).texts == ["Støtte", "Vi støtter dig."])
  }

  @Test func `headings around the text are not above it`() throws {
    let page = "<div role=dialog><h2>Cookies</h2></div><p>Vi støtter dig.</p>"
    #expect(try read(page, as: .html).headings(of: "Vi støtter") == [])
  }

  @Test func `a title in the head of the page is the title of the text`() throws {
    let page = "<header><h1>Politik</h1></header><div><p>Vi støtter dig.</p></div>"
    #expect(
      try read(page, as: .html).outline == ["title 1: Politik", "paragraph: Vi støtter dig."])
  }

  @Test func `text for browsers without scripts counts only where there is little else`() throws {
    let text = "<h1>Politik</h1><p>Kommunen har en vejleder, som du kan ringe til.</p>"
    let warning = "<noscript><p>Slå JavaScript til.</p></noscript>"
    #expect(try read(text + warning, as: .html).around == ["Slå JavaScript til."])
    let page = "<div><p>Henter siden …</p></div><noscript>\(text)</noscript>"
    #expect(try read(page, as: .html).texts.contains("Politik"))
  }

  @Test func `a template counts only where it is the inside of an element`() throws {
    let page = "<template><p>Navn</p></template><p>Vi støtter dig.</p>"
    #expect(try read(page, as: .html).texts == ["Vi støtter dig."])
    let inside = "<x-a><template shadowrootmode='open'><p>Vi støtter dig.</p></template></x-a>"
    #expect(try read(inside, as: .html).texts == ["Vi støtter dig."])
  }
}

import Documents
import Testing

/// The text of a whole page among all that stands around it.
struct PageChoiceTests {
  @Test(arguments: Site.allCases)
  func `a policy is read whole from the page of any system`(site: Site) throws {
    let texts = try read(site.page, as: .html).texts
    #expect(Site.text.filter { !texts.contains($0) } == [])
  }

  @Test(arguments: Site.allCases)
  func `what stands around a policy is not content`(site: Site) throws {
    let texts = try read(site.page, as: .html).texts
    #expect(Site.around.filter { texts.contains($0) } == [])
  }

  @Test(arguments: [
    "<h2>Kontakt</h2><p>Vejlederen, Havnepladsen 3, telefon 70 00 00 00, tirsdag kl. 9-11</p>",
    """
    <table><tr><th>Tilbud</th><th>Andel</th></tr><tr><td>Samtale</td><td>71 %</td></tr>
    <tr><td>Gruppe</td><td>40 %</td></tr></table><p>Vi spørger igen om to år, og svarene lægges frem her.</p>
    """,
  ])
  func `what has no sentences is read with the text it stands in`(part: String) throws {
    let page = Site.accordion.page.replacing("</main>", with: part + "</main>")
    let alone = try read(part, as: .html).texts
    let texts = try read(page, as: .html).texts
    #expect(alone.filter { !texts.contains($0) } == [])
  }
}

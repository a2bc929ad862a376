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
}

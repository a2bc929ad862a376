import Assessments
import Testing

@testable import Reports

struct HTMLReportTests {
  private let page = ReportFormat.html.render(Sample.report())

  /// The values of an attribute, in order.
  private func attributes(_ name: String, in page: String) -> [String] {
    page.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `text is escaped in content and in attributes`() {
    let text: HTML = "\("<script>\"&'")"
    #expect(text == "&lt;script&gt;&quot;&amp;&#39;")
    let html: HTML = "<p title=\"\("\"><b>")\">\("a\nb\u{0}\u{202E}")</p>"
    #expect(
      html == "<p title=\"&quot;&gt;&lt;b&gt;\">a b\u{FFFD}\u{FFFD}</p>")
  }

  @Test func `a hostile document stays text`() {
    let hostile = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"
    let document = Sample.document(hostile, .html, title: hostile, words: 3)
    let report = GapReport(
      [Assessment(name: hostile, documents: [document], standards: [])],
      problems: [.init(path: hostile, message: hostile, code: "x")], version: hostile)
    let page = ReportFormat.html.render(report)
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.matches(of: /<\/title>/).count == 1)
  }

  @Test func `the page needs no network and no script`() {
    for part in ["<script", "<link", "<img", " src=", "@import", "url(", "javascript:"] {
      #expect(!page.contains(part), "\(part)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
  }

  @Test(arguments: [1, 2])
  func `ids are unique and links within the page arrive`(subjects: Int) {
    let report = GapReport(
      Array(repeating: Sample.assessment, count: subjects), problems: [Sample.problem],
      version: "1")
    let page = ReportFormat.html.render(report)
    let ids = attributes("id", in: page)
    #expect(Set(ids).count == ids.count)
    for target in attributes("href", in: page) where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
    for label in attributes("aria-labelledby", in: page) { #expect(ids.contains(label)) }
  }

  @Test(arguments: [1, 2])
  func `headings go down one level at a time`(subjects: Int) {
    let report = GapReport(
      Array(repeating: Sample.assessment, count: subjects), problems: [Sample.problem],
      version: "1")
    let levels = ReportFormat.html.render(report).matches(of: /<h([1-6])[ >]/)
      .compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
  }

  @Test func `elements are closed in order`() {
    let void = ["meta", "br", "!DOCTYPE"]
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)[^>]*>/)
    where !void.contains(String(tag.2)) {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }

  @Test func `tables have a caption and their heads a scope`() {
    #expect(page.matches(of: /<table>/).count == page.matches(of: /<caption>/).count)
    #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th scope="(col|row)">/).count)
  }

  @Test func `Danish advice is marked as Danish in an English report`() {
    let page = ReportFormat.html.render(Sample.report(.en))
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<p lang=\"da\">Udpeg en koordinator"))
  }

  @Test func `open criteria are unfolded and paper shows all`() {
    #expect(page.matches(of: /<details open>/).count == 5)
    #expect(page.contains("@media screen {\n  details:not([open]) + .folded { display: none; }"))
  }
}

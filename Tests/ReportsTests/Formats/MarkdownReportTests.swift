import Testing

@testable import Reports

struct MarkdownReportTests {
  @Test(arguments: [
    ("<script>", #"\<script\>"#), ("a | b", #"a \| b"#), ("`kode`", #"\`kode\`"#),
    ("*fed* _kursiv_", #"\*fed\* \_kursiv\_"#), ("[tekst](x)", #"\[tekst\](x)"#),
    ("linje\nto", "linje to"), ("- punkt", #"\- punkt"#), ("1. maj", #"1\. maj"#),
    ("1.240 ord", "1.240 ord"), ("# titel", "\\# titel"), ("a\\b", #"a\\b"#),
    ("\"citat\"", "\"citat\""), ("&nbsp;", #"\&nbsp;"#),
    ("12) maj", #"12\) maj"#), ("12", "12"), ("12. ", #"12\. "#), ("  + to", #"  \+ to"#),
    ("<\u{338}b>", "\\<\u{338}b\\>"),
  ])
  func `text is never taken for markup`(text: String, escaped: String) {
    let markdown: Markdown = "\(text)"
    #expect(String(decoding: markdown.source, as: UTF8.self) == escaped)
  }

  @Test func `a code span holds backticks and bars`() {
    #expect(Markdown.code("a`b") == "`` a`b ``")
    #expect(Markdown.code("a|b") == #"`a\|b`"#)
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=å", "https://example.org/a?b=1&c=å"),
    ("https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"),
  ])
  func `an address cannot end its own link`(url: String, address: String) {
    #expect(webAddress(url) == address)
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "//x"])
  func `only pages on the web are linked to`(url: String) {
    #expect(webAddress(url) == nil)
  }

  @Test func `rows of tables have as many cells as their heads`() {
    let lines = ReportFormat.markdown.render(Sample.report()).split(separator: "\n")
    var width: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.replacing(#"\|"#, with: "").count { $0 == "|" }
      #expect(cells == width ?? cells)
      width = cells
    }
  }
}

import Assessments
import Testing

@testable import Reports

struct TextReportTests {
  private func report(gaps: Int, quote: String = "Kort.") -> GapReport {
    let findings = (0..<gaps).map { index in
      Finding(
        criterion: Sample.criterion(
          "oslo.krav-\(index)", section: "grundlag", ("Titel", "Title"),
          requirement: ("R", "R")),
        verdict: .partial, evidence: [Sample.evidence(quote, line: 1, .intention)])
    }
    let standard = StandardAssessment(standard: Sample.oslo.standard, findings: findings)
    return GapReport(
      [Assessment(name: "Fjordby", documents: [Sample.policy], standards: [standard])],
      version: "1")
  }

  private func withoutColour(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test(arguments: [40, 60, 80, 120])
  func `lines keep within the width but for commands`(width: Int) {
    let text = ReportFormat.text.render(Sample.report(), options: TextOptions(width: width))
    for line in text.split(separator: "\n") where !line.contains("policygap ") {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func `colour only repeats what the words say`() {
    let plain = ReportFormat.text.render(Sample.report())
    let coloured = ReportFormat.text.render(Sample.report(), options: TextOptions(color: true))
    #expect(coloured != plain)
    #expect(withoutColour(coloured) == plain)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `ten gaps of a standard are shown unless all are asked for`() {
    let short = ReportFormat.text.render(report(gaps: 12))
    let full = ReportFormat.text.render(report(gaps: 12), options: TextOptions(full: true))
    #expect(short.split(separator: "◐").count - 1 == 10)
    #expect(short.contains("… og 2 krav til; kør med --full for at se alle."))
    #expect(full.split(separator: "◐").count - 1 == 12)
    #expect(!full.contains("--full"))
  }

  @Test func `a document cannot steer the terminal`() {
    let text = ReportFormat.text.render(
      report(gaps: 1, quote: "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}linje\r\nto"))
    for scalar in "\u{1B}\u{7}\u{9B}\u{202E}\r".unicodeScalars {
      #expect(!text.unicodeScalars.contains(scalar))
    }
    #expect(text.contains("linje  to") || text.contains("linje to"))
  }

  @Test func `a long quote is shortened unless all is asked for`() {
    let long = report(gaps: 1, quote: String(repeating: "ord ", count: 200) + "slut.")
    #expect(ReportFormat.text.render(long).contains("ord …«"))
    #expect(ReportFormat.text.render(long, options: TextOptions(full: true)).contains("slut.«"))
  }

  @Test func `what to run next comes last`() {
    let lines = ReportFormat.text.render(Sample.report()).split(separator: "\n")
    #expect(lines.last == "  policygap explain oslo.koordinator politik.html")
  }

  @Test func `a document that is left out is told of, with how to insist`() {
    let text = ReportFormat.text.render(Sample.report(), options: TextOptions(width: 200))
    #expect(text.contains("! Ikke vurderet: undersøgelse.txt regnes ikke for én kommunes egen"))
    #expect(text.contains("\n      policygap check --own undersøgelse.txt\n"))
  }

  @Test(arguments: [
    ("a.html", "a.html"), ("pårørende/æ.md", "pårørende/æ.md"), ("to ord.md", "'to ord.md'"),
    ("it's", #"'it'\''s'"#), ("$(x)", "'$(x)'"), ("-rf", "./-rf"), ("-", "-"), ("", "''"),
  ])
  func `a path is one word on the command line`(path: String, word: String) {
    #expect(shellWord(path) == word)
  }
}

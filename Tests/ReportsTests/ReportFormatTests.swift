import Testing

@testable import Reports

struct ReportFormatTests {
  @Test(arguments: ReportFormat.allCases, ReportLanguage.allCases)
  func `the sample looks as it did`(format: ReportFormat, language: ReportLanguage) throws {
    try expectGolden(
      format.render(Sample.report(language)), "gap-report.\(language).\(ending(format))")
  }

  @Test(arguments: ReportFormat.allCases)
  func `the same report is written the same`(format: ReportFormat) {
    #expect(format.render(Sample.report()) == format.render(Sample.report()))
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report ends in one line feed`(format: ReportFormat) {
    let text = format.render(Sample.report())
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report on nothing can be written`(format: ReportFormat) {
    #expect(!format.render(GapReport([], version: "1")).isEmpty)
  }

  @Test(arguments: [ReportFormat.text, .markdown, .html], ReportLanguage.allCases)
  func `each verdict stands there in words`(format: ReportFormat, language: ReportLanguage) {
    let text = format.render(Sample.report(language)).lowercased()
    for outcome in Outcome.allCases {
      #expect(text.contains(Wording(language).label(outcome).lowercased()))
    }
  }

  private func ending(_ format: ReportFormat) -> String {
    switch format {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .html: "html"
    }
  }
}

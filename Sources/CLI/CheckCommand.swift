import ArgumentParser
import Assessments
import Documents
import Foundation
import Linguistics
import Reports
import Standards

/// Holds documents against standards and writes the gap report.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Holds policies against the standards and writes the gap report.",
    discussion: """
      Formats: text (default), markdown, json, html; --format NAME=FILE writes to a file, and the
      option can be repeated.
      """)

  @OptionGroup var options: StandardsOptions
  @OptionGroup var inputs: InputOptions
  @Option(
    name: [.customLong("format")],
    help: ArgumentHelp(
      "text, markdown, json or html, with =FILE to write to a file.", valueName: "name[=file]"))
  var formats: [FormatRequest] = []
  @Flag(help: "The same as --format json.") var json = false
  @Flag(help: "Take the documents as a municipality's own, whatever they look like.") var own =
    false
  @Option(help: ArgumentHelp("The municipality's name in the report.", valueName: "name"))
  var municipality: String?
  @Option(
    name: [.customLong("as-one")],
    help: ArgumentHelp("Read all documents as those of one municipality.", valueName: "name"))
  var asOne: String?
  @Option(help: "Language of the report: da or en.") var lang: ReportLanguage = .da
  @Option(help: "Colour in the terminal: auto, always or never.") var color: ColorChoice = .auto
  @Flag(help: "Show all gaps in the text format.") var full = false

  func run() async throws {
    let requests =
      formats.isEmpty ? [FormatRequest(format: json ? .json : .text, path: nil)] : formats
    if requests.count(where: { $0.path == nil }) > 1 {
      throw ValidationError(
        "only one format can go to standard output; give the others a file: --format html=report.html"
      )
    }
    let yardstick = try await options.yardstick()
    let report = try await report(on: inputs.files(), by: yardstick)
    for request in requests { try write(report, request) }
    for problem in report.problems { Console.complain("\(problem.path): \(problem.message)") }
    if !report.problems.isEmpty { throw Outcome.failed }
  }

  private func report(on files: [InputFile], by yardstick: Yardstick) async -> GapReport {
    let version = Policygap.version
    if let asOne {
      let batch = await Batch(files, by: yardstick, insists: own) { $0 }
      let assessments =
        batch.products.isEmpty
        ? [] : [Assessment(of: batch.products, by: yardstick, name: asOne)]
      return GapReport(assessments, problems: batch.problems, language: lang, version: version)
    }
    let (municipality, lang) = (municipality, lang)
    let batch = await Batch(files, by: yardstick, insists: own) { examination in
      GapReport.Subject(
        Assessment(of: [examination], by: yardstick, name: municipality), language: lang)
    }
    return GapReport(batch.products, problems: batch.problems, language: lang, version: version)
  }

  private func write(_ report: GapReport, _ request: FormatRequest) throws {
    var text = TextOptions()
    text.full = full
    if request.path == nil {
      text.color = Console.usesColor(color)
      text.width = Console.width
    }
    guard let path = request.path else {
      let out = FileHandle.standardOutput
      return request.format.write(report, options: text) { out.write(Data($0)) }
    }
    do {
      let file = try Self.file(at: path)
      try request.format.write(report, options: text) { try file.write(contentsOf: Data($0)) }
      try file.close()
    } catch {
      throw ValidationError(
        "cannot write '\(path)'; is there such a folder, and may you write in it?")
    }
    Console.complain("wrote \(path)")
  }

  /// An empty file, opened once: a named pipe would take a second opening for its end.
  private static func file(at path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw CocoaError(.fileWriteUnknown) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

/// One wanted output: a format, and a file or standard output.
struct FormatRequest: ExpressibleByArgument {
  let format: ReportFormat
  let path: String?

  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard let name = parts.first,
      let format = ReportFormat(rawValue: name == "md" ? "markdown" : name)
    else { return nil }
    self.format = format
    path = parts.count > 1 && parts[1] != "-" ? parts[1] : nil
  }

  static let allValueStrings = ReportFormat.allCases.map(\.rawValue)
}

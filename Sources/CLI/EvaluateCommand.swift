import ArgumentParser
import Assessments
import Documents
import Foundation
import Linguistics
import Measurements
import Standards

/// Measures the program against labelled documents and passages.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures the verdicts against labelled texts.",
    discussion: """
      A CORPUS is a folder: documents, each beside its NAME.gold.yaml, or lists of labelled
      passages in YAML files.
      """)

  @OptionGroup var options: StandardsOptions
  @Argument(help: "Folders of labelled texts.") var corpora: [String]
  @Option(help: "Print the N first disagreements.") var errors = 0
  @Option(help: "Only criteria whose id starts with this.") var only = ""
  @Flag(help: "Figures of every criterion.") var perCriterion = false

  func run() throws {
    let (library, chosen) = try options.load()
    let yardstick = Yardstick(library, chosen: chosen)
    var vocabulary = Vocabulary(yardstick.lexicon)
    var scorecard = Scorecard()
    for corpus in corpora { try add(corpus, to: &scorecard, by: yardstick, with: &vocabulary) }
    let judged = scorecard.judged.filter { $0.criterion.hasPrefix(only) }
    if scorecard.texts == 0 {
      throw ValidationError("no labelled texts in \(corpora.joined(separator: ", "))")
    }
    for one in judged.filter({ $0.want != $0.got }).prefix(errors) {
      Console.write(Self.line(one) + "\n")
    }
    if perCriterion { writeCriteria(judged) }
    Console.write("texts: \(scorecard.texts), not scored as doubtful: \(scorecard.doubtful)\n")
    if !scorecard.unknown.isEmpty {
      Console.write("unknown criteria: \(scorecard.unknown.count)\n")
    }
    write("all", judged)
    for language in Language.allCases {
      let part = judged.filter { $0.language == language }
      if !part.isEmpty, part.count < judged.count { write(language.rawValue, part) }
    }
  }

  private func add(
    _ corpus: String, to scorecard: inout Scorecard, by yardstick: Yardstick,
    with vocabulary: inout Vocabulary
  ) throws {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: corpus).sorted() else {
      throw ValidationError("no folder '\(corpus)'")
    }
    for name in names where name.hasSuffix(".yaml") {
      let path = corpus + "/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      if name.hasSuffix(".gold.yaml") {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let gold = try GoldDocument(yaml: text, path: path, folder: folder)
        let file = InputFile(path: gold.path, source: .file)
        do throws(InputFile.Problem) {
          let source = SourceDocument(
            path: gold.path, document: try file.document().document, sha256: "")
          let examination = Examination(of: source, by: yardstick, with: &vocabulary)
          scorecard.add(gold, examination, by: yardstick)
        } catch {
          Console.complain("\(gold.path): \(error.message)")
          throw Outcome.failed
        }
      } else {
        for passage in try GoldPassage.read(yaml: text, path: path) {
          scorecard.add(passage, by: yardstick, with: &vocabulary)
        }
      }
    }
  }

  private static func line(_ one: Judged) -> String {
    let name = one.text.split(separator: "/").last.map(String.init) ?? one.text
    var line = "\(name): \(one.criterion): want \(one.want), got \(one.got) [\(one.cause)]"
    if let gold = one.gold { line += " | gold: \(gold.prefix(220))" }
    if let quote = one.quotes.first { line += " | found: \(quote.prefix(180))" }
    return line
  }

  private func writeCriteria(_ judged: [Judged]) {
    for (id, part) in Dictionary(grouping: judged, by: \.criterion).sorted(by: { $0.key < $1.key })
    {
      let figures = Figures(part)
      Console.write(
        "\(id)  met \(Self.show(figures.met.f1)) (\(figures.met.truePositives) right, "
          + "\(figures.met.falsePositives) too many, \(figures.met.falseNegatives) missed)\n")
    }
  }

  private func write(_ name: String, _ judged: [Judged]) {
    let figures = Figures(judged)
    let interval =
      Figures.interval(judged, of: \.f1)
      .map { " [\(Self.show($0.lowerBound))–\(Self.show($0.upperBound))]" } ?? ""
    Console.write(
      """
      \(name): met precision \(Self.show(figures.met.precision)), recall \(Self.show(figures.met.recall)), \
      F1 \(Self.show(figures.met.f1))\(interval), macro F1 \(Self.show(figures.metMacro)), asked \(figures.met.asked)
        addressed precision \(Self.show(figures.addressed.precision)), recall \(Self.show(figures.addressed.recall)), \
      F1 \(Self.show(figures.addressed.f1)), macro F1 \(Self.show(figures.addressedMacro))
        verdict accuracy \(Self.show(figures.accuracy)), evidence \(Self.show(figures.evidence)), \
      false alarms per negative \(Self.show(figures.falseAlarms))

      """)
  }

  private static func show(_ value: Double) -> String {
    value.isNaN ? "–" : String(format: "%.3f", value)
  }
}

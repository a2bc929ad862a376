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
  @Flag(help: "Figures of every standard and criterion.") var perCriterion = false
  @Option(help: "text or json; json holds all figures and disagreements.")
  var format: Format = .text
  @Option(
    help: ArgumentHelp(
      "Write the reliability of every criterion to DIR/STANDARD/reliability.yaml.",
      valueName: "dir"))
  var reliability: String?

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let (library, chosen) = try options.load()
    let yardstick = Yardstick(library, chosen: chosen)
    var vocabulary = Vocabulary(yardstick.lexicon)
    var scorecard = Scorecard()
    for corpus in corpora {
      try LabelledText.all(in: corpus, by: yardstick, with: &vocabulary) { text, vocabulary in
        switch text {
        case .passage(let passage): scorecard.add(passage, by: yardstick, with: &vocabulary)
        case .document(let gold, let examination):
          scorecard.add(gold, examination, by: yardstick)
        }
      }
    }
    if scorecard.texts == 0 {
      throw ValidationError("no labelled texts in \(corpora.joined(separator: ", "))")
    }
    if let reliability {
      for standard in library.standards {
        try Data(scorecard.reliabilityFile(of: standard.id).utf8).write(
          to: URL(fileURLWithPath: "\(reliability)/\(standard.id)/reliability.yaml"))
      }
    }
    let evaluation = Evaluation(scorecard, only: only)
    switch format {
    case .text: write(evaluation)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Console.write(String(decoding: try encoder.encode(evaluation), as: UTF8.self) + "\n")
    }
  }

  // MARK: Text

  private func write(_ evaluation: Evaluation) {
    for one in evaluation.disagreements.prefix(errors) { Console.write(Self.line(one) + "\n") }
    if perCriterion {
      for part in evaluation.standards + evaluation.criteria { write(line: part) }
    }
    Console.write("texts: \(evaluation.texts), not scored as doubtful: \(evaluation.doubtful)\n")
    if !evaluation.unknown.isEmpty {
      Console.write("unknown criteria: \(evaluation.unknown.count)\n")
    }
    write("all", evaluation.all, evaluation.intervals)
    if evaluation.languages.count > 1 {
      for part in evaluation.languages { write(part.name, part.figures) }
    }
    let steps = evaluation.steps.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let told = steps.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    Console.write("disagreements: \(evaluation.disagreements.count) (\(told))\n")
  }

  private static func line(_ one: Evaluation.Disagreement) -> String {
    let name = one.text.split(separator: "/").last.map(String.init) ?? one.text
    var line = "\(name): \(one.criterion): want \(one.want), got \(one.got) "
    line += "[\(one.step.rawValue): \(one.cause)]"
    if let gold = one.gold { line += " | gold: \(gold.prefix(220))" }
    if let found = one.found { line += " | found: \(found.prefix(180))" }
    return line
  }

  private func write(line part: Evaluation.Part) {
    let met = part.figures.met
    Console.write(
      "\(part.name)  met \(Self.show(met.f1)) (\(met.truePositives) right, "
        + "\(met.falsePositives) too many, \(met.falseNegatives) missed)\n")
  }

  private func write(
    _ name: String, _ figures: Figures, _ intervals: Evaluation.Intervals? = nil
  ) {
    func range(_ interval: [Double]?) -> String {
      guard let interval, interval.count == 2 else { return "" }
      return " [\(Self.show(interval[0]))–\(Self.show(interval[1]))]"
    }
    Console.write(
      """
      \(name): met precision \(Self.show(figures.met.precision))\(range(intervals?.metPrecision)), \
      recall \(Self.show(figures.met.recall))\(range(intervals?.metRecall)), \
      F1 \(Self.show(figures.met.f1))\(range(intervals?.metF1)), \
      macro F1 \(Self.show(figures.metMacro)), asked \(figures.met.asked)
        addressed precision \(Self.show(figures.addressed.precision)), \
      recall \(Self.show(figures.addressed.recall)), \
      F1 \(Self.show(figures.addressed.f1))\(range(intervals?.addressedF1)), \
      macro F1 \(Self.show(figures.addressedMacro))
        verdict accuracy \(Self.show(figures.accuracy)), evidence \(Self.show(figures.evidence)), \
      false alarms per negative \(Self.show(figures.falseAlarms))

      """)
  }

  private static func show(_ value: Double) -> String {
    value.isNaN ? "–" : String(format: "%.3f", value)
  }
}

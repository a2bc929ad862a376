import ArgumentParser
import Assessments
import Linguistics
import Standards

/// Runs the examples of the criteria and checks that each model wording earns `met`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of all criteria, or of the criteria whose id starts with PREFIX.")

  @OptionGroup var options: StandardsOptions
  @Argument(help: "Start of the ids to test, such as oslo or oslo.koordinator.") var prefix:
    String = ""

  func run() throws {
    let (library, chosen) = try options.load(examples: true)
    let yardstick = Yardstick(library, chosen: chosen)
    var vocabulary = Vocabulary(yardstick.lexicon)
    let checks = ExampleCheck.all(yardstick, with: &vocabulary)
      .filter { $0.criterion.id.hasPrefix(prefix) }
    let failures = checks.filter { !$0.holds }
    for failure in failures { Console.write(Self.line(failure) + "\n") }
    let criteria = Set(checks.map(\.criterion.id)).count
    let known = checks.count(where: \.isTodo)
    for gap in checks where gap.isTodo { Console.write("known gap: " + Self.line(gap) + "\n") }
    Console.write(
      "\(checks.count - failures.count - known) passed, \(failures.count) failed, "
        + "\(known) known gaps (\(criteria) criteria)\n")
    if checks.isEmpty { throw ValidationError("no criterion's id starts with '\(prefix)'") }
    if !failures.isEmpty { throw Outcome.tripped }
  }

  private static func line(_ check: ExampleCheck) -> String {
    let path = check.criterion.id.replacing(".", with: "/", maxReplacements: 1)
    let place = check.example.map { "\(path).yaml:\($0.line)" } ?? "\(path).yaml: model_wording"
    let why = check.reasons.map(\.rawValue) + check.missing.map { "-" + $0 }
    let lead = check.example?.leadIn.map { "[\($0)] " } ?? ""
    let text = lead + (check.example?.text ?? check.criterion.modelWording)
    if check.example?.isTodo == true, !check.isTodo {
      return "\(place): the known gap is closed; take its 'todo' away"
    }
    return "\(place): want \(check.expected), got \(check.verdict.rawValue) "
      + "(\(why.joined(separator: " "))) | \(text)"
  }
}

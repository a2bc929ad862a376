import ArgumentParser
import Assessments
import Documents
import Linguistics
import Reports
import Standards

/// Says what a criterion asks and, for a document, why it was judged so.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Says what a criterion asks, where from, with examples; and for a document why it was judged so."
  )

  @OptionGroup var options: StandardsOptions
  @Argument(help: "Id of the criterion, such as oslo.koordinator.") var criterion: String
  @Argument(help: "Document to explain the verdict for.") var path: String?
  @Flag(help: "Take the document as a municipality's own, whatever it looks like.") var own = false
  @Option(help: "Language of the explanation: da or en.") var lang: ReportLanguage = .da
  @Option(help: "Colour in the terminal: auto, always or never.") var color: ColorChoice = .auto

  func run() throws {
    let library = try options.load(examples: true).library
    let (standard, wanted) = try find(in: library)
    var text = TextOptions()
    text.color = Console.usesColor(color)
    text.width = Console.width
    var explanation: Explanation?
    if let path {
      let file = InputFile(path: path, source: path == "-" ? .standardInput : .file)
      do throws(InputFile.Problem) {
        explanation = try explain(file, wanted, by: Yardstick(library))
      } catch {
        Console.complain("\(path): \(error.message)")
        throw Outcome.failed
      }
    }
    Console.write(
      CriterionPage.render(
        wanted, of: standard, explanation: explanation, path: path ?? "", language: lang,
        options: text))
  }

  private func explain(
    _ file: InputFile, _ criterion: Criterion, by yardstick: Yardstick
  ) throws(InputFile.Problem) -> Explanation? {
    var vocabulary = Vocabulary(yardstick.lexicon)
    let source = SourceDocument(path: file.path, document: try file.document().document, sha256: "")
    let examination = Examination(of: source, by: yardstick, with: &vocabulary, insists: own)
    return Explanation(of: criterion.id, in: examination, by: yardstick)
  }

  private func find(in library: Library) throws -> (Standard, Criterion) {
    for standard in library.standards {
      if let found = standard.criteria.first(where: { $0.id == criterion }) {
        return (standard, found)
      }
    }
    let near = Spelling.nearest(
      to: criterion, among: library.standards.flatMap(\.criteria).map(\.id))
    let hint = near.map { "; did you mean '\($0)'?" } ?? "; see policygap standards list"
    throw ValidationError("unknown criterion '\(criterion)'\(hint)")
  }
}

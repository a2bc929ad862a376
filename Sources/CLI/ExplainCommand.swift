import ArgumentParser
import Assessments
import Standards

/// Says what a criterion asks and, for documents, why it was judged so.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Says what a criterion asks, where from, with examples; and for a document why it was judged so."
  )

  @OptionGroup var options: StandardsOptions
  @Argument(help: "Id of the criterion, such as oslo.koordinator.") var criterion: String
  @Argument(help: "Document to explain the verdict for.") var path: String?

  func run() throws {
  }
}

import ArgumentParser
import Assessments
import Foundation
import Linguistics
import Measurements
import Standards

/// Learns from labelled texts which words tell for which criterion.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learns from labelled texts which words tell for which criterion.",
    discussion: """
      Reads the examples of all criteria and the labelled texts of every CORPUS (folders as for
      evaluate) and writes STANDARDS/likeness.tsv. A text that was learned from measures nothing any
      more.
      """)

  @OptionGroup var options: StandardsOptions
  @Argument(help: "Folders of labelled texts.") var corpora: [String]
  @Option(help: ArgumentHelp("The file to write.", valueName: "file")) var output: String?

  func run() async throws {
    let folder = try StandardsFolder(options.standards)
    let library = try Library(folder.files, root: folder.root, examples: true)
    let yardstick = Yardstick(library)
    var vocabulary = Vocabulary(yardstick.lexicon)
    var lessons = Lessons()
    lessons.add(examplesOf: library.standards)
    for corpus in corpora {
      try LabelledText.all(in: corpus, by: yardstick, with: &vocabulary) { text, _ in
        switch text {
        case .passage(let passage): lessons.add(passage)
        case .document(let gold, let examination): lessons.add(gold, examination)
        }
      }
    }
    let likeness = await Likeness(
      lessons, of: library.standards.flatMap(\.criteria).map(\.id))
    let path = output ?? folder.root + "/" + Likeness.fileName
    try Data(likeness.text.utf8).write(to: URL(fileURLWithPath: path))
    Console.complain("\(path): learned from \(lessons.count) passages")
  }
}

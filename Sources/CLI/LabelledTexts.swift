import ArgumentParser
import Assessments
import Documents
import Foundation
import Linguistics
import Measurements
import Standards

/// A text of a corpus with its labels.
enum LabelledText {
  case passage(GoldPassage)
  case document(GoldDocument, Examination)

  /// Calls `body` with every labelled text below a folder: passages in YAML files, documents beside
  /// their `NAME.gold.yaml`.
  static func all(
    in corpus: String, by yardstick: Yardstick, with vocabulary: inout Vocabulary,
    _ body: (LabelledText, inout Vocabulary) throws -> Void
  ) throws {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: corpus).sorted() else {
      throw ValidationError("no folder '\(corpus)'")
    }
    for name in names where name.hasSuffix(".yaml") {
      let path = corpus + "/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      guard name.hasSuffix(".gold.yaml") else {
        for passage in try GoldPassage.read(yaml: text, path: path) {
          try body(.passage(passage), &vocabulary)
        }
        continue
      }
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let gold = try GoldDocument(yaml: text, path: path, folder: folder)
      let examination: Examination
      do throws(InputFile.Problem) {
        let document = try InputFile(path: gold.path, source: .file).document().document
        examination = Examination(
          of: SourceDocument(path: gold.path, document: document, sha256: ""), by: yardstick,
          with: &vocabulary)
      } catch {
        Console.complain("\(gold.path): \(error.message)")
        throw Outcome.failed
      }
      try body(.document(gold, examination), &vocabulary)
    }
  }
}

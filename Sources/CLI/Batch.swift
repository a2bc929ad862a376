import Assessments
import Documents
import Foundation
import Linguistics
import Reports

/// Many files read and examined, on all cores, in the order in which they were named.
struct Batch {
  private(set) var examinations: [Examination] = []
  private(set) var problems: [GapReport.Problem] = []

  init(_ files: [InputFile], by yardstick: Yardstick, insists: Bool) async {
    let width = max(1, min(ProcessInfo.processInfo.activeProcessorCount, files.count))
    let size = (files.count + width - 1) / max(1, width)
    let chunks = stride(from: 0, to: files.count, by: max(1, size)).map {
      Array(files[$0..<min($0 + size, files.count)])
    }
    let done = await withTaskGroup(of: (Int, [Result<Examination, GapReport.Problem>]).self) {
      group in
      for (number, chunk) in chunks.enumerated() {
        group.addTask { (number, Self.examine(chunk, by: yardstick, insists: insists)) }
      }
      var results = [[Result<Examination, GapReport.Problem>]](repeating: [], count: chunks.count)
      for await (number, result) in group { results[number] = result }
      return results
    }
    for result in done.joined() {
      switch result {
      case .success(let examination):
        examinations.append(examination)
        if examination.summary.words == 0 { problems.append(.noText(examination.source.path)) }
      case .failure(let problem): problems.append(problem)
      }
    }
  }

  private static func examine(
    _ files: [InputFile], by yardstick: Yardstick, insists: Bool
  ) -> [Result<Examination, GapReport.Problem>] {
    var vocabulary = Vocabulary(yardstick.lexicon)
    return files.map { file in
      do throws(InputFile.Problem) {
        let (document, bytes) = try file.document()
        let source = SourceDocument(
          path: file.path, document: document, sha256: SHA256.hex(of: bytes))
        return .success(Examination(of: source, by: yardstick, with: &vocabulary, insists: insists))
      } catch {
        return .failure(.init(path: file.path, message: error.message, code: error.code))
      }
    }
  }

  /// One assessment a document.
  func assessments(by yardstick: Yardstick, name: String?) -> [Assessment] {
    examinations.map { Assessment(of: [$0], by: yardstick, name: name) }
  }
}

extension GapReport.Problem: Error {
  static func noText(_ path: String) -> Self {
    .init(
      path: path,
      message: "the document holds no text of its own; check that the file is whole",
      code: "noText")
  }
}

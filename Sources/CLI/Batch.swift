import Assessments
import Documents
import Foundation
import Linguistics
import Reports

/// What is made of many files, on all cores, in the order in which they were named.
struct Batch<Product: Sendable>: Sendable {
  private(set) var products: [Product] = []
  private(set) var problems: [GapReport.Problem] = []

  private typealias Outcome = Result<
    (product: Product, problem: GapReport.Problem?), GapReport.Problem
  >

  /// - Parameter make: called on the worker that read the file, so that no text is kept longer than
  ///   what is made of it needs.
  init(
    _ files: [InputFile], by yardstick: Yardstick, insists: Bool,
    _ make: @escaping @Sendable (Examination) -> Product
  ) async {
    let width = max(1, min(ProcessInfo.processInfo.activeProcessorCount, files.count))
    let size = (files.count + width - 1) / max(1, width)
    let chunks = stride(from: 0, to: files.count, by: max(1, size)).map {
      Array(files[$0..<min($0 + size, files.count)])
    }
    let done = await withTaskGroup(of: (Int, [Outcome]).self) { group in
      for (number, chunk) in chunks.enumerated() {
        group.addTask { (number, Self.examine(chunk, by: yardstick, insists: insists, make)) }
      }
      var results = [[Outcome]](repeating: [], count: chunks.count)
      for await (number, result) in group { results[number] = result }
      return results
    }
    for outcome in done.joined() {
      switch outcome {
      case .success(let (product, problem)):
        products.append(product)
        if let problem { problems.append(problem) }
      case .failure(let problem): problems.append(problem)
      }
    }
  }

  private static func examine(
    _ files: [InputFile], by yardstick: Yardstick, insists: Bool, _ make: (Examination) -> Product
  ) -> [Outcome] {
    var vocabulary = Vocabulary(yardstick.lexicon)
    return files.map { file in
      do throws(InputFile.Problem) {
        let (document, bytes) = try file.document()
        let source = SourceDocument(
          path: file.path, document: document, sha256: SHA256.hex(of: bytes))
        let examination = Examination(
          of: source, by: yardstick, with: &vocabulary, insists: insists)
        return .success((make(examination), GapReport.Problem(on: examination.summary)))
      } catch {
        return .failure(.init(path: file.path, message: error.message, code: error.code))
      }
    }
  }
}

extension GapReport.Problem: Error {
  /// That a document, or half of its pages or more, holds no text; nil if it does.
  fileprivate init?(on document: AssessedDocument) {
    let isEmpty = document.words == 0
    if let pages = document.pages, pages.withoutText * 2 >= pages.all {
      self.init(
        path: document.path,
        message: "no text on \(pages.withoutText) of \(pages.all) pages; "
          + "if they are scanned, run the file through text recognition (OCR)",
        code: isEmpty ? "noText" : "textlessPages")
    } else if isEmpty {
      self.init(
        path: document.path,
        message: "the document holds no text of its own; check that the file is whole",
        code: "noText")
    } else {
      return nil
    }
  }
}

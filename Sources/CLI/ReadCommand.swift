public import ArgumentParser
import Assessments
import Documents
import Linguistics
import Reports

/// Shows documents as the program sees them.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract:
      "Shows a document as the program sees it: blocks, places, and with --statements who commits to what."
  )

  @OptionGroup var options: StandardsOptions
  @OptionGroup var inputs: InputOptions
  @Flag(help: "Add sentences and clauses with speaker, strength and concepts.") var statements =
    false
  @Option(help: "text or json.") var format: ReadFormat = .text
  @Option(help: "Language of the report: da or en.") var lang: ReportLanguage = .da
  @Option(help: "Colour in the terminal: auto, always or never.") var color: ColorChoice = .auto

  func run() throws {
    let yardstick = Yardstick(try options.load().library)
    var vocabulary = Vocabulary(yardstick.lexicon)
    var documents: [ReadReport.ReadDocument] = []
    var failed = false
    for file in try inputs.files() {
      do throws(InputFile.Problem) {
        let document = try file.document().document
        let source = SourceDocument(path: file.path, document: document, sha256: "")
        let examination = Examination(of: source, by: yardstick, with: &vocabulary)
        documents.append(describe(examination, yardstick.lexicon))
      } catch {
        Console.complain("\(file.path): \(error.message)")
        failed = true
      }
    }
    var text = TextOptions()
    text.color = Console.usesColor(color)
    text.width = Console.width
    text.statements = statements
    Console.write(format.render(ReadReport(documents), language: lang, options: text))
    if failed { throw Outcome.failed }
  }

  private func describe(_ examination: Examination, _ lexicon: Lexicon) -> ReadReport.ReadDocument {
    let document = examination.source.document
    func text(_ index: Int) -> String {
      String(decoding: document.blocks[index].text, as: UTF8.self)
    }
    let blocks = document.blocks.enumerated().map { number, block in
      ReadReport.ReadBlock(
        kind: block.kind.rawValue, level: block.level, text: text(number), number: block.number,
        leadIn: block.leadIn.map(text), headings: block.headings.map(text),
        rowHeader: block.rowHeader.map(text), columnHeader: block.columnHeader.map(text),
        place: document.place(of: 0..<block.text.count, in: number), content: block.isContent)
    }
    return .init(
      path: examination.source.path, format: document.format,
      language: examination.summary.language, title: document.title, blocks: blocks,
      statements: statements ? describeStatements(examination, lexicon) : [])
  }

  private func describeStatements(
    _ examination: Examination, _ lexicon: Lexicon
  ) -> [ReadReport.ReadStatement] {
    let document = examination.source.document
    let analysis = examination.reading.analysis
    var concepts = [[String]](repeating: [], count: analysis.clauses.count)
    for hit in analysis.hits {
      let name = (hit.isNegated ? "!" : "") + lexicon.ids[hit.concept]
      if !concepts[hit.clause].contains(name) { concepts[hit.clause].append(name) }
    }
    return analysis.sentences.map { sentence in
      let block = document.blocks[sentence.passage].text
      let place = document.place(of: sentence.bytes, in: sentence.passage)
      return .init(
        text: String(decoding: block[sentence.bytes], as: UTF8.self), place: place,
        clauses: sentence.clauses.map { number in
          let clause = analysis.clauses[number]
          return .init(
            text: String(decoding: block[clause.bytes], as: UTF8.self), speaker: clause.speaker,
            commitment: clause.commitment, concepts: concepts[number])
        })
    }
  }
}

extension ReadFormat: ExpressibleByArgument {}

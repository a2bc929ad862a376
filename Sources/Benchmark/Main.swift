import Assessments
import Documents
import Foundation
import Linguistics
import Reports
import Standards

/// Measures reading and assessing against `xmllint` on the same generated pages, in one run.
///
/// usage: policygap-benchmark [STANDARDS-FOLDER [PAGES [SEED [SAMPLES-FOLDER]]]]
@main
struct Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = arguments.count > 1 ? arguments[1] : "Standards"
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 7 : 7
    let library = try load(folder, examples: true)
    let samples = arguments.count > 4 ? arguments[4] : "Samples"
    let pages = try Pages(count: count, seed: seed, samples: try read(samples))
    defer { pages.remove() }
    print("\(count) pages, \(pages.bytes) bytes, seed \(seed)")

    let loading = try cpu { _ = Yardstick(try load(folder, examples: false)) }
    print("loading the standards: \(milliseconds(loading))")

    let yardstick = Yardstick(library)
    let peer = run("xmllint", ["--html", "--noout"] + pages.paths)
    print("xmllint --html --noout: \(milliseconds(peer))")
    measure("reading and assessing, all standards", pages, yardstick, peer)
    measure(
      "the same with every criterion twice", pages, Yardstick(doubled(library)), peer)
    try measureRendering(pages, yardstick)
    try measureProcess(folder, pages, peer)
  }

  private static func measure(
    _ name: String, _ pages: Pages, _ yardstick: Yardstick, _ peer: Double
  ) {
    var reading = 0.0
    var examining = 0.0
    var judging = 0.0
    var vocabulary = Vocabulary(yardstick.lexicon)
    for path in pages.paths {
      let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
      var document: Document?
      reading += cpu { document = try? Document(bytes, as: .html) }
      guard let document else { continue }
      let source = SourceDocument(path: path, document: document, sha256: "")
      var examination: Examination?
      examining += cpu { examination = Examination(of: source, by: yardstick, with: &vocabulary) }
      guard let examination else { continue }
      judging += cpu { _ = Assessment(of: [examination], by: yardstick) }
    }
    let total = reading + examining + judging
    print("\(name): \(milliseconds(total)) = \(ratio(total / peer)) x xmllint")
    print(
      "  documents \(milliseconds(reading)), language \(milliseconds(examining)), rules \(milliseconds(judging))"
    )
  }

  private static func measureRendering(_ pages: Pages, _ yardstick: Yardstick) throws {
    var vocabulary = Vocabulary(yardstick.lexicon)
    let assessments = pages.paths.prefix(100).compactMap { path -> Assessment? in
      let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
      guard let document = try? Document(bytes, as: .html) else { return nil }
      let source = SourceDocument(path: path, document: document, sha256: "")
      let examination = Examination(of: source, by: yardstick, with: &vocabulary)
      return Assessment(of: [examination], by: yardstick)
    }
    var reports: [GapReport] = []
    let making = cpu {
      reports = assessments.map { GapReport([$0], language: .da, version: "0") }
    }
    print("GapReport.init: \(milliseconds(making / Double(max(1, reports.count)))) a page")
    for format in ReportFormat.allCases {
      var size = 0
      let time = cpu { for report in reports { size += format.render(report).utf8.count } }
      print(
        "rendering \(format.rawValue): \(milliseconds(time / Double(max(1, reports.count)))) a page, "
          + "\(size / max(1, reports.count)) bytes")
    }
  }

  private static func measureProcess(_ folder: String, _ pages: Pages, _ peer: Double) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("policygap").path
    let whole = run(
      program, ["check", "--format", "json", "--standards", folder, pages.folder])
    print(
      "whole process, JSON of all pages: \(milliseconds(whole)) = \(ratio(whole / peer)) x xmllint")
    let colds = (0..<5).map { _ in
      wall {
        _ = run(program, ["check", "--format", "json", "--standards", folder, pages.paths[0]])
      }
    }.sorted()
    print("one page from cold: \(milliseconds(colds[2])) of wall time, median of 5")
  }

  // MARK: Measuring

  private static func cpu(_ body: () throws -> Void) rethrows -> Double {
    let start = usage(RUSAGE_SELF.rawValue)
    try body()
    return usage(RUSAGE_SELF.rawValue) - start
  }

  private static func wall(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let time = clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private static func usage(_ who: __rusage_who_t) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// Runs a program without its output; gives its CPU time in seconds.
  private static func run(_ program: String, _ arguments: [String]) -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = usage(RUSAGE_CHILDREN.rawValue)
    do {
      try process.run()
    } catch {
      print("cannot run \(program): \(error)")
      return .nan
    }
    process.waitUntilExit()
    return usage(RUSAGE_CHILDREN.rawValue) - start
  }

  private static func milliseconds(_ seconds: Double) -> String {
    String(format: "%.2f ms", seconds * 1000)
  }

  private static func ratio(_ value: Double) -> String { String(format: "%.2f", value) }

  // MARK: Input

  /// The Markdown policies of a folder.
  private static func read(_ folder: String) throws -> [Document] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
      .map { name in
        let bytes = [UInt8](FileManager.default.contents(atPath: folder + "/" + name) ?? Data())
        return try Document(bytes, as: .markdown)
      }
  }

  private static func load(_ folder: String, examples: Bool) throws -> Library {
    var files: [Library.File] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".yaml") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      files.append(.init(path: name, text: text))
    }
    return try Library(files, root: folder, examples: examples)
  }

  private static func doubled(_ library: Library) -> Library {
    let twice = library.standards.map { standard in
      Standard(
        id: standard.id, title: standard.title, titleEnglish: standard.titleEnglish,
        publisher: standard.publisher, edition: standard.edition, about: standard.about,
        sources: standard.sources, sections: standard.sections,
        criteria: standard.criteria + standard.criteria)
    }
    return Library(standards: twice, concepts: library.concepts)
  }
}

/// The generated pages, as files in a temporary folder.
struct Pages {
  let folder: String
  let paths: [String]
  let bytes: Int

  init(count: Int, seed: UInt64, samples: [Document]) throws {
    folder = NSTemporaryDirectory() + "policygap-benchmark-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var generator = PageGenerator(seed: seed, samples: samples)
    var paths: [String] = []
    var bytes = 0
    for number in 0..<count {
      let page = generator.page(number: number)
      let path = folder + "/\(number).html"
      try Data(page.utf8).write(to: URL(fileURLWithPath: path))
      paths.append(path)
      bytes += page.utf8.count
    }
    self.paths = paths
    self.bytes = bytes
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

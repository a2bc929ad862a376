public import ArgumentParser
import Assessments
import Foundation
import Linguistics
import Reports
import Standards

enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

extension ReportLanguage: ExpressibleByArgument {}

/// Options of every command that needs the standards.
struct StandardsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of standards; else POLICYGAP_STANDARDS, ./Standards, or the one beside the program.",
      valueName: "dir"))
  var standards: String?

  @Option(
    help: ArgumentHelp("Standards to use: ids with commas between, or all.", valueName: "ids"))
  var standard: String = "all"

  /// Loads the library and checks the chosen ids.
  func load(examples: Bool = false) throws -> (library: Library, chosen: Set<String>?) {
    let folder = try StandardsFolder(standards)
    let library = try Library(folder.files, root: folder.root, examples: examples)
    return (library, try chosen(of: library))
  }

  /// Loads the standards on all cores, ready to be held against documents.
  func yardstick() async throws -> Yardstick {
    let folder = try StandardsFolder(standards)
    let glossary = await folder.glossary()
    async let lexicon = Lexicon(glossary.concepts)
    let library = try Library(
      folder.files, lexicon: glossary, root: folder.root, examples: false)
    return Yardstick(library, lexicon: await lexicon, chosen: try chosen(of: library))
  }

  private func chosen(of library: Library) throws -> Set<String>? {
    guard standard != "all" else { return nil }
    let ids = standard.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let known = library.standards.map(\.id)
    for id in ids where !known.contains(id) {
      throw ValidationError(
        "unknown standard '\(id)'; choose among \(known.joined(separator: ", ")), or all")
    }
    return Set(ids)
  }
}

/// Finds and reads the folder of standards.
struct StandardsFolder {
  struct NotFound: Error, CustomStringConvertible {
    let description: String
  }

  let root: String
  let files: [Library.File]

  init(_ chosen: String?) throws {
    root = try Self.find(chosen)
    files = try Self.yamlFiles(in: root) + Self.likeness(in: root)
  }

  /// The lexicon, read in as many parts as there are cores.
  func glossary() async -> Glossary {
    let lexicon = files.filter(\.isLexicon)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let size = lexicon.map(\.text.utf8.count).reduce(0, +) / cores + 1
    var before = 0
    let parts = Dictionary(grouping: lexicon) { file in
      defer { before += file.text.utf8.count }
      return before / size
    }
    return await withTaskGroup(of: (Int, Glossary).self) { group in
      for (number, part) in parts { group.addTask { (number, Glossary(part, root: root)) } }
      var read: [Int: Glossary] = [:]
      for await (number, glossary) in group { read[number] = glossary }
      return read.keys.sorted().reduce(into: Glossary([], root: root)) { whole, number in
        if let part = read[number] { whole.add(part) }
      }
    }
  }

  private static func find(_ chosen: String?) throws -> String {
    let environment = ProcessInfo.processInfo.environment["POLICYGAP_STANDARDS"]
    if let folder = chosen ?? environment {
      guard isStandards(folder) else {
        throw NotFound(description: "no standards in '\(folder)': the folder lexicon/ is not there")
      }
      return folder
    }
    if isStandards("Standards") { return "Standards" }
    let program = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("Standards").path
      if isStandards(candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw NotFound(description: "no folder of standards found; name one with --standards DIR")
  }

  private static func isStandards(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/lexicon")
  }

  private static func likeness(in root: String) throws -> [Library.File] {
    let path = root + "/" + Likeness.fileName
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return [.init(path: Likeness.fileName, text: try String(contentsOfFile: path, encoding: .utf8))]
  }

  private static func yamlFiles(in root: String) throws -> [Library.File] {
    var files: [Library.File] = []
    for folder in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
      let path = root + "/" + folder
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
      else { continue }
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where name.hasSuffix(".yaml") {
        let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
        files.append(.init(path: folder + "/" + name, text: text))
      }
    }
    return files
  }
}

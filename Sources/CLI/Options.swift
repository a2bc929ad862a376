public import ArgumentParser
import Foundation
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
    let library = try StandardsFolder.load(standards, examples: examples)
    guard standard != "all" else { return (library, nil) }
    let ids = standard.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let known = library.standards.map(\.id)
    for id in ids where !known.contains(id) {
      throw ValidationError(
        "unknown standard '\(id)'; choose among \(known.joined(separator: ", ")), or all")
    }
    return (library, Set(ids))
  }
}

/// Finds and reads the folder of standards.
enum StandardsFolder {
  struct NotFound: Error, CustomStringConvertible {
    let description: String
  }

  static func load(_ chosen: String?, examples: Bool) throws -> Library {
    let root = try find(chosen)
    let files = try yamlFiles(in: root)
    return try Library(files, root: chosen ?? shown(root), examples: examples)
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

  private static func shown(_ root: String) -> String { root }

  private static func isStandards(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/lexicon")
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

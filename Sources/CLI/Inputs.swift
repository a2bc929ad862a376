import ArgumentParser
import Documents
import Foundation

/// Which files a command reads.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders, or - for standard input.") var paths: [String]
  @Option(
    name: [.customLong("stdin-filename")],
    help: ArgumentHelp("Name that standard input is read under.", valueName: "name"))
  var stdinFilename: String = "stdin"

  /// The files in the order of the arguments, those of a folder by path, bytewise.
  func files() throws -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      if path == "-" {
        if isatty(STDIN_FILENO) == 1 {
          throw ValidationError("standard input is a terminal; pipe a document into it")
        }
        files.append(.init(path: stdinFilename, source: .standardInput))
        continue
      }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        let found = Self.documents(in: path)
        if found.isEmpty { files.append(.init(path: path, source: .nothing)) }
        files += found
      } else {
        files.append(.init(path: path, source: .file))
      }
    }
    return files
  }

  /// Of what is read, and of texts that are not, lest one be passed over without a word.
  private static let extensions: Set<String> = [
    "doc", "docm", "docx", "fodt", "htm", "html", "markdown", "md", "odt", "pdf", "rtf", "text",
    "txt", "xhtml", "xml",
  ]

  /// The documents below a folder. Symbolic links are not followed: they may lead anywhere, and
  /// nothing is read that the user has not named.
  private static func documents(in folder: String) -> [InputFile] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let base = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    let walker = FileManager.default.enumerator(
      at: base, includingPropertiesForKeys: keys,
      options: [.skipsHiddenFiles])
    var paths: [String] = []
    while let url = walker?.nextObject() as? URL {
      guard extensions.contains(url.pathExtension.lowercased()) else { continue }
      // Word's note that somebody has the file open.
      if url.lastPathComponent.hasPrefix("~$") { continue }
      let isFile = try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      guard isFile == true else { continue }
      let inside = String(url.standardizedFileURL.path.dropFirst(base.path.count + 1))
      paths.append((folder.hasSuffix("/") ? folder : folder + "/") + inside)
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return paths.map { InputFile(path: $0, source: .file) }
  }
}

/// A file to be read, or the reason why there is none.
struct InputFile: Sendable {
  enum Source: Sendable { case file, standardInput, nothing }
  let path: String
  let source: Source

  struct Problem: Error {
    let message: String
    let code: String

    init(message: String, code: String) {
      self.message = message
      self.code = code
    }

    init(_ error: ReadingError) { self.init(message: "\(error)", code: error.code) }
  }

  /// The file's bytes; a file over the limit is refused unread.
  func bytes() throws(Problem) -> [UInt8] {
    switch source {
    case .nothing:
      throw Problem(message: "the folder holds no document that can be read", code: "noDocuments")
    case .standardInput, .file:
      do throws(FileBytes.Failure) {
        return try source == .file ? FileBytes.of(path: path) : FileBytes.ofStandardInput()
      } catch {
        throw Problem(error)
      }
    }
  }

  /// Reads the file as a document.
  func document() throws(Problem) -> (document: Document, bytes: [UInt8]) {
    let bytes = try bytes()
    do throws(ReadingError) {
      let format = try Format(of: bytes, named: path)
      if format != .pdf { return (try Document(bytes, as: format), bytes) }
    } catch {
      throw Problem(error)
    }
    let markup = try Poppler.markup(of: bytes)
    do throws(ReadingError) {
      return (try Document(markup, as: .pdf), bytes)
    } catch {
      throw Problem(error)
    }
  }
}

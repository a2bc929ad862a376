import Foundation
import Testing

/// Inputs that are no files, or that never end.
struct HostileCommandTests {
  private static func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "policygap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  @Test func `pipes and devices are refused and not waited for`() throws {
    let folder = try Self.folder()
    let pipe = folder.appending(path: "pipe.txt").path
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero", "/dev/null"] {
      let run = try CommandLineTests.run(["check", path, "Samples/kort", "--json"])
      #expect(run.code == 2)
      #expect(run.err.contains("\(path): this is no file but a pipe, a device or the like"))
      #expect(run.out.contains("\"path\": \"Samples/kort/paaroerendepolitik.txt\""))
    }
  }

  @Test func `standard input is read no further than the limit`() throws {
    let zeros = try FileHandle(forReadingFrom: URL(filePath: "/dev/zero"))
    let run = try CommandLineTests.run(["check", "-"], standardInput: zeros)
    #expect(run.code == 2)
    #expect(run.err.contains("larger than"))
  }

  @Test func `documents that contradict each other are shown in every format`() throws {
    let folder = try Self.folder()
    for (name, text) in [
      ("politik.md", "# Pårørendepolitik\n\nFjordby Kommune har en pårørendevejleder.\n"),
      ("standard.md", "# Kvalitetsstandard\n\nFjordby Kommune har ikke en pårørendevejleder.\n"),
    ] { try Data(text.utf8).write(to: folder.appending(path: name)) }
    for format in ["text", "markdown", "json", "html"] {
      let run = try CommandLineTests.run([
        "check", folder.path, "--as-one", "Fjordby", "--own", "--full", "--format", format,
      ])
      #expect(run.code == 0)
      #expect(run.out.contains("har ikke en pårørendevejleder"))
      #expect(run.out.contains("standard.md") && run.out.contains("politik.md"))
      let isShown =
        format == "json"
        ? run.out.contains("\"conflict\"") && run.out.contains("\"denial\"")
        : run.out.contains("Et andet dokument siger imod")
      #expect(isShown, "\(format)")
    }
  }

  @Test func `texts in a folder that are of a kind not read are told`() throws {
    let folder = try Self.folder()
    try Data("{\\rtf1 Vi tilbyder}".utf8).write(to: folder.appending(path: "a.rtf"))
    try Data("Kommunen har en vejleder for pårørende.\n".utf8)
      .write(to: folder.appending(path: "b.txt"))
    let run = try CommandLineTests.run(["read", folder.path])
    #expect(run.code == 2)
    #expect(run.err.contains("a.rtf: rtf files are not read here; save it as docx"))
    #expect(run.out.contains("Kommunen har en vejleder"))
  }

  @Test func `links and pipes in a folder are passed over`() throws {
    let folder = try Self.folder()
    try Data("Kommunen har en vejleder for pårørende.\n".utf8)
      .write(to: folder.appending(path: "a.txt"))
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.appending(path: "loop").path, withDestinationPath: ".")
    try files.createSymbolicLink(
      atPath: folder.appending(path: "host.txt").path, withDestinationPath: "/etc/hostname")
    #expect(mkfifo(folder.appending(path: "pipe.txt").path, 0o600) == 0)
    let run = try CommandLineTests.run(["read", folder.path, "--format", "json"])
    #expect(run.code == 0)
    #expect(run.out.components(separatedBy: "\"path\"").count == 2)
  }
}

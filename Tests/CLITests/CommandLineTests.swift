import Foundation
import TestSupport
import Testing

/// The program run as its users run it: arguments in, streams and exit code out.
struct CommandLineTests {
  struct Run {
    let code: Int32
    let out: String
    let err: String
  }

  static func run(
    _ arguments: [String], input: String? = nil, standardInput: FileHandle? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = Project.root.appendingPathComponent(".build/debug/policygap")
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("policygap-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (out, err) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      pipe.fileHandleForWriting.write(Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    } else {
      process.standardInput = standardInput ?? FileHandle.nullDevice
      try process.run()
    }
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
      err: try String(contentsOf: err, encoding: .utf8))
  }

  static func temporary(_ name: String, _ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("policygap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  @Test func `the README's first command reports the sample`() throws {
    let readme = try String(
      contentsOf: Project.root.appendingPathComponent("README.md"), encoding: .utf8)
    let words = ["check", "Samples/kort/paaroerendepolitik.txt", "--standard", "oslo"]
    #expect(readme.contains(".build/release/policygap " + words.joined(separator: " ")))
    let run = try Self.run(words)
    #expect(run.code == 0)
    #expect(run.out.contains("Oslo-standarden"))
    #expect(run.out.contains("24 krav: 1 opfyldt"))
    #expect(run.out.contains("oslo.systematik, skal-krav, vægt 3"))
    #expect(run.err.isEmpty)
  }

  @Test(arguments: [
    ("tom.txt", [], "is empty"),
    (
      "billede.html", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0, 0, 0, 9],
      "png files are not read here"
    ),
    ("brudt.xml", Array("<politik><afsnit>Vi tilbyder".utf8), "too early"),
    (
      "gammel.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "doc files are not read here"
    ),
    ("brev.rtf", Array("{\\rtf1 Vi tilbyder}".utf8), "rtf files are not read here"),
    ("brudt.docx", [0x50, 0x4B, 3, 4, 20, 0], "ends too early"),
    ("rapport.pdf", Array("%PDF-1.7\n%âãÏÓ\n1 0 obj".utf8), "pdf"),
  ])
  func `a bad file is told in one sentence, exits with 2, and the others are still reported`(
    name: String, bytes: [UInt8], sentence: String
  ) throws {
    let bad = try Self.temporary(name, bytes)
    let run = try Self.run([
      "check", bad, "Samples/kort/paaroerendepolitik.txt", "--standard", "oslo",
    ])
    #expect(run.code == 2)
    #expect(run.err.contains(sentence), "\(run.err)")
    #expect(run.err.split(separator: "\n").count == 1)
    #expect(run.out.contains("oslo.systematik"))
  }

  @Test func `a missing file exits with 2 and names it`() throws {
    let run = try Self.run(["check", "findes-ikke.html"])
    #expect(run.code == 2)
    #expect(run.err.contains("findes-ikke.html: no such file"))
  }

  @Test func `a file over the limit is refused unread`() throws {
    let path = try Self.temporary("stor.txt", [])
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let run = try Self.run(["check", path])
    #expect(run.code == 2)
    #expect(run.err.contains("larger than"))
  }

  @Test(arguments: [
    ["check"], ["check", "Samples/kort", "--format", "xlsx"], ["nonsense"],
    ["check", "Samples/kort", "--standard", "osol"],
    ["explain", "oslo.koordinatr"], ["check", "Samples/kort", "--standards", "/nowhere"],
    ["check", "Samples/kort", "--format", "json", "--format", "html"],
  ])
  func `wrong usage exits with 2 and writes nothing to standard output`(arguments: [String]) throws
  {
    let run = try Self.run(arguments)
    #expect(run.code == 2)
    #expect(run.out.isEmpty)
    #expect(!run.err.isEmpty)
  }

  @Test func `an invalid standard exits with 2 and shows file, line and column`() throws {
    let broken = "lexicon/words.yaml"
    let path = try Self.temporary("x", [])
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("lexicon"), withIntermediateDirectories: true)
    try Data("a:\n  dk: [b]\n".utf8).write(to: folder.appendingPathComponent(broken))
    let run = try Self.run(["standards", "validate", "--standards", folder.path])
    #expect(run.code == 2)
    #expect(
      run.err.contains("lexicon/words.yaml:2:3: error[E203]: unknown key 'dk'; did you mean 'da'?"))
  }

  @Test func `help and version exit with 0 on standard output`() throws {
    for arguments in [["--help"], ["check", "--help"], ["--version"]] {
      let run = try Self.run(arguments)
      #expect(run.code == 0)
      #expect(!run.out.isEmpty)
      #expect(run.err.isEmpty)
    }
    #expect(try Self.run(["--version"]).out.hasPrefix("policygap "))
  }

  @Test func `standard input is read under the name that it is given`() throws {
    let run = try Self.run(
      ["check", "-", "--stdin-filename", "udkast.md", "--standard", "oslo", "--json"],
      input: "# Pårørendepolitik\n\nKommunen har en pårørendevejleder, som rådgiver pårørende.\n")
    #expect(run.code == 0)
    #expect(run.out.contains("\"path\": \"udkast.md\""))
    #expect(run.out.contains("\"format\": \"markdown\""))
  }

  @Test func `the same bytes give the same bytes`() throws {
    let words = ["check", "Samples", "--json"]
    #expect(try Self.run(words).out == Self.run(words).out)
  }

  @Test func `several documents can be read as one municipality's`() throws {
    let run = try Self.run(["check", "Samples/brinkholm", "--as-one", "Brinkholm", "--json"])
    #expect(run.code == 0)
    #expect(run.out.components(separatedBy: "\"coverage\"").count > 2)
    #expect(run.out.contains("paaroerendevejleder.html"))
    #expect(run.out.contains("\"name\": \"Brinkholm\""))
  }
}

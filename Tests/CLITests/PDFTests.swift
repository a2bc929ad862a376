import Foundation
import TestSupport
import Testing

/// PDF files through the door that the program reads them by.
struct PDFTests {
  private func run(_ arguments: [String]) throws -> CommandLineTests.Run {
    try CommandLineTests.run(arguments)
  }

  @Test func `the policy earns the same verdicts as pdf, from a word processor and a browser`()
    throws
  {
    func verdicts(_ name: String) throws -> [String: String] {
      let run = try run(["check", "Samples/fjordby/\(name)", "--json"])
      #expect(run.code == 0, "\(run.err)")
      let report = try JSONDecoder().decode(Report.self, from: Data(run.out.utf8))
      let criteria = report.subjects.flatMap { $0.standards.flatMap(\.criteria) }
      return Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, $0.verdict) })
    }
    let expected = try verdicts("paaroerendepolitik.md")
    #expect(expected.count > 100)
    for name in ["paaroerendepolitik.pdf", "paaroerendepolitik-browser.pdf"] {
      let found = try verdicts(name)
      #expect(found.filter { expected[$0.key] != $0.value } == [:], "\(name)")
    }
  }

  @Test func `passages are cited by page and paragraph, and the sum is the file's own`() throws {
    let path = Project.root.appendingPathComponent("Samples/fjordby/paaroerendepolitik.pdf").path
    let run = try run(["check", path, "--standard", "oslo", "--json"])
    let report = try JSONDecoder().decode(Report.self, from: Data(run.out.utf8))
    let evidence = report.subjects[0].standards[0].criteria.flatMap(\.evidence)
    #expect(!evidence.isEmpty)
    #expect(evidence.allSatisfy { (1...3).contains($0.page ?? 0) && $0.paragraph ?? 0 > 0 })
    #expect(evidence.allSatisfy { $0.line == nil })
    let sum = try #require(
      try Self.output("/usr/bin/sha256sum", [path]).split(separator: " ").first)
    #expect(report.subjects[0].documents[0].sha256 == sum)
  }

  @Test func `a scanned file is not assessed, and says on how many pages it has no text`() throws {
    let path = try CommandLineTests.temporary("scan.pdf", Self.pdf(pages: 12, text: ""))
    let run = try run(["check", path, "--standard", "oslo", "--json"])
    #expect(run.code == 2)
    #expect(run.err.contains("no text on 12 of 12 pages"))
    let report = try JSONDecoder().decode(Report.self, from: Data(run.out.utf8))
    let criteria = report.subjects[0].standards[0].criteria
    #expect(criteria.allSatisfy { $0.verdict == "notAssessed" && $0.reasons == ["noText"] })
    let text = try self.run(["check", path, "--standard", "oslo"])
    #expect(text.out.contains("har ingen tekst på 12 af 12 sider"))
  }

  @Test func `text recognised behind scanned pages is read, also where a cover has its own`() throws
  {
    let file = Self.pdf(pages: 4, text: "Kommunen har en vejleder.", hides: true)
    let path = try CommandLineTests.temporary("ocr.pdf", file)
    let run = try run(["check", path, "--standard", "oslo"])
    #expect(run.code == 0)
    #expect(run.err.isEmpty)
    let read = try self.run(["read", path])
    #expect(read.out.components(separatedBy: "Kommunen har en vejleder.").count == 5)
  }

  @Test func `an encrypted file says what to do`() throws {
    let key = String(repeating: "a", count: 32)
    let lock = "/Encrypt<</Filter/Standard/V 1/R 2/O(\(key))/U(\(key))/P -4>>/ID[(a)(a)]"
    let file = Self.pdf(pages: 1, text: "Hej", trailer: lock)
    let path = try CommandLineTests.temporary("laast.pdf", file)
    let run = try run(["read", path])
    #expect(run.code == 2)
    #expect(run.err.hasSuffix("the pdf file is encrypted; save a copy of it without a password\n"))
  }

  @Test func `pages and tables that lead to themselves come to an end`() throws {
    let whole = Self.pdf(pages: 3, text: "Kommunen har en vejleder.")
    let text = String(decoding: whole, as: UTF8.self)
    let start = text.components(separatedBy: "startxref\n")[1].prefix { $0.isNumber }
    for file in [
      text.replacing("Kids[6 0 R", with: "Kids[2 0 R"),
      text.replacing("/Parent 2 0 R", with: "/Parent 6 0 R"),
      text.replacing("/Length ", with: "/Length 4 0 R /N "),
      text.replacing("/Root 1 0 R", with: "/Root 1 0 R/Prev \(start)"),
    ] {
      #expect(file != text)
      let path = try CommandLineTests.temporary("ring.pdf", Array(file.utf8))
      let run = try run([
        "check", path, "Samples/kort/paaroerendepolitik.txt", "--standard", "oslo",
      ])
      #expect(run.err.split(separator: "\n").count == (run.code == 0 ? 0 : 1), "\(run.err)")
      #expect(run.out.contains("oslo.systematik"))
    }
  }

  @Test func `a file that is broken, cut or empty of pages is told, and the others are reported`()
    throws
  {
    let whole = Self.pdf(pages: 2, text: "Kommunen har en vejleder.")
    let none = Self.pdf(pages: 0, text: "")
    for (bytes, sentence) in [
      (Array(whole.prefix(whole.count * 2 / 3)), "the pdf file ends too early"),
      (none, "the pdf file is damaged: "),
      (
        Array("%PDF-1.7\n".utf8) + (0..<9_000).map { UInt8(truncatingIfNeeded: $0 * 7) }, "pdf file"
      ),
    ] {
      let path = try CommandLineTests.temporary("brudt.pdf", bytes)
      let run = try run([
        "check", path, "Samples/kort/paaroerendepolitik.txt", "--standard", "oslo",
      ])
      #expect(run.code == 2)
      #expect(run.err.contains(sentence), "\(run.err)")
      #expect(run.err.split(separator: "\n").count == 1)
      #expect(run.out.contains("oslo.systematik"))
    }
  }

  @Test func `without poppler a sentence says what to install`() throws {
    let process = Process()
    process.executableURL = Project.root.appendingPathComponent(".build/debug/policygap")
    process.arguments = ["read", "Samples/fjordby/paaroerendepolitik.pdf"]
    process.currentDirectoryURL = Project.root
    process.environment = ["PATH": "/nowhere"]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(words.contains("apt-get install poppler-utils"))
  }

  // MARK: Files

  /// A PDF whose pages share one line of text, of which a reader may see the first alone.
  private static func pdf(pages: Int, text: String, hides: Bool = false, trailer: String = "")
    -> [UInt8]
  {
    let lines = ["", "3 Tr"].map { mode in
      text.isEmpty ? "" : "BT \(mode) /F 12 Tf 72 700 Td (\(text)) Tj ET"
    }
    let kids = (0..<pages).map { "\($0 + 6) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    objects += lines.map { "<</Length \($0.count)>>\nstream\n\($0)\nendstream" }
    for page in 0..<pages {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(hides && page > 0 ? 5 : 4) 0 R"
          + "/Resources<</Font<</F 3 0 R>>>>>>")
    }
    var file = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (number, object) in objects.enumerated() {
      let place = String(file.count)
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.count
    file += table + "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// What these tests need to know of the report's JSON.
  private struct Report: Decodable {
    let subjects: [Subject]
    struct Subject: Decodable {
      let documents: [Document]
      let standards: [Standard]
    }
    struct Document: Decodable { let sha256: String }
    struct Standard: Decodable { let criteria: [Criterion] }
    struct Criterion: Decodable {
      let id: String
      let verdict: String
      let reasons: [String]
      let evidence: [Evidence]
    }
    struct Evidence: Decodable {
      let line: Int?
      let page: Int?
      let paragraph: Int?
    }
  }
}

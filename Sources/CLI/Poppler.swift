import Documents
import Foundation

/// Has poppler's `pdftohtml` say what stands in a PDF. It runs as a program of its own: a broken
/// file can at worst end it, and its licence (GPL) stays outside this program.
enum Poppler {
  private static let limits = ChildProcess.Limits(
    processorSeconds: Limits.pdfSeconds, memoryBytes: Limits.pdfMemory,
    fileBytes: Limits.fileBytes)

  /// The pages of a PDF as pdftohtml's XML.
  static func markup(of pdf: [UInt8]) throws(InputFile.Problem) -> [UInt8] {
    let visible = try run(pdf, [])
    // Scanned pages may have their text behind the picture, and a stamp or a cover before it.
    let pages = countPages(in: visible)
    guard pages.withText * 2 <= pages.all, let hidden = try? run(pdf, ["-hidden"]) else {
      return visible
    }
    return countPages(in: hidden).withText > pages.withText ? hidden : visible
  }

  private static func run(
    _ pdf: [UInt8], _ options: [String]
  ) throws(InputFile.Problem) -> [UInt8] {
    let child: ChildProcess
    do throws(ChildProcess.Failure) {
      child = try ChildProcess(
        "pdftohtml", ["-xml", "-i", "-fontfullname", "-stdout"] + options + ["/dev/stdin"],
        input: pdf, within: limits)
    } catch {
      throw problem(error)
    }
    if child.end == .exit(0), !child.output.isEmpty {
      // What is rebuilt of a file without its end need not be all of it.
      if hasEnd(pdf) || child.complaints.isEmpty { return child.output }
      throw InputFile.Problem(ReadingError.truncated(.pdf, line: nil))
    }
    throw problem(child, hasEnd(pdf))
  }

  private static func problem(_ failure: ChildProcess.Failure) -> InputFile.Problem {
    switch failure {
    case .missing(let program):
      let package = program == "prlimit" ? "util-linux" : "poppler-utils"
      return .init(
        message: "\(program) is needed to read pdf files; install it (apt-get install \(package))",
        code: "missingProgram")
    case .system:
      return .init(
        message: "pdftohtml could not be started; is there room for temporary files?",
        code: "unreadable")
    }
  }

  private static func problem(_ child: ChildProcess, _ hasEnd: Bool) -> InputFile.Problem {
    let complaints = child.complaints
    if complaints.contains("Incorrect password") { return .init(ReadingError.encrypted(.pdf)) }
    if complaints.contains("Permission Error") {
      return .init(
        message: "the pdf file does not allow its text to be copied; save a copy that does",
        code: "encrypted")
    }
    switch child.end {
    case .signal(SIGXCPU), .signal(SIGKILL):
      return excessive("it takes more than \(Limits.pdfSeconds) s of processor time")
    case .signal(SIGXFSZ):
      return excessive("it has more than \(Limits.fileBytes / 1_048_576) MB of text and places")
    case .signal, .exit:
      if complaints.contains("bad_alloc") || complaints.contains("Out of memory") {
        return excessive("it takes more than \(Limits.pdfMemory / 1_000_000) MB of memory")
      }
      if !hasEnd { return .init(ReadingError.truncated(.pdf, line: nil)) }
      return .init(ReadingError.damaged(.pdf, reason: reason(in: complaints)))
    }
  }

  private static func excessive(_ reason: String) -> InputFile.Problem {
    .init(ReadingError.excessive(.pdf, reason: reason))
  }

  /// «Syntax Error (123): Invalid page count 0» without the kind and the place.
  private static func reason(in complaints: String) -> String {
    let line = complaints.split(separator: "\n").first.map(String.init) ?? ""
    guard let colon = line.firstRange(of: ": ") else { return "pdftohtml cannot read it" }
    let words = line[colon.upperBound...]
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// True if the file ends as a PDF does; some programs write a little more behind it.
  private static func hasEnd(_ pdf: [UInt8]) -> Bool {
    let mark = Array("%%EOF".utf8)
    let tail = pdf.suffix(8_192)
    return tail.indices.contains { tail[$0...].starts(with: mark) }
  }

  private static func countPages(in markup: [UInt8]) -> (all: Int, withText: Int) {
    let (page, text) = (Array("<page ".utf8), Array("<text ".utf8))
    var (all, withText) = (0, 0)
    var hasText = false
    for index in markup.indices where markup[index] == 0x3C {
      if markup[index...].starts(with: page) {
        all += 1
        hasText = false
      } else if !hasText, markup[index...].starts(with: text) {
        withText += 1
        hasText = true
      }
    }
    return (all, withText)
  }
}

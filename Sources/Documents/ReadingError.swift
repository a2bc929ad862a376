/// Why a file could not be read.
public enum ReadingError: Error, Equatable, Sendable {
  /// There are no bytes.
  case empty
  /// The bytes are no text in an encoding known here.
  case binary
  /// The file is larger than `limit` bytes.
  case tooLarge(limit: Int)
  /// The document has more of something than `Limits` allows.
  case tooMuch(Excess)
  /// The file breaks the rules of its format; line is 1-based, nil where unknown.
  case malformed(Format, line: Int?, reason: String)
  /// The file ends before its format says that it may; line is 1-based, nil where unknown.
  case truncated(Format, line: Int?)
  /// The file is of a kind that is not read, such as "pdf".
  case unsupported(String)

  /// What a document may have too much of.
  public enum Excess: Equatable, Sendable { case text, blocks, lines }

  /// A stable word for machines.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .binary: "binary"
    case .tooLarge, .tooMuch: "tooLarge"
    case .malformed: "malformed"
    case .truncated: "truncated"
    case .unsupported: "unsupported"
    }
  }
}

extension ReadingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      "the file is empty; save it again from the program that made it"
    case .binary:
      "the file is not text; save it as html, markdown, plain text or xml"
    case .tooLarge(let limit):
      "the file is larger than \(limit / 1_048_576) MB; split it or save only its text"
    case .tooMuch(.text):
      "the file holds more than \(Limits.textBytes / 1_048_576) MB of text; "
        + "split it into its documents"
    case .tooMuch(.blocks):
      "the file holds more than \(Limits.blocks) paragraphs, items and cells; "
        + "split it into its documents"
    case .tooMuch(.lines):
      "the file has more than \(Limits.lines) lines; split it into its documents"
    case .malformed(let format, let line, let reason):
      "the \(format.rawValue) is malformed\(Self.at(line)): \(reason); correct it there"
    case .truncated(let format, let line):
      "the \(format.rawValue) file ends too early\(Self.at(line)); fetch or save the whole file"
    case .unsupported(let name):
      "\(name) files are not read here; save it as html, markdown, plain text or xml"
    }
  }

  private static func at(_ line: Int?) -> String {
    line.map { " at line \($0)" } ?? ""
  }
}

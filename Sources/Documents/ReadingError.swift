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
  /// The file cannot be read without a password.
  case encrypted(Format)
  /// The file lacks something that its format needs, or holds what may not stand there.
  case damaged(Format, reason: String)
  /// The file holds more than a limit of reading allows.
  case excessive(Format, reason: String)
  /// The file is of a kind that is not read, such as "rtf".
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
    case .encrypted: "encrypted"
    case .damaged: "damaged"
    case .excessive: "excessive"
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
      "the file is not text; save it as docx, odt, pdf, html or plain text"
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
    case .encrypted(let format):
      "the \(format.rawValue) file is encrypted; save a copy of it without a password"
    case .damaged(let format, let reason):
      "the \(format.rawValue) file is damaged: \(reason); save it again from the program that made it"
    case .excessive(let format, let reason):
      "the \(format.rawValue) file is too large to read: \(reason); save only its text, or split it"
    case .unsupported(let name):
      "\(name) files are not read here; save it as docx, odt, pdf, html or plain text"
    }
  }

  private static func at(_ line: Int?) -> String {
    line.map { " at line \($0)" } ?? ""
  }
}

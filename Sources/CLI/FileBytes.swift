import Documents
import Foundation

/// Reads what a path or a stream holds, never more than one byte past the limit of a file.
enum FileBytes {
  /// Why there are no bytes.
  enum Failure: Error { case missing, unreadable, notAFile, tooLarge }

  /// The bytes of a regular file. Pipes, devices and sockets are refused, as they need not end; they
  /// are opened in a way that does not wait for another program.
  static func of(path: String) throws(Failure) -> [UInt8] {
    var status = stat()
    if stat(path, &status) != 0 { throw errno == EACCES ? .unreadable : .missing }
    guard isRegular(status) else { throw .notAFile }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { throw .unreadable }
    defer { close(file) }
    // Another file may have taken its place in between.
    guard fstat(file, &status) == 0, isRegular(status) else { throw .notAFile }
    if status.st_size > Limits.fileBytes { throw .tooLarge }
    return try read(file, expecting: Int(status.st_size))
  }

  /// What standard input holds up to its end.
  static func ofStandardInput() throws(Failure) -> [UInt8] {
    try read(STDIN_FILENO, expecting: 0)
  }

  private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  private static func read(_ file: Int32, expecting size: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .unreadable }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > Limits.fileBytes { throw .tooLarge }
    }
  }
}

extension InputFile.Problem {
  init(_ failure: FileBytes.Failure) {
    switch failure {
    case .missing:
      self.init(message: "no such file; check the name and the folder", code: "notFound")
    case .unreadable:
      self.init(message: "the file cannot be read; check its permissions", code: "unreadable")
    case .notAFile:
      self.init(
        message: "this is no file but a pipe, a device or the like; pipe its text into "
          + "policygap check -", code: "notAFile")
    case .tooLarge:
      self.init(message: "\(ReadingError.tooLarge(limit: Limits.fileBytes))", code: "tooLarge")
    }
  }
}

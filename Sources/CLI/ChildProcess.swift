import Foundation

/// A program run to its end, with limits that it cannot exceed.
///
/// It reads and writes files that have no name any more, so that no pipe can fill up, and nothing
/// is left behind however either program ends.
struct ChildProcess {
  /// What the child may take of the machine.
  struct Limits: Sendable {
    let processorSeconds: Int
    let memoryBytes: Int
    /// Of its output.
    let fileBytes: Int
  }

  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Why a child could not be run.
  enum Failure: Error {
    /// No such program in the folders of PATH.
    case missing(String)
    case system
  }

  let end: End
  let output: [UInt8]
  /// What it wrote to standard error, at most 64 kB.
  let complaints: String

  /// Runs a program by its name; it finds its input as `/dev/stdin`.
  init(
    _ program: String, _ arguments: [String], input: [UInt8], within limits: Limits
  ) throws(Failure) {
    for name in [program, "prlimit"] where Self.path(of: name) == nil { throw .missing(name) }
    guard let prlimit = Self.path(of: "prlimit") else { throw .missing("prlimit") }
    let files = try [Self.unnamedFile(), Self.unnamedFile(), Self.unnamedFile()]
    defer { for file in files { close(file) } }
    let isWritten = input.withUnsafeBytes { Self.write($0, to: files[0]) }
    guard isWritten, lseek(files[0], 0, SEEK_SET) == 0 else { throw .system }
    let words =
      [
        prlimit, "--cpu=\(limits.processorSeconds)", "--as=\(limits.memoryBytes)",
        "--fsize=\(limits.fileBytes)", "--core=0", program,
      ] + arguments
    end = try Self.spawn(words, files)
    output = Self.contents(of: files[1], upTo: limits.fileBytes)
    complaints = String(decoding: Self.contents(of: files[2], upTo: 65_536), as: UTF8.self)
  }

  /// The first executable of that name in the folders of PATH.
  private static func path(of program: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }

  // MARK: Files

  private static func unnamedFile() throws(Failure) -> Int32 {
    let name = NSTemporaryDirectory() + "/policygap-" + UUID().uuidString
    let file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file < 0 { throw .system }
    unlink(name)
    return file
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private static func contents(of file: Int32, upTo limit: Int) -> [UInt8] {
    let size = min(Int(lseek(file, 0, SEEK_END)), limit)
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Foundation.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if read == 0 || (read < 0 && errno != EINTR) { break }
        count += max(0, read)
      }
    }
  }

  // MARK: Child

  private static func spawn(_ words: [String], _ files: [Int32]) throws(Failure) -> End {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawn(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw .system
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { throw .system }
    }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}

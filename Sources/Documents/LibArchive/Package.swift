import CArchive

/// The parts of a zip file, such as office programs write. Nothing is written to disk.
struct Package {
  let format: Format
  /// As the zip file's directory spells them, in its order.
  let names: [String]
  private let bytes: [UInt8]

  /// - Parameter format: what errors call the file.
  init(_ bytes: [UInt8], as format: Format) throws(ReadingError) {
    self.bytes = bytes
    self.format = format
    if !Self.hasDirectory(bytes) { throw .truncated(format, line: nil) }
    if Self.countsEntries(in: bytes) > Limits.packageParts {
      throw .excessive(format, reason: "it has more than \(Limits.packageParts) parts")
    }
    var names: [String] = []
    try Self.walk(bytes, format) { entry throws(ReadingError) in
      if entry.isEncrypted { throw .encrypted(format) }
      names.append(entry.name)
      return true
    }
    self.names = names
  }

  /// The bytes of a part; nil if there is none of that name. Names differ by more than case.
  func part(_ name: String) throws(ReadingError) -> [UInt8]? {
    let format = format
    let wanted = name.lowercased()
    var found: [UInt8]?
    try Self.walk(bytes, format) { entry throws(ReadingError) in
      if entry.name.lowercased() != wanted { return true }
      found = try entry.data(of: format)
      return false
    }
    return found
  }

  func holds(_ name: String) -> Bool { names.contains(name) }

  /// As `part`, but throws if there is none.
  func requiredPart(_ name: String) throws(ReadingError) -> [UInt8] {
    guard let bytes = try part(name) else {
      throw .damaged(format, reason: "its part \(name) is missing")
    }
    return bytes
  }

  /// True if the record that ends a zip file stands whole near the end: it is the first thing to
  /// go missing where a file was cut.
  static func hasDirectory(_ bytes: [UInt8]) -> Bool {
    let length = 22
    let longestComment = 65_535
    let end = bytes.suffix(longestComment + length).dropLast(length - 4)
    return end.firstRange(of: "PK\u{5}\u{6}") != nil
  }

  /// How many signatures of directory entries there are; counted before libarchive makes room for
  /// each of them.
  private static func countsEntries(in bytes: [UInt8]) -> Int {
    let span = bytes.span
    var count = 0
    var index = 0
    while index + 46 <= span.count {
      if span[index] == 0x50, span[index + 1] == 0x4B, span[index + 2] == 1, span[index + 3] == 2 {
        count += 1
        index += 46
      } else {
        index += 1
      }
    }
    return count
  }

  /// Visits the entries until `visit` returns false.
  private static func walk(
    _ bytes: [UInt8], _ format: Format, _ visit: (Entry) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    let outcome = unsafe bytes.withUnsafeBytes { memory -> Result<Void, ReadingError> in
      guard let archive = unsafe archive_read_new() else {
        return .failure(.damaged(format, reason: "there is no memory to unpack it"))
      }
      defer { unsafe archive_read_free(archive) }
      unsafe archive_read_support_format_zip_seekable(archive)
      guard
        unsafe archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK
      else { return .failure(.damaged(format, reason: "it is no whole zip file")) }
      do throws(ReadingError) {
        var entry: OpaquePointer?
        while true {
          switch unsafe archive_read_next_header(archive, &entry) {
          case ARCHIVE_EOF: return .success(())
          case ARCHIVE_OK, ARCHIVE_WARN: break
          default: throw .damaged(format, reason: "its directory cannot be read")
          }
          guard let entry = unsafe entry else { return .success(()) }
          if try unsafe !visit(Entry(archive, entry)) { return .success(()) }
        }
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }
}

/// One part while the archive stands at it.
@safe
private struct Entry {
  let name: String
  let isEncrypted: Bool
  private let archive: OpaquePointer

  init(_ archive: OpaquePointer, _ entry: OpaquePointer) {
    unsafe self.archive = unsafe archive
    name = unsafe archive_entry_pathname_utf8(entry).map { unsafe String(cString: $0) } ?? ""
    isEncrypted = unsafe archive_entry_is_encrypted(entry) != 0
  }

  /// Unpacks the part, up to the limit for one.
  func data(of format: Format) throws(ReadingError) -> [UInt8] {
    var data: [UInt8] = []
    while true {
      var block: UnsafeRawPointer?
      var size = 0
      var offset: la_int64_t = 0
      switch unsafe archive_read_data_block(archive, &block, &size, &offset) {
      case ARCHIVE_EOF: return data
      case ARCHIVE_OK: break
      default: throw .damaged(format, reason: "its part \(name) cannot be unpacked")
      }
      if data.count + size > Limits.partBytes {
        let megabytes = Limits.partBytes / 1_048_576
        throw .excessive(format, reason: "its part \(name) unpacks to more than \(megabytes) MB")
      }
      guard let start = unsafe block else { continue }
      unsafe data.append(contentsOf: UnsafeRawBufferPointer(start: start, count: size))
    }
  }
}

/// The text of a file as UTF-8, and the way back to its lines and its own bytes.
public struct SourceText: Equatable, Sendable {
  /// How the file's own bytes spell its text.
  public enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Also stands for ISO-8859-1, as in browsers.
    case windows1252 = "windows-1252"
  }

  /// Valid UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  public let encoding: Encoding
  /// Bytes that a byte order mark took up at the start of the file.
  public let markLength: Int
  /// Offsets of the first byte of each line; never empty.
  let lineStarts: [Int32]
  /// Offsets behind each form feed; empty where the file does not mark its pages.
  let pageStarts: [Int32]
  /// Code points before each multiple of `stride`, so that counting is never longer than that.
  private let scalars: [Int]
  /// The same for code points that take four bytes here and two units in UTF-16.
  private let pairs: [Int]

  private static let stride = 256

  /// Of formats whose places are not counted in a text.
  static let none = SourceText(bytes: [], encoding: .utf8, markLength: 0)

  init(bytes: [UInt8], encoding: Encoding, markLength: Int) {
    self.bytes = bytes
    self.encoding = encoding
    self.markLength = markLength
    (lineStarts, pageStarts) = Self.starts(in: bytes)
    scalars = Self.checkpoints(in: bytes) { $0 & 0xC0 != 0x80 ? 1 : 0 }
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    pairs = isWide ? Self.checkpoints(in: bytes) { $0 >= 0xF0 ? 1 : 0 } : []
  }

  /// The 1-based line and column, in code points, of a byte. Cost: O(log lines).
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lastIndex(in: lineStarts, notAfter: offset)
    return (line + 1, count(before: offset) - count(before: Int(lineStarts[line])) + 1)
  }

  /// The offset in the file as it was handed over. Cost: O(1).
  public func originalOffset(of offset: Int) -> Int {
    switch encoding {
    case .utf8: return markLength + offset
    case .windows1252: return markLength + count(before: offset)
    case .utf16LittleEndian, .utf16BigEndian:
      let checkpoint = offset / Self.stride
      var units = count(before: offset) + pairs[checkpoint]
      for index in checkpoint * Self.stride..<offset where bytes[index] >= 0xF0 { units += 1 }
      return markLength + 2 * units
    }
  }

  /// The 1-based page of a byte; nil where the file does not mark its pages.
  public func page(of offset: Int) -> Int? {
    if pageStarts.isEmpty { return nil }
    return pageStarts[0] > offset ? 1 : lastIndex(in: pageStarts, notAfter: offset) + 2
  }

  private func count(before offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    var total = scalars[checkpoint]
    for index in checkpoint * Self.stride..<offset where bytes[index] & 0xC0 != 0x80 { total += 1 }
    return total
  }

  private func lastIndex(in starts: [Int32], notAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func starts(in bytes: [UInt8]) -> (lines: [Int32], pages: [Int32]) {
    var lines: [Int32] = [0]
    var pages: [Int32] = []
    lines.reserveCapacity(bytes.count / 40 + 4)
    let span = bytes.span
    for index in span.indices where span[index] &- 0x0A < 4 {
      switch span[index] {
      case 0x0A: lines.append(Int32(index + 1))
      case 0x0D where index + 1 == span.count || span[index + 1] != 0x0A:
        lines.append(Int32(index + 1))
      case 0x0C: pages.append(Int32(index + 1))
      default: break
      }
    }
    return (lines, pages)
  }

  @inline(__always)
  private static func checkpoints(in bytes: [UInt8], counting: (UInt8) -> UInt8) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(bytes.count / stride + 1)
    var total = 0
    var start = 0
    let span = bytes.span
    while start <= span.count {
      result.append(total)
      let end = min(start + stride, span.count)
      for index in start..<end { total += Int(counting(span[index])) }
      start += stride
    }
    return result
  }
}

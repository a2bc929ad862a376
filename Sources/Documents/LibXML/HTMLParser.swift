import CLibXML2

/// Receives an HTML text in order. Elements are balanced: each start has its end.
protocol HTMLHandler: AnyObject {
  func start(_ name: PackedName, _ attributes: HTMLAttributes)
  func end()
  /// Source bytes that stand for themselves.
  func text(_ range: Range<Int>)
  /// Bytes that stand for a source range as a whole, such as an entity.
  func text(_ bytes: [UInt8], for range: Range<Int>)
  /// All open elements are closed without an end, because they lay too deep.
  func restart()
}

/// The attributes of a start tag; valid only while its event is handled.
@safe
struct HTMLAttributes {
  private let first: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  fileprivate init(_ first: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    unsafe self.first = unsafe first
  }

  var isEmpty: Bool { unsafe first == nil }

  /// The value, empty if the attribute has none; nil if the tag lacks it.
  subscript(_ name: PackedName) -> [UInt8]? {
    guard var next = unsafe first else { return nil }
    while let found = unsafe next.pointee {
      if unsafe PackedName(found) == name {
        guard let value = unsafe next[1] else { return [] }
        var length = 0
        while unsafe value[length] != 0 { length += 1 }
        return unsafe Array(UnsafeBufferPointer(start: value, count: length))
      }
      unsafe next += 2
    }
    return nil
  }
}

/// Walks HTML by libxml2's SAX interface, which tells exactly where each text stands.
///
/// The tree is not used: it drops text below depth 256 and its lines stop at 65,535.
enum HTMLParser {
  /// Hands a part of a source text to a handler. The part begins and ends between characters.
  static func parse(_ source: [UInt8], in range: Range<Int>, with handler: any HTMLHandler) {
    _ = LibXML.isReady
    var rest = range
    var isDeep = false
    while !rest.isEmpty {
      let part = isDeep ? window(of: source, in: rest) : rest
      let stop = HTMLWalk(handler, source, part).run()
      rest = max(stop ?? part.upperBound, rest.lowerBound + 1)..<range.upperBound
      isDeep = true
      if !rest.isEmpty { handler.restart() }
    }
  }

  /// The start of a range, up to a tag. libxml2 copies what it is given, so that a text that is too
  /// deep again and again would be copied as often.
  private static func window(of source: [UInt8], in range: Range<Int>) -> Range<Int> {
    let end = min(range.lowerBound + 65_536, range.upperBound)
    let tag = source[end..<range.upperBound].firstIndex(of: 0x3C)
    return range.lowerBound..<(tag ?? range.upperBound)
  }
}

/// One context of libxml2 and what its callbacks need.
@safe
private final class HTMLWalk {
  private let handler: any HTMLHandler
  private let source: [UInt8]
  private let range: Range<Int>
  private var context: htmlParserCtxtPtr?
  private var depth = 0
  /// Where to go on after too deep nesting; nil as long as all is well.
  private var stop: Int?
  /// End of the last text handed over.
  private var textEnd: Int

  init(_ handler: any HTMLHandler, _ source: [UInt8], _ range: Range<Int>) {
    self.handler = handler
    self.source = source
    self.range = range
    textEnd = range.lowerBound
  }

  /// Returns the offset at which the walk was given up; nil if it came to the end.
  func run() -> Int? {
    guard let context = unsafe htmlNewParserCtxt() else { return nil }
    defer {
      unsafe self.context = nil
      unsafe htmlFreeParserCtxt(context)
    }
    unsafe self.context = unsafe context
    // libxml2 finds a name by looking through ever longer chains.
    unsafe xmlDictSetLimit(context.pointee.dict, Limits.nameBytes)
    guard let sax = unsafe context.pointee.sax else { return nil }
    unsafe sax.pointee = xmlSAXHandler()
    // Without this mark libxml2 writes its errors to standard error.
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.pointee.serror = { _, _ in }
    unsafe sax.pointee.startElement = { unsafe HTMLWalk.of($0)?.start($1, $2) }
    unsafe sax.pointee.endElement = { user, _ in unsafe HTMLWalk.of(user)?.end() }
    unsafe sax.pointee.characters = { unsafe HTMLWalk.of($0)?.text($1, $2) }
    unsafe sax.pointee.ignorableWhitespace = { unsafe HTMLWalk.of($0)?.text($1, $2) }
    unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(self).toOpaque()
    let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue)
    unsafe source.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.advanced(by: range.lowerBound)
      unsafe htmlCtxtReadMemory(
        context, start?.assumingMemoryBound(to: CChar.self), Int32(range.count), nil, "UTF-8",
        options)
    }
    return stop
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLWalk? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<HTMLWalk>.fromOpaque(user).takeUnretainedValue()
  }

  /// The offset in the source up to which the parser has read.
  private var offset: Int {
    guard let input = unsafe context?.pointee.input else { return range.upperBound }
    let inside = unsafe input.pointee.cur - input.pointee.base
    return unsafe range.lowerBound + inside + Int(input.pointee.consumed)
  }

  private func start(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard stop == nil, let name = unsafe name else { return }
    depth += 1
    if depth > Limits.htmlDepth {
      giveUp()
    } else {
      unsafe handler.start(PackedName(name), HTMLAttributes(attributes))
    }
  }

  private func end() {
    guard stop == nil else { return }
    depth -= 1
    handler.end()
  }

  private func giveUp() {
    var offset = self.offset
    while offset < range.upperBound, source[offset] == 0x2F || source[offset] == 0x3E {
      offset += 1
    }
    stop = offset
    unsafe xmlStopParser(context)
  }

  private func text(_ start: UnsafePointer<UInt8>?, _ length: Int32) {
    guard stop == nil, let start = unsafe start, length > 0 else { return }
    let chunk = unsafe UnsafeBufferPointer(start: start, count: Int(length))
    let end = min(offset, range.upperBound)
    if let begin = unsafe place(of: chunk, before: end) {
      textEnd = begin + chunk.count
      handler.text(begin..<textEnd)
    } else {
      let from = max(textEnd, reference(before: end) ?? textEnd)
      textEnd = from < end ? end : min(from + 1, range.upperBound)
      unsafe handler.text(Array(chunk), for: from..<textEnd)
    }
  }

  /// Where a chunk stands in the source as it is; nil if it was decoded. The parser has read up to
  /// `end`, but hands over some chunks before it goes on behind them or after it has gone further.
  @unsafe
  private func place(of chunk: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    func stands(at begin: Int) -> Bool {
      guard begin >= textEnd, begin + chunk.count <= range.upperBound else { return false }
      return unsafe LibXML.stands(chunk, in: source, at: begin)
    }
    // A full buffer is handed over before its last character is passed.
    if chunk.count >= 1_000, end < range.upperBound {
      let begin = end + scalar(in: source, at: end).length - chunk.count
      if stands(at: begin) { return begin }
    }
    let begin = end - chunk.count
    if chunk.count > 1 || chunk.isEmpty { return stands(at: begin) ? begin : nil }
    switch unsafe chunk[0] {
    case 0x3B: return stands(at: begin) && reference(before: end) == nil ? begin : nil
    case 0x3C:
      if reference(before: end) != nil { return nil }
      return stands(at: end) ? end : nil
    case 0x26:
      // Behind an ampersand that means itself, the name has been read already.
      if reference(before: end) != nil { return nil }
      return source[min(textEnd, end)..<end].lastIndex(of: 0x26)
    default: return stands(at: begin) ? begin : nil
    }
  }

  /// The ampersand of the reference that ends at an offset; nil if none does.
  private func reference(before end: Int) -> Int? {
    var index = end - 1
    while index >= textEnd, end - index < 40 {
      let byte = source[index]
      if byte == 0x26 {
        let isNumber = index + 1 < end && source[index + 1] == 0x23
        return source[end - 1] == 0x3B || isNumber ? index : nil
      }
      let isName = isASCIILetter(byte) || isDigit(byte) || byte == 0x23
      guard isName || (byte == 0x3B && index == end - 1) else { return nil }
      index -= 1
    }
    return nil
  }
}

/// What libxml2 needs once in a process.
enum LibXML {
  /// True after libxml2 has set up what its threads share.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// True if a chunk of text stands in the source at an offset.
  @unsafe
  static func stands(
    _ chunk: UnsafeBufferPointer<UInt8>, in source: [UInt8], at offset: Int
  ) -> Bool {
    guard offset >= 0, offset + chunk.count <= source.count else { return false }
    return unsafe source.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let chunkStart = chunk.baseAddress else { return false }
      return unsafe sameBytes(start + offset, chunkStart, chunk.count) == 1
    }
  }
}

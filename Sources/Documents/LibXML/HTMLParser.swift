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
    while !rest.isEmpty {
      let walk = HTMLWalk(handler, source, rest)
      guard let stop = walk.run() else { return }
      handler.restart()
      rest = max(stop, rest.lowerBound + 1)..<rest.upperBound
    }
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
    let end = min(offset, range.upperBound)
    let chunk = unsafe UnsafeBufferPointer(start: start, count: Int(length))
    let begin = end - chunk.count
    if begin >= textEnd, unsafe LibXML.stands(chunk, in: source, at: begin),
      !(chunk.count == 1 && source[begin] == 0x3B)
    {
      handler.text(begin..<end)
    } else {
      let from = entityStart(before: end)
      unsafe handler.text(Array(chunk), for: from..<end)
    }
    textEnd = end
  }

  /// The ampersand of the entity that ends at an offset; the end of the text before if none.
  private func entityStart(before end: Int) -> Int {
    var index = end - 1
    while index >= textEnd, end - index < 40 {
      if source[index] == 0x26 { return index }
      index -= 1
    }
    return min(textEnd, end)
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

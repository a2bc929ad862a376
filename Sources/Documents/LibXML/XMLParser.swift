import CLibXML2

/// Receives an XML text in order.
protocol XMLHandler: AnyObject {
  /// The tag is the source range from `<` up to its `>`.
  func start(_ name: XMLName, tag: Range<Int>)
  func end()
  /// Source bytes that stand for themselves.
  func text(_ range: Range<Int>)
  /// Bytes that stand for a source range as a whole, such as a character reference.
  func text(_ bytes: [UInt8], for range: Range<Int>)
  /// A CDATA section, whose bytes stand for themselves.
  func characterData(_ range: Range<Int>)
}

/// The name of an element: the same number for the same name in one walk, counted from 0.
struct XMLName {
  let number: Int
  let local: String
  /// Empty if there is none.
  let prefix: String
}

/// Walks XML by libxml2's SAX2 interface, with network, entities and document types off.
enum XMLParser {
  /// The first fault of an XML text.
  struct Fault {
    /// 1-based; nil where unknown.
    let line: Int?
    let reason: String
    /// The text ended while something was open.
    let isTruncated: Bool
  }

  /// Hands a source text to a handler. Returns the first fault; nil if the text is well-formed.
  static func parse(_ source: [UInt8], with handler: any XMLHandler) -> Fault? {
    _ = LibXML.isReady
    return XMLWalk(handler, source).run()
  }
}

/// One context of libxml2 and what its callbacks need.
@safe
private final class XMLWalk {
  private let handler: any XMLHandler
  private let source: [UInt8]
  private var context: xmlParserCtxtPtr?
  private var fault: XMLParser.Fault?
  private var textEnd = 0
  private var depth = 0
  /// The names met, by where libxml2 keeps the prefix and the rest of each.
  private var names: [NameKey: XMLName] = [:]

  private struct NameKey: Hashable {
    let local: UInt
    let prefix: UInt
  }

  init(_ handler: any XMLHandler, _ source: [UInt8]) {
    self.handler = handler
    self.source = source
  }

  func run() -> XMLParser.Fault? {
    guard let context = unsafe xmlNewParserCtxt() else { return nil }
    defer {
      unsafe self.context = nil
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe self.context = unsafe context
    guard let sax = unsafe context.pointee.sax else { return nil }
    unsafe sax.pointee = xmlSAXHandler()
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    // Only now, as the options have lifted the limit.
    unsafe sax.pointee.startDocument = { unsafe XMLWalk.of($0)?.limitNames() }
    unsafe sax.pointee.serror = { user, error in unsafe XMLWalk.of(user)?.note(error) }
    unsafe sax.pointee.startElementNs = { user, name, prefix, _, _, _, _, _, _ in
      unsafe XMLWalk.of(user)?.start(name, prefix)
    }
    unsafe sax.pointee.endElementNs = { user, _, _, _ in unsafe XMLWalk.of(user)?.end() }
    unsafe sax.pointee.characters = { unsafe XMLWalk.of($0)?.text($1, $2) }
    unsafe sax.pointee.ignorableWhitespace = { unsafe XMLWalk.of($0)?.text($1, $2) }
    unsafe sax.pointee.cdataBlock = { unsafe XMLWalk.of($0)?.characterData($1, $2) }
    unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(self).toOpaque()
    // Large texts are refused by size and depth here: `XML_PARSE_HUGE` only lifts libxml2's own
    // limits, which a long line would meet, and there is no document type whose entities could grow.
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue)
    unsafe source.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe xmlCtxtReadMemory(context, start, Int32(source.count), nil, "UTF-8", options)
    }
    return fault
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLWalk? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<XMLWalk>.fromOpaque(user).takeUnretainedValue()
  }

  /// The offset in the source up to which the parser has read.
  private var offset: Int {
    guard let input = unsafe context?.pointee.input else { return source.count }
    let inside = unsafe input.pointee.cur - input.pointee.base
    return unsafe min(inside + Int(input.pointee.consumed), source.count)
  }

  /// libxml2 finds a name by looking through ever longer chains.
  private func limitNames() {
    if let names = unsafe context?.pointee.dict { unsafe xmlDictSetLimit(names, Limits.nameBytes) }
  }

  private var hasTooManyNames: Bool {
    guard let names = unsafe context?.pointee.dict else { return false }
    // It takes memory in pieces, each four times as large as the one before.
    return unsafe xmlDictGetUsage(names) * 4 + 1_000 > Limits.nameBytes
  }

  private func note(_ error: UnsafePointer<xmlError>?) {
    guard fault == nil, let error = unsafe error else { return }
    let code = unsafe Int(error.pointee.code)
    // Undeclared prefixes of names do no harm to the text.
    if unsafe error.pointee.level == XML_ERR_WARNING || code / 100 == 2 { return }
    var reason =
      unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    while reason.last?.isWhitespace == true { reason.removeLast() }
    if hasTooManyNames { reason = "too many different names of elements and attributes" }
    let line = unsafe Int(error.pointee.line)
    let isAtEnd = offset >= source.count
    let ends = [
      XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED,
      XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED,
    ].map { Int($0.rawValue) }
    fault = XMLParser.Fault(
      line: line > 0 ? line : nil, reason: reason, isTruncated: isAtEnd && ends.contains(code))
  }

  private func start(_ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) {
    guard fault == nil, let local = unsafe local else { return }
    depth += 1
    let end = offset
    if depth > Limits.xmlDepth {
      let line = unsafe context.map { unsafe Int($0.pointee.input.pointee.line) }
      fault = XMLParser.Fault(
        line: line, reason: "elements nested more than \(Limits.xmlDepth) deep", isTruncated: false)
      unsafe xmlStopParser(context)
      return
    }
    let begin = source[..<end].lastIndex(of: 0x3C) ?? end
    unsafe handler.start(name(local, prefix), tag: begin..<end)
  }

  /// libxml2 keeps each name once, so that its address tells it.
  @unsafe
  private func name(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?
  ) -> XMLName {
    let key = NameKey(local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix))
    if let known = names[key] { return known }
    let name = unsafe XMLName(
      number: names.count, local: String(cString: local),
      prefix: prefix.map { unsafe String(cString: $0) } ?? "")
    names[key] = name
    return name
  }

  private func end() {
    depth -= 1
    if fault == nil { handler.end() }
  }

  private func text(_ start: UnsafePointer<UInt8>?, _ length: Int32) {
    guard fault == nil, let start = unsafe start, length > 0 else { return }
    let chunk = unsafe UnsafeBufferPointer(start: start, count: Int(length))
    if let begin = unsafe place(chunk, endingAt: offset) {
      let end = begin + chunk.count
      handler.text(begin..<end)
      textEnd = end
    } else {
      let end = offset
      let reference = source[min(textEnd, end)..<end].lastIndex(of: 0x26)
      unsafe handler.text(Array(chunk), for: (reference ?? min(textEnd, end))..<end)
      textEnd = end
    }
  }

  /// Where a chunk stands in the source; nil if it is not there but was decoded.
  ///
  /// libxml2 hands over either its input itself or a copy of what it has just read.
  private func place(_ chunk: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int? {
    if let input = unsafe context?.pointee.input, let base = unsafe input.pointee.base,
      let start = chunk.baseAddress, unsafe start >= base, unsafe start < input.pointee.end
    {
      return unsafe start - base + Int(input.pointee.consumed)
    }
    let begin = end - chunk.count
    guard begin >= textEnd, unsafe LibXML.stands(chunk, in: source, at: begin) else { return nil }
    return chunk.count == 1 && source[begin] == 0x3B ? nil : begin
  }

  private func characterData(_ start: UnsafePointer<UInt8>?, _ length: Int32) {
    guard fault == nil, let start = unsafe start, length > 0 else { return }
    let chunk = unsafe UnsafeBufferPointer(start: start, count: Int(length))
    let end = offset
    for distance in [3, 0] {
      let begin = end - distance - chunk.count
      if unsafe LibXML.stands(chunk, in: source, at: begin) {
        handler.characterData(begin..<begin + chunk.count)
        textEnd = end
        return
      }
    }
  }
}

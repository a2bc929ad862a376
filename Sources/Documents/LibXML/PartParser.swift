import CLibXML2

/// Receives a part of an office file in order.
protocol PartHandler: AnyObject {
  /// The handler's own number for an element; asked once for each name and namespace.
  func number(of name: String, in namespace: String) -> UInt8
  /// Returns false if the element and all in it are to be skipped; then it has no end.
  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool
  func end(_ element: UInt8)
  /// True where text is wanted.
  var isListening: Bool { get }
  /// Takes the text that is wanted.
  var text: [UInt8] { get set }
  /// How many pieces have been made of the part.
  var pieces: Int { get }
}

extension PartHandler {
  var pieces: Int { 0 }
}

/// The attributes of a start tag; valid only while its event is handled.
@safe
struct PartAttributes {
  private let first: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  fileprivate init(_ first: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int) {
    unsafe self.first = unsafe first
    self.count = count
  }

  /// The value of the first attribute of that local name; nil if there is none.
  subscript(_ name: StaticString) -> String? {
    guard let first = unsafe first else { return nil }
    for index in 0..<count {
      let fields = unsafe first + index * 5
      guard let found = unsafe fields[0], unsafe Self.isSame(found, name) else { continue }
      guard let start = unsafe fields[3], let end = unsafe fields[4] else { return "" }
      return unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private static func isSame(_ found: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    for index in 0..<length where unsafe found[index] != name.utf8Start[index] { return false }
    return unsafe found[length] == 0
  }
}

/// Walks the parts of office files by libxml2's SAX2 interface, with network and entities off.
enum PartParser {
  /// Hands a part to a handler. Throws if it is not well-formed, declares entities, or is deeper
  /// than a limit.
  static func parse(
    _ part: [UInt8], named name: String, of format: Format, with handler: any PartHandler
  ) throws(ReadingError) {
    _ = LibXML.isReady
    // The standard allows for UTF-8 and UTF-16 alone; libxml2 is given the former.
    let isWide = part.starts(with: [0xFF, 0xFE]) || part.starts(with: [0xFE, 0xFF])
    let text = isWide ? try SourceText(decoding: part, as: .xml).bytes : part
    let safe = holdsLongTag(text) ? Markup.sanitised(text) : text
    switch PartWalk(handler).run(safe) {
    case nil: return
    case .broken(let reason): throw .damaged(format, reason: "its part \(name) \(reason)")
    case .excessive(let reason): throw .excessive(format, reason: "its part \(name) \(reason)")
    }
  }

  /// True if a tag may be long enough to hold very many attributes, whose names libxml2 compares
  /// pairwise. No tag holds the sign that begins one, so only the last one in reach is looked for.
  private static func holdsLongTag(_ text: [UInt8]) -> Bool {
    let span = text.span
    var start = 0
    while start + longestTag < span.count {
      var index = start + longestTag
      while index > start, span[index] != 0x3C { index -= 1 }
      if index == start { return true }
      start = index
    }
    return false
  }

  /// An attribute takes five bytes or more, as in « a=""».
  private static let longestTag = 5 * Limits.tagAttributes
}

/// One context of libxml2 and what its callbacks need.
@safe
private final class PartWalk {
  private let handler: any PartHandler
  private var context: xmlParserCtxtPtr?
  private var fault: Fault?
  private var numbers: [Name: UInt8] = [:]
  private var open: [(number: UInt8, namespaces: Int)] = []
  private var namespaces = 0
  /// How many elements were open when one began that is skipped; nil outside of such.
  private var skippedFrom: Int?

  /// libxml2 keeps each name once, so that its address stands for it.
  private struct Name: Hashable {
    let local: UInt
    let namespace: UInt
  }

  enum Fault {
    case broken(String)
    case excessive(String)
  }

  init(_ handler: any PartHandler) { self.handler = handler }

  /// Returns what is wrong with the part; nil if nothing is.
  func run(_ part: [UInt8]) -> Fault? {
    guard let context = unsafe xmlNewParserCtxt() else { return .broken("cannot be read") }
    defer {
      unsafe self.context = nil
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe self.context = unsafe context
    guard let sax = unsafe context.pointee.sax else { return .broken("cannot be read") }
    unsafe sax.pointee = xmlSAXHandler()
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.pointee.serror = { user, error in unsafe PartWalk.of(user)?.note(error) }
    unsafe sax.pointee.entityDecl = { user, _, _, _, _, _ in
      unsafe PartWalk.of(user)?.stop(.broken("declares entities, which may not stand there"))
    }
    unsafe sax.pointee.startElementNs = { user, name, _, uri, namespaces, _, count, _, attributes in
      unsafe PartWalk.of(user)?.start(
        name, uri, Int(namespaces), PartAttributes(attributes, Int(count)))
    }
    unsafe sax.pointee.endElementNs = { user, _, _, _ in unsafe PartWalk.of(user)?.end() }
    unsafe sax.pointee.characters = { unsafe PartWalk.of($0)?.text($1, $2) }
    unsafe sax.pointee.ignorableWhitespace = { unsafe PartWalk.of($0)?.text($1, $2) }
    unsafe sax.pointee.cdataBlock = { unsafe PartWalk.of($0)?.text($1, $2) }
    unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(self).toOpaque()
    // Word writes a part as one line, which libxml2 by itself refuses from 10 MB on. What it would
    // limit is limited here: sizes, depth, names and namespaces; entities may not be declared.
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue)
    unsafe part.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe xmlCtxtReadMemory(context, start, Int32(part.count), nil, "UTF-8", options)
    }
    return fault
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> PartWalk? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<PartWalk>.fromOpaque(user).takeUnretainedValue()
  }

  private func stop(_ reason: Fault) {
    if fault == nil { fault = reason }
    unsafe xmlStopParser(context)
  }

  private func note(_ error: UnsafePointer<xmlError>?) {
    guard fault == nil, let error = unsafe error else { return }
    // Undeclared prefixes of names do no harm to the text.
    if unsafe error.pointee.level == XML_ERR_WARNING || error.pointee.code / 100 == 2 { return }
    var reason =
      unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    while reason.last?.isWhitespace == true { reason.removeLast() }
    fault = .broken("is not well-formed xml (\(reason))")
  }

  private func start(
    _ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ declared: Int,
    _ attributes: PartAttributes
  ) {
    guard fault == nil, let name = unsafe name else { return }
    namespaces += declared
    if open.count >= Limits.partDepth {
      return stop(.excessive("has elements nested more than \(Limits.partDepth) deep"))
    }
    if namespaces > Limits.partNamespaces {
      return stop(.excessive("declares more than \(Limits.partNamespaces) namespaces"))
    }
    if unsafe xmlDictSize(context?.pointee.dict) > Limits.partNames {
      return stop(.excessive("uses more than \(Limits.partNames) names"))
    }
    let number = skippedFrom == nil ? unsafe self.number(of: name, in: uri) : 0
    if skippedFrom == nil, !handler.start(number, attributes) { skippedFrom = open.count }
    open.append((number, declared))
  }

  private func number(of name: UnsafePointer<UInt8>, in uri: UnsafePointer<UInt8>?) -> UInt8 {
    let key = Name(local: UInt(bitPattern: name), namespace: UInt(bitPattern: uri))
    if let known = numbers[key] { return known }
    let number = unsafe handler.number(
      of: String(cString: name), in: uri.map { unsafe String(cString: $0) } ?? "")
    if numbers.count < 1_000 { numbers[key] = number }
    return number
  }

  private func end() {
    guard fault == nil, let last = open.popLast() else { return }
    namespaces -= last.namespaces
    if skippedFrom == nil {
      handler.end(last.number)
      if handler.pieces > Limits.officePieces {
        stop(.excessive("has more than \(Limits.officePieces) paragraphs and cells"))
      }
    } else if skippedFrom == open.count {
      skippedFrom = nil
    }
  }

  private func text(_ start: UnsafePointer<UInt8>?, _ length: Int32) {
    guard fault == nil, skippedFrom == nil, handler.isListening, let start = unsafe start else {
      return
    }
    if handler.text.count + Int(length) > Limits.textBytes {
      let megabytes = Limits.textBytes / 1_048_576
      return stop(.excessive("holds more than \(megabytes) MB of text in one paragraph"))
    }
    unsafe handler.text.append(
      contentsOf: UnsafeBufferPointer(start: start, count: Int(length)))
  }
}

/// The fields of a Word document, such as page numbers: their codes are not read, their results are.
struct WordFields {
  /// The numbers of contents pages whose fields have ended; one that never ends may be all text.
  private(set) var closedContents: Set<Int> = []
  private var open: [Field] = []
  private var count = 0

  private struct Field {
    var instruction: [UInt8] = []
    var hasResult = false
    /// Its number, if it is a contents page.
    var contents: Int?
  }

  /// True while a code is read and not its result.
  var isInInstruction: Bool { open.contains { !$0.hasResult } }

  /// The number of the contents page that is being read; nil if none is.
  var openContents: Int? { open.last(where: { $0.contents != nil })?.contents }

  static func isContents(_ instruction: String) -> Bool {
    instruction.drop { $0.isWhitespace }.uppercased().hasPrefix("TOC ")
  }

  /// Notes a mark that begins, separates or ends a field.
  mutating func note(_ type: String?) {
    switch type {
    case "begin": if open.count < Limits.partDepth { open.append(Field()) }
    case "separate":
      guard let last = open.indices.last else { return }
      open[last].hasResult = true
      if Self.isContents(String(decoding: open[last].instruction, as: UTF8.self)) {
        count += 1
        open[last].contents = count
      }
    case "end": if let contents = open.popLast()?.contents { closedContents.insert(contents) }
    default: break
    }
  }

  mutating func addInstruction(_ text: ArraySlice<UInt8>) {
    guard let last = open.indices.last, !open[last].hasResult else { return }
    open[last].instruction += text.prefix(max(0, 64 - open[last].instruction.count))
  }

  /// A code ends with its paragraph at the latest, lest a broken one swallow the text.
  mutating func endParagraph() { open.removeAll { !$0.hasResult } }
}

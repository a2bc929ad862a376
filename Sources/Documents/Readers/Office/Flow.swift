/// A piece of an office document in reading order.
enum Flow {
  indirect case paragraph(Paragraph)
  case startTable
  case startRow
  case startCell(Cell)
  case endCell
  case endTable

  /// A cell of a table.
  struct Cell {
    var columns = 1
    var rows = 1
    /// Goes on from the cell above, which spans rows.
    var isContinued = false
    var isHeader = false
  }
}

extension Flow {
  var paragraph: Paragraph? {
    if case .paragraph(let paragraph) = self { paragraph } else { nil }
  }
}

/// A paragraph of an office document as its mark-up gives it.
struct Paragraph {
  enum Role: Equatable {
    case title, body, quotation, caption, preformatted
    /// 1 and up.
    case heading(Int)
    /// 1 and up.
    case item(Int)
  }

  /// Ends a line in the text: a vertical tab, which XML cannot hold. Line feeds are but spaces.
  static let lineEnd: UInt8 = 0x0B

  var role = Role.body
  /// The number that the program counts for it, as shown.
  var number: String?
  /// UTF-8 with all white space.
  var text: [UInt8] = []
  /// All its letters are bold.
  var isBold = false
  /// The size of its smallest letters, in half points; nil if unknown.
  var size: Int?
  /// Goes on with a list that it does not itself belong to.
  var keepsLists = false
  /// Names of the notes it refers to, in order.
  var notes: [String] = []
  /// The number of the contents page that it belongs to; nil if to none.
  var contents: Int?

  var isBlank: Bool { notes.isEmpty && text.allSatisfy(isSpace) }

  /// Takes the role of its style; what heads a table is said of the cell, not of the paragraph.
  mutating func take(_ styled: OfficeStyle.Role?) {
    switch styled {
    case .heading(let level): role = .heading(level)
    case .title: role = .title
    case .quotation: role = .quotation
    case .caption: role = .caption
    case .preformatted: role = .preformatted
    case .contents: text = []
    case .tableHeading, .listContinuation, .body, nil: break
    }
  }
}

/// What a reader makes of an office file's parts before they become blocks.
struct OfficeText {
  var flow: [Flow] = []
  /// The paragraphs of each note, by the name that references use.
  var notes: [String: [Paragraph]] = [:]
}

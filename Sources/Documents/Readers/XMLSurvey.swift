/// What one element of an XML text is, told by what stands in it and beside it.
struct XMLShape {
  var role: XMLRole
  /// Alone among its siblings has text that counts, so that it stands for its parent.
  var isOnly = false
  /// Holds something said, and not only names and values.
  var hasProse = false
}

/// Reads an XML text once to tell what its elements are before their text is taken. A class, as
/// libxml2's callbacks come back to it by its address.
///
/// Names decide where they are known; else the neighbours do: an element with text beside it belongs
/// to a line, rows of equal cells are a table, repeated labels a list, a label before prose a
/// heading, and dates, numbers and addresses are data.
final class XMLSurvey: XMLHandler {
  /// One an element, in the order of the start tags.
  private(set) var shapes: [XMLShape] = []
  private let source: [UInt8]
  private var open: [Open] = []
  /// The children so far of all open elements, those of the innermost last.
  private var children: [XMLChild] = []
  /// The role that each name says, by its number.
  private var roles: [XMLRole] = []
  private var tables = 0

  private struct Open {
    let index: Int
    let name: Int
    let firstChild: Int
    let start: Int
    var isTitled = false
    /// Bytes from the first to the last of the text, and of the text outside its elements.
    var text = 0..<0
    var own = 0..<0
    var isTable = false
  }

  init(_ source: [UInt8]) { self.source = source }

  func start(_ name: XMLName, tag: Range<Int>) {
    if name.number == roles.count { roles.append(XMLRole(name)) }
    let hints = XMLHints(source, in: tag)
    let role = role(roles[name.number], hints)
    var element = Open(
      index: shapes.count, name: name.number, firstChild: children.count, start: tag.lowerBound)
    element.isTitled = hints.title != nil
    element.isTable = role == .table
    if element.isTable { tables += 1 }
    let isSection = role == .item && hints.isTitle
    shapes.append(XMLShape(role: isSection ? .section : role))
    open.append(element)
  }

  /// Rows and cells are such only in tables: an entry of a feed is none.
  private func role(_ named: XMLRole, _ hints: XMLHints) -> XMLRole {
    switch named {
    case _ where open.isEmpty: .unknown
    case .row, .cell, .headerCell: tables > 0 ? named : .unknown
    case .unknown, .paragraph, .item: hints.role ?? named
    default: named
    }
  }

  func text(_ range: Range<Int>) {
    guard let first = source[range].firstIndex(where: { !isSpace($0) }),
      let last = source[range].lastIndex(where: { !isSpace($0) }), let top = open.indices.last
    else { return }
    open[top].own = Self.union(open[top].own, first..<last + 1)
    open[top].text = Self.union(open[top].text, first..<last + 1)
  }

  func text(_ bytes: [UInt8], for range: Range<Int>) { text(range) }
  func characterData(_ range: Range<Int>) { text(range) }

  private static func union(_ range: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    range.isEmpty ? other : other.isEmpty ? range : range.lowerBound..<other.upperBound
  }

  func end() {
    guard let element = open.popLast() else { return }
    if element.isTable { tables -= 1 }
    var inside = XMLChildren(
      Array(children[element.firstChild...]), before: lineBefore(element), source)
    children.removeLast(children.count - element.firstChild)
    let hasMarkup = !inside.all.isEmpty
    let role = shapes[element.index].role
    var child = XMLChild(index: element.index, name: element.name, role: role)
    child.isTitled = element.isTitled
    child.start = element.start
    child.text = element.text
    child.startsSmall = LetterCase(in: source, at: element.text.lowerBound) == .small
    child.line = XMLLine(source, in: element.text, hasMarkup: hasMarkup)
    if !element.own.isEmpty {
      inside.mix(&shapes, isParagraph: role == .paragraph)
      if hasMarkup { child.line = XMLLine(source, in: element.own, hasMarkup: true) }
      if !hasMarkup, child.line != .data, XMLPage.isMarkup(source, in: element.own) {
        shapes[element.index].role = .page
      }
    } else if hasMarkup, !inside.isLine {
      child = inside.arrange(in: child, &shapes)
    }
    child.hasProse = child.line.isProse || inside.hasProse
    shapes[element.index].hasProse = child.hasProse
    if let top = open.indices.last { open[top].text = Self.union(open[top].text, element.text) }
    child.role = shapes[element.index].role
    children.append(child)
  }

  /// What the text right before an element looks like.
  private func lineBefore(_ element: Open) -> XMLLine {
    guard let parent = open.last, element.firstChild > parent.firstChild else { return .none }
    return children[element.firstChild - 1].line
  }
}

/// What holds for the text inside an open HTML element.
struct HTMLContext {
  /// Which part of the page this is.
  enum Region { case content, hinted, around }

  var element: HTMLElement = .block
  var kind: Block.Kind = .paragraph
  var level = 0
  var region: Region = .content
  /// The element in the tree of the page.
  var node = 0
  /// Inside `noscript`.
  var isFallback = false
  var isMain = false
  var isArticle = false
  var isBold = false
  var isLink = false
  /// Inside a link to a place on the same page.
  var isFragmentLink = false
  var isSkipped = false
  var isLogo = false
  /// Inside the description of a term, which stands one level below the term.
  var isDescription = false
  /// Inside a heading, where a button is part of the text.
  var isHeading = false
  /// Headings open when the element began, where they end with it.
  var headings: (content: Int, other: Int)?

  /// What holds inside an element that stands in this context.
  func entering(_ element: HTMLElement) -> HTMLContext {
    var inner = self
    inner.element = element
    inner.headings = nil
    switch element {
    case .bold: inner.isBold = true
    case .link, .superscript, .inline, .image, .lineBreak, .meta: break
    case .skipped: inner.isSkipped = true
    case .heading(let level):
      inner.kind = .heading
      inner.level = level
      inner.isHeading = true
    case .item, .definition, .description:
      if kind != .footnote { inner.kind = .listItem }
      inner.isDescription = element == .description
    case .cell, .headerCell: inner.kind = .tableCell
    case .quotation: inner.kind = .quotation
    case .caption, .figureCaption: inner.kind = .caption
    case .preformatted: inner.kind = .preformatted
    case .table where kind != .footnote: inner.kind = .paragraph
    case .main: inner.enterMain()
    case .article: inner.enterArticle()
    case .navigation, .aside, .dialog: inner.region = .around
    case .header, .footer: if !isMain && !isArticle { inner.region = .around }
    case .label: inner.region = .around
    default: break
    }
    return inner
  }

  mutating func apply(_ hints: HTMLHints) {
    if hints.isEmpty { return }
    if hints.contains(.certain) {
      region = .around
    } else if hints.contains(.aside), region == .content, element != .body, element != .html,
      element != .main, element != .article
    {
      region = .hinted
    }
    if hints.contains(.main), !element.isInline { enterMain() }
    if hints.contains(.footnote), kind == .paragraph || kind == .listItem { kind = .footnote }
    if hints.contains(.logo) { isLogo = true }
  }

  private mutating func enterMain() {
    region = .content
    isMain = true
  }

  private mutating func enterArticle() {
    isArticle = true
    if region == .hinted { region = .content }
  }
}

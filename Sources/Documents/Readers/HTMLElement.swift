/// What an HTML element means for the text in it.
enum HTMLElement: Equatable {
  /// Breaks the text and means nothing else; also every element not known here.
  case block
  /// Belongs to the line it stands in.
  case inline
  /// Its text is not the document's.
  case skipped
  /// What a browser that runs scripts does not show.
  case fallback
  case article, aside, bold, button, caption, cell, definition, description, definitions, details
  case dialog, figure, figureCaption, footer, form, header, headerCell, html, image, item, label,
    lineBreak
  case link, list, main, meta, navigation, paragraph, preformatted, quotation, row, summary
  case superscript, table, tableHead, template, title, body
  case heading(Int)

  init(_ name: PackedName) { self = Self.all[name] ?? .block }

  var isInline: Bool {
    switch self {
    case .inline, .bold, .link, .image, .lineBreak, .superscript, .skipped, .meta: true
    default: false
    }
  }

  private static let all: [PackedName: HTMLElement] = {
    var all: [PackedName: HTMLElement] = [:]
    for (name, element) in named { all[PackedName(name)] = element }
    for name in ["ul", "ol", "menu", "dir"] { all[PackedName(name)] = .list }
    for name in ["b", "strong"] { all[PackedName(name)] = .bold }
    for name in inlineNames { all[PackedName(name)] = .inline }
    for name in skippedNames { all[PackedName(name)] = .skipped }
    let headings: [String] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    for (index, name) in headings.enumerated() { all[PackedName(name)] = .heading(index + 1) }
    return all
  }()

  private static let inlineNames: [String] = [
    "abbr", "acronym", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "sub", "time", "tt",
    "u", "var", "wbr", "nobr", "input", "picture", "source", "param", "track", "embed", "area",
  ]

  private static let skippedNames: [String] = [
    "script", "style", "svg", "select", "textarea", "object", "iframe",
    "math", "canvas", "audio", "video", "datalist", "option", "noframes", "applet", "map",
  ]

  private static let named: [(String, HTMLElement)] = [
    ("article", .article), ("aside", .aside), ("button", .button), ("caption", .caption),
    ("td", .cell), ("dt", .definition), ("dd", .description), ("dl", .definitions),
    ("details", .details), ("dialog", .dialog), ("noscript", .fallback), ("figure", .figure),
    ("figcaption", .figureCaption),
    ("footer", .footer), ("form", .form), ("header", .header), ("th", .headerCell),
    ("html", .html), ("img", .image), ("li", .item), ("label", .label), ("legend", .label),
    ("br", .lineBreak), ("a", .link), ("main", .main), ("meta", .meta), ("nav", .navigation),
    ("p", .paragraph), ("pre", .preformatted), ("blockquote", .quotation), ("tr", .row),
    ("summary", .summary), ("sup", .superscript), ("table", .table), ("thead", .tableHead),
    ("title", .title), ("body", .body), ("template", .template),
  ]
}

/// What an XML element is to the text in it, in vocabularies not known beforehand.
enum XMLRole: UInt8 {
  case unknown, heading, list, item, table, row, cell, headerCell, quotation, caption, footnote
  case preformatted, paragraph, inline, lineBreak, metadata, skipped
  /// Stands in or beside the text, such as a footnote or a remark.
  case note
  /// An item with a heading of its own.
  case section
  /// Says in short what the text is about, also where it stands among data.
  case summary
  /// Holds the title of a page that is not shown on it.
  case pageHead
  /// Holds a whole page as text: its tags are written with `&lt;`.
  case page

  /// What the name says; `unknown` for most names of most vocabularies.
  ///
  /// Knows Danish, Norwegian and English names, those of HTML, TEI, DocBook, DITA, JATS and
  /// OpenDocument, and compounds of them.
  init(_ name: XMLName) {
    let key = Self.key(name.local)
    // OpenDocument's sign for several spaces.
    if name.prefix == "text", key == "s" {
      self = .lineBreak
    } else if let known = Self.all[key] {
      self = known
    } else if Self.isAboutTexts(prefix: name.prefix) {
      self = .metadata
    } else {
      self = Self.endings.first { key.hasSuffix($0.0) && key.count > $0.0.count }?.1 ?? .unknown
    }
  }

  /// What a value such as «Overskrift 2» of an attribute for kinds and styles says.
  init?(hint: String) {
    let key = String(Self.key(hint).filter { !$0.isNumber })
    guard let role = Self.all[key], role.canBeHinted else { return nil }
    self = role
  }

  /// Elements that hold text of their own, and so never hold a table by shape.
  var isText: Bool {
    switch self {
    case .heading, .item, .quotation, .caption, .footnote, .preformatted, .paragraph: true
    default: false
    }
  }

  /// Elements that belong to the line they stand in wherever they stand.
  var isInline: Bool { self == .inline || self == .lineBreak }

  private var canBeHinted: Bool {
    switch self {
    case .heading, .list, .item, .quotation, .caption, .metadata: true
    default: false
    }
  }

  /// A name in small letters without «-», «_», «.» and spaces.
  static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != "." && $0 != " " })
  }

  private static let all: [String: XMLRole] = {
    var all: [String: XMLRole] = [:]
    for (role, names) in names {
      for name in names.split(separator: " ") { all[String(name)] = role }
    }
    return all
  }()

  /// Heads of compounds: «afsnitstitel», «article-title», «table-row».
  private static let endings: [(String, XMLRole)] = [
    ("titel", .heading), ("title", .heading), ("tittel", .heading), ("overskrift", .heading),
    ("heading", .heading), ("liste", .list), ("listitem", .item), ("tabel", .table),
    ("tabell", .table), ("tablerow", .row), ("tablecell", .cell), ("headercell", .headerCell),
    ("quotation", .quotation), ("footnote", .footnote), ("fodnote", .footnote),
    ("metadata", .metadata), ("meta", .metadata),
  ]

  /// True for the prefixes that vocabularies about texts are bound to, such as Dublin Core.
  static func isAboutTexts(prefix: String) -> Bool {
    !prefix.isEmpty && metadataPrefixes.contains(where: prefix.lowercased().hasPrefix)
  }

  private static let metadataPrefixes = ["meta", "dc", "cp", "rdf", "xmp"]

  private static let names: [(XMLRole, String)] = [
    (
      .heading,
      """
      titel title tittel overskrift heading head h h1 h2 h3 h4 h5 h6 rubrik deltitel undertitel \
      subtitle kapiteltitel kapiteloverskrift underoverskrift afsnitstitel bridgehead
      """
    ),
    (
      .list,
      """
      liste list ul ol punkter punktliste opstilling itemizedlist orderedlist simplelist menu \
      variablelist dl
      """
    ),
    (
      .item,
      """
      punkt item li led pind listitem bullet strekpunkt kulepunkt listepunkt listparagraph dd member
      """
    ),
    (.table, "tabel table tabell informaltable simpletable"),
    (.row, "række raekke row tr rad kolonner hovedrække tabelhoved strow sthead tablerow"),
    (.cell, "celle cell td entry stentry"),
    (.headerCell, "th hovedcelle kolonne kolonnetitel kolonneoverskrift"),
    (.quotation, "citat sitat quote blockquote epigraph dispquote"),
    (.caption, "billedtekst bildetekst caption figcaption figurtekst figdesc"),
    (.footnote, "fodnote fotnote footnote slutnote endnote fn"),
    (.preformatted, "pre programlisting screen codeblock literallayout"),
    (.paragraph, "p para simpara afsnit avsnitt stk stykke tekst text indledning manchet ingress"),
    (
      .inline,
      """
      b i em strong u a s sub sup span fed kursiv emphasis hi emph link xref ref xlink henvisning \
      fremhævet fremhaevet abbr q small mark code phrase
      """
    ),
    (.lineBreak, "br lb linebreak linjeskift tab"),
    (
      .metadata,
      """
      metadata meta metadatas docinfo teiheader articleinfo bookinfo sectioninfo dokumentinfo info \
      prolog settings styles automaticstyles masterstyles fontfacedecls trackedchanges annotation \
      tableofcontent toc indexterm nav header footer author forfatter creator keywords keyword \
      keywordset emneord nøgleord noegleord stikord category generator pubdate
      """
    ),
    (.note, "note bemærkning merknad"),
    (.summary, "abstract shortdesc summary resume resumé sammendrag"),
    (.skipped, "script style binarydata journalmeta notecitation"),
  ]
}

/// What the name of an element says besides its role.
struct XMLNameHints {
  /// Holds the cells that head the others.
  let isHead: Bool
  let isFigure: Bool
  let isAboutTexts: Bool
  /// Of a heading such as `h2`; nil for others.
  let level: Int?

  init(_ name: XMLName) {
    let key = XMLRole.key(name.local)
    isHead = key.contains("head") || key.contains("hoved")
    isFigure = key.hasSuffix("figure") || key.hasSuffix("figur")
    isAboutTexts = XMLRole.isAboutTexts(prefix: name.prefix)
    let digit = key.utf8.count == 2 && key.utf8.first == 0x68 ? key.utf8.last : nil
    level = digit.flatMap { $0 &- 0x31 < 6 ? Int($0 - 0x30) : nil }
  }
}

/// What the name of an XML element says that its text is, in vocabularies not known beforehand.
enum XMLRole {
  case heading, list, item, table, row, cell, headerCell, quotation, caption, footnote
  case preformatted, paragraph, inline, metadata, unknown

  /// Knows Danish, Norwegian and English names, and those of HTML, TEI and DocBook.
  init(_ name: String) { self = Self.all[name.lowercased()] ?? .unknown }

  /// Names of attributes that hold the heading of their element.
  static let titleAttributes = ["titel", "title", "tittel", "overskrift", "heading"]

  private static let all: [String: XMLRole] = {
    var all: [String: XMLRole] = [:]
    for (role, names) in names {
      for name in names.split(separator: " ") { all[String(name)] = role }
    }
    return all
  }()

  private static let names: [(XMLRole, String)] = [
    (
      .heading,
      """
      titel title tittel overskrift heading head h h1 h2 h3 h4 h5 h6 rubrik deltitel undertitel \
      subtitle kapiteltitel kapiteloverskrift underoverskrift afsnitstitel bridgehead
      """
    ),
    (.list, "liste list ul ol punkter punktliste opstilling itemizedlist orderedlist menu"),
    (.item, "punkt item li led pind listitem bullet strekpunkt kulepunkt listepunkt"),
    (.table, "tabel table tabell informaltable"),
    (.row, "række raekke row tr rad kolonner hovedrække tabelhoved"),
    (.cell, "celle cell td entry"),
    (.headerCell, "th hovedcelle kolonne kolonnetitel kolonneoverskrift"),
    (.quotation, "citat sitat quote blockquote epigraph"),
    (.caption, "billedtekst bildetekst caption figcaption figurtekst"),
    (.footnote, "fodnote fotnote footnote note slutnote endnote"),
    (.preformatted, "pre programlisting screen"),
    (.paragraph, "p para afsnit avsnitt stk stykke tekst text indledning manchet ingress"),
    (
      .inline,
      """
      b i em strong u a s sub sup span term ord fed kursiv emphasis hi emph link xref ref xlink \
      henvisning fremhævet fremhaevet abbr q small mark date dato num name navn br lb
      """
    ),
    (.metadata, "metadata meta metadatas docinfo teiheader articleinfo bookinfo dokumentinfo info"),
  ]
}

/// What the class, the id and the role of an element say about its part of the page.
struct HTMLHints: OptionSet {
  let rawValue: UInt32
  /// Navigation, banners, sharing: around the text rather than of it.
  static let aside = HTMLHints(rawValue: 1)
  static let main = HTMLHints(rawValue: 2)
  static let footnote = HTMLHints(rawValue: 4)
  static let logo = HTMLHints(rawValue: 8)
  static let icon = HTMLHints(rawValue: 16)
  /// A role that says `aside` in so many words, and not just a name that may mislead.
  static let certain = HTMLHints(rawValue: 32)

  // What is usually under such a name; `PageScore` weighs it.
  static let head = HTMLHints(rawValue: 64)
  static let foot = HTMLHints(rawValue: 128)
  static let side = HTMLHints(rawValue: 256)
  static let modal = HTMLHints(rawValue: 512)
  static let cookie = HTMLHints(rawValue: 1024)
  static let comment = HTMLHints(rawValue: 2048)
  static let related = HTMLHints(rawValue: 4096)
  static let price = HTMLHints(rawValue: 8192)
  /// Authors, dates, labels.
  static let meta = HTMLHints(rawValue: 16384)
  static let body = HTMLHints(rawValue: 32768)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ attributes: HTMLAttributes) {
    self = []
    if attributes.isEmpty { return }
    if let classes = attributes[Self.classKey] { formUnion(HTMLHints(names: classes)) }
    if let id = attributes[Self.idKey] { formUnion(HTMLHints(names: id)) }
    if let role = attributes[Self.roleKey] { formUnion(HTMLHints(role: role)) }
  }

  private init(role: [UInt8]) {
    switch String(decoding: role, as: UTF8.self) {
    case "navigation", "menu", "menubar", "toolbar", "tablist", "search": self = [.aside, .certain]
    case "banner": self = [.aside, .certain, .head]
    case "contentinfo": self = [.aside, .certain, .foot]
    case "dialog", "alertdialog": self = [.aside, .certain, .modal]
    case "complementary": self = [.aside, .certain, .side]
    case "main": self = [.main, .body]
    case "article": self = .body
    case "doc-footnote", "doc-endnote", "doc-endnotes": self = .footnote
    default: self = []
    }
  }

  /// Reads the words of a class or id: «site-header__menu» has three. A word after «has», «no»
  /// or «with» says something of what is inside.
  private init(names: [UInt8]) {
    self = []
    if let whole = Self.whole[Self.hash(names, 0..<names.count)] { formUnion(whole) }
    var start = 0
    var isSkipped = false
    for index in 0...names.count {
      let isEnd = index == names.count
      let isLetter = !isEnd && isWordByte(names[index])
      // «cookieConsent» has two words, as «cookie-consent» has.
      let isInnerCapital =
        isLetter && index > start && names[index] &- 0x41 < 26 && names[index - 1] &- 0x61 < 26
      if isLetter && !isInnerCapital { continue }
      if index > start, !isSkipped {
        let found = Self.words[Self.hash(names, start..<index)] ?? []
        isSkipped = found == .certain
        if !isSkipped { formUnion(found) }
      } else if index > start {
        isSkipped = false
      }
      if !isEnd, isSpace(names[index]) { isSkipped = false }
      start = isInnerCapital ? index : index + 1
    }
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = WordSet.empty
    for index in range { hash = WordSet.hash(bytes[index], after: hash) }
    return hash
  }

  private static func table(_ entries: [(HTMLHints, String)]) -> [UInt64: HTMLHints] {
    var table: [UInt64: HTMLHints] = [:]
    for (hint, words) in entries {
      for word in words.split(separator: " ") {
        let bytes = Array(word.utf8)
        table[hash(bytes, 0..<bytes.count), default: []].formUnion(hint)
      }
    }
    return table
  }

  private static let words = table([
    (
      .aside,
      """
      cookie cookies cookiebanner cookiebot cookieinformation consent breadcrumb breadcrumbs crumb \
      crumbs broedkrumme brødkrumme brodsmule brødsmule sti menu menuen meny nav navbar \
      navigation navigasjon footer sidefod bunn share sharing delknap skip skiplink skiplinks \
      sidebar related relateret relatert feedback rating pager pagination translate \
      toolbar searchbox breadcrumbnav topbar sitemap toc megamenu submenu
      """
    ),
    (
      .head,
      """
      banner head header kopf logo masthead sidehoved topbar
      """
    ),
    (
      .modal,
      """
      alert dialog drawer lightbox modal notice notification overlay popup toast tooltip
      """
    ),
    (
      .side,
      """
      aside complementary rail side sidebar sidebox sidecol sidekolonne sidespalte widget \
      widgets
      """
    ),
    (
      .cookie,
      """
      ccpa consent cookie cookiebanner cookiebot cookieinformation cookies gdpr onetrust \
      privacy samtykke
      """
    ),
    (
      .price,
      """
      account basket buy cart checkout facet facets filter filters price shipping shop sku \
      sort stock swatch variant wishlist
      """
    ),
    (
      .related,
      """
      aktuelt also carousel crosssell featured latest more news next nyhed nyheder outbrain \
      popular prev previous promo promoted readmore recent recommendation recommendations \
      recommended related relaterede relateret relatert relaterte similar slick slider \
      suggested suggestions swiper taboola teaser teasers trending upsell weitere
      """
    ),
    (
      .comment,
      """
      comment commentlist comments discussion disqus kommentar kommentare kommentarer \
      replies reply respond
      """
    ),
    (
      .foot,
      """
      bottom bunn colophon contentinfo copyright footer footnav fuss fusszeile sidefod
      """
    ),
    (
      .meta,
      """
      author authors avatar bio byline caption categories category credit credits date dato \
      info kategori label labels meta posted published tag tags timestamp username
      """
    ),
    (
      .body,
      """
      article articlebody artikel body brodtekst brødtekst content copy description detail \
      details docs entry hovedindhold hovedinnhold indhold inhalt innhold main markdown post \
      primary prose rich richtext rte section story text wysiwyg
      """
    ),
    (.footnote, "footnote footnotes fodnote fodnoter fotnote fotnoter endnotes"),
    (.logo, "logo logotype"),
    (.icon, "icon icons ikon glyphicon"),
    // These turn the next word off.
    (.certain, "has no not with without have is js"),
  ])

  private static let whole = table([
    (
      .main,
      """
      main indhold innhold content main-content maincontent main_content hovedindhold \
      hovedinnhold page-content pagecontent primary-content sideindhold content-main
      """
    ),
    (.icon, "material-icons material-symbols-outlined fa fas far"),
  ])

  private static let classKey = PackedName("class")
  private static let idKey = PackedName("id")
  private static let roleKey = PackedName("role")
}

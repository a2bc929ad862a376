/// What can be counted in the text of a block without knowing its language.
struct PagePiece {
  let bytes: Int
  let linked: Int
  var words = 0
  var endsSentence = false
  /// Bytes outside links, if the text reads as sentences; else 0.
  var prose = 0
  /// True if a word belongs to the use of a page, such as «cookies»; only looked for in short texts.
  var hasPageWord = false
  /// True for a heading such as «Læs også», over what stands beside the text.
  var isSideHeading = false

  /// The part of the text that is in links, 0-1.
  var linkShare: Double { Double(linked) / Double(max(1, bytes)) }
  /// True for a text as long as a sentence of running text.
  var isLong: Bool { words >= 20 && linkShare < 0.35 }

  /// Words up to which a text is counted exactly, and read for its words.
  private static let countedWords = 40

  init(_ block: Block, linked: Int) {
    let text = block.text
    bytes = text.count
    self.linked = min(linked, text.count)
    endsSentence = Documents.endsSentence(text)
    var hasPause = false
    var last: UInt8 = 0x20
    var index = 0
    let span = text.span
    while index < span.count, words < Self.countedWords {
      let byte = span[index]
      if byte > 0x20 {
        if last <= 0x20 { words += 1 }
      } else if last == 0x2C || last == 0x2E {
        hasPause = true
      }
      last = byte
      index += 1
    }
    // The rest of a long text is prose of words of the usual length.
    if index < span.count {
      words += (span.count - index) / 6
      hasPause = true
    }
    if words >= 8, endsSentence || hasPause { prose = bytes - self.linked }
    let isHeading = block.kind == .heading && words < 8
    if words < Self.countedWords { readWords(span, isHeading: isHeading) }
  }

  private mutating func readWords(_ text: Span<UInt8>, isHeading: Bool) {
    var hash = WordSet.empty
    var length = 0
    var count = 0
    for index in 0...text.count {
      if index < text.count, isWordByte(text[index]) {
        hash = WordSet.hash(text[index], after: hash)
        length += 1
      } else if length > 0 {
        if Self.pageWords.contains(hash) { hasPageWord = true }
        if isHeading, count < 3, Self.sideWords.contains(hash) { isSideHeading = true }
        count += 1
        length = 0
        hash = WordSet.empty
      }
    }
  }

  private static let pageWords = WordSet(
    """
    abonner abonnieren abonnér advertisement annonce annonser anzeige cookie cookies \
    copyright datenschutz facebook forbeholdes forbeholdt impressum instagram javascript les \
    lesen linkedin login læs mehr newsletter newsletters nyhedsbrev nyhedsbrevet nyhetsbrev \
    nyhetsbrevet opdateret oppdatert personvern personvernerklæring posted privacy \
    privatlivspolitik publisert published reserved signup subscribe subscribers subscription \
    tilmeld twitter udgivet updated veröffentlicht
    """)

  private static let sideWords = WordSet(
    """
    about advertisement aktuelt also archive archives author categories comment comments \
    cookie cookies discover explore featured follow genveje keep kommentar \
    kommentare kommentarer latest leave les lesen link links læs mehr menu more most \
    navigation newsletter next nyheder nyheter også popular previous read recent \
    recommendations recommended related relaterede relateret relaterte reply reviews search \
    see share similar snarveier subscribe tags teilen trending upcoming weitere ähnliche
    """)
}

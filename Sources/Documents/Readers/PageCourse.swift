/// What a reader who comes down a page has passed.
struct PageCourse {
  /// Bytes above the piece, and these with its own.
  private(set) var before = 0
  private(set) var read = 0
  /// Pieces since the first running text that belong to the use of a page, such as «Tilmeld
  /// nyhedsbrev»: the more of them, the likelier the text is over.
  private(set) var pageWords = 0
  private var hasProse = false
  /// The level of a heading such as «Læs også», which holds until one as high.
  private var sideLevel: Int?

  var isUnderSideHeading: Bool { sideLevel != nil }

  /// Goes on to a piece; `heading` is its level, 0 for one that is no heading.
  mutating func pass(_ piece: PagePiece, heading: Int) {
    before = read
    read += piece.bytes
    if piece.isLong { hasProse = true }
    if hasProse, piece.hasPageWord { pageWords += 1 }
    guard heading > 0 else { return }
    if piece.isSideHeading {
      sideLevel = min(heading, sideLevel ?? heading)
    } else if let level = sideLevel, heading <= level {
      sideLevel = nil
    }
  }
}

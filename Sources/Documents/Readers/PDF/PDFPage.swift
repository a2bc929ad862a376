/// A page of a PDF. Lengths are those of pdftohtml: pixels, 108 to the inch, from the top left.
struct PDFPage {
  let number: Int
  let width: Int
  let height: Int
  /// In the order in which they are drawn.
  var pieces: [PDFPiece] = []
}

/// A piece of text drawn in one go.
struct PDFPiece {
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int
  let style: PDFStyle
  /// In `PDFMarkup.text`.
  let text: Range<Int>
}

/// How letters look.
struct PDFStyle: Hashable {
  /// Pixels.
  var size: Int
  /// The same number for the same name of a font.
  var family = 0
  var color: UInt32 = 0
  var isBold = false
  /// Its letters stand for signs, such as Wingdings.
  var isSymbol = false
}

/// An entry of the list that viewers show beside the pages.
struct PDFBookmark {
  /// 1-based.
  let page: Int
  /// From 1.
  let depth: Int
  /// In `PDFMarkup.text`.
  let text: Range<Int>
}

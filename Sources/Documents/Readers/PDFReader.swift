/// Turns what `pdftohtml -xml` writes on a PDF file into blocks, with page and paragraph.
enum PDFReader {
  static func read(_ bytes: [UInt8]) throws(ReadingError) -> Reading {
    throw .unsupported("pdf")
  }
}

/// The sizes at which reading stops, so that no file can take unbounded time or memory.
public enum Limits {
  /// Bytes in a file; a larger one is refused before anything of it is read.
  public static let fileBytes = 32 * 1024 * 1024
  /// Bytes of text in a document, some 2,000 pages; one with more is refused, as all later work and
  /// memory grows with its text.
  public static let textBytes = 4 * 1024 * 1024
  /// Paragraphs, items, cells and headings in a document; one with more is refused.
  public static let blocks = 100_000
  /// Lines of a plain text or Markdown file; one with more is refused.
  public static let lines = 500_000
  /// Open HTML elements; deeper ones are read as if they stood at the top.
  public static let htmlDepth = 500
  /// Bytes of the different names of elements and attributes of one file, as libxml2 counts them;
  /// an XML file with more is refused, in HTML further tags are left out.
  public static let nameBytes = 128 * 1024
  /// Open XML elements; a file with more is refused.
  public static let xmlDepth = 256
  /// Attributes of one HTML tag; a tag with more is read as having none.
  public static let tagAttributes = 500
  /// Bytes that the entities which an XML file declares may stand for in all; a file with more is
  /// refused.
  public static let expandedBytes = 500_000
  /// Entities of XML that may rest on each other; a file with deeper ones is refused.
  public static let entityDepth = 16
  /// Nested quotations and lists in Markdown; deeper marks are read as text.
  public static let markdownDepth = 32
  /// Columns and rows of a table that one cell may span.
  public static let tableSpan = 200
  /// Parts of a docx or odt file; one with more is refused before any is unpacked.
  public static let packageParts = 4_096
  /// Bytes to which one part of a docx or odt file may unpack; a file with a larger one is refused.
  public static let partBytes = 32 * 1024 * 1024
  /// Open elements in a part of a docx or odt file; one with more is refused.
  public static let partDepth = 250
  /// Open declarations of namespaces in a part of a docx or odt file; one with more is refused.
  public static let partNamespaces = 1_000
  /// Names that a part of a docx or odt file may use; one with more is refused, as libxml2 looks
  /// them up ever more slowly.
  public static let partNames = 10_000
  /// Paragraphs, rows and cells of a docx or odt file; one with more is refused.
  public static let officePieces = 500_000
  /// Styles that may rest on each other; what lies deeper is not looked up.
  public static let styleDepth = 16
  /// Depth of lists in a docx or odt file; deeper items count as being that deep.
  public static let officeListDepth = 16
  /// Lines on a page of a PDF; a page with more is read without looking for columns and tables.
  public static let pdfPageLines = 3_000
  /// Processor time for reading a PDF file, in seconds; the same again for text behind pictures.
  public static let pdfSeconds = 10
  /// Address space for reading a PDF file, in bytes.
  public static let pdfMemory = 500_000_000
}

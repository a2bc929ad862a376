/// What `pdftohtml -xml` would write on pages that a test sets line by line.
struct PDFPages {
  private var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml>\n"
  private var page = 0
  private var fonts: [String: Int] = [:]
  private var bookmarks = ""

  mutating func newPage() {
    if page > 0 { xml += "</page>\n" }
    page += 1
    xml += "<page number=\"\(page)\" position=\"absolute\" top=\"0\" left=\"0\" "
    xml += "height=\"1260\" width=\"890\">\n"
  }

  /// Sets a piece of text; letters are half as wide as high unless a width is given.
  mutating func add(
    _ text: String, left: Int = 90, top: Int, size: Int = 16, width: Int? = nil,
    bold: Bool = false, font: String = "ABCDEF+Sans"
  ) {
    if page == 0 { newPage() }
    let key = "\(font) \(size)"
    let id = fonts[key, default: fonts.count]
    if fonts[key] == nil {
      fonts[key] = id
      xml += "<fontspec id=\"\(id)\" size=\"\(size)\" family=\"\(font)\" color=\"#000000\"/>\n"
    }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let wide = width ?? text.count * size / 2
    xml += "<text top=\"\(top)\" left=\"\(left)\" width=\"\(wide)\" height=\"\(size + 4)\" "
    xml += "font=\"\(id)\">\(bold ? "<b>\(escaped)</b>" : escaped)</text>\n"
  }

  /// Sets lines below each other; returns where the next would stand.
  @discardableResult
  mutating func add(lines: [String], left: Int = 90, top: Int, size: Int = 16) -> Int {
    for (number, line) in lines.enumerated() {
      add(line, left: left, top: top + number * 22, size: size)
    }
    return top + lines.count * 22
  }

  mutating func bookmark(_ text: String, page: Int) {
    bookmarks += "<item page=\"\(page)\">\(text)</item>\n"
  }

  var bytes: [UInt8] {
    let outline = bookmarks.isEmpty ? "" : "<outline>\n\(bookmarks)</outline>\n"
    return Array((xml + (page > 0 ? "</page>\n" : "") + outline + "</pdf2xml>\n").utf8)
  }
}

/// Breaks a text into lines of at most some letters.
func lines(_ text: String, of width: Int) -> [String] {
  var lines: [String] = [""]
  for word in text.split(separator: " ") {
    let last = lines[lines.count - 1]
    if last.isEmpty {
      lines[lines.count - 1] = String(word)
    } else if last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

import Documents
import Testing

struct SourceTextTests {
  @Test func `utf-8 is utf-8 whatever the file declares`() throws {
    let page = "<meta charset='iso-8859-1'><p>Pårørende – år"
    let document = try read(page, as: .html)
    #expect(document.source.encoding == .utf8)
    #expect(document.texts == ["Pårørende – år"])
  }

  @Test func `latin-1 is read as windows-1252`() throws {
    let letters: [UInt8] = [0x50, 0xE5, 0x72, 0xF8, 0x72, 0x20, 0x96, 0x20, 0x80]
    let file = Array("<meta charset=iso-8859-1><p>".utf8) + letters
    let document = try Document(file, as: .html)
    #expect(document.source.encoding == .windows1252)
    #expect(document.texts == ["Pårør – €"])
    let place = document.place(of: 0..<document.blocks[0].text.count, in: 0)
    #expect(place.byteStart == 28)
    #expect(place.byteEnd == file.count)
    #expect(place.column == 29)
  }

  @Test func `an xml declaration of another encoding does not mislead`() throws {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
    let utf8 = try read(head + "<a><p>Nær</p></a>", as: .xml)
    #expect(utf8.texts == ["Nær"])
    let latin = Array((head + "<a><p>N").utf8) + [0xE6, 0x72] + Array("</p></a>".utf8)
    #expect(try Document(latin, as: .xml).texts == ["Nær"])
  }

  @Test func `utf-16 without a mark is known in xml by its first letters`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a><p>Nær 👵 dig</p></a>"
    let file = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Format(of: file, named: "a") == .xml)
    let document = try Document(file, as: .xml)
    #expect(document.source.encoding == .utf16LittleEndian)
    let block = document.blocks[0]
    #expect(block.string == "Nær 👵 dig")
    let dig = document.place(of: block.text.count - 3..<block.text.count, in: 0)
    let start = text.utf16.count - 3 - "</p></a>".utf16.count
    #expect(dig.byteStart == start * 2)
    #expect(dig.byteEnd == (start + 3) * 2)
  }

  @Test func `a letter cut at the end of a file leaves the rest readable`() throws {
    var file = Array("Vi støtter pårø".utf8)
    file.removeLast()
    let document = try Document(file, as: .text)
    #expect(document.source.encoding == .utf8)
    #expect(document.texts.first?.hasPrefix("Vi støtter pår") == true)
  }

  @Test func `a stray byte among many letters does not turn the file into another encoding`() throws
  {
    let file = Array(String(repeating: "pårørende ", count: 20).utf8) + [0xE5, 0x20, 0x2E]
    #expect(try Document(file, as: .text).source.encoding == .utf8)
  }

  @Test func `columns count code points and lines any line end`() throws {
    let document = try read("Først.\r\n\r\nNæste å\u{301} 👵 ord.", as: .text)
    let block = document.blocks[1]
    let start = block.text.count - 4
    let place = document.place(of: start..<block.text.count - 1, in: 1)
    #expect(place.line == 3)
    #expect(place.column == 12)
    #expect(place.endColumn == 15)
  }

  @Test func `pages are counted where form feeds mark them`() throws {
    let document = try read("En.\n\u{0C}To.\n\u{0C}Tre.\n", as: .text)
    let pages = document.blocks.indices.map { index in
      document.place(of: 0..<document.blocks[index].text.count, in: index).page
    }
    #expect(pages == [1, 2, 3])
    #expect(try read("En.", as: .text).place(of: 0..<3, in: 0).page == nil)
  }

  @Test func `an empty range is a point`() throws {
    let document = try read("<p>Hej</p>", as: .html)
    let point = document.place(of: 1..<1, in: 0)
    #expect(point.byteStart == 4 && point.byteEnd == 4 && point.column == 5)
    #expect(document.place(of: 3..<3, in: 0).byteStart == 6)
  }

  @Test func `places stay right beyond line 65,535`() throws {
    let page = String(repeating: "<br>\n", count: 70_000) + "<p>Her</p>"
    let document = try read(page, as: .html)
    #expect(document.place(of: 0..<3, in: 0).line == 70_001)
  }
}

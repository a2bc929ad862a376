import Documents
import Testing

/// Which lines of a plain text are the headers and footers of its pages.
struct PageFurnitureTests {
  @Test(arguments: [
    "Side 2 af 6", "side 2", "Page 2 of 6", "- 2 -", "– 2 –", "Sagsnr. 24/1           Side 2 af 6",
  ])
  func `page numbers in the middle of a sentence leave it whole`(number: String) throws {
    let text = "Kommunen støtter alle, der\n\n\(number)\n\npasser et andet menneske."
    let document = try read(text, as: .text)
    #expect(document.texts == ["Kommunen støtter alle, der passer et andet menneske."])
    #expect(document.around.count == 1)
  }

  @Test func `a line that interrupts sentences again and again is a header`() throws {
    let part =
      "Kommunen støtter alle, der\n\nPolitik for pårørende\n\npasser et andet menneske.\n\n"
    let document = try read(String(repeating: part, count: 4), as: .text)
    #expect(document.texts.count == 4)
    #expect(!document.texts.contains { $0.contains("Politik") })
  }

  @Test func `a header that ends with a growing number is a header`() throws {
    let pages = (3...6).map {
      "Fjordby · Politik         \($0)\n\nKommunen støtter side \($0).\n\n"
    }
    let document = try read(pages.joined(), as: .text)
    #expect(document.texts.count == 4)
    #expect(document.around.count == 4)
    let rows = "Gruppe       12\nGruppe       40\nCafé         13"
    #expect(try read(rows, as: .text).around == [])
  }

  @Test func `what repeats at the edges of pages is their header`() throws {
    let pages = (1...4).map { "Politik for pårørende\n\nDette er side \($0)s tekst.\n\n" }
    let document = try read(pages.joined(separator: "\u{0C}"), as: .text)
    #expect(document.texts.count { $0.contains("Dette er") } == 4)
  }

  @Test func `headings that repeat in minutes are not headers`() throws {
    let item = "Beslutning\nGodkendt af udvalget.\n\n"
    let document = try read("Referat\n\n" + String(repeating: item, count: 6), as: .text)
    #expect(document.outline.count { $0.contains("heading 2: Beslutning") } == 6)
  }
}

import Documents
import Testing

/// What pdftohtml may write on PDF files made to take time or memory.
struct HostilePDFTests {
  @Test func `pages full of pieces are read in time that grows with them`() throws {
    var seed: UInt64 = 20_260_102
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for pieces in [2_500, 30_000] {
      var pages = PDFPages()
      for _ in 0..<pieces { pages.add("ord", left: next(850), top: next(1_250)) }
      let document = try Document(pages.bytes, as: .pdf)
      #expect(!document.blocks.isEmpty)
    }
  }

  @Test func `numbers beyond reason and tags in disorder are read as far as they go`() throws {
    let text = """
      <page number="1" height="-5" width="99999999999999"><fontspec id="0" size="0"/>
      <text top="-1e300" left="nan" width="1" height="1" font="0">a</text>
      <text top="99999999999" left="-99999999999" width="99999999999" height="0" font="7">Vi har <b>en
      <text top="5" left="5" width="-5" height="-5" font="0">vejleder</i></b>.</text>
      <item page="9"><outline></outline></outline></page></text>
      """
    let document = try Document(Array(text.utf8), as: .pdf)
    #expect(document.blocks.contains { $0.string.contains("vejleder") })
  }

  @Test func `any bytes are read or refused`() {
    var pages = PDFPages()
    for number in 0..<40 {
      pages.add("• Vi tilbyder \(number)", left: 90 + number % 3 * 250, top: 90 + number * 11)
    }
    var bytes = pages.bytes
    var seed: UInt64 = 7
    for _ in 0..<600 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 24)
      guard let document = try? Document(bytes, as: .pdf) else { continue }
      for block in document.blocks {
        #expect(String(validating: block.text, as: UTF8.self) != nil)
      }
    }
    for end in stride(from: 1, to: bytes.count, by: 13) {
      _ = try? Document(Array(bytes[..<end]), as: .pdf)
    }
  }
}

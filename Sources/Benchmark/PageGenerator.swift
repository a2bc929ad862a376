import Documents

/// Writes HTML policies of about 40 kB from the paragraphs of the sample policies; the same seed, the
/// same pages.
struct PageGenerator {
  private var state: UInt64
  private var texts: [String] = []
  private var titles: [String] = []

  /// - Parameter samples: whole policies; their headings and paragraphs are drawn from.
  init(seed: UInt64, samples: [Document]) {
    state = seed
    for block in samples.flatMap(\.blocks) where block.isContent {
      let text = String(decoding: block.text, as: UTF8.self)
      switch block.kind {
      case .heading: titles.append(text)
      case .paragraph, .listItem: texts.append(text)
      case .title, .tableCell, .quotation, .caption, .footnote, .preformatted: continue
      }
    }
  }

  mutating func page(number: Int) -> String {
    let name = "Prøvekommune \(number)"
    var html = """
      <!DOCTYPE html>
      <html lang="da"><head><meta charset="utf-8"><title>Pårørendepolitik | \(name)</title></head>
      <body><nav><ul><li><a href="/">Forside</a></li><li><a href="/borger">Borger</a></li></ul></nav>
      <main><h1>Pårørendepolitik for \(name)</h1>

      """
    while html.utf8.count < 40_000 { html += section() }
    return html + "</main><footer><p>Rådhuset, telefon 70 00 00 00</p></footer></body></html>\n"
  }

  private mutating func section() -> String {
    var html = "<section class=\"content\"><h2>\(escape(pick(titles)))</h2>\n"
    for _ in 0..<3 {
      html +=
        "<p>\(escape(pick(texts))) <strong>\(escape(pick(texts)))</strong> \(escape(pick(texts)))</p>\n"
    }
    html += "<p>Vi tilbyder:</p>\n<ul>\n"
    for _ in 0..<4 { html += "<li>\(escape(pick(texts)))</li>\n" }
    return html + "</ul></section>\n"
  }

  private func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private mutating func pick(_ list: [String]) -> String {
    // SplitMix64.
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return list[Int((z ^ (z >> 31)) % UInt64(list.count))]
  }
}

import Documents
import Reports

extension Sample {
  /// A short document as it was read.
  static let reading = ReadReport([
    .init(
      path: "politik.html", format: .html, language: .da, title: "Pårørendepolitik",
      blocks: [
        block("paragraph", "Forside > Politikker", line: 2, content: false),
        block("title", "Pårørendepolitik", level: 1, line: 4),
        block("paragraph", "Vi tilbyder:", headings: ["Pårørendepolitik"], line: 6),
        block(
          "listItem", "en samtale \u{1B}[31mhvert\nhalvår", level: 1, leadIn: "Vi tilbyder:",
          headings: ["Pårørendepolitik"], line: 8),
        block(
          "tableCell", "tirsdag", headings: ["Pårørendepolitik"], row: "Gruppe", column: "Dag",
          line: 12),
      ],
      statements: [
        .init(
          text: "en samtale hvert halvår", place: place(8),
          clauses: [
            .init(
              text: "en samtale hvert halvår", speaker: .municipality, commitment: .practice,
              concepts: ["samtale", "jaevnligt"])
          ])
      ])
  ])

  private static func block(
    _ kind: String, _ text: String, level: Int = 0, leadIn: String? = nil,
    headings: [String] = [], row: String? = nil, column: String? = nil, line: Int,
    content: Bool = true
  ) -> ReadReport.ReadBlock {
    .init(
      kind: kind, level: level, text: text, leadIn: leadIn, headings: headings, rowHeader: row,
      columnHeader: column,
      place: place(line), content: content)
  }

  private static func place(_ line: Int) -> Place {
    Place(
      line: line, column: 5, endLine: line, endColumn: 20, byteStart: line * 40,
      byteEnd: line * 40 + 15)
  }
}

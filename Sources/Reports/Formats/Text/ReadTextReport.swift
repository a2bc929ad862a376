import Documents

/// What was read, one line a block, for a terminal.
struct ReadTextReport {
  private let report: ReadReport
  private let words: Wording
  private let options: TextOptions

  init(_ report: ReadReport, _ language: ReportLanguage, _ options: TextOptions) {
    self.report = report
    self.options = options
    words = Wording(language)
  }

  func render() -> String {
    var page = TextPage(options)
    for document in report.documents {
      page.blank()
      let title = document.title.map { " " + words.quoted($0) } ?? ""
      page.addVerbatim(
        "\(document.path)\(title), \(words.label(document.format)), "
          + words.label(document.language), style: .bold)
      add(document, to: &page)
    }
    return page.text
  }

  /// Each statement stands below the last block that begins at or before it.
  private func add(_ document: ReadReport.ReadDocument, to page: inout TextPage) {
    var statements = (options.statements ? document.statements : [])[...]
    for (index, block) in document.blocks.enumerated() {
      page.addVerbatim(line(for: block), style: block.content ? .plain : .dim)
      let next = document.blocks.dropFirst(index + 1).first
      while let statement = statements.first {
        if let next, next.place.isBefore(statement.place) { break }
        add(statement, to: &page)
        statements = statements.dropFirst()
      }
    }
    for statement in statements { add(statement, to: &page) }
  }

  private func line(for block: ReadReport.ReadBlock) -> String {
    var parts = [place(block.place), words.label(kind: block.kind)]
    if block.level > 0 { parts[1] += " \(block.level)" }
    if !block.content { parts.append(words.notContent) }
    var line = parts.joined(separator: "  ")
    if !block.headings.isEmpty { line += "  [" + block.headings.joined(separator: " › ") + "]" }
    for header in [block.rowHeader, block.columnHeader, block.leadIn].compactMap(\.self) {
      line += "  (\(header))"
    }
    return line + "  " + [block.number, block.text].compactMap(\.self).joined(separator: " ")
  }

  private func place(_ place: Place) -> String {
    guard let line = place.line, let column = place.column else { return words.place(place) }
    return "\(line):\(column)"
  }

  private func add(_ statement: ReadReport.ReadStatement, to page: inout TextPage) {
    for clause in statement.clauses {
      let concepts = clause.concepts.isEmpty ? "–" : clause.concepts.joined(separator: ", ")
      page.addVerbatim(
        "\(words.label(clause.speaker)), \(words.label(clause.commitment)): \(concepts)  "
          + words.quoted(clause.text), indent: 4)
    }
  }
}

extension Place {
  /// True if it begins where another place of the same document does, or before.
  fileprivate func isBefore(_ other: Place) -> Bool {
    let own = [page, paragraph, line, column].map { $0 ?? 0 }
    return !([other.page, other.paragraph, other.line, other.column].map { $0 ?? 0 })
      .lexicographicallyPrecedes(own)
  }
}

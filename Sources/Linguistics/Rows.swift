/// What a cell of a table says of the one that heads its row.
extension Analysis {
  /// Lets a short cell tell how firm its row's header is: "Samtaler | Planlægges i 2026",
  /// "Aflastning | Tilbydes ikke".
  mutating func readStatus() {
    var denied = Set<Int>()
    for cell in sentences.indices where sentences[cell].role == .tableCell {
      guard let header = rowHeader(of: cell), let status = status(of: cell) else { continue }
      for clause in sentences(of: sentences[header].passage).flatMap({ sentences[$0].clauses }) {
        if status == .intention {
          clauses[clause].commitment = .intention
        } else {
          clauses[clause].commitment = .mention
          clauses[clause].circumstances.formUnion([.denied, .negated])
          denied.insert(clause)
        }
      }
    }
    if denied.isEmpty { return }
    hits = hits.map { denied.contains($0.clause) ? $0.denied : $0 }
  }

  /// The cell that heads the row: of those above, the last, when only cells that it heads stand
  /// between.
  private func rowHeader(of cell: Int) -> Int? {
    let passage = sentences[cell].passage
    guard let header = sentences[cell].introducedBy.max(), sentences[header].role == .tableCell
    else { return nil }
    let first = sentences[header].passage
    // "Kurser i at stå i det" names a thing, whatever verbs there are in it.
    let isName =
      sentences(of: first).count == 1 && sentences[header].bytes.count <= Self.longestName
    guard first < passage, isName else { return nil }
    for between in first + 1..<passage {
      guard let sentence = sentences(of: between).first,
        sentences[sentence].introducedBy.contains(header)
      else { return nil }
    }
    // The only cell of a row has no other header than its column's.
    return sentences[cell].introducedBy.count > 1 ? header : nil
  }

  /// Intention or denial, where a cell says nothing else.
  private func status(of cell: Int) -> Commitment? {
    let sentence = sentences[cell]
    guard sentences(of: sentence.passage).count == 1, sentence.bytes.count <= Self.longestStatus
    else { return nil }
    let said = clauses[sentence.clauses]
    if said.allSatisfy({ $0.commitment == .intention }) { return .intention }
    return said.allSatisfy { $0.circumstances.contains(.denied) } ? .denial : nil
  }

  /// In bytes; what is longer tells of something of its own.
  private static let longestStatus = 48
  private static let longestName = 80
}

extension Analysis.Hit {
  fileprivate var denied: Self {
    Self(
      concept: Int32(concept), clause: clause, start: Int32(bytes.lowerBound),
      end: Int32(bytes.upperBound), isNegated: true)
  }
}

import Documents
public import Linguistics
import Standards

/// Why a document got its verdict on one criterion: every passage that came near, and what it lacked.
public struct Explanation: Equatable, Sendable {
  /// The same as in the assessment.
  public let finding: Finding
  /// The passages that say some element of the rule, the nearest to fulfilling it first.
  public let passages: [Passage]

  public struct Passage: Equatable, Sendable {
    public let evidence: Evidence
    /// The clauses of the sentence that makes the claim, in order.
    public let clauses: [Clause]
  }

  public struct Clause: Equatable, Sendable {
    public let text: String
    public let speaker: Speaker
    public let commitment: Commitment
    /// Ids of the concepts of the rule that it says; "!" before one that it denies.
    public let concepts: [String]
  }

  /// - Returns: nil where the yardstick has no such criterion.
  public init?(of id: String, in examination: Examination, by yardstick: Yardstick) {
    for (standard, entries) in zip(yardstick.standards, yardstick.entries) {
      guard let index = standard.criteria.firstIndex(where: { $0.id == id }) else { continue }
      let entry = yardstick.book.entries[entries[index]]
      finding = Finding(
        standard.criteria[index],
        Outcomes(of: [examination], by: yardstick).byEntry[entries[index]])
      var evaluator = Evaluator(yardstick.book, on: examination.reading)
      let named = Set(entry.rule.elements.flatMap(\.expression.names))
      var quotations = Quotations(of: examination, 0)
      var passages: [Passage] = []
      let judgement = Judgement(entry, with: &evaluator)
      let likely = judgement.likeness == nil ? [] : judgement.claims
      for claim in likely + evaluator.claims(on: entry) {
        guard let evidence = quotations.evidence(of: claim, entry.rule).first,
          !passages.contains(where: {
            $0.evidence.place == evidence.place && $0.evidence.quote == evidence.quote
          })
        else { continue }
        passages.append(
          Passage(
            evidence: evidence,
            clauses: Self.clauses(of: claim.sentence, in: examination, named, yardstick.lexicon)))
      }
      self.passages = Array(passages.prefix(12))
      return
    }
    return nil
  }

  private static func clauses(
    of sentence: Int, in examination: Examination, _ named: Set<String>, _ lexicon: Lexicon
  ) -> [Clause] {
    let analysis = examination.reading.analysis
    let text = examination.source.document.blocks[analysis.sentences[sentence].passage].text
    return analysis.sentences[sentence].clauses.map { number in
      let clause = analysis.clauses[number]
      var concepts: [String] = []
      for hit in analysis.hits
      where hit.clause == number && named.contains(lexicon.ids[hit.concept]) {
        let name = (hit.isNegated ? "!" : "") + lexicon.ids[hit.concept]
        if !concepts.contains(name) { concepts.append(name) }
      }
      return Clause(
        text: String(decoding: text[clause.bytes], as: UTF8.self), speaker: clause.speaker,
        commitment: clause.commitment, concepts: concepts)
    }
  }
}

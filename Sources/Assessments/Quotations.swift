import Documents
import Linguistics
import Standards

/// The passages of one document that were quoted so far: many criteria rest on the same ones.
struct Quotations {
  private let examination: Examination
  private let number: Int
  /// By the first and last sentence.
  private var known: [ClosedRange<Int>: Quotation] = [:]
  private var texts: [Int: String] = [:]

  private struct Quotation {
    let quote: String
    let place: Place
    let headings: [String]
    let leadIn: String?
  }

  /// - Parameter number: the document's index in the assessment.
  init(of examination: Examination, _ number: Int) {
    self.examination = examination
    self.number = number
    known.reserveCapacity(128)
    texts.reserveCapacity(64)
  }

  /// Adds the passages that carry a claim, as far as they are new.
  mutating func add(
    _ claim: Claim, _ rule: Rule, to evidence: inout [Evidence], limit: Int = 6,
    opposes: Bool = false
  ) {
    guard evidence.count < limit else { return }
    for run in runs(of: claim) where evidence.count < limit {
      let quotation = quotation(run)
      let isKnown = evidence.contains {
        $0.document == number && $0.place == quotation.place && $0.quote == quotation.quote
      }
      if !isKnown { evidence.append(self.evidence(quotation, claim, rule, opposes: opposes)) }
    }
  }

  /// The passages that carry a claim: the claim's own first.
  mutating func evidence(of claim: Claim, _ rule: Rule, limit: Int = .max) -> [Evidence] {
    runs(of: claim).prefix(limit).map { evidence(quotation($0), claim, rule) }
  }

  /// The first and last sentence of each passage: sentences of one block that stand together.
  private func runs(of claim: Claim) -> [ClosedRange<Int>] {
    let sentences = examination.reading.analysis.sentences
    var runs: [ClosedRange<Int>] = []
    for sentence in claim.sentences
    where sentence == claim.sentence || sentences[sentence].role != .heading {
      if let last = runs.last, sentence - last.upperBound <= 2,
        sentences[last.upperBound].passage == sentences[sentence].passage
      {
        runs[runs.count - 1] = last.lowerBound...sentence
      } else {
        runs.append(sentence...sentence)
      }
    }
    let own = runs.firstIndex { $0.contains(claim.sentence) } ?? 0
    if own > 0 { runs.insert(runs.remove(at: own), at: 0) }
    return runs
  }

  private func evidence(
    _ quotation: Quotation, _ claim: Claim, _ rule: Rule, opposes: Bool = false
  ) -> Evidence {
    Evidence(
      quote: quotation.quote, document: number, place: quotation.place,
      headings: quotation.headings, leadIn: quotation.leadIn, commitment: claim.commitment,
      speaker: claim.speaker, elements: claim.elements.map { rule.elements[$0].name },
      reasons: claim.reasons, opposes: opposes)
  }

  private mutating func quotation(_ run: ClosedRange<Int>) -> Quotation {
    if let quotation = known[run] { return quotation }
    let sentences = examination.reading.analysis.sentences
    let first = sentences[run.lowerBound]
    let range = first.bytes.lowerBound..<sentences[run.upperBound].bytes.upperBound
    let document = examination.source.document
    let block = document.blocks[first.passage]
    let quotation = Quotation(
      quote: String(decoding: block.text[range], as: UTF8.self),
      place: document.place(of: range, in: first.passage),
      headings: block.headings.map { text(of: $0) }, leadIn: block.leadIn.map { text(of: $0) })
    known[run] = quotation
    return quotation
  }

  private mutating func text(of block: Int) -> String {
    if let text = texts[block] { return text }
    let text = String(decoding: examination.source.document.blocks[block].text, as: UTF8.self)
    texts[block] = text
    return text
  }
}

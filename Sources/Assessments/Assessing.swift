import Documents
import Linguistics
import Standards

extension Assessment {
  /// Holds one municipality's documents against the yardstick; a passage of any of them counts.
  /// - Parameter name: nil for the municipality named in the first document, else its title or path.
  public init(of examinations: [Examination], by yardstick: Yardstick, name: String? = nil) {
    documents = examinations.map(\.summary)
    self.name = name ?? Self.name(of: examinations)
    standards = zip(yardstick.standards, yardstick.rules).map { standard, rules in
      StandardAssessment(
        standard: standard,
        findings: zip(standard.criteria, rules).map { criterion, rule in
          Finding(of: criterion, by: rule, in: examinations)
        })
    }
  }

  private static func name(of examinations: [Examination]) -> String {
    guard let first = examinations.first else { return "" }
    if let municipality = first.summary.municipality {
      return municipality + (first.summary.language == .nb ? " kommune" : " Kommune")
    }
    return first.summary.title ?? first.summary.path
  }
}

extension Finding {
  /// The verdict over several documents is the best of them; a denial beside it is a conflict.
  init(of criterion: Criterion, by rule: CompiledRule, in examinations: [Examination]) {
    let judged = examinations.enumerated().filter { $0.element.isAssessed }
      .map { (number: $0.offset, judgement: Judgement(rule, on: $0.element.reading)) }
    guard !judged.isEmpty else {
      self.init(
        criterion: criterion, verdict: .notAssessed,
        reasons: examinations.contains { $0.summary.words > 0 } ? [.notOwnDocument] : [.noText])
      return
    }
    let order: [Verdict] = [.met, .partial, .contradicted, .missing]
    let verdict =
      order.first { verdict in judged.contains { $0.judgement.verdict == verdict } } ?? .missing
    let deciding = judged.filter { $0.judgement.verdict == verdict }
    let best = deciding[0]
    let isDisputed = verdict == .met || verdict == .partial
    let contrary = isDisputed ? judged.filter { $0.judgement.verdict == .contradicted } : []
    let evidence = (deciding + contrary).flatMap { entry in
      verdict == .missing
        ? []
        : entry.judgement.claims.flatMap {
          Evidence.passages(of: $0, rule, in: examinations[entry.number], entry.number)
        }
    }
    self.init(
      criterion: criterion, verdict: verdict,
      review: best.judgement.review || !contrary.isEmpty,
      reasons: best.judgement.reasons + (contrary.isEmpty ? [] : [.conflict]),
      evidence: Evidence.distinct(evidence),
      nearMiss: best.judgement.nearMiss.flatMap {
        Evidence.passages(of: $0, rule, in: examinations[best.number], best.number).first
      }, missing: best.judgement.missing)
  }
}

extension Evidence {
  /// The passages that carry a claim: the claim's own first, runs of sentences in one block joined.
  static func passages(
    of claim: Claim, _ rule: CompiledRule, in examination: Examination, _ number: Int
  ) -> [Evidence] {
    let analysis = examination.reading.analysis
    let sentences = claim.sentences.filter {
      $0 == claim.sentence || analysis.sentences[$0].role != .heading
    }
    var runs: [[Int]] = []
    for sentence in sentences {
      if let last = runs.last?.last,
        analysis.sentences[last].passage == analysis.sentences[sentence].passage,
        sentence - last <= 2
      {
        runs[runs.count - 1] += Array(last + 1...sentence)
      } else {
        runs.append([sentence])
      }
    }
    let own = runs.firstIndex { $0.contains(claim.sentence) } ?? 0
    runs.insert(runs.remove(at: own), at: 0)
    return runs.map { Evidence(run: $0, claim, rule, examination, number) }
  }

  private init(
    run: [Int], _ claim: Claim, _ rule: CompiledRule, _ examination: Examination, _ number: Int
  ) {
    let analysis = examination.reading.analysis
    let document = examination.source.document
    let first = analysis.sentences[run[0]]
    let last = analysis.sentences[run[run.count - 1]]
    let range = first.bytes.lowerBound..<last.bytes.upperBound
    let block = document.blocks[first.passage]
    func text(_ index: Int) -> String {
      String(decoding: document.blocks[index].text, as: UTF8.self)
    }
    self.init(
      quote: String(decoding: block.text[range], as: UTF8.self), document: number,
      place: document.place(of: range, in: first.passage), headings: block.headings.map(text),
      leadIn: block.leadIn.map(text), commitment: claim.commitment, speaker: claim.speaker,
      elements: claim.elements.map { rule.rule.elements[$0].name }, reasons: claim.reasons)
  }

  /// Drops repeated passages, keeping the order.
  static func distinct(_ evidence: [Evidence], limit: Int = 4) -> [Evidence] {
    var seen = Set<[Int]>()
    let kept = evidence.filter {
      seen.insert([$0.document, $0.place.byteStart, $0.place.byteEnd]).inserted
    }
    return Array(kept.prefix(limit))
  }
}

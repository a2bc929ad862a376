import Documents
import Linguistics
import Standards

extension Assessment {
  /// Holds one municipality's documents against the yardstick; a passage of any of them counts.
  /// - Parameter name: nil for the municipality named in the first document, else its title or path.
  public init(of examinations: [Examination], by yardstick: Yardstick, name: String? = nil) {
    documents = examinations.map(\.summary)
    self.name = name ?? Self.name(of: examinations)
    let verdicts = Outcomes(of: examinations, by: yardstick)
    standards = zip(yardstick.standards, yardstick.entries).map { standard, entries in
      StandardAssessment(
        standard: standard,
        findings: zip(standard.criteria, entries).map { criterion, entry in
          Finding(criterion, verdicts.byEntry[entry])
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

/// What each rule of the book says of some documents; criteria with the same rule share it.
struct Outcomes {
  struct Outcome {
    var verdict: Verdict
    var review = false
    var reasons: [Reason] = []
    var evidence: [Evidence] = []
    var nearMiss: Evidence?
    var missing: [String] = []
  }

  let byEntry: [Outcome]

  init(of examinations: [Examination], by yardstick: Yardstick) {
    let assessed = examinations.enumerated().filter { $0.element.isAssessed }
    guard !assessed.isEmpty else {
      let reason: Reason =
        examinations.contains { $0.summary.words > 0 } ? .notOwnDocument : .noText
      byEntry = yardstick.book.entries.map { _ in Outcome(verdict: .notAssessed, reasons: [reason])
      }
      return
    }
    var evaluators = assessed.map { Evaluator(yardstick.book, on: $0.element.reading) }
    byEntry = yardstick.book.entries.map { entry in
      let judged = assessed.indices.map { index in
        Judged(
          number: assessed[index].offset, examination: assessed[index].element,
          judgement: Judgement(entry, with: &evaluators[index]))
      }
      return Self.outcome(of: entry.rule, judged)
    }
  }

  private struct Judged {
    let number: Int
    let examination: Examination
    let judgement: Judgement

    func evidence(_ rule: Rule) -> [Evidence] {
      judgement.claims.flatMap { Evidence.passages(of: $0, rule, in: examination, number) }
    }
  }

  /// The verdict over several documents is the best of them; a denial beside it is a conflict.
  private static func outcome(of rule: Rule, _ judged: [Judged]) -> Outcome {
    let order: [Verdict] = [.met, .partial, .contradicted, .missing]
    let verdict =
      order.first { verdict in judged.contains { $0.judgement.verdict == verdict } } ?? .missing
    let deciding = judged.filter { $0.judgement.verdict == verdict }
    let best = deciding[0]
    let isDisputed = verdict == .met || verdict == .partial
    let contrary = isDisputed ? judged.filter { $0.judgement.verdict == .contradicted } : []
    var outcome = Outcome(verdict: verdict, review: best.judgement.review || !contrary.isEmpty)
    outcome.reasons = best.judgement.reasons + (contrary.isEmpty ? [] : [.conflict])
    outcome.evidence = Evidence.distinct((deciding + contrary).flatMap { $0.evidence(rule) })
    outcome.missing = best.judgement.missing
    outcome.nearMiss = best.judgement.nearMiss.flatMap {
      Evidence.passages(of: $0, rule, in: best.examination, best.number).first
    }
    return outcome
  }
}

extension Finding {
  init(_ criterion: Criterion, _ outcome: Outcomes.Outcome) {
    self.init(
      criterion: criterion, verdict: outcome.verdict, review: outcome.review,
      reasons: outcome.reasons, evidence: outcome.evidence, nearMiss: outcome.nearMiss,
      missing: outcome.missing)
  }
}

extension Evidence {
  /// The passages that carry a claim: the claim's own first, runs of sentences in one block joined.
  static func passages(
    of claim: Claim, _ rule: Rule, in examination: Examination, _ number: Int
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
    run: [Int], _ claim: Claim, _ rule: Rule, _ examination: Examination, _ number: Int
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
      elements: claim.elements.map { rule.elements[$0].name }, reasons: claim.reasons)
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

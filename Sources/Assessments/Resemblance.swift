import Linguistics
import Standards

/// How a passage that no rule knows comes to count: its words are like those of labelled passages.
public struct Resemblance: Equatable, Sendable {
  /// Of the verdict that it was given.
  public let probability: Double
  /// What tells most for it, the strongest first.
  public let words: [Word]

  public struct Word: Equatable, Sendable {
    /// As `WordTraits` writes it.
    public let trait: String
    /// In logits.
    public let weight: Double
  }
}

/// A passage that is likely to speak of a criterion, as a claim.
struct Likely {
  let claim: Claim
  let isMet: Bool
  let resemblance: Resemblance
}

extension Evaluator {
  /// The passage most like those that met a criterion, where somebody of the municipality commits in
  /// it; nil where none is like enough.
  /// - Parameter isAddressed: a rule found it in part, so that only `met` is news.
  mutating func likely(_ entry: RuleBook.Entry, isAddressed: Bool) -> Likely? {
    // Elsewhere the same words are said to others.
    guard reading.isForRelatives, let number = entry.likeness else { return nil }
    var best: Likely?
    for window in resemblances[number] {
      guard let (clause, objections) = speaking(in: window.sentences, entry, number)
      else { continue }
      let limit = isAddressed ? Resemblances.outweighs : Resemblances.limit.met
      let isMet = objections.isEmpty && window.met > limit
      if !isMet, isAddressed || best != nil { continue }
      if !isMet, window.addressed <= Resemblances.limit.addressed { continue }
      let frame = reading.analysis.clauses[clause]
      best = Likely(
        claim: Claim(
          clause: clause, sentence: frame.sentence, commitment: frame.commitment,
          speaker: frame.speaker, elements: [], sentences: Array(window.sentences),
          reasons: objections.reasons),
        isMet: isMet,
        resemblance: Resemblance(
          probability: isMet ? window.met : window.addressed,
          words: resemblances.words(of: window.sentences, for: number, isMet: isMet)))
      if isMet { break }
    }
    return best
  }

  /// The clause that commits most in the sentence that tells most, and what stands against it; nil
  /// where nobody says anything there that could count, not even as an intention. The first
  /// main clause that says something speaks for the sentence.
  private mutating func speaking(
    in sentences: ClosedRange<Int>, _ entry: RuleBook.Entry, _ criterion: Int
  ) -> (clause: Int, objections: Objections)? {
    let telling = sentences.map { resemblances.sum(of: $0, for: criterion) }
    guard let most = telling.max(), let offset = telling.firstIndex(of: most) else { return nil }
    let sentence = sentences.lowerBound + offset
    guard reading.aboutRelatives[sentence] else { return nil }
    let clauses = reading.analysis.sentences[sentence].clauses
    let leading = clauses.first {
      reading.analysis.clauses[$0].isMain && reading.analysis.clauses[$0].commitment > .denial
    }
    var best: (clause: Int, objections: Objections)?
    for clause in leading.map({ $0..<$0 + 1 }) ?? clauses {
      let objections = objections(to: clause, entry)
      guard objections.isSubset(of: [.onlyIntention, .oneAreaOnly]) else { continue }
      if objections.penalty < best?.objections.penalty ?? .max { best = (clause, objections) }
    }
    return best
  }
}

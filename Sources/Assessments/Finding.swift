public import Documents
public import Linguistics
public import Standards

/// What a document says on one criterion.
public struct Finding: Equatable, Sendable {
  public let criterion: Criterion
  public let verdict: Verdict
  /// True where a person must look; `reasons` says why.
  public let review: Bool
  public let reasons: [Reason]
  /// The passages that the verdict rests on, best first; empty for missing.
  public let evidence: [Evidence]
  /// The closest passage where the verdict is not met; nil when nothing comes near.
  public let nearMiss: Evidence?
  /// Names of elements of the criterion's rule, or `commitment`, `speaker`, `scope`.
  public let missing: [String]
  /// Set where no rule knows the wording and the verdict rests on the likeness of its words.
  public let likeness: Resemblance?

  public init(
    criterion: Criterion, verdict: Verdict, review: Bool = false, reasons: [Reason] = [],
    evidence: [Evidence] = [], nearMiss: Evidence? = nil, missing: [String] = [],
    likeness: Resemblance? = nil
  ) {
    self.likeness = likeness
    self.criterion = criterion
    self.verdict = verdict
    self.review = review
    self.reasons = reasons
    self.evidence = evidence
    self.nearMiss = nearMiss
    self.missing = missing
  }
}

/// A passage with its place and what it counts for.
public struct Evidence: Equatable, Sendable {
  /// Whole sentences or list items, verbatim.
  public let quote: String
  /// Index into the assessment's documents.
  public let document: Int
  public let place: Place
  /// The headings above it, outermost first.
  public let headings: [String]
  /// The line that introduces the list it stands in; nil outside lists.
  public let leadIn: String?
  public let commitment: Commitment
  public let speaker: Speaker
  /// Names of the rule's elements that the passage carries, in the rule's order.
  public let elements: [String]
  /// What stands against it: empty for a passage that counts in full.
  public let reasons: [Reason]
  /// Says the contrary of what the verdict rests on.
  public let opposes: Bool

  public init(
    quote: String, document: Int, place: Place, headings: [String], leadIn: String?,
    commitment: Commitment, speaker: Speaker, elements: [String], reasons: [Reason],
    opposes: Bool = false
  ) {
    self.quote = quote
    self.document = document
    self.place = place
    self.headings = headings
    self.leadIn = leadIn
    self.commitment = commitment
    self.speaker = speaker
    self.elements = elements
    self.reasons = reasons
    self.opposes = opposes
  }
}

/// A criterion's outcome.
public enum Verdict: String, CaseIterable, Sendable {
  case met, partial, contradicted, missing
  /// Set by a profile or an answer of the user, never guessed.
  case notApplicable
  /// The document could not be read, has no text, or is not one municipality's own.
  case notAssessed
}

/// Why a verdict is not `met`, or why a person must look.
public enum Reason: String, CaseIterable, Sendable {
  case silent, onlyIntention, elementMissing, oneAreaOnly, denied, saidByOther
  case aboutOthersThanRelatives, history, question, mentionOnly, notOwnDocument, noText, unreadable
  case conflict, lowReliability
}

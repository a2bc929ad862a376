import Assessments

/// The step between text and verdict that decided it.
public enum Step: String, CaseIterable, Sendable, Encodable {
  /// A passage was taken for a full claim.
  case claimed
  /// No passage holds any concept that the rule asks for.
  case concept
  /// Some element of the rule was not found near the others.
  case element
  /// Somebody else said or does it.
  case speaker
  /// It is a mention or an intention.
  case strength
  case negation
  /// A question, or something that has ended.
  case circumstance
  /// It is about others than relatives, or about one area only.
  case subject
  /// The document was not assessed at all.
  case gate

  init(_ finding: Finding) {
    switch finding.reasons.first {
    case nil, .conflict, .lowReliability: self = .claimed
    case .silent: self = .concept
    case .elementMissing: self = .element
    case .saidByOther: self = .speaker
    case .onlyIntention, .mentionOnly: self = .strength
    case .denied: self = .negation
    case .history, .question: self = .circumstance
    case .aboutOthersThanRelatives, .oneAreaOnly: self = .subject
    case .notOwnDocument, .noText, .unreadable: self = .gate
    }
  }
}

public import Assessments
public import Documents
public import Linguistics
public import Standards

// The codes of the data are the names of the cases; `report.md` promises that they stay.

extension Verdict: Encodable {
  /// True where the criterion belongs in the denominators.
  var counts: Bool {
    switch self {
    case .met, .partial, .contradicted, .missing: true
    case .notApplicable, .notAssessed: false
    }
  }

  var isMet: Bool { self == .met }
}

extension Reason: Encodable {}
extension OwnReason: Encodable {}
extension Commitment: Encodable {}
extension Speaker: Encodable {}
extension Language: Encodable {}
extension Format: Encodable {}
extension Level: Encodable {}

import Assessments
import Documents
import Linguistics
import Standards

// The codes of the data are the names of the cases; `report.md` promises that they stay.

extension Verdict: JSONWritable {
  /// True where the criterion belongs in the denominators.
  var counts: Bool {
    switch self {
    case .met, .partial, .contradicted, .missing: true
    case .notApplicable, .notAssessed: false
    }
  }

  var isMet: Bool { self == .met }
}

extension Reason: JSONWritable {}
extension OwnReason: JSONWritable {}
extension Commitment: JSONWritable {}
extension Speaker: JSONWritable {}
extension Language: JSONWritable {}
extension Format: JSONWritable {}
extension Level: JSONWritable {}

import Linguistics
import Standards

/// Why a document got its verdict on one criterion: every passage that came near, and what it lacked.
public struct Explanation: Equatable, Sendable {
  /// The same as in the assessment.
  public let finding: Finding
  /// The passages that say some element of the rule, the nearest to fulfilling it first.
  public let passages: [Evidence]

  /// - Returns: nil where the yardstick has no such criterion.
  public init?(of id: String, in examination: Examination, by yardstick: Yardstick) {
    for (standard, entries) in zip(yardstick.standards, yardstick.entries) {
      guard let index = standard.criteria.firstIndex(where: { $0.id == id }) else { continue }
      let entry = yardstick.book.entries[entries[index]]
      finding = Finding(
        standard.criteria[index],
        Outcomes(of: [examination], by: yardstick).byEntry[entries[index]])
      var evaluator = Evaluator(yardstick.book, on: examination.reading)
      passages = Evidence.distinct(
        Claimants(entry, with: &evaluator).all.flatMap {
          Evidence.passages(of: $0, entry.rule, in: examination, 0).prefix(1)
        }, limit: 12)
      return
    }
    return nil
  }
}

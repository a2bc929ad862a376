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
    for (standard, rules) in zip(yardstick.standards, yardstick.rules) {
      guard let index = standard.criteria.firstIndex(where: { $0.id == id }) else { continue }
      let rule = rules[index]
      finding = Finding(of: standard.criteria[index], by: rule, in: [examination])
      passages = Evidence.distinct(
        Judgement.candidates(rule, on: examination.reading).flatMap {
          Evidence.passages(of: $0, rule, in: examination, 0).prefix(1)
        }, limit: 12)
      return
    }
    return nil
  }
}

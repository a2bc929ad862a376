import Assessments
public import Standards

extension Scorecard {
  /// How often each criterion's verdict was right, of the cases where the label or the verdict is
  /// other than missing; a document that was not assessed says nothing of a rule.
  public var reliability: [String: Reliability] {
    let cases = judged.filter {
      $0.got != Verdict.notAssessed.rawValue && ($0.want != "missing" || $0.got != "missing")
    }
    return Dictionary(grouping: cases, by: \.criterion).mapValues { cases in
      Reliability(right: cases.count { $0.want == $0.got }, judged: cases.count)
    }
  }

  /// The reliability of one standard's criteria as its `reliability.yaml`.
  public func reliabilityFile(of standard: String) -> String {
    let prefix = standard + "."
    let lines = reliability.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map {
      "\($0.key.dropFirst(prefix.count)): {right: \($0.value.right), judged: \($0.value.judged)}\n"
    }
    return "# How often the verdict was right, of how many cases, on texts that the rules had not\n"
      + "# seen. Written by policygap evaluate --reliability; not by hand.\n" + lines.joined()
  }
}

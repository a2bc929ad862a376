import Assessments

/// A share with what it was counted from.
public struct Figure: Equatable, Sendable {
  /// 0 to 1; 0 where the denominator is 0.
  public let value: Double
  public let numerator: Double
  public let denominator: Double

  init(_ numerator: Double, of denominator: Double) {
    value = denominator == 0 ? 0 : numerator / denominator
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// Coverage and strength of the same criteria.
struct Figures: Equatable, Sendable {
  let coverage: Figure
  let strength: Figure

  /// Weighted by the criteria's weights; what is not applicable or not assessed leaves both.
  /// - Parameter section: the only one to count; nil for all.
  init(weighing gaps: [GapReport.Gap], of section: String? = nil) {
    var covered = 0
    var strong = 0
    var whole = 0
    // By index, as a loop over the criteria themselves would copy each.
    for index in gaps.indices where section == nil || gaps[index].section == section {
      let verdict = gaps[index].verdict
      let weight = gaps[index].weight
      guard verdict.counts else { continue }
      whole += weight
      if verdict == .met { strong += weight }
      if verdict == .met || verdict == .partial { covered += weight }
    }
    coverage = Figure(Double(covered), of: Double(whole))
    strength = Figure(Double(strong), of: Double(whole))
  }

  /// One standard's own figures; of several the mean, where each with a denominator counts once.
  init(over standards: [GapReport.StandardResult]) {
    if let only = standards.first, standards.count == 1 {
      coverage = only.coverage
      strength = only.strength
    } else {
      coverage = Self.mean(of: standards.map(\.coverage))
      strength = Self.mean(of: standards.map(\.strength))
    }
  }

  private static func mean(of figures: [Figure]) -> Figure {
    let counted = figures.filter { $0.denominator > 0 }
    return Figure(counted.reduce(0) { $0 + $1.value }, of: Double(counted.count))
  }
}

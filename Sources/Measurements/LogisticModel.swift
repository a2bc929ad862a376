import Foundation

/// A logistic regression over sparse binary rows, kept small by a square penalty.
///
/// Minimises ½‖w‖² + C · Σ cᵢ · log(1 + exp(−yᵢmᵢ)) by cyclic coordinate descent with bounded Newton
/// steps (Genkin, Lewis and Madigan 2007), always in the same order, so that the same rows give the
/// same weights.
struct LogisticModel {
  private(set) var constant = 0.0
  /// By column.
  private(set) var weights: [Double]

  /// C: how much an error counts against the size of the weights.
  private static let cost = 30.0
  private static let sweeps = 60
  private static let precision = 2e-3

  /// - Parameters:
  ///   - columns: for each feature the rows it stands in.
  ///   - scale: of each row, the value of all its features.
  ///   - isPositive: of each row.
  ///   - importance: of each row; 0 leaves it out.
  init(columns: [[Int32]], scale: [Double], isPositive: [Bool], importance: [Double]) {
    weights = [Double](repeating: 0, count: columns.count)
    var margins = [Double](repeating: 0, count: scale.count)
    var chances = [Double](repeating: 0.5, count: scale.count)
    var bounds = [Double](repeating: 1, count: columns.count + 1)
    let all = scale.indices.filter { importance[$0] > 0 }.map(Int32.init)

    func step(_ rows: [Int32], weight: Double, bound: inout Double, isConstant: Bool) -> Double {
      var gradient = weight
      var curvature = 1.0
      for row in rows {
        let row = Int(row)
        let value = isConstant ? 1 : scale[row]
        let force = Self.cost * importance[row]
        gradient += force * (chances[row] - (isPositive[row] ? 1 : 0)) * value
        curvature += force * chances[row] * (1 - chances[row]) * value * value
      }
      let step = min(max(-gradient / curvature, -bound), bound)
      bound = max(2 * abs(step), bound / 2)
      guard step != 0 else { return 0 }
      for row in rows {
        let row = Int(row)
        margins[row] += step * (isConstant ? 1 : scale[row])
        chances[row] = 1 / (1 + exp(-margins[row]))
      }
      return step
    }

    for _ in 0..<Self.sweeps {
      var widest = 0.0
      let move = step(all, weight: constant, bound: &bounds[columns.count], isConstant: true)
      constant += move
      widest = abs(move)
      for (index, rows) in columns.enumerated() {
        let move = step(rows, weight: weights[index], bound: &bounds[index], isConstant: false)
        weights[index] += move
        widest = max(widest, abs(move))
      }
      if widest < Self.precision { break }
    }
  }
}

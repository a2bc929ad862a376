/// How strongly a passage commits, weakest first.
///
/// - Source: the six strengths of the glossary: practice, obligation and promise bind; an intention
///   does not; a denial says that it is not so; a mention says nothing either way.
public enum Commitment: String, CaseIterable, Sendable, Comparable {
  case mention, denial, intention, promise, obligation, practice

  /// Tells whether the strength can carry a criterion.
  public var binds: Bool { self >= .promise }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .mention: 0
    case .denial: 1
    case .intention: 2
    case .promise: 3
    case .obligation: 4
    case .practice: 5
    }
  }
}

/// Who commits in a clause.
public enum Speaker: String, CaseIterable, Sendable {
  /// The municipality, its council, units or staff.
  case municipality
  /// The reader or relative, who is given something.
  case reader
  /// The relative, who is asked to do something.
  case relative
  /// Somebody else: region, association, another municipality, the state.
  case other
  /// Nobody is named (passive, verbless): counts as the municipality in its own text.
  case unnamed
}

/// A mistake in a standard or in the lexicon, with the place where an editor mends it.
public struct StandardError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Stable codes; `Standards/README.md` lists what each means.
  public enum Code: String, CaseIterable, Sendable {
    case unreadable = "E100"
    case syntax = "E101"
    case missingKey = "E201"
    case wrongType = "E202"
    case unknownKey = "E203"
    case unknownValue = "E204"
    case duplicate = "E205"
    case unknownConcept = "E301"
    case unknownElement = "E302"
    case badTerm = "E303"
    case badExpression = "E304"
    case unknownSection = "E305"
    case unknownCriterion = "E306"
    case tooFewExamples = "E401"
  }

  public let code: Code
  public let file: String
  /// 1-based; 0 where the file as a whole is meant.
  public let line: Int
  public let column: Int
  public let message: String
  /// What the editor probably meant; nil where nothing is near.
  public let suggestion: String?
  /// The line in question with a caret under the column; empty where there is none.
  public let excerpt: String

  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let head = "\(file):\(line):\(column): error[\(code.rawValue)]: \(message)\(hint)"
    return excerpt.isEmpty ? head : head + "\n" + excerpt
  }
}

/// All mistakes of a folder, in the order of files and lines.
public struct StandardErrors: Error, Equatable, Sendable, CustomStringConvertible {
  /// More than this many are counted, not listed.
  public static let limit = 50
  public let errors: [StandardError]

  public var description: String {
    let shown = errors.prefix(Self.limit).map(\.description).joined(separator: "\n")
    let rest = errors.count - Self.limit
    return rest > 0 ? shown + "\n… and \(rest) more" : shown
  }
}

/// Finds the nearest of some names, for "did you mean".
public enum Spelling {
  /// The name that differs least; nil where none differs by a third of its letters or less.
  public static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for name in names.sorted() {
      let distance = distance(word, name)
      if distance <= max(1, word.count / 3), distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let target = Array(right)
    var row = Array(0...target.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in target.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[target.count]
  }
}

import Linguistics

/// What the words of a passage tell for and against each criterion, learned from passages that people
/// have labelled: a linear model over word traits for `met`, and one for `met` or `partial`.
///
/// It stands in `likeness.tsv`: first a line `criterion met addressed` with the constants of every
/// criterion, then, after an empty line, `trait number:met:addressed …` for every trait that tells
/// something, with the criterion's number in the first list; weights are hundredths.
public struct Likeness: Equatable, Sendable {
  /// How much a trait, or nothing at all, tells for a criterion, in hundredths of a logit.
  public struct Weight: Equatable, Sendable {
    public var criterion: Int { Int(number) }
    public var met: Int { Int(forMet) }
    public var addressed: Int { Int(forAddressed) }
    // There are some hundred thousand.
    private let number: Int16
    private let forMet: Int16
    private let forAddressed: Int16

    public init(criterion: Int, met: Int, addressed: Int) {
      number = Int16(clamping: criterion)
      forMet = Int16(clamping: met)
      forAddressed = Int16(clamping: addressed)
    }
  }

  public static let fileName = "likeness.tsv"

  /// Ids of the criteria in the order of their numbers.
  public let criteria: [String]
  /// What is added to every passage's sum, by criterion.
  public let constants: [Weight]
  public let traits: [String]
  /// The weights of all traits, one trait's after the other's.
  private let weights: [Weight]
  /// For each trait the index of its first weight, and the end of all.
  private let starts: [Int]
  private let numbers: WordTable

  /// - Parameter weights: what each trait tells.
  public init(
    criteria: [String], constants: [Weight], traits: [String], weights: [[Weight]]
  ) {
    self.init(
      criteria: criteria, constants: constants, traits: traits, weights: weights.flatMap(\.self),
      starts: weights.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
  }

  private init(
    criteria: [String], constants: [Weight], traits: [String], weights: [Weight], starts: [Int]
  ) {
    self.criteria = criteria
    self.constants = constants
    self.traits = traits
    self.weights = weights
    self.starts = starts
    var numbers = WordTable(capacity: traits.count)
    for (index, trait) in traits.enumerated() {
      numbers.insert(WordTraits.number(of: trait), Int32(index))
    }
    self.numbers = numbers
  }

  /// What a trait tells, by its index.
  public func weights(of trait: Int) -> ArraySlice<Weight> {
    weights[starts[trait]..<starts[trait + 1]]
  }

  /// The index of a trait by its `WordTraits.number`; nil for one that tells nothing.
  public func index(of trait: UInt64) -> Int? {
    let index = numbers.value(of: trait)
    return index < 0 ? nil : Int(index)
  }

  // MARK: The file

  /// - Throws: the first mistake of the file with its line.
  public init(_ file: Library.File, root: String) throws(StandardErrors) {
    var criteria: [String] = []
    var constants: [Weight] = []
    var traits: [String] = []
    var weights: [Weight] = []
    var starts = [0]
    var lines = TSVLines(file.text)
    var isHead = true
    while lines.next() {
      if lines.isComment { continue }
      if lines.isBlank {
        if !criteria.isEmpty { isHead = false }
        continue
      }
      let name = lines.name()
      var isRight = true
      if isHead {
        let (met, addressed) = (lines.integer(), lines.integer())
        criteria.append(name)
        constants.append(
          Weight(criterion: constants.count, met: met ?? 0, addressed: addressed ?? 0))
        isRight = met != nil && addressed != nil && lines.isAtEnd
      } else {
        traits.append(name)
        repeat {
          guard let number = lines.integer(), let met = lines.integer(),
            let addressed = lines.integer(), criteria.indices.contains(number)
          else {
            isRight = false
            break
          }
          weights.append(Weight(criterion: number, met: met, addressed: addressed))
        } while !lines.isAtEnd
        starts.append(weights.count)
      }
      if isRight { continue }
      throw StandardErrors(errors: [
        StandardError(
          code: .syntax, file: root + "/" + file.path, line: lines.number, column: 1,
          message: "not a line of \(Self.fileName); write the file anew with 'policygap learn'",
          suggestion: nil, excerpt: "")
      ])
    }
    self.init(
      criteria: criteria, constants: constants, traits: traits, weights: weights, starts: starts)
  }

  /// The whole file, with a line above that says what it is.
  public var text: String {
    var text = "# What word parts tell for and against a criterion. Written by policygap learn;"
    text += " not by hand.\n"
    for (id, constant) in zip(criteria, constants) {
      text += "\(id)\t\(constant.met)\t\(constant.addressed)\n"
    }
    text += "\n"
    for (index, trait) in traits.enumerated() {
      text += trait
      for weight in weights(of: index) {
        text += "\t\(weight.criterion):\(weight.met):\(weight.addressed)"
      }
      text += "\n"
    }
    return text
  }
}

/// Lines of names and integers, which tabs and colons part.
private struct TSVLines {
  private let bytes: [UInt8]
  private var at = 0
  private var end = 0
  private var start = 0
  /// 1-based.
  private(set) var number = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Goes to the next line.
  mutating func next() -> Bool {
    guard start < bytes.count else { return false }
    at = start
    end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    start = end + 1
    number += 1
    return true
  }

  var isBlank: Bool { at == end }
  var isAtEnd: Bool { at >= end }
  var isComment: Bool { at < end && bytes[at] == UInt8(ascii: "#") }

  mutating func name() -> String {
    let first = at
    while at < end, bytes[at] != UInt8(ascii: "\t") { at += 1 }
    defer { at += 1 }
    return String(decoding: bytes[first..<at], as: UTF8.self)
  }

  /// The next integer of at most five digits, and past the sign after it; nil where there is none.
  mutating func integer() -> Int? {
    var value = 0
    var digits = 0
    let isNegative = at < end && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    while at < end, bytes[at] &- 48 < 10 {
      value = value * 10 + Int(bytes[at] - 48)
      digits += 1
      at += 1
    }
    guard (1...5).contains(digits) else { return nil }
    if at < end {
      guard bytes[at] == UInt8(ascii: "\t") || bytes[at] == UInt8(ascii: ":") else { return nil }
      at += 1
    }
    return isNegative ? -value : value
  }
}

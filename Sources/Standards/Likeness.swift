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
    public let criterion: Int
    public let met: Int
    public let addressed: Int

    public init(criterion: Int, met: Int, addressed: Int) {
      self.criterion = criterion
      self.met = met
      self.addressed = addressed
    }
  }

  public static let fileName = "likeness.tsv"

  /// Ids of the criteria in the order of their numbers.
  public let criteria: [String]
  /// What is added to every passage's sum, by criterion.
  public let constants: [Weight]
  public let traits: [String]
  /// What each trait tells.
  public let weights: [[Weight]]
  private let numbers: WordTable

  public init(
    criteria: [String], constants: [Weight], traits: [String], weights: [[Weight]]
  ) {
    self.criteria = criteria
    self.constants = constants
    self.traits = traits
    self.weights = weights
    var numbers = WordTable(capacity: traits.count)
    for (index, trait) in traits.enumerated() {
      numbers.insert(WordTraits.number(of: trait), Int32(index))
    }
    self.numbers = numbers
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
    var weights: [[Weight]] = []
    var line = 0
    var isHead = true
    for text in file.text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      line += 1
      if text.first == UInt8(ascii: "#") { continue }
      let fields = text.split(separator: UInt8(ascii: "\t"))
      guard let name = fields.first else {
        if !criteria.isEmpty { isHead = false }
        continue
      }
      var told: [Weight] = []
      if isHead {
        let values = fields.dropFirst().compactMap(Self.integer)
        if values.count == 2, fields.count == 3 {
          told = [Weight(criterion: criteria.count, met: values[0], addressed: values[1])]
        }
      } else {
        told = fields.dropFirst().compactMap { Self.weight($0, below: criteria.count) }
      }
      guard !told.isEmpty, told.count == (isHead ? 1 : fields.count - 1) else {
        throw StandardErrors(errors: [
          StandardError(
            code: .syntax, file: root + "/" + file.path, line: line, column: 1,
            message: "not a line of \(Self.fileName); write the file anew with 'policygap learn'",
            suggestion: nil, excerpt: "")
        ])
      }
      if isHead {
        criteria.append(String(decoding: name, as: UTF8.self))
        constants += told
      } else {
        traits.append(String(decoding: name, as: UTF8.self))
        weights.append(told)
      }
    }
    self.init(criteria: criteria, constants: constants, traits: traits, weights: weights)
  }

  /// The whole file, with a line above that says what it is.
  public var text: String {
    var text = "# What word parts tell for and against a criterion. Written by policygap learn;"
    text += " not by hand.\n"
    for (id, constant) in zip(criteria, constants) {
      text += "\(id)\t\(constant.met)\t\(constant.addressed)\n"
    }
    text += "\n"
    for (trait, told) in zip(traits, weights) {
      text += trait
      for weight in told { text += "\t\(weight.criterion):\(weight.met):\(weight.addressed)" }
      text += "\n"
    }
    return text
  }

  private static func integer(_ text: Substring.UTF8View.SubSequence) -> Int? {
    Int(Substring(text))
  }

  private static func weight(_ text: Substring.UTF8View.SubSequence, below count: Int) -> Weight? {
    var values = (0, 0, 0)
    var field = 0
    var isNegative = false
    for byte in text {
      switch byte {
      case UInt8(ascii: ":"):
        field += 1
        isNegative = false
      case UInt8(ascii: "-"): isNegative = true
      case 48...57:
        let digit = Int(byte - 48)
        switch field {
        case 0: values.0 = values.0 * 10 + digit
        case 1: values.1 = values.1 * 10 + (isNegative ? -digit : digit)
        default: values.2 = values.2 * 10 + (isNegative ? -digit : digit)
        }
      default: return nil
      }
    }
    guard field == 2, values.0 < count, text.count < 24 else { return nil }
    return Weight(criterion: values.0, met: values.1, addressed: values.2)
  }
}

public import Assessments
import Documents
import Linguistics
public import Standards

/// Labelled passages from which a likeness is learned.
public struct Lessons {
  /// A text with what people held of it.
  struct Lesson {
    let traits: [String]
    /// Criterion → verdict; nil for one that is in doubt.
    let labels: [String: String?]
  }

  private(set) var lessons: [Lesson] = []

  public init() {}

  public var count: Int { lessons.count }

  /// Adds the examples of all criteria; their standards must have been loaded with them.
  public mutating func add(examplesOf standards: [Standard]) {
    for criterion in standards.flatMap(\.criteria) {
      for example in criterion.examples {
        add(example, labels: [criterion.id: example.expect])
      }
    }
  }

  public mutating func add(_ passage: GoldPassage) { add(passage.example, labels: passage.labels) }

  private mutating func add(_ example: Example, labels: [String: String]) {
    let parts = [example.heading, example.leadIn, example.text].compactMap(\.self)
    lessons.append(
      Lesson(
        traits: WordTraits.names(of: parts.joined(separator: "\n")),
        labels: labels.mapValues(Optional.some)))
  }

  /// Adds a whole document: the passages that its labels quote, and every other sentence as one that
  /// speaks of no criterion.
  public mutating func add(_ gold: GoldDocument, _ examination: Examination) {
    var labels: [String: [String: String?]] = [:]
    for (id, label) in gold.labels {
      guard let evidence = label.evidence else { continue }
      labels[evidence, default: [:]][id] = .some(label.isDoubtful ? nil : label.verdict)
    }
    for evidence in labels.keys.sorted() {
      lessons.append(
        Lesson(traits: WordTraits.names(of: evidence), labels: labels[evidence] ?? [:]))
    }
    let quoted = labels.keys.map(Self.bare).joined(separator: "\n")
    let blocks = examination.source.document.blocks
    for sentence in examination.reading.analysis.sentences where sentence.role != .heading {
      let bytes = blocks[sentence.passage].text[sentence.bytes]
      let text = String(decoding: bytes, as: UTF8.self)
      if quoted.contains(Self.bare(text)) { continue }
      lessons.append(Lesson(traits: WordTraits.names(of: text), labels: [:]))
    }
  }

  private static func bare(_ text: String) -> String { String(text.filter(\.isLetter)) }
}

extension Likeness {
  /// Learns from labelled passages; the same lessons give the same likeness.
  ///
  /// Traits that stand in fewer than `rarest` passages are left out, and for each criterion those that
  /// stand in none of its passages, so that the file stays small.
  /// - Parameter criteria: ids of the criteria to learn.
  public init(_ lessons: Lessons, of criteria: [String]) async {
    let table = LessonTable(lessons, rarest: 3)
    let learned = await withTaskGroup(of: (Int, LessonTable.Learned).self) { group in
      for (number, id) in criteria.enumerated() {
        group.addTask { (number, table.learned(of: id)) }
      }
      var learned: [Int: LessonTable.Learned] = [:]
      for await (number, one) in group { learned[number] = one }
      return learned
    }
    var weights = [[Weight]](repeating: [], count: table.traits.count)
    var constants: [Weight] = []
    for number in criteria.indices {
      guard let one = learned[number] else { continue }
      constants.append(
        Weight(
          criterion: number, met: Self.hundredths(one.met.constant),
          addressed: Self.hundredths(one.addressed.constant)))
      for trait in table.traits.indices {
        let met = Self.hundredths(one.met.weights[trait] ?? 0)
        let addressed = Self.hundredths(one.addressed.weights[trait] ?? 0)
        // What tells less cannot turn a verdict.
        if abs(met) < 5, abs(addressed) < 5 { continue }
        weights[trait].append(Weight(criterion: number, met: met, addressed: addressed))
      }
    }
    let telling = table.traits.indices.filter { !weights[$0].isEmpty }
      .sorted { table.traits[$0] < table.traits[$1] }
    self.init(
      criteria: criteria, constants: constants, traits: telling.map { table.traits[$0] },
      weights: telling.map { weights[$0] })
  }

  private static func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }
}

/// The lessons as rows of features.
private struct LessonTable: Sendable {
  struct Part: Sendable {
    var constant = 0.0
    /// Trait → weight.
    var weights: [Int: Double] = [:]
  }

  struct Learned: Sendable {
    let met: Part
    let addressed: Part
  }

  let traits: [String]
  /// By trait, the lessons that it stands in.
  private let columns: [[Int32]]
  private let scale: [Double]
  private let labels: [[String: String?]]

  /// How much a passage counts that is labelled for a criterion and meets it, is labelled, or is not.
  private static let importance = (positive: 6.0, labelled: 2.0, other: 0.5)

  init(_ lessons: Lessons, rarest: Int) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var columns: [[Int32]] = []
    for (row, lesson) in lessons.lessons.enumerated() {
      for trait in lesson.traits {
        let number = numbers[trait] ?? names.count
        if number == names.count {
          numbers[trait] = number
          names.append(trait)
          columns.append([])
        }
        columns[number].append(Int32(row))
      }
    }
    let kept = names.indices.filter { columns[$0].count >= rarest }
    traits = kept.map { names[$0] }
    self.columns = kept.map { columns[$0] }
    scale = lessons.lessons.map { 1 / Double(max(1, $0.traits.count)).squareRoot() }
    labels = lessons.lessons.map(\.labels)
  }

  func learned(of id: String) -> Learned {
    Learned(met: part(id, ["met"]), addressed: part(id, ["met", "partial"]))
  }

  private func part(_ id: String, _ verdicts: Set<String>) -> Part {
    var isPositive = [Bool](repeating: false, count: labels.count)
    var importance = [Double](repeating: Self.importance.other, count: labels.count)
    for (row, labels) in labels.enumerated() {
      guard let label = labels[id] else { continue }
      isPositive[row] = label.map(verdicts.contains) ?? false
      importance[row] =
        label == nil ? 0 : isPositive[row] ? Self.importance.positive : Self.importance.labelled
    }
    let used = traits.indices.filter { columns[$0].contains { isPositive[Int($0)] } }
    guard !used.isEmpty else { return Part(constant: -9) }
    let model = LogisticModel(
      columns: used.map { columns[$0] }, scale: scale, isPositive: isPositive,
      importance: importance)
    return Part(
      constant: model.constant,
      weights: Dictionary(uniqueKeysWithValues: zip(used, model.weights)))
  }
}

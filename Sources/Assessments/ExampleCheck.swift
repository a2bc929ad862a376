public import Linguistics
public import Standards

/// An example or model wording held against its own criterion.
public struct ExampleCheck: Sendable {
  public let criterion: Criterion
  /// Nil for the model wording, which must be met.
  public let example: Example?
  public let expected: String
  public let verdict: Verdict
  public let reasons: [Reason]
  public let missing: [String]

  /// A known gap that is still one.
  public var isTodo: Bool { example?.isTodo == true && verdict.rawValue != expected }

  /// The verdict is the expected one, or a gap known as one; a known gap that is closed must lose its
  /// mark.
  public var holds: Bool {
    example?.isTodo == true ? verdict.rawValue != expected : verdict.rawValue == expected
  }

  /// Checks every example and the model wording of every criterion of a yardstick, in order.
  public static func all(_ yardstick: Yardstick, with vocabulary: inout Vocabulary)
    -> [ExampleCheck]
  {
    var checks: [ExampleCheck] = []
    for (standard, entries) in zip(yardstick.standards, yardstick.entries) {
      for (criterion, entry) in zip(standard.criteria, entries) {
        let wording = Example(
          expect: "met", text: criterion.modelWording, heading: nil, leadIn: nil, area: nil,
          document: nil, language: .da, line: 0)
        for example in [wording] + criterion.examples {
          let reading = Reading(of: example, with: &vocabulary, concepts: yardstick.reserved)
          var evaluator = Evaluator(yardstick.book, on: reading)
          let judgement = Judgement(yardstick.book.entries[entry], with: &evaluator)
          checks.append(
            .init(
              criterion: criterion, example: example.line == 0 ? nil : example,
              expected: example.expect, verdict: judgement.verdict, reasons: judgement.reasons,
              missing: judgement.missing))
        }
      }
    }
    return checks
  }
}

extension ExampleCheck {
  /// What a passage earns on every criterion of the yardstick.
  public static func findings(
    of example: Example, by yardstick: Yardstick, with vocabulary: inout Vocabulary
  ) -> [Finding] {
    let reading = Reading(of: example, with: &vocabulary, concepts: yardstick.reserved)
    var evaluator = Evaluator(yardstick.book, on: reading)
    return zip(yardstick.standards, yardstick.entries).flatMap { standard, entries in
      zip(standard.criteria, entries).map { criterion, entry in
        let judgement = Judgement(yardstick.book.entries[entry], with: &evaluator)
        return Finding(
          criterion: criterion, verdict: judgement.verdict, review: judgement.isDisputed,
          reasons: judgement.reasons + (judgement.isDisputed ? [.conflict] : []),
          missing: judgement.missing)
      }
    }
  }
}

extension Reading {
  /// An example as a document: the title of a general policy unless the example says otherwise,
  /// its heading and lead-in, then the text.
  init(of example: Example, with vocabulary: inout Vocabulary, concepts: ReservedConcepts) {
    var passages: [Passage] = []
    var headings: [Int] = []
    let title =
      example.document ?? (example.language == .nb ? "Pårørendestrategi" : "Pårørendepolitik")
    for text in [title, example.heading].compactMap(\.self) {
      passages.append(
        .init(text: Array(text.utf8), role: .heading, introducedBy: [], headings: headings))
      headings.append(passages.count - 1)
    }
    var introducedBy: [Int] = []
    if let leadIn = example.leadIn {
      passages.append(
        .init(text: Array(leadIn.utf8), role: .paragraph, introducedBy: [], headings: headings))
      introducedBy = [passages.count - 1]
    }
    passages.append(
      .init(
        text: Array(example.text.utf8), role: example.leadIn == nil ? .paragraph : .listItem,
        introducedBy: introducedBy, headings: headings))
    self.init(passages, with: &vocabulary, concepts: concepts, owner: nil, area: example.area)
  }
}

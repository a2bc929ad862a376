import Assessments
import Foundation
import Linguistics
import Measurements
import Standards
import TestSupport
import Testing

/// Passages that meet a criterion are changed so that they no longer commit; the verdict must fall.
///
/// The rates are those measured when the test was written, rounded down: the changes are made by
/// machine, so that some of them leave the commitment standing in a clause of its own.
struct MutationTests {
  struct Mutation: Sendable, CustomTestStringConvertible {
    let name: String
    let danish: String
    let norwegian: String
    /// The share that must no longer be met.
    let floor: Double
    var testDescription: String { name }

    func callAsFunction(_ passage: GoldPassage) -> Example {
      let example = passage.example
      let frame = example.language == .nb ? norwegian : danish
      let text = example.text.trimmingCharacters(in: ["."])
      let lowered = text.prefix(1).lowercased() + text.dropFirst()
      return Self.changed(example, to: frame.replacing("…", with: lowered))
    }

    static func changed(_ example: Example, to text: String, leadIn: String? = nil) -> Example {
      Example(
        expect: "", text: text, heading: example.heading, leadIn: leadIn, area: example.area,
        document: example.document, language: example.language, line: 0)
    }
  }

  static let mutations = [
    Mutation(
      name: "denied", danish: "Det er ikke sådan, at ….", norwegian: "Det er ikke slik at ….",
      floor: 0.9),
    Mutation(
      name: "asked", danish: "Skal det være sådan, at …?", norwegian: "Skal det være slik at …?",
      floor: 0.99),
    Mutation(
      name: "wished", danish: "Vi ønsker på sigt, at ….", norwegian: "Vi ønsker på sikt at ….",
      floor: 0.87),
    Mutation(
      name: "proposed by others", danish: "Ældrerådet foreslår, at ….",
      norwegian: "Eldrerådet foreslår at ….", floor: 0.93),
    Mutation(
      name: "told of another municipality", danish: "I nabokommunen er det sådan, at ….",
      norwegian: "I nabokommunen er det slik at ….", floor: 0.8),
    Mutation(
      name: "over", danish: "Indtil 2019 var det sådan, at …, men det er afskaffet.",
      norwegian: "Fram til 2019 var det slik at …, men det er avviklet.", floor: 0.88),
  ]

  static func passages() throws -> [GoldPassage] {
    let folder = Project.root.appendingPathComponent("Tests/MeasurementsTests/Fresh").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasPrefix("round-") && $0.hasSuffix(".yaml") }
      .flatMap { name in
        let path = folder + "/" + name
        return try GoldPassage.read(
          yaml: try String(contentsOfFile: path, encoding: .utf8), path: path)
      }
  }

  /// Openings after which a subordinate clause keeps its order of words.
  static let subjects = [
    "Kommunen ", "Vi ", "Medarbejder", "Personalet ", "Pårørende ", "Alle ", "Kontaktpersonen ",
    "Ansatte ", "Visitator ", "Vejlederen ", "Konsulenten ", "Pårørendevejlederen ", "Hver ",
  ]

  /// One sentence that stands by itself.
  static func isPlain(_ passage: GoldPassage) -> Bool {
    let text = passage.example.text
    return passage.example.leadIn == nil && text.hasSuffix(".")
      && subjects.contains { text.hasPrefix($0) }
      && text.dropLast().firstRange(of: #/[.!?:] /#) == nil
  }

  private static func met(
    _ example: Example, _ ids: Set<String>, _ yardstick: Yardstick, _ vocabulary: inout Vocabulary
  ) -> Set<String> {
    let findings = ExampleCheck.findings(of: example, by: yardstick, with: &vocabulary)
    return Set(
      findings.lazy.filter { $0.verdict == .met }.map(\.criterion.id).filter(ids.contains))
  }

  @Test(arguments: mutations)
  func `what is no longer a commitment is no longer met`(_ mutation: Mutation) throws {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    var before = 0
    var after = 0
    for passage in try Self.passages().filter(Self.isPlain) {
      let ids = Set(passage.labels.filter { $0.value == "met" }.keys)
      if ids.isEmpty { continue }
      let met = Self.met(passage.example, ids, yardstick, &vocabulary)
      before += met.count
      if !met.isEmpty { after += Self.met(mutation(passage), met, yardstick, &vocabulary).count }
    }
    #expect(before > 200)
    let fallen = 1 - Double(after) / Double(before)
    #expect(fallen >= mutation.floor, "\(mutation.name): \(fallen) of \(before)")
  }

  @Test(arguments: [
    ("Kommunen tilbyder ikke:", "Kommunen tilbyr ikke:"),
    ("Ældrerådet har foreslået:", "Eldrerådet har foreslått:"),
    ("Skal kommunen have følgende tilbud?", "Skal kommunen ha disse tilbudene?"),
  ])
  func `an item falls with its lead-in`(danish: String, norwegian: String) throws {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    var before = 0
    var after = 0
    for passage in try Self.passages() where passage.example.leadIn != nil {
      let example = passage.example
      let ids = Set(passage.labels.filter { $0.value == "met" }.keys)
      let met = Self.met(example, ids, yardstick, &vocabulary)
      before += met.count
      let leadIn = example.language == .nb ? norwegian : danish
      let changed = Mutation.changed(example, to: example.text, leadIn: leadIn)
      if !met.isEmpty { after += Self.met(changed, met, yardstick, &vocabulary).count }
    }
    #expect(before > 20)
    let fallen = 1 - Double(after) / Double(before)
    #expect(fallen >= 0.75, "\(danish): \(fallen) of \(before)")
  }

  @Test func `what is for residents does not count for relatives`() throws {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    var before = 0
    var after = 0
    // Who is named by another word as well is still there when this one is gone.
    let others =
      #/(?i)famil|ægtefæl|ektefel|nærmeste|nærtstående|forældre|foreldre|søskende|søsken|\b(mor|far|børn|barn|kone|mand|mann|datter|søn|sønn)/#
    for passage in try Self.passages()
    where passage.example.text.contains(#/[Pp]årørende/#) && !passage.example.text.contains(others)
    {
      let ids = Set(passage.labels.filter { $0.value == "met" }.keys)
      let met = Self.met(passage.example, ids, yardstick, &vocabulary)
      before += met.count
      let text = passage.example.text
        .replacing(#/\b[Dd]en pårørende\b/#, with: "beboeren")
        .replacing(#/\b[Dd]e pårørende\b/#, with: "beboerne")
        .replacing(#/[Pp]årørende\b/#, with: "beboere")
        .replacing(#/[Pp]årørende/#, with: "beboer")
      let example = Example(
        expect: "", text: text, heading: nil, leadIn: nil, area: nil, document: "Serviceplan",
        language: passage.example.language, line: 0)
      if !met.isEmpty { after += Self.met(example, met, yardstick, &vocabulary).count }
    }
    #expect(before > 300)
    let fallen = 1 - Double(after) / Double(before)
    #expect(fallen >= 0.9, "\(fallen) of \(before)")
  }
}

import Documents
import Linguistics
import Standards
import Testing

@testable import Assessments

/// One criterion whose rule knows "samtale" alone, and a likeness that knows "sludder" as well.
struct ResemblanceTests {
  static let likeness = Likeness(
    criteria: ["prove.samtale"], constants: [.init(criterion: 0, met: -400, addressed: -400)],
    traits: ["sludd~", "sludder~", "hvord~", "hvordan~", "lyst~", "hjert~"],
    weights: [[900, 700], [900, 700], [400, 300], [400, 300], [100, 2600], [100, 2600]].map {
      [.init(criterion: 0, met: $0[0], addressed: $0[1])]
    })

  static func finding(_ text: String, knows: Bool = true) throws -> Finding {
    let small = try Small.library()
    let library = Library(
      standards: small.standards, concepts: small.concepts, likeness: knows ? likeness : nil)
    let yardstick = Yardstick(library)
    var vocabulary = Vocabulary(yardstick.lexicon)
    let markdown = "# Pårørendepolitik for Lundby Kommune\n\n" + text
    let document = try Document(Array(markdown.utf8), as: .markdown)
    let examination = Examination(
      of: SourceDocument(path: "a.md", document: document, sha256: ""), by: yardstick,
      with: &vocabulary)
    let assessment = Assessment(of: [examination], by: yardstick)
    return try #require(assessment.standards.first?.findings.first)
  }

  static let unknown = "Medarbejderen tager en sludder med de pårørende om, hvordan det går dem."

  @Test func `a wording that no rule knows counts by its likeness, and a person must look`() throws
  {
    #expect(try Self.finding(Self.unknown, knows: false).verdict == .missing)
    let finding = try Self.finding(Self.unknown)
    #expect(finding.verdict == .met)
    #expect(finding.review)
    #expect(finding.reasons == [.lowReliability])
    #expect(finding.evidence.map(\.quote) == [Self.unknown])
    #expect(finding.likeness?.words.first.map { $0.trait.hasPrefix("sludd") } == true)
    #expect(finding.likeness.map { $0.probability > 0.25 && $0.probability < 1 } == true)
  }

  @Test func `what a rule knows does not rest on likeness`() throws {
    let finding = try Self.finding("Kommunen tilbyder pårørende en samtale om egne behov.")
    #expect(finding.verdict == .met)
    #expect(finding.likeness == nil)
    #expect(!finding.review)
  }

  @Test(arguments: [
    "Foreningen tager en sludder med de pårørende om, hvordan det går dem.",
    "Tager medarbejderen en sludder med de pårørende om, hvordan det går dem?",
    "Medarbejderen tager ikke en sludder med de pårørende om, hvordan det går dem.",
    "Tidligere tog medarbejderen en sludder med de pårørende om, hvordan det gik dem.",
    "Medarbejderen tager en sludder med beboeren.",
  ])
  func `likeness does not make up for a missing commitment to relatives`(text: String) throws {
    #expect(try Self.finding(text).verdict != .met)
  }

  @Test func `an intention that is like a criterion meets it in part`() throws {
    let finding = try Self.finding(
      "Vi ønsker på sigt, at medarbejderen tager en sludder med de pårørende om, hvordan det går dem."
    )
    #expect(finding.verdict == .partial)
    #expect(finding.missing == ["commitment"])
  }

  @Test func `a word or two are like nothing`() throws {
    #expect(
      try Self.finding("| Hvad | Pårørende |\n|---|---|\n| hvordan | ja |").verdict == .missing)
  }
}

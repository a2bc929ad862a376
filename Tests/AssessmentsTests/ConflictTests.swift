import Documents
import Linguistics
import Standards
import TestSupport
import Testing

@testable import Assessments

/// Documents of one municipality that say the contrary of each other.
struct ConflictTests {
  private static let promise = """
    # Pårørendepolitik

    Fjordby Kommune har ansat en pårørendevejleder, som pårørende kan tale med om deres egen situation.
    """
  private static let wish = """
    # Pårørendepolitik

    Fjordby Kommune ønsker at ansætte en pårørendevejleder, som pårørende kan tale med.
    """
  private static let denial = """
    # Kvalitetsstandard for støtte til pårørende

    Fjordby Kommune har ikke en pårørendevejleder.
    """
  private static let other = """
    # Kurser for pårørende

    Fjordby Kommune holder kurser for pårørende to gange om året.
    """

  private static func finding(on texts: [String]) throws -> Finding {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    let examinations = try texts.enumerated().map { number, text in
      let source = SourceDocument(
        path: "\(number).md", document: try Document(Array(text.utf8), as: .markdown), sha256: "")
      return Examination(of: source, by: yardstick, with: &vocabulary, insists: true)
    }
    let assessment = Assessment(of: examinations, by: yardstick)
    return try #require(
      assessment.standards.flatMap(\.findings).first {
        $0.criterion.id == "venlig-kommune.paaroerendevejleder"
      })
  }

  @Test func `a commitment stands beside a denial, and both are quoted`() throws {
    for texts in [[Self.promise, Self.denial], [Self.denial, Self.other, Self.promise]] {
      let finding = try Self.finding(on: texts)
      #expect(finding.verdict == .met || finding.verdict == .partial)
      #expect(finding.review)
      #expect(finding.reasons.contains(.conflict))
      let opposing = try #require(finding.evidence.first { $0.opposes })
      #expect(opposing.quote == "Fjordby Kommune har ikke en pårørendevejleder.")
      #expect(texts[opposing.document] == Self.denial)
      #expect(opposing.commitment == .denial)
      let leading = try #require(finding.evidence.first)
      #expect(texts[leading.document] == Self.promise && !leading.opposes)
    }
  }

  @Test func `a denial beats an intention, and both are quoted`() throws {
    let finding = try Self.finding(on: [Self.wish, Self.denial])
    #expect(finding.verdict == .contradicted)
    #expect(finding.review && finding.reasons.contains(.conflict))
    #expect(finding.evidence.map(\.document) == [1, 0])
    #expect(finding.evidence.map(\.opposes) == [false, true])
  }

  @Test func `a strong and a weak wording are no conflict`() throws {
    let finding = try Self.finding(on: [Self.wish, Self.promise])
    #expect(finding.verdict == .met || finding.verdict == .partial)
    #expect(!finding.reasons.contains(.conflict))
    #expect(!finding.evidence.contains { $0.opposes })
  }

  @Test func `documents that deny and are silent are no conflict`() throws {
    let finding = try Self.finding(on: [Self.denial, Self.other])
    #expect(finding.verdict == .contradicted)
    #expect(!finding.reasons.contains(.conflict))
  }
}

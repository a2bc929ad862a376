import Assessments
import Linguistics
import Standards
import TestSupport
import Testing

/// The examples of the criterion files, which are documentation and proof at once.
struct ExampleTests {
  static let standards = [
    "funktionsbeskrivelse", "koebenhavn", "koncept", "kortlaegning", "lovgrundlag", "oslo",
    "paaroerendeaftale", "vejleder-psykiatri", "venlig-kommune",
  ]

  @Test(arguments: standards)
  func `every example and every model wording earns its verdict`(standard: String) throws {
    let yardstick = Yardstick(try Project.library(), chosen: [standard])
    var vocabulary = Vocabulary(yardstick.lexicon)
    let checks = ExampleCheck.all(yardstick, with: &vocabulary)
    #expect(!checks.isEmpty)
    for check in checks {
      let text = check.example?.text ?? check.criterion.modelWording
      #expect(
        check.holds,
        "\(check.criterion.id):\(check.example?.line ?? 0) \(text)")
    }
  }

  @Test func `known gaps are few`() throws {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    let checks = ExampleCheck.all(yardstick, with: &vocabulary)
    #expect(checks.count(where: \.isTodo) <= 15)
  }

  @Test func `the folder holds these standards and no others`() throws {
    #expect(try Project.library().standards.map(\.id) == Self.standards)
    #expect(try Project.library().standards.flatMap(\.criteria).count == 168)
  }
}

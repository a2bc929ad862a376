import Linguistics
import Testing

@testable import Standards

struct LikenessTests {
  static let likeness = Likeness(
    criteria: ["prove.cafe", "prove.samtale"],
    constants: [
      .init(criterion: 0, met: -300, addressed: -250), .init(criterion: 1, met: -90, addressed: 4),
    ],
    traits: ["kaffe~", "snak", "~samtale"],
    weights: [
      [.init(criterion: 0, met: 212, addressed: 190)],
      [.init(criterion: 0, met: -15, addressed: 0), .init(criterion: 1, met: 88, addressed: 71)],
      [.init(criterion: 1, met: 140, addressed: 122)],
    ])

  @Test func `what is written is read back the same`() throws {
    let file = Library.File(path: Likeness.fileName, text: Self.likeness.text)
    #expect(try Likeness(file, root: "Standards") == Self.likeness)
  }

  @Test func `a trait is found by its number`() {
    #expect(Self.likeness.index(of: WordTraits.number(of: "snak")) == 1)
    #expect(Self.likeness.index(of: WordTraits.number(of: "ukendt")) == nil)
  }

  @Test(arguments: [
    "prove.cafe\t-300", "prove.cafe\t-300\tmange", "prove.cafe\t1\t2\n\nsnak\t0:1",
    "prove.cafe\t1\t2\n\nsnak\t1:5:5", "prove.cafe\t1\t2\n\nsnak\t0:a:5",
    "prove.cafe\t1\t2\n\nsnak",
  ])
  func `a line that is none of the file's is refused with its place`(text: String) {
    let file = Library.File(path: Likeness.fileName, text: text)
    let error = #expect(throws: StandardErrors.self) { try Likeness(file, root: "Standards") }
    #expect(error?.errors.first?.file == "Standards/likeness.tsv")
    #expect(error?.errors.first.map { $0.line > 0 } == true)
  }

  @Test func `a library has the likeness of its folder, and none without the file`() throws {
    let files = [LibraryTests.lexicon, LibraryTests.head, LibraryTests.criterion()]
    #expect(try Library(files, root: "Standards").likeness == nil)
    let file = Library.File(path: Likeness.fileName, text: Self.likeness.text)
    #expect(try Library(files + [file], root: "Standards").likeness == Self.likeness)
  }
}

import Linguistics
import Testing

@testable import Standards

struct LibraryTests {
  static let lexicon = Library.File(
    path: "lexicon/words.yaml",
    text: """
      cafe:
        da: [pårørendecafé:n, "pårørende+café:n"]
        nb: [pårørendekafé:n]
      """)

  static let head = Library.File(
    path: "prove/standard.yaml",
    text: """
      title: "Prøvestandarden"
      title_en: "Trial standard"
      publisher: "Prøveforeningen"
      edition: "2026"
      about: "En standard til prøver."
      sections:
        - {id: tilbud, title: "Tilbud", title_en: "Offers"}
      """)

  static func criterion(_ changes: (String) -> String = { $0 }) -> Library.File {
    .init(
      path: "prove/cafe.yaml",
      text: changes(
        """
        title: "Pårørendecafé"
        title_en: "Relatives' café"
        summary_en: "There is a café."
        section: tilbud
        level: must
        weight: 2
        requirement: "Der er en café."
        source: {title: "Prøvestandarden"}
        met: "En café."
        partial: "En hensigt."
        not: "Andet."
        rule:
          elements:
            cafe: {label: "en café", label_en: "a café", any: cafe}
        advice: "Opret en café."
        model_wording: "Kommunen holder pårørendecafé hver måned."
        examples:
          - {expect: met, text: "Vi holder pårørendecafé den første mandag i måneden."}
          - {expect: met, text: "Kom til pårørendecafé på biblioteket."}
          - {expect: partial, text: "Vi overvejer en pårørendecafé."}
          - {expect: missing, text: "Cafeen på plejecentret har åbent for alle."}

        """))
  }

  static func load(_ files: [Library.File], examples: Bool = true) -> Result<
    Library, StandardErrors
  > {
    Result { () throws(StandardErrors) in try Library(files, root: "Standards", examples: examples)
    }
  }

  static func errors(_ change: (String) -> String) -> [StandardError] {
    if case .failure(let errors) = load([lexicon, head, criterion(change)]) {
      return errors.errors
    }
    return []
  }

  @Test func `a sound standard loads whole`() throws {
    let library = try Self.load([Self.lexicon, Self.head, Self.criterion()]).get()
    let criterion = try #require(library.standards.first?.criteria.first)
    #expect(criterion.id == "prove.cafe")
    #expect(criterion.level == .must)
    #expect(criterion.examples.count == 4)
    #expect(criterion.rule.met == .name("cafe"))
  }

  @Test func `without examples the rest of the criterion is the same`() throws {
    let files = [Self.lexicon, Self.head, Self.criterion()]
    let whole = try #require(Self.load(files).get().standards.first?.criteria.first)
    let quick = try #require(
      Self.load(files, examples: false).get().standards.first?.criteria.first)
    #expect(quick.examples.isEmpty)
    #expect(quick.rule == whole.rule)
    #expect(quick.modelWording == whole.modelWording)
  }

  @Test func `a broken file of the lexicon is the only mistake told`() throws {
    let broken = Library.File(path: "lexicon/words.yaml", text: "cafe:\n  da: [*+café:n]\n")
    guard case .failure(let errors) = Self.load([broken, Self.head, Self.criterion()]) else {
      Issue.record("the file was taken")
      return
    }
    #expect(errors.errors.map(\.code) == [.syntax])
  }

  @Test func `a measured reliability is read with its criterion`() throws {
    let file = Library.File(
      path: "prove/reliability.yaml", text: "cafe: {right: 3, judged: 6}")
    let library = try Self.load([Self.lexicon, Self.head, Self.criterion(), file]).get()
    let criterion = try #require(library.standards.first?.criteria.first)
    #expect(criterion.reliability == Reliability(right: 3, judged: 6))
    #expect(criterion.reliability?.isLow == true)
    #expect(Reliability(right: 1, judged: 2).isLow == false)
  }

  @Test func `a reliability with more right than judged is refused with its place`() throws {
    let file = Library.File(
      path: "prove/reliability.yaml", text: "cafe: {right: 7, judged: 6}")
    guard
      case .failure(let errors) = Self.load([Self.lexicon, Self.head, Self.criterion(), file])
    else {
      Issue.record("the file was taken")
      return
    }
    #expect(errors.errors.first?.file == "Standards/prove/reliability.yaml")
    #expect(errors.errors.first?.line == 1)
  }

  @Test func `a misspelt key is refused with its place and a suggestion`() throws {
    let error = try #require(Self.errors { $0.replacing("advice:", with: "advise:") }.first)
    #expect(error.code == .unknownKey)
    #expect(error.file == "Standards/prove/cafe.yaml")
    #expect(error.line == 15)
    #expect(error.column == 1)
    #expect(error.suggestion == "advice")
    #expect(error.excerpt.contains("advise:"))
  }

  @Test(arguments: [
    ("any: cafe}", "any: kaffe}", StandardError.Code.unknownConcept),
    ("any: cafe}", "any: \"cafe &\"}", .badExpression),
    ("section: tilbud", "section: tilbudd", .unknownSection),
    ("level: must", "level: maybe", .unknownValue),
    ("weight: 2", "weight: tung", .wrongType),
    ("weight: 2", "weight: 9", .unknownValue),
    ("title: \"Pårørendecafé\"", "# titel", .missingKey),
    ("expect: partial", "expect: partly", .unknownValue),
    ("met: \"En café.\"", "met: [a", .syntax),
    ("partial: \"En hensigt.\"", "met: \"En hensigt.\"", .duplicate),
    ("any: cafe}", "any: cafe}\n  met: caffe", .unknownElement),
  ])
  func `every kind of mistake has its own code`(
    part: String, change: String, code: StandardError.Code
  ) {
    #expect(Self.errors { $0.replacing(part, with: change) }.map(\.code).contains(code))
  }

  @Test func `too few examples are refused`() {
    let errors = Self.errors { text in
      text.split(separator: "\n").dropLast(2).joined(separator: "\n") + "\n"
    }
    #expect(errors.map(\.code) == [.tooFewExamples])
  }

  @Test func `all mistakes of all files come at once`() {
    let broken = Library.File(
      path: "lexicon/words.yaml", text: "cafe:\n  da: [\"café:x\"]\n  dk: []\n")
    guard
      case .failure(let errors) = Self.load([
        broken, Self.head, Self.criterion { $0.replacing("level: must", with: "level: maybe") },
      ])
    else {
      Issue.record("the mistakes were not found")
      return
    }
    #expect(Set(errors.errors.map(\.code)) == [.badTerm, .unknownKey, .unknownValue])
  }

  @Test func `a term that refers to no concept is refused`() {
    let broken = Library.File(
      path: "lexicon/words.yaml", text: "cafe:\n  da: [\"holde:v <kafe>\"]\n")
    guard case .failure(let errors) = Self.load([broken, Self.head, Self.criterion()]) else {
      Issue.record("the reference was not checked")
      return
    }
    #expect(errors.errors.first?.code == .unknownConcept)
    #expect(errors.errors.first?.suggestion == "cafe")
  }
}

struct ExpressionParserTests {
  @Test(arguments: [
    ("a", Expression.name("a")),
    ("a | b & c", .any([.name("a"), .all([.name("b"), .name("c")])])),
    ("(a | b) ~ c", .together([.any([.name("a"), .name("b")]), .name("c")])),
    ("a & !b", .without(.name("a"), .name("b"))),
    ("a & b & !c & !d", .without(.all([.name("a"), .name("b")]), .any([.name("c"), .name("d")]))),
  ])
  func `the tilde binds tightest, then the ampersand, then the bar`(
    text: String, expression: Expression
  ) throws {
    #expect(try ExpressionParser.parse(text) == expression)
  }

  @Test(arguments: ["", "a |", "(a", "a b", "& a", "a & ()"])
  func `what is no expression is refused`(text: String) {
    #expect(throws: ExpressionParser.Problem.self) { try ExpressionParser.parse(text) }
  }
}

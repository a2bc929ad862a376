import Assessments
import Linguistics
import Measurements
import Standards
import Testing

struct LearningTests {
  /// Three texts on coffee, three on bicycles, three on both halfway.
  static func lessons() throws -> Lessons {
    let texts = [
      ("met", "Vi drikker kaffe sammen i husets café."), ("met", "Kom og få kaffe i vores café."),
      ("met", "Caféen har kaffe på kanden hver dag."),
      ("partial", "Måske kommer der en café med kaffe."),
      ("partial", "En café ville være rar."), ("partial", "En dag får vi kaffe."),
      ("missing", "Cyklerne står i skuret."), ("missing", "Cyklen er grøn og står i skuret."),
      ("missing", "Skuret med cykler er låst."),
    ]
    let yaml = texts.enumerated().map { number, text in
      "- {id: p\(number), lang: da, text: \"\(text.1)\", labels: {prove.cafe: \(text.0)}}"
    }
    var lessons = Lessons()
    for passage in try GoldPassage.read(yaml: yaml.joined(separator: "\n"), path: "p.yaml") {
      lessons.add(passage)
    }
    return lessons
  }

  @Test func `words of what met a criterion tell for it, words of what did not tell nothing`()
    async throws
  {
    let likeness = await Likeness(try Self.lessons(), of: ["prove.cafe"])
    let coffee = try #require(likeness.index(of: WordTraits.number(of: "kaffe~")))
    #expect(likeness.weights(of: coffee).first.map { $0.met > 0 && $0.addressed > 0 } == true)
    #expect(likeness.index(of: WordTraits.number(of: "skure~")) == nil)
    #expect(likeness.constants.first.map { $0.met < 0 } == true)
  }

  @Test func `the same lessons give the same likeness`() async throws {
    let first = await Likeness(try Self.lessons(), of: ["prove.cafe", "prove.andet"])
    let second = await Likeness(try Self.lessons(), of: ["prove.cafe", "prove.andet"])
    #expect(first.text == second.text)
  }

  @Test func `nothing is like a criterion that was never met`() async throws {
    let likeness = await Likeness(try Self.lessons(), of: ["prove.andet"])
    #expect(likeness.traits.isEmpty)
    #expect(likeness.constants.first.map { $0.met <= -900 } == true)
  }
}

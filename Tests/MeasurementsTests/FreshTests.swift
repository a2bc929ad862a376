import Assessments
import Documents
import Foundation
import Linguistics
import Measurements
import Standards
import TestSupport
import Testing

/// The fresh rounds as a regression corpus: what was reached on each is not lost again.
struct FreshTests {
  static func figures(of round: String) throws -> Figures {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    var card = Scorecard()
    let folder = Project.root.appendingPathComponent("Tests/MeasurementsTests/Fresh/\(round)").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = folder + "/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for passage in try GoldPassage.read(yaml: text, path: path) {
        card.add(passage, by: yardstick, with: &vocabulary)
      }
    }
    #expect(card.unknown.isEmpty)
    #expect(card.texts >= 600)
    return Figures(card.judged)
  }

  @Test(arguments: [
    ("round-1", 0.95), ("round-2", 0.94), ("round-3", 0.95), ("round-4", 0.93), ("round-5", 0.92),
    ("round-6", 0.93),
  ])
  func `a round keeps the F1 that it has reached`(round: String, floor: Double) throws {
    let figures = try Self.figures(of: round)
    #expect(figures.met.f1 >= floor)
    #expect(figures.met.precision >= 0.9)
  }
}

/// Whole documents as a regression corpus.
struct FreshDocumentTests {
  static func figures(of set: String) throws -> Figures {
    let yardstick = Yardstick(try Project.library())
    var vocabulary = Vocabulary(yardstick.lexicon)
    var card = Scorecard()
    let folder = Project.root.appendingPathComponent("Tests/MeasurementsTests/Fresh/\(set)").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".gold.yaml") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let gold = try GoldDocument(yaml: text, path: name, folder: folder)
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: gold.path)))
      let document = try Document(bytes, as: Format(of: bytes, named: gold.path))
      let source = SourceDocument(path: gold.path, document: document, sha256: "")
      card.add(
        gold, Examination(of: source, by: yardstick, with: &vocabulary), by: yardstick)
    }
    #expect(card.unknown.isEmpty)
    #expect(card.texts >= 5)
    return Figures(card.judged)
  }

  @Test(arguments: [
    ("documents-1", 0.95, 0.94), ("documents-2", 0.93, 0.91), ("documents-3", 0.89, 0.9),
    ("documents-4", 0.9, 0.88), ("documents-5", 0.86, 0.91), ("documents-6", 0.89, 0.92),
    ("documents-7", 0.88, 0.89),
  ])
  func `a set of documents keeps the F1 and the evidence that it has reached`(
    set: String, floor: Double, evidence: Double
  ) throws {
    let figures = try Self.figures(of: set)
    #expect(figures.met.f1 >= floor)
    #expect(figures.evidence >= evidence)
  }
}

struct FiguresTests {
  static func judged(_ text: String, _ criterion: String, _ want: String, _ got: String) -> Judged {
    Judged(
      text: text, criterion: criterion, language: .da, isNegative: false, isLabelled: true,
      want: want, got: got, gold: "Kommunen har en rådgiver for de pårørende.",
      quotes: ["Kommunen har en rådgiver for de pårørende, som"], cause: "")
  }

  @Test func `precision and recall are counted over all criteria, macro over those that occur`() {
    let figures = Figures([
      Self.judged("a", "x.1", "met", "met"), Self.judged("a", "x.2", "met", "missing"),
      Self.judged("b", "x.1", "missing", "met"), Self.judged("b", "x.3", "partial", "met"),
    ])
    #expect(figures.met.precision == 1.0 / 3)
    #expect(figures.met.recall == 0.5)
    #expect(figures.met.f1 == 0.4)
    #expect(abs(figures.metMacro - (2.0 / 3 + 0) / 2) < 1e-9)
    #expect(figures.addressed.truePositives == 2)
    #expect(figures.accuracy == 1.0 / 3)
    #expect(figures.evidence == 1)
  }

  @Test func `the interval holds the figure and is the same for the same seed`() throws {
    let judged = (0..<40).map { number in
      Self.judged("text \(number)", "x.1", "met", number % 4 == 0 ? "missing" : "met")
    }
    let interval = try #require(Figures.interval(judged, of: \.f1))
    #expect(interval.contains(Figures(judged).met.f1))
    #expect(Figures.interval(judged, of: \.f1) == interval)
    #expect(Figures.interval(judged, seed: 2, of: \.recall) != nil)
    #expect(Figures.interval([judged[0]], of: \.f1) == nil)
  }
}

struct EvaluationTests {
  static func scorecard() -> Scorecard {
    var card = Scorecard()
    card.add(FiguresTests.judged("a", "x.1", "met", "met"))
    card.add(FiguresTests.judged("a", "y.1", "met", "missing"))
    card.add(FiguresTests.judged("b", "x.1", "missing", "met"))
    card.add(FiguresTests.judged("b", "x.2", "missing", "missing"))
    return card
  }

  @Test func `an evaluation parts its figures by standard and criterion`() {
    let evaluation = Evaluation(Self.scorecard())
    #expect(evaluation.standards.map(\.name) == ["x", "y"])
    #expect(evaluation.criteria.map(\.name) == ["x.1", "x.2", "y.1"])
    #expect(evaluation.all.met.truePositives == 1)
    #expect(evaluation.confusion == ["met>missing": 1, "missing>met": 1])
    #expect(evaluation.disagreements.map(\.criterion) == ["y.1", "x.1"])
    #expect(Evaluation(Self.scorecard(), only: "y").criteria.map(\.name) == ["y.1"])
  }

  @Test func `a figure without cases is null in JSON`() throws {
    var card = Scorecard()
    card.add(FiguresTests.judged("a", "x.1", "missing", "missing"))
    let data = try JSONEncoder().encode(Evaluation(card))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let all = try #require(json["all"] as? [String: Any])
    #expect(all["accuracy"] == nil || all["accuracy"] is NSNull)
    #expect((all["met"] as? [String: Any])?["asked"] as? Int == 0)
  }

  @Test func `reliability counts the cases where the label or the verdict says something`() {
    let reliability = Self.scorecard().reliability
    #expect(reliability["x.1"] == Reliability(right: 1, judged: 2))
    #expect(reliability["y.1"] == Reliability(right: 0, judged: 1))
    #expect(reliability["x.2"] == nil)
    #expect(Self.scorecard().reliabilityFile(of: "x").hasSuffix("\n1: {right: 1, judged: 2}\n"))
  }
}

import Assessments
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

  @Test(arguments: [("round-1", 0.92), ("round-2", 0.86)])
  func `a round keeps the F1 that it has reached`(round: String, floor: Double) throws {
    let figures = try Self.figures(of: round)
    #expect(figures.met.f1 >= floor)
    #expect(figures.met.precision >= 0.9)
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

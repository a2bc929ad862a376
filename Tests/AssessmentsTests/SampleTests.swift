import Documents
import Foundation
import Linguistics
import Standards
import TestSupport
import Testing

@testable import Assessments

struct SampleTests {
  static func examine(_ path: String, _ yardstick: Yardstick) throws -> (Examination, [UInt8]) {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let document = try Document(bytes, as: Format(of: bytes, named: path))
    var vocabulary = Vocabulary(yardstick.lexicon)
    let source = SourceDocument(path: path, document: document, sha256: "")
    return (Examination(of: source, by: yardstick, with: &vocabulary), bytes)
  }

  /// Letters and digits of a text, without tags and entities: the same for a quote and its source.
  static func bare(_ text: String, markup: Bool) -> String {
    var text = text
    if markup {
      text = text.replacing(#/<!--[\s\S]*?-->|<[^>]*>/#, with: "")
      for (entity, letter) in [
        ("&aring;", "å"), ("&oslash;", "ø"), ("&aelig;", "æ"), ("&amp;", "&"), ("&nbsp;", " "),
        ("&shy;", ""), ("&#8211;", "–"), ("&ndash;", "–"), ("&raquo;", "»"), ("&laquo;", "«"),
        ("&Aring;", "Å"), ("&Oslash;", "Ø"), ("&quot;", "\""),
      ] { text = text.replacing(entity, with: letter) }
    }
    return String(text.precomposedStringWithCanonicalMapping.filter { $0.isLetter || $0.isNumber })
  }

  @Test func `every quote of every sample stands at its place`() throws {
    let yardstick = Yardstick(try Project.library())
    var count = 0
    for path in try Project.samples() {
      let (examination, bytes) = try Self.examine(path, yardstick)
      let markup = path.hasSuffix("html") || path.hasSuffix("xml")
      let findings = Assessment(of: [examination], by: yardstick).standards.flatMap(\.findings)
      for evidence in findings.flatMap({ $0.evidence + [$0.nearMiss].compactMap(\.self) }) {
        let place = evidence.place
        guard let start = place.byteStart, let end = place.byteEnd else {
          let block = try #require(
            examination.source.document.blocks.first {
              $0.page == place.page && $0.paragraph == place.paragraph
            })
          let text = String(decoding: block.text, as: UTF8.self)
          #expect(text.contains(evidence.quote), "\(path): \(place)")
          count += 1
          continue
        }
        let source = String(decoding: bytes[start..<end], as: UTF8.self)
        let (have, want) = (
          Self.bare(source, markup: markup), Self.bare(evidence.quote, markup: false)
        )
        // Running headers of a page may stand inside a passage, never at its ends.
        let stands =
          have == want || (have.hasPrefix(want.prefix(8)) && have.hasSuffix(want.suffix(8)))
        #expect(stands, "\(path):\(place.line ?? 0) \(evidence.quote) <> \(source)")
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test func `the same policy in six formats earns the same verdicts`() throws {
    let yardstick = Yardstick(try Project.library())
    let paths = try Project.samples().filter { $0.contains("/fjordby/") }
    #expect(paths.count == 6)
    let verdicts = try paths.map { path in
      Assessment(of: [try Self.examine(path, yardstick).0], by: yardstick)
        .standards.flatMap(\.findings).map { "\($0.criterion.id) \($0.verdict)" }
    }
    for other in verdicts.dropFirst() { #expect(Set(other).symmetricDifference(verdicts[0]) == []) }
  }

  @Test func `a proposal to many municipalities is nobody's own, and is not assessed`() throws {
    let yardstick = Yardstick(try Project.library())
    let path = try #require(try Project.samples().first { $0.contains("/ingen/") })
    let (examination, _) = try Self.examine(path, yardstick)
    #expect(!examination.summary.own)
    #expect(!examination.summary.ownReasons.isEmpty)
    let findings = Assessment(of: [examination], by: yardstick).standards.flatMap(\.findings)
    #expect(findings.allSatisfy { $0.verdict == .notAssessed && $0.reasons == [.notOwnDocument] })
  }

  @Test func `all other samples are their municipality's own`() throws {
    let yardstick = Yardstick(try Project.library())
    for path in try Project.samples() where !path.contains("/ingen/") {
      #expect(try Self.examine(path, yardstick).0.summary.own, "\(path)")
    }
  }
}

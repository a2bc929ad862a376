import Documents
import Foundation
import Linguistics
import Standards
import TestSupport
import Testing

@testable import Assessments

/// What changes the look of a document, not what it says, changes no verdict.
struct InvarianceTests {
  static func verdicts(_ bytes: [UInt8], _ name: String, _ yardstick: Yardstick) throws
    -> [String: Verdict]
  {
    var vocabulary = Vocabulary(yardstick.lexicon)
    let document = try Document(bytes, as: Format(of: bytes, named: name))
    let source = SourceDocument(path: name, document: document, sha256: "")
    let examination = Examination(of: source, by: yardstick, with: &vocabulary)
    let findings = Assessment(of: [examination], by: yardstick).standards.flatMap(\.findings)
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.criterion.id, $0.verdict) })
  }

  static func sample(_ suffix: String) throws -> String {
    let path = try #require(try Project.samples().first { $0.hasSuffix(suffix) })
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private func check(_ suffix: String, _ change: (String) -> [UInt8]) throws {
    let yardstick = Yardstick(try Project.library())
    let text = try Self.sample(suffix)
    let changed = change(text)
    #expect(changed != Array(text.utf8))
    let before = try Self.verdicts(Array(text.utf8), suffix, yardstick)
    let after = try Self.verdicts(changed, suffix, yardstick)
    #expect(before.values.contains(.met))
    for (id, verdict) in before.sorted(by: { $0.key < $1.key }) {
      #expect(after[id] == verdict, "\(id)")
    }
  }

  static let markdown = ["fjordby/paaroerendepolitik.md", "skovlund/paaroerendepolitik.md"]

  @Test(arguments: markdown) func `other quotation marks, dashes and spaces`(_ path: String) throws
  {
    try check(path) {
      Array(
        $0.replacing("»", with: "“").replacing("«", with: "”").replacing(" – ", with: " — ")
          .replacing(" af ", with: "\u{A0}af ").replacing("tt", with: "t\u{AD}t").utf8)
    }
  }

  @Test(arguments: markdown) func `letters written with combining marks`(_ path: String) throws {
    try check(path) { Array($0.decomposedStringWithCanonicalMapping.utf8) }
  }

  @Test(arguments: markdown) func `shorter lines`(_ path: String) throws {
    try check(path) { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard let first = line.first, first.isLetter, !line.contains("|") else {
          return String(line)
        }
        var wrapped = ""
        var width = 0
        for word in line.split(separator: " ") {
          // A line that began with a number or dash would become an item.
          let breaks = width > 40 && word.first?.isLetter == true
          wrapped += breaks ? "\n" : width > 0 ? " " : ""
          width = (breaks ? 0 : width + 1) + word.count
          wrapped += word
        }
        return wrapped
      }
      return Array(lines.joined(separator: "\n").utf8)
    }
  }

  @Test(arguments: markdown) func `sections in another order`(_ path: String) throws {
    try check(path) { text in
      var sections: [String] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("## ") || sections.isEmpty { sections.append("") }
        sections[sections.count - 1] += line + "\n"
      }
      return Array((sections.prefix(1) + sections.dropFirst().reversed()).joined().utf8)
    }
  }

  @Test(arguments: ["fjordby/paaroerendepolitik.txt", "kort/paaroerendepolitik.txt"])
  func `another encoding`(_ path: String) throws {
    for encoding in [String.Encoding.windowsCP1252, .utf16LittleEndian, .utf16BigEndian] {
      try check(path) { text in
        let mark: [UInt8] =
          encoding == .utf16LittleEndian
          ? [0xFF, 0xFE] : encoding == .utf16BigEndian ? [0xFE, 0xFF] : []
        return mark + [UInt8](text.data(using: encoding, allowLossyConversion: true) ?? Data())
      }
    }
  }
}

import Documents
import Testing

struct FormatTests {
  @Test(arguments: [
    ("<!DOCTYPE html><p>Hej", "a.txt", Format.html),
    ("\u{FEFF} <!-- x -->\n<HTML><body>", "a.xml", .html),
    ("<?xml version='1.0'?><politik/>", "a.html", .xml),
    ("<?xml version='1.0'?><html xmlns='x'><body/></html>", "a.xml", .html),
    ("# Overskrift", "a.txt", .text),
    ("Tekst.", "a.MD", .markdown),
    ("<politik>", "a.xml", .xml),
    ("<p>Hej</p>", "a.htm", .html),
    ("%PDF-1.7", "a.txt", .pdf),
  ])
  func `the content decides, then the name`(text: String, name: String, format: Format) throws {
    #expect(try Format(of: Array(text.utf8), named: name) == format)
  }

  @Test(arguments: [
    ("<div>Hej</div>", Format.html), ("<politik>Hej</politik>", .xml),
    ("Hej.\n\n## Mål", .markdown),
    ("Hej.", .text),
  ])
  func `a file without a telling name is known by its content`(
    text: String, format: Format
  ) throws {
    #expect(try Format(of: Array(text.utf8), named: "politik") == format)
  }

  @Test func `files that are known but not read say their kind`() {
    #expect(throws: ReadingError.unsupported("rtf")) {
      try Format(of: Array("{\\rtf1".utf8), named: "a.txt")
    }
    #expect(throws: ReadingError.unsupported("zip")) {
      try Format(of: [0x50, 0x4B, 0x03, 0x04, 0, 0], named: "politik.html")
    }
    #expect(throws: ReadingError.unsupported("doc")) {
      try Format(of: [0xD0, 0xCF, 0x11, 0xE0], named: "politik.doc")
    }
  }

  @Test func `empty, binary and very large files are refused`() {
    #expect(throws: ReadingError.empty) { try Format(of: [], named: "a.txt") }
    #expect(throws: ReadingError.empty) { try Format(of: [0xEF, 0xBB, 0xBF], named: "a.txt") }
    #expect(throws: ReadingError.binary) {
      try Format(of: (0...255).map { UInt8($0) }.map { $0 % 8 }, named: "a.txt")
    }
    let large = [UInt8](repeating: 0x61, count: Limits.fileBytes + 1)
    #expect(throws: ReadingError.tooLarge(limit: Limits.fileBytes)) {
      try Format(of: large, named: "a.txt")
    }
    #expect(throws: ReadingError.tooLarge(limit: Limits.fileBytes)) {
      try Document(large, as: .html)
    }
  }

  @Test(arguments: Format.allCases) func `an empty file is an error in every format`(
    format: Format
  ) {
    #expect(throws: ReadingError.empty) { try Document([], as: format) }
  }

  @Test(arguments: Format.withLines) func `bytes that are no text are an error in every format`(
    format: Format
  ) {
    #expect(throws: ReadingError.binary) {
      try Document([UInt8](repeating: 0, count: 64), as: format)
    }
  }

  @Test func `errors say what is wrong and what to do`() {
    let errors: [ReadingError] = [
      .empty, .binary, .tooLarge(limit: Limits.fileBytes),
      .malformed(.xml, line: 3, reason: "tags are crossed"), .truncated(.xml, line: nil),
      .encrypted(.docx), .damaged(.odt, reason: "its part content.xml is missing"),
      .excessive(.docx, reason: "it has more than 4096 parts"), .unsupported("rtf"),
    ]
    for error in errors {
      #expect(error.description.first?.isLowercase == true)
      #expect(!error.description.hasSuffix("."))
      #expect(!error.code.isEmpty && error.code.allSatisfy(\.isLetter))
    }
    #expect(Set(errors.map(\.code)).count == errors.count)
    #expect(errors[3].description.contains("line 3"))
  }
}

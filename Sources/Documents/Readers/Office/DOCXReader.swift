/// Turns a Word file into blocks.
enum DOCXReader {
  static func read(_ bytes: [UInt8]) throws(ReadingError) -> Reading {
    let package = try Package(bytes, as: .docx)
    let top = try PartRelations(of: "", in: package)
    let main = top.part("officeDocument", usually: "word/document.xml")
    let relations = try PartRelations(of: main, in: package)
    let stylesName = relations.part("styles", usually: "styles.xml")
    let styles = try WordStyles(package.part(stylesName), named: stylesName)
    let listsName = relations.part("numbering", usually: "numbering.xml")
    let lists = try WordNumbering(package.part(listsName), named: listsName)
    let body = WordReader(styles, lists)
    try PartParser.parse(package.requiredPart(main), named: main, of: .docx, with: body)
    var text = OfficeText(flow: body.finish())
    for kind in ["footnote", "endnote"] {
      let name = relations.part(kind + "s", usually: kind + "s.xml")
      guard let part = try package.part(name) else { continue }
      let reader = WordReader(styles, lists, prefix: kind + " ")
      try PartParser.parse(part, named: name, of: .docx, with: reader)
      text.notes.merge(reader.notes) { first, _ in first }
    }
    var reading = Reading(blocks: OfficeBlocks.read(text))
    reading.language = body.languages.most
    try name(&reading, top, package)
    return reading
  }

  /// Takes the title and the owner from the document's properties.
  private static func name(
    _ reading: inout Reading, _ top: PartRelations, _ package: Package
  ) throws(ReadingError) {
    let core = top.part("core-properties", usually: "docProps/core.xml")
    reading.title = try PartFields(["title"], in: package.part(core), named: core, of: .docx)
      .values["title"]
    let app = top.part("extended-properties", usually: "docProps/app.xml")
    reading.siteName = try PartFields(["Company"], in: package.part(app), named: app, of: .docx)
      .values["Company"]
  }
}

import Documents

/// Word and OpenDocument files with parts written in the test.
enum Office {
  static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    + " xmlns:v=\"urn:schemas-microsoft-com:vml\""

  static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override \
    PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
    wordprocessingml.document.main+xml"/></Types>
    """

  /// The styles of a Danish Word: the ids are translated and the names are not.
  static let styles = """
    <w:styles \(word)>
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Fjordby Kapitel"/><w:basedOn w:val="Mellem"/></w:style>
    <w:style w:type="paragraph" w:styleId="Mellem"><w:name w:val="Mellem"/><w:basedOn w:val="Overskrift2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="Niveau"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Flad"><w:name w:val="Flad"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Opstilling"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Indholdsfortegnelse1"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Citat"><w:name w:val="Quote"/></w:style>
    <w:style w:type="paragraph" w:styleId="Ring1"><w:name w:val="Ring1"/><w:basedOn w:val="Ring2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Ring2"><w:name w:val="Ring2"/><w:basedOn w:val="Ring1"/></w:style>
    <w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>
    </w:styles>
    """

  static let numbering = """
    <w:numbering \(word)>
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Overskrift1"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Overskrift2"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%4)"/></w:lvl></w:abstractNum>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    </w:numbering>
    """

  static func docx(_ body: String, extra: [Zip.Part] = []) throws -> Document {
    try Document(docxFile(body, extra: extra), as: .docx)
  }

  static func docxFile(_ body: String, extra: [Zip.Part] = []) -> [UInt8] {
    let document = "<w:document \(word)><w:body>\(body)</w:body></w:document>"
    return Zip.file(
      [
        .init("[Content_Types].xml", types), .init("word/document.xml", document),
        .init("word/styles.xml", styles), .init("word/numbering.xml", numbering),
      ] + extra)
  }

  /// A paragraph of Word's: properties, then text.
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func styled(_ style: String, _ text: String) -> String {
    p(text, "<w:pStyle w:val=\"\(style)\"/>")
  }

  static func item(_ text: String, level: Int = 0, list: Int = 1) -> String {
    p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
  }

  static let openDocument =
    ["office", "style", "text", "table"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

  static let odtStyles = """
    <office:document-styles \(openDocument)><office:styles>
    <style:default-style style:family="paragraph"><style:text-properties fo:language="nb" fo:country="NO" fo:font-size="12pt"/></style:default-style>
    <style:style style:name="Title" style:family="paragraph"/>
    <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
    <style:style style:name="Quotations" style:family="paragraph"/>
    </office:styles></office:document-styles>
    """

  static func odt(_ body: String, styles: String = "", extra: [Zip.Part] = []) throws -> Document {
    try Document(odtFile(body, styles: styles, extra: extra), as: .odt)
  }

  static func odtFile(_ body: String, styles: String = "", extra: [Zip.Part] = []) -> [UInt8] {
    let content = """
      <office:document-content \(openDocument)><office:automatic-styles>\(styles)\
      </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
      </office:document-content>
      """
    return Zip.file(
      [
        .init("mimetype", "application/vnd.oasis.opendocument.text"), .init("content.xml", content),
        .init("styles.xml", odtStyles),
      ] + extra)
  }
}

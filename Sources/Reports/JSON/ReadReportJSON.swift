import Documents

extension ReadReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("schemaVersion", schemaVersion)
      $0.add("documents", documents)
    }
  }
}

extension ReadReport.ReadDocument: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("path", path)
      $0.add("format", format)
      $0.add("language", language)
      $0.add("title", title)
      $0.add("blocks", blocks)
      $0.add("statements", statements)
    }
  }
}

extension ReadReport.ReadBlock: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("kind", kind)
      $0.add("level", level)
      $0.add("text", text)
      $0.add("number", number)
      $0.add("leadIn", leadIn)
      $0.add("headings", headings)
      $0.add("rowHeader", rowHeader)
      $0.add("columnHeader", columnHeader)
      $0.add("line", place.line)
      $0.add("column", place.column)
      $0.add("byteStart", place.byteStart)
      $0.add("byteEnd", place.byteEnd)
      $0.add("page", place.page)
      $0.add("paragraph", place.paragraph)
      $0.add("content", content)
    }
  }
}

extension ReadReport.ReadStatement: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("text", text)
      $0.add("line", place.line)
      $0.add("column", place.column)
      $0.add("page", place.page)
      $0.add("paragraph", place.paragraph)
      $0.add("clauses", clauses)
    }
  }
}

extension ReadReport.ReadClause: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("text", text)
      $0.add("speaker", speaker)
      $0.add("commitment", commitment)
      $0.add("concepts", concepts)
    }
  }
}

import Assessments
import Documents

extension GapReport {
  /// Writes the JSON report in pieces of whole subjects, each but the last above `size` in bytes.
  func writeJSON(
    inPiecesOf size: Int = 1 << 20, to sink: ([UInt8]) throws -> Void
  ) rethrows {
    var json = JSONWriter(capacity: 2 * size)
    json.open("{")
    json.add("schemaVersion", schemaVersion)
    json.add("tool", tool)
    json.add("problems", problems)
    json.add("subjects")
    json.open("[")
    for subject in subjects {
      json.startItem()
      subject.write(to: &json)
      if json.bytes.count > size { try json.flush(to: sink) }
    }
    json.close("]")
    json.close("}")
    json.endLine()
    try sink(json.bytes)
  }
}

extension GapReport.Tool: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("name", name)
      $0.add("version", version)
    }
  }
}

extension GapReport.Problem: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("path", path)
      $0.add("message", message)
      $0.add("code", code)
    }
  }
}

extension GapReport.Subject: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("name", name)
      $0.add("documents", documents)
      $0.add("coverage", coverage)
      $0.add("strength", strength)
      $0.add("standards", standards)
    }
  }
}

extension GapReport.DocumentResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("path", path)
      $0.add("format", format)
      $0.add("language", language)
      $0.add("title", title)
      $0.add("sha256", sha256)
      $0.add("words", words)
      $0.add("own", own)
      $0.add("ownReasons", ownReasons)
      $0.add("municipality", municipality)
    }
  }
}

extension Figure: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("value", value)
      $0.add("numerator", numerator)
      $0.add("denominator", denominator)
    }
  }
}

extension GapReport.StandardResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("id", id)
      $0.add("title", title)
      $0.add("coverage", coverage)
      $0.add("strength", strength)
      $0.add("sections", sections)
      $0.add("criteria", criteria)
    }
  }
}

extension GapReport.SectionResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("id", id)
      $0.add("title", title)
      $0.add("coverage", coverage)
      $0.add("strength", strength)
    }
  }
}

extension GapReport.Gap: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("id", id)
      $0.add("section", section)
      $0.add("title", title)
      $0.add("requirement", requirement)
      $0.add("level", level)
      $0.add("weight", weight)
      $0.add("source", source)
      $0.add("benchmark", benchmark)
      $0.add("related", related)
      $0.add("verdict", verdict)
      $0.add("review", review)
      $0.add("reasons", reasons)
      $0.add("evidence", evidence)
      $0.add("nearMiss", nearMiss)
      $0.add("missing", missing)
      $0.add("advice", advice)
      $0.add("modelWording", modelWording)
      $0.add("reliability", reliability)
      $0.add("likeness", likeness)
    }
  }
}

extension Resemblance: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("probability", (probability * 100).rounded() / 100)
      $0.add("words", words.map(\.trait))
    }
  }
}

extension GapReport.SourceReference: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("title", title)
      $0.add("reference", reference)
      $0.add("url", url)
    }
  }
}

extension GapReport.BenchmarkResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("share", share)
      $0.add("n", n)
      $0.add("figure", figure)
    }
  }
}

extension GapReport.Passage: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.add("quote", quote)
      $0.add("document", document)
      $0.add("line", place.line)
      $0.add("column", place.column)
      $0.add("endLine", place.endLine)
      $0.add("endColumn", place.endColumn)
      $0.add("byteStart", place.byteStart)
      $0.add("byteEnd", place.byteEnd)
      $0.add("page", place.page)
      $0.add("paragraph", place.paragraph)
      $0.add("headings", headings)
      $0.add("commitment", commitment)
      $0.add("speaker", speaker)
      $0.add("because", because)
    }
  }
}

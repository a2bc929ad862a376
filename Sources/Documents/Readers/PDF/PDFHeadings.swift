/// Finds the headings of a PDF by size, weight and place, and their levels by how they look.
struct PDFHeadings {
  /// The level of each line that is a heading, or part of one; 1 for the title.
  private(set) var levels: [Int: Int] = [:]
  private(set) var siteName: String?

  private let flow: PDFFlow
  /// Their words, without spaces, and the last line in which they stand.
  private var words: [ArraySlice<UInt8>: Int] = [:]
  /// Lines known to be headings so far.
  private var found: Set<Int> = []
  private let marked: Set<[UInt8]>

  /// How a heading looks; the greater stands higher.
  private struct Look: Hashable, Comparable {
    let size: Int
    let isBold: Bool
    let isCapitals: Bool
    /// Depth of its number, where only that makes it a heading, else 0.
    let depth: Int

    static func < (one: Look, other: Look) -> Bool {
      (one.size, one.isBold ? 1 : 0, one.isCapitals ? 1 : 0, other.depth)
        < (other.size, other.isBold ? 1 : 0, other.isCapitals ? 1 : 0, one.depth)
    }
  }

  /// Lines that make one heading.
  private struct Heading {
    let lines: Range<Int>
    let look: Look
    let number: Int?
  }

  init(of flow: PDFFlow) {
    self.flow = flow
    marked = Set(flow.bookmarks.map { [UInt8(truncatingIfNeeded: $0.page)] + $0.text })
    var headings: [Heading] = []
    var start = 0
    while start < flow.lines.count {
      let run = run(from: start)
      if let heading = heading(run) {
        headings.append(heading)
        found.formUnion(heading.lines)
        let text = heading.lines.flatMap { flow.text[flow.lines[$0].text] }
        words[ArraySlice(text.filter { !isSpace($0) })] = heading.lines.lowerBound
      }
      start = run.upperBound
    }
    setLevels(headings)
  }

  /// Lines below each other that look the same.
  private func run(from start: Int) -> Range<Int> {
    let style = flow.lines[start].style
    var end = start + 1
    while end < flow.lines.count, let gap = flow.gaps[end], flow.lines[end].style == style,
      gap * 10
        <= max(flow.pitch(of: style.size) * 11, style.size > flow.bodySize ? style.size * 15 : 0),
      !isNumbered(flow.lines[end]) || style.size <= flow.bodySize
    {
      end += 1
    }
    return start..<end
  }

  private func isNumbered(_ line: PDFLine) -> Bool {
    SectionNumber(in: flow.text, line.text) != nil
  }

  private func heading(_ run: Range<Int>) -> Heading? {
    let first = flow.lines[run.lowerBound]
    let style = first.style
    let words = flow.lines[run].map { flow.text[$0.text] }
    let isBigger = style.size * 100 >= flow.bodySize * 107
    if isBigger, run.count < 5, isHeadingText(words, 240) {
      return Heading(lines: run, look: look(of: first, depth: 0), number: depth(of: first))
    }
    // A bold line above running text: only the first line of a run can be one.
    let single = run.lowerBound..<run.lowerBound + (style.isBold ? run.count : 1)
    let text = single.map { flow.text[flow.lines[$0].text] }
    guard style.size * 10 >= flow.bodySize * 9, single.count < 3, isHeadingText(text, 130),
      standsApart(single)
    else { return nil }
    if isMarked(single) || style.isBold || isCapitals(flow.text, first.text) || isTinted(single) {
      let last = text.last?.last
      if last == 0x3A || last == 0x21 { return nil }
      return Heading(lines: single, look: look(of: first, depth: 0), number: depth(of: first))
    }
    guard let depth = depth(of: first), text.last?.last != 0x3A, isSectionHead(single) else {
      return nil
    }
    return Heading(lines: single, look: look(of: first, depth: depth), number: depth)
  }

  private func look(of line: PDFLine, depth: Int) -> Look {
    Look(
      size: line.style.size, isBold: line.style.isBold,
      isCapitals: isCapitals(flow.text, line.text), depth: depth)
  }

  private func depth(of line: PDFLine) -> Int? {
    SectionNumber(in: flow.text, line.text)?.depth
  }

  /// True if the words are those of a heading further down.
  func isRepeated(_ words: ArraySlice<UInt8>, after index: Int) -> Bool {
    (self.words[ArraySlice(words.filter { !isSpace($0) })] ?? 0) > index
  }

  // MARK: Tests

  /// Short words, no sentence, no remark in quotation marks.
  private func isHeadingText(_ lines: [ArraySlice<UInt8>], _ limit: Int) -> Bool {
    guard let first = lines.first, let last = lines.last?.last else { return false }
    let length = lines.reduce(0) { $0 + $1.count }
    guard length <= limit, last != 0x2E, last != 0x2C, last != 0x3B else { return false }
    if LetterCase(in: flow.text, at: first.startIndex) == .small { return false }
    if scalar(in: flow.text, at: first.startIndex).value == 0xBB { return false }
    return lines.contains { $0.count(where: isWordByte) > 2 }
  }

  /// True if lines begin something new and the text goes on below them.
  private func standsApart(_ run: Range<Int>) -> Bool {
    let (start, next) = (run.lowerBound, run.upperBound)
    let line = flow.lines[start]
    if !flow.startsColumn(start), !flow.isSpaced(start), !found.contains(start - 1) {
      let above = flow.lines[start - 1]
      let isEnded = endsSentence(Array(flow.text[above.text].suffix(12)))
      if above.style == line.style || !(isEnded || flow.endsEarly(above, before: line)) {
        return false
      }
    }
    guard next < flow.lines.count else { return false }
    if flow.startsColumn(next) { return true }
    let below = flow.lines[next]
    if flow.isSpaced(next) { return true }
    if LetterCase(in: flow.text, at: below.text.lowerBound) == .small { return false }
    return flow.endsEarly(flow.lines[next - 1], before: below)
  }

  private func isMarked(_ run: Range<Int>) -> Bool {
    if marked.isEmpty { return false }
    let text = run.flatMap { flow.text[flow.lines[$0].text] }.filter { !isSpace($0) }
    return marked.contains([UInt8(truncatingIfNeeded: flow.lines[run.lowerBound].page)] + text)
  }

  /// In a colour or font of its own, with body text of another below.
  private func isTinted(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard next < flow.lines.count, !flow.startsColumn(next) else { return false }
    let (style, below) = (flow.lines[run.lowerBound].style, flow.lines[next].style)
    return below.size == flow.bodySize && style.size >= below.size
      && (style.color != below.color
        && flow.endsEarly(flow.lines[run.lowerBound], before: flow.lines[next]))
  }

  /// «2.1 Formål» in the letters of the body, apart from it and not one of several items.
  private func isSectionHead(_ run: Range<Int>) -> Bool {
    let (line, next) = (flow.lines[run.lowerBound], run.upperBound)
    guard let number = SectionNumber(in: flow.text, line.text), next < flow.lines.count,
      LetterCase(in: flow.text, at: number.end) == .capital,
      flow.isSpaced(run.lowerBound) || flow.startsColumn(run.lowerBound)
    else { return false }
    let below = flow.lines[next]
    if number.depth > 1 { return true }
    return !isNumbered(below) && flow.isSpaced(next) && below.left <= line.left
      && endsSentence(Array(flow.text[below.text].suffix(12))) == false
  }

  // MARK: Levels

  private mutating func setLevels(_ headings: [Heading]) {
    let title = title(of: headings)
    let others = headings.indices.filter { $0 != title }.map { headings[$0] }
    var looks = Array(Set(others.map(\.look))).sorted(by: >)
    // Numbers of several depths in one look tell the levels below it.
    let shallow = Dictionary(grouping: others.filter { $0.number != nil }, by: \.look)
      .mapValues { $0.compactMap(\.number).min() ?? 1 }
    if looks.count > 5 { looks = Array(looks.prefix(5)) }
    for heading in others {
      let rank = looks.firstIndex(of: heading.look) ?? looks.count - 1
      let below = heading.number.map { $0 - (shallow[heading.look] ?? $0) } ?? 0
      for line in heading.lines { levels[line] = min(6, 2 + rank + below) }
    }
    if let title { for line in headings[title].lines { levels[line] = 1 } }
  }

  /// The largest of the headings on the first page that has any, but for the municipality's name.
  private mutating func title(of headings: [Heading]) -> Int? {
    guard let first = headings.first, flow.lines[first.lines.lowerBound].page < 4 else {
      return nil
    }
    let page = flow.lines[first.lines.lowerBound].page
    var best: Int?
    for (index, heading) in headings.enumerated()
    where flow.lines[heading.lines.lowerBound].page == page {
      let text = flow.text[flow.lines[heading.lines.lowerBound].text]
      if isMunicipality(text) {
        siteName = siteName ?? String(decoding: text, as: UTF8.self)
      } else if ContentsPage.isHeading(text) {
        continue
      } else if best.map({ headings[$0].look < heading.look }) ?? true {
        best = index
      }
    }
    guard let best, headings[best].look.size > flow.bodySize || headings[best].lines.lowerBound == 0
    else { return nil }
    return best
  }
}

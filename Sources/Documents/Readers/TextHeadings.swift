/// Finds the headings of a plain text by their length, their numbers and what follows them.
extension TextReader {
  /// The level of a line that is a heading, and whether only its looks say so; nil if it is none.
  func headingLevel(_ index: Int) -> (level: Int, isAssumed: Bool)? {
    let line = lines[index]
    guard isTitleLike(line.content), let next = nextLine(after: index), standsApart(index),
      titleLine.map({ index > $0 }) ?? true
    else { return nil }
    // What stands right under the title goes with it.
    if let titleLine, index == titleLine + 1, line.gap == 0 { return nil }
    let number = SectionNumber(in: bytes, line.content)
    let text = (number?.end ?? line.content.lowerBound)..<line.content.upperBound
    if let number {
      guard isHeadingText(text), !isListed(index, next) else { return nil }
      if number.isBare, line.gap == 0 && !line.startsPage || line.followsRule { return nil }
      if number.isBare, lines[next].gap == 0 { return nil }
      return (min(6, number.depth + 1), false)
    }
    if isCapitals(text) || isLetterSpaced(text) { return (2, false) }
    guard LetterCase(in: bytes, at: text.lowerBound) == .capital else { return nil }
    guard isLabel(index, next) else { return nil }
    if isAfterRuler { return (2, false) }
    return (builder.levelBelow(isContent: true), true)
  }

  /// The next line that is neither header nor footer.
  func nextLine(after index: Int) -> Int? {
    var next = index + 1
    while next < lines.count, lines[next].isFurniture { next += 1 }
    return next < lines.count ? next : nil
  }

  /// Short, and without a mark at its end that belongs to a sentence.
  func isTitleLike(_ content: Range<Int>) -> Bool {
    guard content.count <= 120, let last = bytes[content].last else { return false }
    return last != 0x2E && last != 0x2C && last != 0x3B && last != 0x2D && last != 0x21
  }

  /// A line begins something new if it stands apart from what is before it.
  private func standsApart(_ index: Int) -> Bool {
    let line = lines[index]
    if kind == nil || line.gap > 0 || line.startsPage || layout.isUnwrapped { return true }
    let isEarly = layout.endsEarly(lines[lastLine], before: line, in: bytes)
    let isEnded = endsSentence(inline.text)
    if let number = SectionNumber(in: bytes, line.content) {
      let text = number.end..<line.content.upperBound
      if number.depth > 1 || isCapitals(text) { return isEnded || isEarly }
    }
    return isEnded && isEarly
  }

  private func isHeadingText(_ text: Range<Int>) -> Bool {
    LetterCase(in: bytes, at: text.lowerBound) != .small && !text.isEmpty
      && bytes[text].contains(where: isWordByte)
  }

  /// One of several numbered lines that follow each other is an item of a list.
  private func isListed(_ index: Int, _ next: Int) -> Bool {
    let line = lines[index]
    let follower = lines[next]
    if kind == .listItem, line.gap == 0 { return true }
    if follower.gap == 0, !follower.startsPage {
      let isNumbered =
        SectionNumber(in: bytes, follower.content)?.depth == 1
        && SectionNumber(in: bytes, line.content)?.depth == 1
      return isNumbered || !layout.endsEarly(line, before: follower, in: bytes)
    }
    return !isItem(follower) && LetterCase(in: bytes, at: follower.content.lowerBound) == .small
  }

  private func isItem(_ line: TextLine) -> Bool {
    ListMarker(in: bytes, at: line.content.lowerBound, before: line.content.upperBound) != nil
  }

  /// A short line alone: «Beslutning», «Samarbejde med pårørende».
  private func isLabel(_ index: Int, _ next: Int) -> Bool {
    let line = lines[index]
    let follower = lines[next]
    guard line.width <= 80, !hasDate(line.content), !hasValue(line.content) else { return false }
    let isBeforeItem = isItem(follower)
    let isBeforeSmall = LetterCase(in: bytes, at: follower.content.lowerBound) == .small
    if isBeforeSmall && !isBeforeItem { return false }
    if bytes[line.content].last == 0x3A { return false }
    if follower.gap == 0, !follower.startsPage {
      return !isBeforeItem && line.width <= 60
        && layout.endsEarly(line, before: follower, in: bytes) && !isRowOfLabels(index, next)
    }
    if isBeforeItem, let last = builder.last, last.kind == .heading { return false }
    return layout.endsEarly(line, before: follower, in: bytes) && !isRowOfLabels(index, next)
  }

  /// Several short lines in a row are an address or the rest of a figure.
  private func isRowOfLabels(_ index: Int, _ next: Int) -> Bool {
    guard let third = nextLine(after: next) else { return false }
    return [lines[next], lines[third]].allSatisfy {
      $0.width <= 40 && isTitleLike($0.content) && !isItem($0) && !hasValue($0.content)
        && SectionNumber(in: bytes, $0.content) == nil
    }
  }

  /// «12. maj», «12-05-2026» or «24/1180»: a line with a date or a case number tells something.
  private func hasDate(_ content: Range<Int>) -> Bool {
    let words = bytes[content].split(separator: 0x20)
    for (word, next) in zip(words, words.dropFirst() + [[]]) {
      let digits = word.prefix(while: isDigit)
      if digits.count == 1 || digits.count == 2, word.count == digits.count + 1,
        word.last == 0x2E, let first = next.first, first &- 0x61 < 26
      {
        return true
      }
      if word.contains(0x2F), word.contains(where: isDigit) { return true }
      let parts = word.split { $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
      if parts.count == 3, parts.allSatisfy({ $0.allSatisfy(isDigit) }) { return true }
    }
    return false
  }

  /// «Telefon: 70 00 00 00» names a thing and says it.
  private func hasValue(_ content: Range<Int>) -> Bool {
    bytes[content].firstRange(of: ": ") != nil || bytes[content].contains(0x40)
  }

  func isCapitals(_ content: Range<Int>) -> Bool { Documents.isCapitals(bytes, content) }

  // MARK: Spaced letters

  /// «P O L I T I K»: five or more words, almost all of one letter.
  func isLetterSpaced(_ content: Range<Int>) -> Bool {
    guard content.count < 300 else { return false }
    let words = bytes[content].split(whereSeparator: isSpace)
    let single = words.filter { codePoints(bytes, $0.startIndex..<$0.endIndex) == 1 }.count
    return words.count >= 5 && single * 10 >= words.count * 9
  }

  /// The letters of a spaced line, with the wide spaces that divide its words.
  func letters(of content: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let start = index
      if isSpace(bytes[index]) {
        while isSpace(bytes[index]) { index += 1 }
        if index - start > 1 { parts.append(start..<index) }
      } else {
        while index < content.upperBound, !isSpace(bytes[index]) { index += 1 }
        parts.append(start..<index)
      }
    }
    return parts
  }

  // MARK: Title

  /// Finds the title among the first lines, and whose paper it is.
  mutating func findTitle() {
    var candidate: Int?
    for index in lines.indices.prefix(14) where !lines[index].isFurniture {
      let content = lines[index].content
      if isLetterSpaced(content) {
        candidate = index
        break
      }
      if lines[index].end * 100 > layout.width * 75, lines[index].indent < 8 { break }
      if SectionNumber(in: bytes, content) != nil || isItem(lines[index]) { break }
      if isContentsHeading(content) { break }
      if bytes[content].last == 0x3A || endsSentence(Array(bytes[content])) { break }
      if isOwner(content) {
        siteName = siteName ?? String(decoding: bytes[content], as: UTF8.self)
        continue
      }
      let isFirst = (index == 0 || lines[index].gap > 0) && !goesOn(behind: index)
      if candidate == nil, isFirst, isTitleLike(content), !hasDate(content), !hasValue(content),
        LetterCase(in: bytes, at: content.lowerBound) == .capital
      {
        candidate = index
      }
    }
    titleLine = candidate
  }

  /// True if the next line is an item of a list or goes on in the middle of a sentence.
  private func goesOn(behind index: Int) -> Bool {
    guard let next = nextLine(after: index) else { return false }
    if isItem(lines[next]) { return true }
    return LetterCase(in: bytes, at: lines[next].content.lowerBound) == .small
  }

  private func isOwner(_ content: Range<Int>) -> Bool { isMunicipality(bytes[content]) }
}

/// Four capitals or more, and no small letter.
func isCapitals(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var capitals = 0
  var index = range.lowerBound
  while index < range.upperBound {
    switch LetterCase(in: bytes, at: index) {
    case .small: return false
    case .capital: capitals += 1
    case .none: break
    }
    index += scalar(in: bytes, at: index).length
  }
  return capitals >= 4
}

/// «Fjordby Kommune» on a line of its own.
func isMunicipality(_ line: ArraySlice<UInt8>) -> Bool {
  let words = line.split(whereSeparator: isSpace)
  return words.count > 1 && words.count < 4 && words.last?.hasWord("kommune") == true
}

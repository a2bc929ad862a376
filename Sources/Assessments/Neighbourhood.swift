import Linguistics
import Standards

/// Which clauses of a document stand near each other.
struct Neighbourhood: Sendable {
  /// For each clause the sentence it stands in.
  private let sentenceOfClause: [Int32]
  /// For each sentence its own clauses, those at most two sentences away in the section, and those
  /// under the same heading, the heading's own included.
  private let own: [Range<Int32>]
  private let passages: [Range<Int32>]
  private let sections: [Range<Int32>]
  /// For each sentence its stretch of `linked`: lead-ins and headers with what they introduce.
  private let firstLink: [Int32]
  private let linked: [Int32]

  /// How near clauses must be to count as near.
  enum Reach: Int, CaseIterable {
    case sentence, passage, section, document

    init(_ reach: Rule.Reach) {
      switch reach {
      case .sentence: self = .sentence
      case .passage: self = .passage
      case .section: self = .section
      case .document: self = .document
      }
    }
  }

  init(_ analysis: Analysis) {
    let sentences = analysis.sentences
    sentenceOfClause = analysis.clauses.map { Int32($0.sentence) }
    own = sentences.map { Int32($0.clauses.lowerBound)..<Int32($0.clauses.upperBound) }
    var passages: [Range<Int32>] = []
    var sections: [Range<Int32>] = []
    passages.reserveCapacity(sentences.count)
    sections.reserveCapacity(sentences.count)
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].section == sentences[start].section { end += 1 }
      for index in start..<end {
        let first = max(start, index - 2)
        let last = min(end - 1, index + 2)
        passages.append(own[first].lowerBound..<own[last].upperBound)
        sections.append(own[start].lowerBound..<own[end - 1].upperBound)
      }
      start = end
    }
    self.passages = passages
    self.sections = sections
    (firstLink, linked) = Self.links(sentences)
  }

  private static func links(_ sentences: [Analysis.Sentence]) -> ([Int32], [Int32]) {
    var first = [Int32](repeating: 0, count: sentences.count + 1)
    for (index, sentence) in sentences.enumerated() {
      for introducer in sentence.introducedBy {
        first[index + 1] += 1
        first[introducer + 1] += 1
      }
    }
    for index in sentences.indices { first[index + 1] += first[index] }
    var linked = [Int32](repeating: 0, count: Int(first[sentences.count]))
    var next = first
    for (index, sentence) in sentences.enumerated() {
      for introducer in sentence.introducedBy {
        linked[Int(next[index])] = Int32(introducer)
        linked[Int(next[introducer])] = Int32(index)
        next[index] += 1
        next[introducer] += 1
      }
    }
    return (first, linked)
  }

  /// Fills a set with the clauses within reach of those of another, themselves included.
  func widen(_ set: Int32, _ reach: Reach, into near: Int32, in sets: inout ClauseSets) {
    var done = 0
    for index in 0..<sets.width {
      var rest = sets.word(index, of: set)
      while rest != 0 {
        let clause = index << 6 + rest.trailingZeroBitCount
        rest &= rest &- 1
        if clause < done { continue }
        done = insertNear(Int(sentenceOfClause[clause]), reach, into: near, in: &sets)
      }
    }
  }

  /// Takes the clauses out of a set that have none of another within reach.
  func restrict(_ set: Int32, near other: Int32, _ reach: Reach, in sets: inout ClauseSets) {
    for index in 0..<sets.width {
      var rest = sets.word(index, of: set)
      while rest != 0 {
        let clause = index << 6 + rest.trailingZeroBitCount
        rest &= rest &- 1
        if !isNear(Int(sentenceOfClause[clause]), other, reach, sets) {
          sets.remove(clause, from: set)
        }
      }
    }
  }

  private func isNear(
    _ sentence: Int, _ other: Int32, _ reach: Reach, _ sets: ClauseSets
  ) -> Bool {
    switch reach {
    case .sentence, .passage:
      if sets.meets(reach == .passage ? passages[sentence] : own[sentence], other) { return true }
      for at in firstLink[sentence]..<firstLink[sentence + 1] {
        if sets.meets(own[Int(linked[Int(at)])], other) { return true }
      }
      return false
    case .section: return sets.meets(sections[sentence], other)
    case .document: return !sets.isEmpty(other)
    }
  }

  /// Inserts what is near a sentence; gives the clause up to which all others insert the same.
  @inline(__always)
  func insertNear(
    _ sentence: Int, _ reach: Reach, into near: Int32, in sets: inout ClauseSets
  ) -> Int {
    switch reach {
    case .sentence, .passage:
      sets.insert(reach == .passage ? passages[sentence] : own[sentence], into: near)
      // A lead-in and its items, a header and its cells stand in one sentence.
      for at in firstLink[sentence]..<firstLink[sentence + 1] {
        sets.insert(own[Int(linked[Int(at)])], into: near)
      }
    case .section:
      sets.insert(sections[sentence], into: near)
      return Int(sections[sentence].upperBound)
    case .document:
      sets.insert(0..<Int32(sentenceOfClause.count), into: near)
      return sentenceOfClause.count
    }
    return Int(own[sentence].upperBound)
  }
}

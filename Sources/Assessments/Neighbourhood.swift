import Linguistics
import Standards

/// Which sentences of a document stand near each other.
struct Neighbourhood: Sendable {
  let count: Int
  /// Sentences whose predecessor stands in the same section.
  private let joined: BitSet
  /// Lead-ins and headers with what they introduce.
  private let links: [(item: Int32, introducer: Int32)]
  /// For each sentence the sentences under the same heading, the heading's own included.
  private let sections: [Range<Int>]

  init(_ analysis: Analysis) {
    let sentences = analysis.sentences
    count = sentences.count
    var joined = BitSet()
    var links: [(item: Int32, introducer: Int32)] = []
    var sections: [Range<Int>] = []
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      if index > 0, sentences[index - 1].section == sentence.section {
        joined.insert(index, of: sentences.count)
      } else {
        start = index
      }
      sections.append(start..<index + 1)
      for introducer in sentence.introducedBy { links.append((Int32(index), Int32(introducer))) }
    }
    for index in sections.indices.reversed() where index + 1 < sections.count {
      if joined.contains(index + 1) { sections[index] = sections[index + 1] }
    }
    self.joined = joined
    self.links = links
    self.sections = sections
  }

  /// The sentences within reach of some sentences, themselves included.
  func around(_ sentences: BitSet, _ reach: Rule.Reach) -> BitSet {
    switch reach {
    case .sentence: return withIntroductions(sentences)
    case .passage:
      var near = sentences.widened(within: joined).widened(within: joined)
      near.formUnion(withIntroductions(sentences))
      return near
    case .section:
      var near = sentences
      for sentence in sentences {
        for other in sections[sentence] { near.insert(other, of: count) }
      }
      return near
    case .document:
      var all = BitSet()
      for sentence in 0..<count { all.insert(sentence, of: count) }
      return all
    }
  }

  /// A lead-in and its items, a header and its cells stand in one sentence.
  private func withIntroductions(_ sentences: BitSet) -> BitSet {
    var near = sentences
    for link in links {
      if sentences.contains(Int(link.introducer)) { near.insert(Int(link.item), of: count) }
      if sentences.contains(Int(link.item)) { near.insert(Int(link.introducer), of: count) }
    }
    return near
  }
}

extension Reading {
  /// The sentences of some clauses.
  func sentences(of clauses: BitSet) -> BitSet {
    var result = BitSet()
    for clause in clauses {
      result.insert(analysis.clauses[clause].sentence, of: neighbourhood.count)
    }
    return result
  }

  /// Those of `clauses` that stand within reach of some of `others`.
  func keep(_ clauses: BitSet, near others: BitSet, within reach: Rule.Reach) -> BitSet {
    guard !clauses.isEmpty, !others.isEmpty else { return BitSet() }
    let near = neighbourhood.around(sentences(of: others), reach)
    var kept = clauses
    kept.keep { near.contains(analysis.clauses[$0].sentence) }
    return kept
  }
}

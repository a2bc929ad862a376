import Documents
public import Linguistics

/// A document as the rules see it: who commits in which clause, to which concepts, about whom.
public struct Reading: Sendable {
  public let analysis: Analysis
  /// For each sentence, whether it speaks of relatives, itself or by what stands above it.
  public let aboutRelatives: [Bool]
  /// The text as a whole is about relatives.
  public let isForRelatives: Bool
  /// The text concerns one service area only.
  public let isOneArea: Bool
  /// The sets that are told by `positive`, `negative` and `headings`.
  let said: ClauseSets
  /// For each concept the clauses that affirm it, and those that deny it.
  let positive: [Int32]
  let negative: [Int32]
  /// Clauses that stand in headings.
  let headings: Int32
  /// Clauses without a verb that introduce a list: "Samtalegrupper for pårørende:".
  let labels: Int32
  /// For each sentence, the units of service areas that it names, as bits.
  let areas: [UInt16]
  /// For each sentence, whether it tells how the text itself came about.
  let tellsOfMaking: [Bool]
  /// The text of each passage.
  let texts: [[UInt8]]
  let neighbourhood: Neighbourhood

  /// - Parameters:
  ///   - passages: the document's blocks in order.
  ///   - area: the only service area where the caller knows it.
  init(
    _ passages: [Passage], with vocabulary: inout Vocabulary, concepts: ReservedConcepts,
    owner: String?, area: String? = nil
  ) {
    let analysis = Analysis(of: passages, with: &vocabulary, owner: owner)
    var said = ClauseSets(clauses: analysis.clauses.count)
    var positive = [Int32](repeating: ClauseSets.empty, count: concepts.count)
    var negative = positive
    var areas = [UInt16](repeating: 0, count: analysis.sentences.count)
    var tellsOfMaking = [Bool](repeating: false, count: analysis.sentences.count)
    for hit in analysis.hits {
      if hit.isNegated {
        if negative[hit.concept] < 0 { negative[hit.concept] = said.make() }
        said.insert(hit.clause, into: negative[hit.concept])
      } else {
        if positive[hit.concept] < 0 { positive[hit.concept] = said.make() }
        said.insert(hit.clause, into: positive[hit.concept])
      }
      let sentence = analysis.clauses[hit.clause].sentence
      areas[sentence] |= concepts.areaBits[hit.concept]
      if hit.concept == concepts.making { tellsOfMaking[sentence] = true }
    }
    // Three staff groups are not one area, whatever is named besides.
    for (sentence, groups) in concepts.staffGroups(analysis, in: areas) where groups.count >= 3 {
      areas[sentence] = 0
    }
    let headings = said.make()
    for index in analysis.clauses.indices
    where analysis.clauses[index].circumstances.contains(.heading) {
      said.insert(index, into: headings)
    }
    self.headings = said.settle(headings)
    let labels = said.make()
    for introducer in Set(analysis.sentences.flatMap(\.introducedBy)).sorted() {
      for clause in analysis.sentences[introducer].clauses
      where analysis.clauses[clause].circumstances.contains(.verbless) {
        said.insert(clause, into: labels)
      }
    }
    self.labels = said.settle(labels)
    isOneArea = area != nil || Self.concernsOneArea(analysis, areas, concepts)
    if isOneArea, let opening = Self.opening(analysis, areas) {
      Self.spread(concepts.places, from: opening, in: analysis, &positive, &said)
    }
    let about = Aboutness(of: analysis, isToCitizens: Self.isToCitizens(analysis, concepts))
    texts = passages.map(\.text)
    neighbourhood = Neighbourhood(analysis)
    self.analysis = analysis
    self.positive = positive
    self.negative = negative
    self.said = said
    self.areas = areas
    self.tellsOfMaking = tellsOfMaking
    aboutRelatives = about.sentences
    isForRelatives = about.isForRelatives
  }

  /// "dine pårørende": the reader is the citizen, unless he is addressed as a relative as often.
  private static func isToCitizens(_ analysis: Analysis, _ concepts: ReservedConcepts) -> Bool {
    func clauses(_ concept: Int?) -> Int {
      Set(analysis.hits.lazy.filter { $0.concept == concept }.map(\.clause)).count
    }
    let citizens = clauses(concepts.readerHasRelatives)
    return citizens >= 2 && citizens > clauses(concepts.readerIsRelative)
  }

  /// The first sentence that names an area: the title, or what comes first below it.
  private static func opening(_ analysis: Analysis, _ areas: [UInt16]) -> Int? {
    let title = analysis.sentences.indices.first { analysis.sentences[$0].role == .heading }
    let first = analysis.sentences.indices.first { analysis.sentences[$0].role != .heading }
    return [title, first].compactMap(\.self).first { areas[$0] != 0 }
  }

  /// A text about one residence need not name it again: what its opening says of the place holds for
  /// every clause.
  private static func spread(
    _ places: Set<Int>, from opening: Int, in analysis: Analysis, _ positive: inout [Int32],
    _ said: inout ClauseSets
  ) {
    let clauses = analysis.sentences[opening].clauses
    let named = Set(
      analysis.hits.lazy.filter { !$0.isNegated && clauses.contains($0.clause) }.map(\.concept)
        .filter(places.contains))
    for concept in named.sorted() {
      for clause in analysis.clauses.indices { said.insert(clause, into: positive[concept]) }
    }
  }

  /// A document whose title names one area, or whose title is a bare name that the first sentence
  /// tells the one area of.
  private static func concernsOneArea(
    _ analysis: Analysis, _ areas: [UInt16], _ concepts: ReservedConcepts
  ) -> Bool {
    guard
      let title = analysis.sentences.indices.first(where: {
        analysis.sentences[$0].role == .heading
      })
    else { return false }
    if areas[title] != 0 { return concepts.areaCount(areas[title]) == 1 }
    // "Kildevang er et botilbud …": a title that is a name alone.
    let opening = analysis.sentences.indices.filter { analysis.sentences[$0].role != .heading }
    let first = opening.first.map { areas[$0] } ?? 0
    let isShort = analysis.sentences[title].clauses.allSatisfy {
      analysis.clauses[$0].circumstances.contains(.verbless) && analysis.clauses[$0].roles == 0
    }
    return isShort && concepts.areaCount(first) == 1
  }
}

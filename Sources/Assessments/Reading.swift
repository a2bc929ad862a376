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
    let about = Aboutness(of: analysis)
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

/// The concepts that the program itself knows by name.
struct ReservedConcepts: Sendable {
  let count: Int
  /// A bit for each unit of a service area; 0 for all other concepts.
  let areaBits: [UInt16]
  let survey: Int?
  /// How a text came about.
  let making: Int?
  /// The places that a whole text may be about.
  let places: Set<Int>

  /// The areas, each with the concepts of its units.
  private static let areas = [
    ["area_elder", "area_home_care", "area_nursing_home"],
    ["area_psychiatry", "area_residence", "area_support"],
    ["area_disability"], ["area_dementia"], ["area_children"],
  ]
  /// For each unit's bit, the bits of its whole area.
  private let wholes: [UInt16]

  private let staff: Int?

  /// The different words that name staff, for each sentence that names an area.
  func staffGroups(_ analysis: Analysis, in areas: [UInt16]) -> [Int: Set<Range<Int>>] {
    var groups: [Int: Set<Range<Int>>] = [:]
    for hit in analysis.hits where hit.concept == staff {
      let sentence = analysis.clauses[hit.clause].sentence
      if areas[sentence] != 0 { groups[sentence, default: []].insert(hit.bytes) }
    }
    return groups
  }

  /// The number of areas that some units belong to.
  func areaCount(_ units: UInt16) -> Int {
    wholes.count { $0 & units != 0 }
  }

  init(_ lexicon: Lexicon) {
    count = lexicon.ids.count
    var bits = [UInt16](repeating: 0, count: count)
    var wholes: [UInt16] = []
    var unit: UInt16 = 1
    for area in Self.areas {
      var whole: UInt16 = 0
      for id in area {
        if let number = lexicon.number(of: id) { bits[number] = unit }
        whole |= unit
        unit <<= 1
      }
      wholes.append(whole)
    }
    areaBits = bits
    self.wholes = wholes
    survey = lexicon.number(of: "survey_report")
    places = Set(
      ["care_residence", "care_home", "social_psychiatry", "elder_care"].compactMap {
        lexicon.number(of: $0)
      })
    making = lexicon.number(of: "text_making")
    staff = lexicon.number(of: Role.staff.rawValue)
  }
}

/// Which sentences speak of relatives.
struct Aboutness {
  let sentences: [Bool]
  /// The text as a whole is about relatives.
  let isForRelatives: Bool

  private static let rivals: UInt16 = Role.citizen.bit | Role.child.bit | Role.volunteer.bit

  init(of analysis: Analysis) {
    let all = analysis.sentences
    let roles = all.map { sentence in
      analysis.clauses[sentence.clauses].reduce(UInt16(0)) { $0 | $1.roles }
    }
    let addressed = all.map { sentence in
      analysis.clauses[sentence.clauses].contains { $0.addressesReader }
    }
    let isForRelatives = Self.isForRelatives(all, roles)
    // Family may be anyone's; in a text for relatives it is theirs.
    let naming = isForRelatives ? Role.relative.bit | Role.family.bit : Role.relative.bit
    var about = [Bool](repeating: false, count: all.count)
    for (index, sentence) in all.enumerated() {
      let isNamed = roles[index] & naming != 0
      let hasRival = roles[index] & Self.rivals != 0 && !addressed[index]
      let isIntroduced = sentence.introducedBy.contains { roles[$0] & naming != 0 }
      if isNamed || isIntroduced {
        about[index] = true
      } else if hasRival || sentence.role == .heading {
        // In a text for relatives a sentence on the citizen goes on about them where the last did.
        about[index] =
          isForRelatives && (!hasRival || Self.continues(index, all, about))
      } else if sentence.introducedBy.contains(where: { about[$0] }) {
        about[index] = true
      } else if sentence.section >= 0,
        analysis.sentences(of: sentence.section).contains(where: { roles[$0] & naming != 0 })
      {
        about[index] = true
      } else {
        // Elsewhere "du" is the citizen, whom the last sentence may have let bring a relative.
        about[index] =
          isForRelatives || (!addressed[index] && Self.continues(index, all, about))
      }
    }
    sentences = about
    self.isForRelatives = isForRelatives
  }

  /// One sentence in eight names relatives, or the title does and the text comes back to them.
  ///
  /// Counted: texts for relatives name them in 15 to 55 of 100 sentences, others in 2 to 9.
  private static func isForRelatives(_ all: [Analysis.Sentence], _ roles: [UInt16]) -> Bool {
    let named = roles.count { $0 & Role.relative.bit != 0 }
    let share = Double(named) / Double(max(1, all.count))
    let headings = all.indices.filter { all[$0].role == .heading }
    let isTitled = headings.prefix(2).contains { roles[$0] & Role.relative.bit != 0 }
    return share >= 0.125 || (isTitled && share >= 0.08)
  }

  /// The sentence right before it in the same passage speaks of relatives.
  private static func continues(
    _ index: Int, _ sentences: [Analysis.Sentence], _ about: [Bool]
  ) -> Bool {
    index > 0 && sentences[index - 1].passage == sentences[index].passage && about[index - 1]
  }
}

import Linguistics

/// Whether a text is one municipality's own, by who speaks in it.
struct Ownership {
  let reasons: [OwnReason]

  /// Counted on real documents: a municipality's own text says "vi" or "kommunen", names itself, and
  /// hardly ever speaks of "kommuner" in the plural; surveys and proposals do, and surveys are full
  /// of figures and respondents.
  init(of municipality: String?, _ analysis: Analysis, concepts: ReservedConcepts) {
    let tally = analysis.tally
    let thousands = max(0.3, Double(analysis.words) / 1000)
    let plural = tally.pluralMunicipalities
    let survey = concepts.survey.map { number in analysis.hits.count { $0.concept == number } } ?? 0
    var reasons: [OwnReason] = []
    if plural >= 4, Double(plural) / thousands >= 3 { reasons.append(.manyMunicipalities) }
    if survey >= 20, Double(survey) / thousands >= 6, plural >= 4 { reasons.append(.survey) }
    if municipality == nil, plural >= 2 {
      reasons.append(tally.proposals >= 3 ? .proposal : .noOwner)
    }
    if municipality == nil, tally.we + tally.municipality == 0, analysis.words > 150 {
      reasons.append(.noOwner)
    }
    self.reasons = reasons
  }
}

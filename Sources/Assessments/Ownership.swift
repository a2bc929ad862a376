import Linguistics

/// Whether a text is one municipality's own, by who speaks in it.
struct Ownership {
  let reasons: [OwnReason]

  /// Counted on real documents, per thousand words: a municipality's own text says "vi" or
  /// "kommunen" and names itself; proposals and surveys speak of "kommuner" in the plural, and of
  /// figures and respondents.
  init(of municipality: String?, _ analysis: Analysis, concepts: ReservedConcepts) {
    let thousands = max(0.2, Double(analysis.words) / 1000)
    let tally = analysis.tally
    let plural = Double(tally.pluralMunicipalities)
    let own = Double(tally.we) + Double(tally.municipality)
    let survey = Double(
      concepts.survey.map { number in analysis.hits.count { $0.concept == number } } ?? 0)
    var reasons: [OwnReason] = []
    let isOwnVoice = Double(tally.we) / thousands >= 4
    if plural >= 4, plural * 2 > own || (plural / thousands >= 4 && !isOwnVoice) {
      reasons.append(.manyMunicipalities)
    }
    if survey >= 6, survey / thousands >= 3 { reasons.append(.survey) }
    if Double(tally.proposals) / thousands >= 3, tally.proposals >= 3, !isOwnVoice,
      municipality == nil || plural >= 3
    {
      reasons.append(.proposal)
    }
    if own == 0, municipality == nil, analysis.words > 150 { reasons.append(.noOwner) }
    self.reasons = reasons
  }
}

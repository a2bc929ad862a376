import Linguistics

/// Which sentences speak of relatives.
struct Aboutness {
  let sentences: [Bool]
  /// The text as a whole is about relatives.
  let isForRelatives: Bool

  private static let rivals: UInt16 = Role.citizen.bit | Role.child.bit | Role.volunteer.bit

  /// - Parameter isToCitizens: "du" is the citizen, so that only what names relatives is about them.
  init(of analysis: Analysis, isToCitizens: Bool) {
    let all = analysis.sentences
    let roles = all.map { sentence in
      analysis.clauses[sentence.clauses].reduce(UInt16(0)) { $0 | $1.roles }
    }
    let addressed = all.map { sentence in
      analysis.clauses[sentence.clauses].contains { $0.addressesReader }
    }
    let isForRelatives = Self.isForRelatives(all, roles, mustBeTitled: isToCitizens)
    // Family may be anyone's; in a text for relatives it is theirs.
    let titled = all.indices.filter { all[$0].role == .heading }.prefix(2)
    let namesFamily = isForRelatives || titled.contains { roles[$0] & Role.family.bit != 0 }
    let naming = namesFamily ? Role.relative.bit | Role.family.bit : Role.relative.bit
    var about = [Bool](repeating: false, count: all.count)
    for (index, sentence) in all.enumerated() {
      let isNamed = roles[index] & naming != 0
      let namesRival = roles[index] & Self.rivals != 0
      let hasRival = isToCitizens ? namesRival || addressed[index] : namesRival && !addressed[index]
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
  private static func isForRelatives(
    _ all: [Analysis.Sentence], _ roles: [UInt16], mustBeTitled: Bool
  ) -> Bool {
    let named = roles.count { $0 & Role.relative.bit != 0 }
    let share = Double(named) / Double(max(1, all.count))
    let headings = all.indices.filter { all[$0].role == .heading }
    let isTitled = headings.prefix(2).contains { roles[$0] & Role.relative.bit != 0 }
    return (share >= 0.125 && !mustBeTitled) || (isTitled && share >= 0.08)
  }

  /// The sentence right before it in the same passage speaks of relatives.
  private static func continues(
    _ index: Int, _ sentences: [Analysis.Sentence], _ about: [Bool]
  ) -> Bool {
    index > 0 && sentences[index - 1].passage == sentences[index].passage && about[index - 1]
  }
}

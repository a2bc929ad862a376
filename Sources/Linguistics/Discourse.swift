/// What a sentence owes to those before it.
extension Analysis {
  /// Carries others' authorship on: where a sentence tells what the region or an association does,
  /// the next ones of the same passage do so too, until the municipality or "vi" speaks. A heading
  /// that names others alone carries it to the text below.
  mutating func carryOthers() {
    var carried = false
    for index in sentences.indices {
      let sentence = sentences[index]
      if sentence.role == .heading || sentence.isQuestion { continue }
      let opensPassage = index == 0 || sentences[index - 1].passage != sentence.passage
      if opensPassage { carried = isUnderOthers(sentence) }
      if let first = sentence.clauses.first, speaksForMunicipality(first) {
        carried = false
      } else if carried {
        for clause in sentence.clauses where clauses[clause].speaker != .relative {
          clauses[clause].speaker = .other
        }
      } else if let first = sentence.clauses.first, clauses[first].speaker == .other {
        carried = !clauses[first].circumstances.contains(.othersOffer)
      }
    }
  }

  /// The municipality itself or "vi" is the subject: a "department" or "nurse" may be the hospital's.
  private func speaksForMunicipality(_ clause: Int) -> Bool {
    guard clauses[clause].speaker == .municipality else { return false }
    let roles = clauses[clause].roles
    return roles & Role.municipality.bit != 0 || roles & Role.staff.bit == 0
  }

  /// The nearest heading names somebody else, and neither the municipality nor relatives.
  private func isUnderOthers(_ sentence: Sentence) -> Bool {
    guard sentence.section >= 0 else { return false }
    var roles: UInt16 = 0
    for heading in sentences(of: sentence.section) {
      for clause in sentences[heading].clauses { roles |= clauses[clause].roles }
    }
    let own = Role.municipality.bit | Role.staff.bit | Role.relative.bit
    return roles & Role.other.bit != 0 && roles & own == 0
  }
}

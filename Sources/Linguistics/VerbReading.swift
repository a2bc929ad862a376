/// Tells verbs from nouns of the same form, and finds the finite ones.
///
/// "Samtaler" and "møder" look like verbs, "udbyder" may stand in no list. What stands before and
/// after decides: a determiner makes a noun, a subject beside it a verb.
extension PassageReader {
  private static let function: UInt64 =
    Cue.preposition.bit | Cue.coordinator.bit | Cue.determiner.bit | Cue.adverb.bit
    | Cue.negation.bit | Cue.relativizer.bit | Cue.subordinator.bit | Cue.condition.bit
    | Cue.interrogative.bit | Cue.pronoun.bit | Cue.you.bit | Cue.we.bit | Cue.noneOf.bit

  /// Sets `Cue.finite` where a finite verb stands, and takes `Cue.verb` from the nouns.
  mutating func markVerbs(in range: Range<Int>) {
    /// The last finite verb since the last break, and the last modal that still wants a verb.
    var finite = -1
    var modal = -1
    /// A joint has opened a clause that still wants its verb.
    var wantsVerb = false
    for index in range {
      let token = tokens.list[index]
      if finite >= 0 { wantsVerb = false }
      if index == range.lowerBound || !token.mark.isDisjoint(with: [.afterComma, .afterBreak]) {
        finite = -1
        modal = -1
      }
      if token.cues & (Cue.subordinator.bit | Cue.condition.bit | Cue.relativizer.bit) != 0 {
        finite = -1
        modal = -1
        wantsVerb = true
        continue
      }
      if token.cues & Cue.modal.bit != 0 {
        tokens.list[index].cues |= Cue.finite.bit | Cue.verb.bit
        finite = index
        modal = index
        continue
      }
      if token.cues & Cue.verb.bit == 0 {
        if finite < 0, isUnknownVerb(index, in: range) {
          tokens.list[index].cues |= Cue.finite.bit | Cue.verb.bit
          finite = index
        }
        continue
      }
      if isInfinitive(index, in: range) {
        modal = -1
        continue
      }
      if isNoun(index, in: range, finite: finite, wantsVerb) || isPreposition(index, in: range) {
        tokens.list[index].cues &= ~(Cue.verb.bit | Cue.wish.bit)
        continue
      }
      let isPast = token.cues & Cue.past.bit != 0 || token.shape.contains(.past)
      if token.shape.contains(.endingS), modal >= 0 {
        modal = -1
      } else if token.shape.contains(.present) || token.shape.contains(.endingS)
        || (isPast && finite < 0 && isPastHere(index, in: range))
      {
        tokens.list[index].cues |= Cue.finite.bit
        finite = index
        modal = -1
      } else if modal >= 0 {
        modal = -1
      }
    }
  }

  /// A word outside the lists that ends as a verb and stands beside a subject.
  private func isUnknownVerb(_ index: Int, in range: Range<Int>) -> Bool {
    let token = tokens.list[index]
    guard token.cues & Self.function == 0, token.roles == 0, token.shape.contains(.isLong),
      !token.shape.isDisjoint(with: [.present, .endingS, .past]),
      !token.mark.contains(.isNumber), !token.shape.contains(.isCompound)
    else { return false }
    if index + 1 < range.upperBound {
      let next = tokens.list[index + 1]
      if next.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit) != 0 { return true }
    }
    guard index > range.lowerBound, !token.mark.contains(.afterComma) else { return false }
    let before = tokens.list[index - 1]
    if before.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit | Cue.relativizer.bit) != 0 {
      return true
    }
    if before.cues & (Cue.determiner.bit | Cue.preposition.bit) != 0 { return false }
    let isPerson = before.roles != 0 && !before.shape.contains(.endingS)
    return isPerson && token.shape.isDisjoint(with: [.definite])
  }

  /// After "at" and "å".
  private func isInfinitive(_ index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, tokens.list[index].mark.isDisjoint(with: [.afterComma]) else {
      return false
    }
    let before = tokens.list[index - 1]
    let isMarked = before.cues & Cue.that.bit != 0 || before.hash == Self.toBokmaal
    return isMarked && !tokens.list[index].shape.contains(.present)
  }

  static let toBokmaal = FormHash.of("å".utf8)

  /// "ved" is a verb only after a subject.
  private func isPreposition(_ index: Int, in range: Range<Int>) -> Bool {
    guard tokens.list[index].cues & Cue.preposition.bit != 0 else { return false }
    guard index > range.lowerBound, tokens.list[index].mark.isEmpty else { return true }
    let before = tokens.list[index - 1]
    return before.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit) == 0
  }

  /// "de oprettede tilbud" has no past tense, and "oprette" only looks like one.
  private func isPastHere(_ index: Int, in range: Range<Int>) -> Bool {
    let token = tokens.list[index]
    if token.cues & Cue.past.bit != 0 { return true }
    let isOpen =
      index == range.lowerBound || !token.mark.isDisjoint(with: [.afterComma, .afterBreak])
    if isOpen { return token.shape.contains(.weakPast) }
    let before = tokens.list[index - 1]
    if before.cues & (Cue.determiner.bit | Cue.preposition.bit) != 0 { return false }
    if token.shape.contains(.weakPast) { return true }
    // "Fra 2017 til 2020 kørte vi …"
    let next = index + 1 < range.upperBound ? tokens.list[index + 1].cues : 0
    if next & (Cue.subjectWe.bit | Cue.subjectYou.bit) != 0 { return true }
    return before.roles != 0 || before.shape.contains(.definite)
      || before.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit) != 0
  }

  /// Tells whether a form that may be both is a noun here.
  private func isNoun(
    _ index: Int, in range: Range<Int>, finite: Int, _ wantsVerb: Bool
  ) -> Bool {
    let token = tokens.list[index]
    guard token.cues & Cue.nounToo.bit != 0 || token.roles & ~Role.relative.bit != 0 else {
      return false
    }
    let isOpen =
      index == range.lowerBound
      || !token.mark.isDisjoint(with: [.afterComma, .afterBreak])
    if isOpen { return opensAsNoun(index, in: range) }
    let before = tokens.list[index - 1]
    if before.cues & Cue.that.bit != 0 { return false }
    if before.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit | Cue.relativizer.bit) != 0 {
      return false
    }
    if before.cues & (Cue.determiner.bit | Cue.preposition.bit | Cue.noneOf.bit) != 0 {
      return true
    }
    if before.mark.contains(.isNumber) || before.shape.contains(.endingS) { return true }
    if before.cues & Cue.coordinator.bit != 0, index - 2 >= range.lowerBound {
      return tokens.list[index - 2].cues & Cue.verb.bit == 0
    }
    if before.cues & Cue.modal.bit != 0 { return false }
    // After its verb a clause has objects, and an adjective stands before a noun.
    if finite >= 0 { return token.shape.contains(.present) || before.cues & Cue.verb.bit == 0 }
    return !wantsVerb && before.shape.contains(.endingE) && before.roles == 0
      && before.cues & (Self.function | Cue.verb.bit) == 0
  }

  /// "Møder holdes …" opens with a noun, "Møder du …" and "Støtter …" with a verb.
  private func opensAsNoun(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    let next = tokens.list[index + 1]
    if next.cues & (Cue.subjectWe.bit | Cue.subjectYou.bit | Cue.pronoun.bit) != 0 { return false }
    if next.cues & (Cue.preposition.bit | Cue.coordinator.bit | Cue.modal.bit) != 0 { return true }
    if next.cues & Cue.verb.bit != 0 { return true }
    return tokens.list[index].roles & Role.staff.bit != 0
  }
}

/// The small words that tell how a clause is meant; found like any concept of the lexicon.
enum Cue: Int, CaseIterable {
  case negation, noneOf, neither, never, without, lacking, ended, notOnly
  case shall, will, can, should, intention, exploring, value, serviceCan
  case condition, subordinator, relativizer, interrogative, coordinator
  case history, pastState, proposal, expectation, otherMunicipality
  case you, we, right, passive, preposition, verb, guarantee, future
  /// Subjects and modals by their very form.
  case subjectWe, subjectYou, pluralYou, modalShall, enabling, that
  /// Verbs after which "ikke" denies the subject.
  case existence
  /// Words that only one of the languages has.
  case danish, norwegian, municipalities

  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The cues as concepts, in the order of their raw values.
  static let concepts: [Concept] = allCases.map { cue in
    Concept(
      id: "cue.\(cue)",
      known: [.da: DanishCues.terms[cue] ?? [], .nb: BokmaalCues.terms[cue] ?? []])
  }
}

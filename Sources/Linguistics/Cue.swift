/// The small words that tell how a clause is meant; found like any concept of the lexicon.
enum Cue: Int, CaseIterable {
  // Denial.
  case negation, noneOf, neither, without, lacking, ended, notOnly
  /// Adverbials to which alone a denial belongs: "ikke om natten".
  case restriction
  /// Predicates that deny their subject: "er ikke en del af".
  case absence
  /// Nouns and verbs through which a denial reaches what depends on them: "ikke mulighed for".
  case offer
  /// Verbs and nouns whose denial gives something: "kræver ikke", "ingen ventetid".
  case requirement
  /// Verbs after which "ikke" denies the subject.
  case existence

  // Strength.
  case shall, modal, modalShall, will, can, should, intention, wish, goal, purpose, exploring
  case value, serviceCan, guarantee

  // Joints of the sentence.
  case condition, subordinator, that, relativizer, interrogative, coordinator, contrast

  // Time.
  case history, earlier, past

  // Whose word it is.
  case proposal, attributed, expectation, otherMunicipality, jointly

  // Persons and what stands beside them.
  case you, we, subjectWe, subjectYou, pluralYou, pronoun, determiner, preposition, adverb

  // Verbs.
  case verb, finite, nounToo, copula

  // What is given to relatives, and what is asked of them.
  case duty, procedure, contribution, helping, need, enabling, outcome

  /// Words that only one of the languages has.
  case danish, norwegian, municipalities

  @inline(__always)
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The cues as concepts, in the order of their raw values.
  static let concepts: [Concept] = allCases.map { cue in
    Concept(
      id: "cue.\(cue)",
      known: [.da: DanishCues.terms[cue] ?? [], .nb: BokmaalCues.terms[cue] ?? []])
  }
}

import Assessments
import Linguistics
import Standards

extension Wording {
  /// One sentence on why a passage counts or falls short.
  func because(_ evidence: Evidence, elements: [Rule.Element]) -> String {
    // A report holds thousands of these: it is written into one piece of memory.
    var sentence = ""
    sentence.reserveCapacity(240)
    sentence += opening(evidence.speaker, evidence.commitment)
    let found = elements.count { evidence.elements.contains($0.name) }
    var written = 0
    for element in elements where written < found && evidence.elements.contains(element.name) {
      written += 1
      if written == 1 {
        sentence += choose(da: "; fundet i passagen: ", en: "; found in the passage: ")
      } else {
        sentence += written == found ? choose(da: " og ", en: " and ") : ", "
      }
      sentence += choose(da: element.label, en: element.labelEnglish)
    }
    if !evidence.reasons.isEmpty {
      let against = objections(to: evidence, isNamed: found > 0)
      if !against.isEmpty { sentence += choose(da: ", men ", en: ", but ") + clauses(against) }
    }
    if let leadIn = evidence.leadIn {
      sentence += choose(da: "; læst sammen med ", en: "; read together with ") + quoted(leadIn)
    }
    sentence += "."
    return sentence
  }

  /// What stands against a passage, but for what the opening has said already.
  private func objections(to evidence: Evidence, isNamed: Bool) -> [String] {
    let pronoun = choose(da: "den", en: "it")
    var name = isNamed ? pronoun : choose(da: "passagen", en: "the passage")
    return evidence.reasons.compactMap { reason in
      if isSaid(reason, by: evidence) { return nil }
      defer { name = pronoun }
      return words(for: reason, of: name)
    }
  }

  private func isSaid(_ reason: Reason, by evidence: Evidence) -> Bool {
    switch reason {
    case .onlyIntention: evidence.commitment == .intention
    case .denied: evidence.commitment == .denial
    case .mentionOnly: evidence.commitment == .mention
    case .saidByOther: evidence.speaker == .other || evidence.speaker == .relative
    case .silent, .elementMissing, .oneAreaOnly, .aboutOthersThanRelatives, .history, .question,
      .notOwnDocument, .noText, .unreadable, .conflict, .lowReliability:
      false
    }
  }

  private func opening(_ speaker: Speaker, _ commitment: Commitment) -> String {
    switch speaker {
    case .municipality: municipalityOpening(commitment)
    case .unnamed: unnamedOpening(commitment)
    case .reader: readerOpening(commitment)
    case .relative:
      choose(
        da: "Teksten siger, hvad den pårørende selv skal gøre",
        en: "The text says what the relative has to do")
    case .other:
      choose(
        da: "Teksten siger, hvad andre end kommunen gør",
        en: "The text says what others than the municipality do")
    }
  }

  private func municipalityOpening(_ commitment: Commitment) -> String {
    switch commitment {
    case .practice:
      choose(da: "Kommunen beskriver sin praksis", en: "The municipality describes its practice")
    case .obligation:
      choose(da: "Kommunen forpligter sig", en: "The municipality commits itself")
    case .promise: choose(da: "Kommunen lover det", en: "The municipality promises it")
    case .intention:
      choose(
        da: "Kommunen udtrykker kun en hensigt",
        en: "The municipality only states an intention")
    case .denial:
      choose(
        da: "Kommunen siger, at det ikke er sådan",
        en: "The municipality says that it is not so")
    case .mention:
      choose(
        da: "Kommunen nævner kun emnet", en: "The municipality only mentions the topic")
    }
  }

  private func unnamedOpening(_ commitment: Commitment) -> String {
    switch commitment {
    case .practice: choose(da: "Teksten beskriver en praksis", en: "The text describes a practice")
    case .obligation: choose(da: "Teksten fastslår en pligt", en: "The text lays down a duty")
    case .promise: choose(da: "Teksten giver et løfte", en: "The text makes a promise")
    case .intention:
      choose(da: "Teksten udtrykker kun en hensigt", en: "The text only states an intention")
    case .denial:
      choose(da: "Teksten siger, at det ikke er sådan", en: "The text says that it is not so")
    case .mention: choose(da: "Teksten nævner kun emnet", en: "The text only mentions the topic")
    }
  }

  private func readerOpening(_ commitment: Commitment) -> String {
    switch commitment {
    case .practice:
      choose(
        da: "Teksten giver den pårørende et tilbud",
        en: "The text makes the relative an offer")
    case .obligation:
      choose(
        da: "Teksten giver den pårørende en ret", en: "The text gives the relative a right")
    case .promise:
      choose(
        da: "Teksten lover den pårørende det", en: "The text promises it to the relative")
    case .intention:
      choose(
        da: "Teksten stiller det kun den pårørende i udsigt",
        en: "The text only holds it out to the relative as a prospect")
    case .denial:
      choose(
        da: "Teksten siger, at den pårørende ikke får det",
        en: "The text says that the relative does not get it")
    case .mention:
      choose(
        da: "Teksten nævner kun emnet for den pårørende",
        en: "The text only mentions the topic to the relative")
    }
  }

  /// A clause on why a verdict is not met, or why a person must look.
  func words(for reason: Reason) -> String {
    words(for: reason, of: choose(da: "passagen", en: "the passage"))
  }

  private func words(for reason: Reason, of name: String) -> String {
    switch reason {
    case .silent: choose(da: "teksten siger intet om det", en: "the text is silent on it")
    case .onlyIntention:
      choose(da: "en hensigt forpligter ikke", en: "an intention does not commit")
    case .elementMissing:
      choose(
        da: "\(name) dækker ikke hele kravet", en: "\(name) does not cover the whole requirement")
    case .oneAreaOnly:
      choose(da: "\(name) gælder kun ét område", en: "\(name) holds for one area only")
    case .denied:
      choose(da: "\(name) siger, at det ikke er sådan", en: "\(name) says that it is not so")
    case .saidByOther:
      choose(
        da: "det er ikke kommunen selv, der forpligter sig",
        en: "it is not the municipality that commits itself")
    case .aboutOthersThanRelatives:
      choose(
        da: "\(name) handler om andre end pårørende", en: "\(name) is about others than relatives")
    case .history:
      choose(
        da: "\(name) handler om noget, der er afsluttet",
        en: "\(name) is about something that has ended")
    case .question: choose(da: "\(name) er et spørgsmål", en: "\(name) is a question")
    case .mentionOnly: choose(da: "emnet er kun nævnt", en: "the topic is only mentioned")
    case .notOwnDocument:
      choose(
        da: "dokumentet er ikke kommunens eget",
        en: "the document is not the municipality's own")
    case .noText: choose(da: "dokumentet har ingen tekst", en: "the document has no text")
    case .unreadable:
      choose(da: "dokumentet kunne ikke læses", en: "the document could not be read")
    case .conflict:
      choose(da: "et andet sted i teksten taler imod", en: "another passage speaks against it")
    case .lowReliability:
      choose(
        da: "reglen for dette krav er ikke sikker nok til at stå alene",
        en: "the rule for this requirement is not reliable enough to stand alone")
    }
  }

  func words(for reason: OwnReason) -> String {
    switch reason {
    case .manyMunicipalities:
      choose(
        da: "teksten taler om kommuner i flertal, ikke om én kommune",
        en: "the text speaks of municipalities in the plural, not of one")
    case .proposal:
      choose(
        da: "teksten foreslår og anbefaler, hvad kommuner bør gøre",
        en: "the text proposes and recommends what municipalities should do")
    case .survey:
      choose(da: "teksten gengiver en undersøgelse", en: "the text reports on a survey")
    case .noOwner:
      choose(
        da: "ingen kommune taler eller er nævnt i teksten",
        en: "no municipality speaks or is named in the text")
    }
  }
}

import Testing

@testable import Linguistics

/// What the analysis makes of one passage, read with a small lexicon of roles and offers.
struct Said {
  let analysis: Analysis
  let text: [UInt8]
  let passage: Int

  init(
    _ text: String, leadIn: String? = nil, heading: String? = nil,
    as role: Passage.Role? = nil, owner: String? = "solby"
  ) {
    var passages: [Passage] = []
    if let heading {
      passages.append(
        Passage(text: Array(heading.utf8), role: .heading, introducedBy: [], headings: []))
    }
    let headings = Array(passages.indices)
    if let leadIn {
      passages.append(
        Passage(text: Array(leadIn.utf8), role: .paragraph, introducedBy: [], headings: headings))
    }
    let own = role ?? (leadIn == nil ? .paragraph : .listItem)
    passages.append(
      Passage(
        text: Array(text.utf8), role: own,
        introducedBy: leadIn == nil ? [] : [passages.count - 1], headings: headings))
    var vocabulary = Vocabulary(Self.lexicon)
    analysis = Analysis(of: passages, with: &vocabulary, owner: owner)
    passage = passages.count - 1
    self.text = Array(text.utf8)
  }

  /// The clauses of the passage itself.
  var clauses: [Analysis.Clause] {
    analysis.sentences(of: passage).flatMap { analysis.clauses[analysis.sentences[$0].clauses] }
  }

  /// The words of each clause.
  var parts: [String] { clauses.map { String(decoding: text[$0.bytes], as: UTF8.self) } }

  /// The places in the passage where a concept is said.
  func hits(_ concept: String) -> [Analysis.Hit] {
    let number = Self.lexicon.number(of: concept)
    return analysis.hits.filter {
      $0.concept == number
        && analysis.sentences[analysis.clauses[$0.clause].sentence].passage == passage
    }
  }

  /// What each hit of a concept covers.
  func words(_ concept: String) -> [String] {
    hits(concept).map { String(decoding: text[$0.bytes], as: UTF8.self) }
  }

  /// The clause that says `offer` for the first time; else the first one.
  var clause: Analysis.Clause {
    get throws {
      let hit = hits("offer").first.map { analysis.clauses[$0.clause] }
      return try #require(hit ?? clauses.first)
    }
  }

  var isDenied: Bool {
    get throws { try #require(hits("offer").first).isNegated }
  }

  static let lexicon = Lexicon(concepts)

  private static let concepts: [Concept] = [
    concept(
      "role_municipality",
      ["kommune:n", "byråd:n", "udvalg:n", "forvaltning:n", "politik:n"],
      ["kommune:n", "kommunestyre:n", "bydel:n"]),
    concept(
      "role_staff",
      [
        "medarbejder:n", "personale:n", "vejleder:n", "*+vejleder:n", "leder:n", "visitator:n",
        "kontaktperson:n", "botilbud:n", "plejehjem:n", "afdeling:n", "rådgiver:n",
        "*+konsulent:n",
      ],
      ["medarbeider:n", "saksbehandler:n", "*+koordinator:n", "sykehjem:n", "avdeling:n"]),
    concept(
      "role_relative", ["pårørende", "pårørendes", "pårørende+*", "familie:n", "ægtefælle:n"],
      ["pårørende", "pårørendes", "pårørende+*", "familie:n", "ektefelle:n"]),
    concept("role_citizen", ["borger:n", "beboer:n"], ["bruker:n", "pasient:n"]),
    concept("role_child", ["barn:n", "unge"], ["barn:n", "unge"]),
    concept("role_volunteer", ["frivillig:a"], ["frivillig:a"]),
    concept(
      "role_other",
      [
        "region:n", "hospital:n", "forening:n", "*+forening:n", "organisation:n", "ældre sagen",
        "sundhedsstyrelsen",
      ],
      ["helseforetak:n", "sykehus:n", "forening:n", "organisasjon:n", "helsedirektoratet"]),
    concept(
      "offer",
      [
        "samtale:n", "aflastning:n", "kursus:n", "gruppe:n", "*+gruppe:n", "pårørende+råd:n",
        "pårørende+vejleder:n", "pårørende+konsulent:n", "pårørende+aftale:n", "café:n",
        "visitation:n", "koordinator:n", "sorggruppe:n",
      ],
      [
        "samtale:n", "avlastning:n", "kurs:n", "gruppe:n", "pårørende+koordinator:n",
        "pårørende+avtale:n", "kafé:n", "henvisning:n", "pårørendeskole:n",
      ]),
    concept("guidance", ["vejlede:v ..3 pårørende"], ["veilede:v ..3 pårørende"]),
    concept("no_wait", ["ingen ventetid"], ["ingen ventetid"]),
    concept("inclusion", ["inddrage:v", "høre:v"], ["involvere:v", "høre:v"]),
  ]

  private static func concept(_ id: String, _ danish: [String], _ bokmaal: [String]) -> Concept {
    Concept(id: id, known: [.da: danish, .nb: bokmaal])
  }
}

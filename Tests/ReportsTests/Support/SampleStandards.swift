import Assessments
import Linguistics

@testable import Standards

extension Sample {
  static let oslo = StandardAssessment(
    standard: Standard(
      id: "oslo", title: "Oslo-standarden for pårørendesamarbejde",
      titleEnglish: "The Oslo standard for cooperation with relatives",
      publisher: "Oslo kommune", edition: "I brug fra 2020",
      about: "Oslo Kommunes egen standard. For danske kommuner er den et forbillede.",
      sources: [],
      sections: [
        .init(id: "grundlag", title: "Grundsyn", titleEnglish: "Foundations"),
        .init(id: "koordinator", title: "Pårørendekoordinator", titleEnglish: "Coordinator"),
      ],
      criteria: osloFindings.map(\.criterion)),
    findings: osloFindings)

  static let coordinatorElements = [
    element("koordinator", "at der er en koordinator", "that there is a coordinator"),
    element("opgave", "mindst én opgave", "at least one task"),
  ]

  private static let osloFindings: [Finding] = [
    Finding(
      criterion: criterion(
        "oslo.systematik", section: "grundlag",
        ("Systematisk samarbejde", "Systematic cooperation"),
        requirement: (
          "Samarbejdet hører til de faste arbejdsgange.", "Cooperation is part of fixed routines."
        ), weight: 3, url: "https://example.org/oslo?a=1&b=2"),
      verdict: .met,
      evidence: [
        evidence("Alle enheder skal have en skriftlig rutine.", line: 12),
        evidence(
          "en rutine i hver enhed", document: 1, line: 4, headings: [], leadIn: "Vi har:",
          .practice, .unnamed),
      ]),
    Finding(
      criterion: criterion(
        "oslo.koordinator", section: "koordinator",
        ("Pårørendekoordinator udpeget", "Relatives' coordinator appointed"),
        requirement: ("Kommunen har en koordinator.", "The municipality has a coordinator."),
        weight: 3, related: ["kortlaegning.politik", "koncept.ressourcer"],
        elements: coordinatorElements,
        advice: "Udpeg en koordinator, f.eks. i sundhed. Skriv opgaverne ind i politikken.",
        modelWording: "Kommunen har en pårørendekoordinator, som hjælper den enkelte."),
      verdict: .partial, reasons: [.onlyIntention],
      evidence: [
        evidence(
          "Kommunen bør udpege en <b>koordinator</b> | \"snart\" & `gerne`.", line: 3, page: 2,
          headings: ["Samarbejde", "Indgang"], .intention, elements: ["koordinator"],
          reasons: [.onlyIntention, .elementMissing])
      ], missing: ["opgave", "commitment"]),
    Finding(
      criterion: criterion(
        "oslo.let-kontakt", section: "koordinator", ("Let kontakt", "Easy contact"),
        requirement: ("Det er let at få kontakt.", "Contact is easy."), level: .should),
      verdict: .contradicted, reasons: [.denied],
      evidence: [
        evidence("Kommunen har ikke en fast telefontid.", line: 20, .denial, reasons: [.denied])
      ]),
    Finding(
      criterion: criterion(
        "oslo.evaluering", section: "grundlag", ("Evaluering", "Evaluation"),
        requirement: ("Samarbejdet evalueres.", "Cooperation is evaluated."), level: .should,
        weight: 1),
      verdict: .notApplicable),
  ]

  static let survey2017 = StandardAssessment(
    standard: Standard(
      id: "kortlaegning", title: "Kortlægningen", titleEnglish: "The survey",
      publisher: "Rambøll for Ældre Sagen", edition: "2017", about: "En kortlægning.",
      sources: [], sections: [.init(id: "form", title: "Form", titleEnglish: "Form")],
      criteria: surveyFindings.map(\.criterion)),
    findings: surveyFindings)

  private static let surveyFindings: [Finding] = [
    Finding(
      criterion: criterion(
        "kortlaegning.politik", section: "form", ("Egen politik", "Own policy"),
        requirement: ("Kommunen har en politik.", "The municipality has a policy."),
        level: .should,
        benchmark: Benchmark(share: 0.71, n: 79, figure: "Figur 8-2")),
      verdict: .met, review: true, reasons: [.lowReliability],
      evidence: [evidence("Politikken er vedtaget af byrådet.", line: 2, .practice, .unnamed)]),
    Finding(
      criterion: criterion(
        "kortlaegning.aflastning", section: "form", ("Aflastning", "Respite"),
        requirement: ("Kommunen tilbyder aflastning.", "The municipality offers respite."),
        level: .may, weight: 1,
        benchmark: Benchmark(share: 0.999, n: 1_056, figure: "Figur 8-5")),
      verdict: .missing, reasons: [.saidByOther],
      nearMiss: evidence(
        "Foreningen tilbyder aflastning.", document: 1, line: 9, .practice, .other,
        reasons: [.saidByOther]), missing: ["speaker"]),
    Finding(
      criterion: criterion(
        "kortlaegning.transport", section: "form", ("Transport", "Transport"),
        requirement: ("Kommunen tilbyder kørsel.", "The municipality offers transport."),
        level: .may, weight: 1),
      verdict: .missing, reasons: [.silent]),
    Finding(
      criterion: criterion(
        "kortlaegning.demens", section: "form", ("Demens", "Dementia"),
        requirement: ("Der er en demenspolitik.", "There is a dementia policy."), weight: 1),
      verdict: .notAssessed, reasons: [.notOwnDocument]),
  ]
}

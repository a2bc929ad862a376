import Standards

extension Wording {
  /// A whole percentage that never says 0 or 100 where it is not quite so.
  func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    var whole = Int((min(max(share, 0), 1) * 100).rounded())
    if share > 0, whole == 0 { whole = 1 }
    if share < 1, whole == 100 { whole = 99 }
    return choose(da: "\(whole)\u{A0}%", en: "\(whole)%")
  }

  /// The percentage, or a dash where nothing was counted.
  func percent(_ figure: Figure) -> String {
    figure.denominator == 0 ? "–" : percent(figure.value)
  }

  /// At most two decimals, with the language's decimal sign.
  func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    if fraction == 0 { return grouped(hundredths / 100) }
    let digits = fraction < 10 ? "0\(fraction)" : "\(fraction)"
    let short = digits.hasSuffix("0") ? String(digits.dropLast()) : digits
    return grouped(hundredths / 100) + choose(da: ",", en: ".") + short
  }

  /// A whole number with the language's mark between thousands.
  func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = number
    while rest >= 1_000 {
      let part = String(rest % 1_000)
      groups.insert(String(repeating: "0", count: 3 - part.count) + part, at: 0)
      rest /= 1_000
    }
    return ([String(rest)] + groups).joined(separator: choose(da: ".", en: ","))
  }

  func words(_ number: Int) -> String {
    grouped(number) + choose(da: " ord", en: number == 1 ? " word" : " words")
  }

  func criteria(_ number: Int) -> String {
    grouped(number) + choose(da: " krav", en: number == 1 ? " requirement" : " requirements")
  }

  /// What a figure was counted from: points of weight, or a mean of standards.
  func basis(_ figure: Figure, standards: Int) -> String {
    if figure.denominator == 0 {
      return choose(da: "ingen krav er vurderet", en: "no requirement was assessed")
    }
    let parts = (decimal(figure.numerator), decimal(figure.denominator))
    return standards == 1
      ? choose(
        da: "\(parts.0) af \(parts.1) vægtpoint", en: "\(parts.0) of \(parts.1) points of weight")
      : choose(
        da: "gennemsnit af \(parts.1) standarder: \(parts.0) / \(parts.1)",
        en: "mean of \(parts.1) standards: \(parts.0) / \(parts.1)")
  }

  /// "71 % af 79 kommuner i 2017 (Figur 8-2)".
  func benchmark(_ benchmark: Benchmark, year: String?) -> String {
    let share = percent(benchmark.share)
    let when = year.map { choose(da: " i \($0)", en: " in \($0)") } ?? ""
    let who = choose(
      da: "\(share) af \(grouped(benchmark.n)) kommuner",
      en: "\(share) of \(grouped(benchmark.n)) municipalities")
    return "\(who)\(when) (\(benchmark.figure))"
  }

  /// "Reglen gav samme afgørelse som mennesker i 18 af 21 prøvede tilfælde (86 %)".
  func reliability(_ reliability: Reliability) -> String {
    let share = percent(reliability.share)
    return choose(
      da: "Reglen gav samme afgørelse som mennesker i \(reliability.right) af "
        + "\(reliability.judged) prøvede tilfælde (\(share))",
      en: "The rule agreed with people in \(reliability.right) of \(reliability.judged) cases "
        + "tried (\(share))")
  }

  /// The year of a survey that names its edition by year alone; nil for all others.
  func year(ofEdition edition: String) -> String? {
    edition.count == 4 && edition.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? edition : nil
  }

  func quoted(_ text: String) -> String { choose(da: "»\(text)«", en: "“\(text)”") }

  /// "a, b og c".
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + choose(da: " og ", en: " and ") + last
  }

  /// Main clauses one after the other.
  func clauses(_ items: [String]) -> String {
    items.joined(separator: choose(da: ", og ", en: ", and "))
  }

  /// The text up to the first mark that ends a sentence: one before a space and a capital letter.
  func firstSentence(_ text: String) -> String {
    let bytes = text.utf8
    for index in bytes.indices where Self.stops.contains(bytes[index]) {
      let space = bytes.index(after: index)
      guard space < text.endIndex, text[space] == " " else { continue }
      let next = text.index(after: space)
      guard next < text.endIndex, text[next].isUppercase else { continue }
      let word = text[..<index].split(separator: " ", omittingEmptySubsequences: false).last
      if !isAbbreviation(word.map(String.init) ?? "") { return String(text[..<space]) }
    }
    return text
  }

  private static let stops = [UInt8](".!?".utf8)

  /// - Source: Retskrivningsordbogen 2012, § 42, forkortelsespunktum: abbreviations, ordinals.
  private func isAbbreviation(_ word: String) -> Bool {
    let known = ["jf", "ca", "dvs", "evt", "kap", "nr", "pkt", "stk"]
    return word.contains(".") || word.allSatisfy(\.isNumber) || known.contains(word.lowercased())
  }

  /// With its first letter in upper case.
  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

import Linguistics

/// The concepts that the program itself knows by name.
struct ReservedConcepts: Sendable {
  let count: Int
  /// A bit for each unit of a service area; 0 for all other concepts.
  let areaBits: [UInt16]
  let survey: Int?
  /// How a text came about.
  let making: Int?
  /// Words to a citizen who has relatives, and to one who is a relative.
  let readerHasRelatives: Int?
  let readerIsRelative: Int?
  /// The places that a whole text may be about.
  let places: Set<Int>

  /// The areas, each with the concepts of its units.
  private static let areas = [
    ["area_elder", "area_home_care", "area_nursing_home"],
    ["area_psychiatry", "area_residence", "area_support"],
    ["area_disability"], ["area_dementia"], ["area_children"],
  ]
  /// For each unit's bit, the bits of its whole area.
  private let wholes: [UInt16]

  private let staff: Int?

  /// The different words that name staff, for each sentence that names an area.
  func staffGroups(_ analysis: Analysis, in areas: [UInt16]) -> [Int: Set<Range<Int>>] {
    var groups: [Int: Set<Range<Int>>] = [:]
    for hit in analysis.hits where hit.concept == staff {
      let sentence = analysis.clauses[hit.clause].sentence
      if areas[sentence] != 0 { groups[sentence, default: []].insert(hit.bytes) }
    }
    return groups
  }

  /// The number of areas that some units belong to.
  func areaCount(_ units: UInt16) -> Int {
    wholes.count { $0 & units != 0 }
  }

  init(_ lexicon: Lexicon) {
    count = lexicon.ids.count
    var bits = [UInt16](repeating: 0, count: count)
    var wholes: [UInt16] = []
    var unit: UInt16 = 1
    for area in Self.areas {
      var whole: UInt16 = 0
      for id in area {
        if let number = lexicon.number(of: id) { bits[number] = unit }
        whole |= unit
        unit <<= 1
      }
      wholes.append(whole)
    }
    areaBits = bits
    self.wholes = wholes
    survey = lexicon.number(of: "survey_report")
    places = Set(
      ["care_residence", "care_home", "social_psychiatry", "elder_care"].compactMap {
        lexicon.number(of: $0)
      })
    readerHasRelatives = lexicon.number(of: "reader_has_relatives")
    readerIsRelative = lexicon.number(of: "reader_is_relative")
    making = lexicon.number(of: "text_making")
    staff = lexicon.number(of: Role.staff.rawValue)
  }
}

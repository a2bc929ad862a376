/// A run of text as a document gives it: one block, with what stands over it.
public struct Passage: Sendable {
  public enum Role: Sendable {
    case heading, paragraph, listItem, tableCell, quotation
  }
  /// UTF-8.
  public let text: [UInt8]
  public let role: Role
  /// Indexes of earlier passages that introduce this one: lead-in line, row and column header.
  public let introducedBy: [Int]
  /// Indexes of the headings above, outermost first.
  public let headings: [Int]
  /// False for what is no text of the document's own; it is kept for its place, and not read.
  public let isContent: Bool

  public init(
    text: [UInt8], role: Role, introducedBy: [Int], headings: [Int], isContent: Bool = true
  ) {
    self.text = text
    self.role = role
    self.introducedBy = introducedBy
    self.headings = headings
    self.isContent = isContent
  }
}

/// A text read: its sentences and clauses, who commits in each, and which concepts they speak of.
public struct Analysis: Sendable {
  public struct Sentence: Sendable {
    /// Index of the passage it stands in.
    public let passage: Int
    /// Its bytes in the passage's text, end mark included.
    public let bytes: Range<Int>
    public internal(set) var clauses: Range<Int>
    public let role: Passage.Role
    /// Sentences that introduce it: the last of a lead-in, a row or column header.
    public internal(set) var introducedBy: [Int]
    /// The passage of the nearest heading above; -1 for none. Headings open their own section.
    public let section: Int
    public let isQuestion: Bool
  }

  public struct Clause: Sendable {
    public let sentence: Int
    public let bytes: Range<Int>
    public internal(set) var speaker: Speaker
    public internal(set) var commitment: Commitment
    public internal(set) var circumstances: Circumstances
    /// The roles named in it, as a bit for each of `Role.allCases`.
    public internal(set) var roles: UInt16 = 0
    /// The clause speaks to the reader: du, dig, jer.
    public internal(set) var addressesReader = false
    /// No other clause governs it.
    public internal(set) var isMain = true
  }

  /// What takes the force from a clause.
  public struct Circumstances: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let question = Circumstances(rawValue: 1)
    public static let condition = Circumstances(rawValue: 2)
    public static let history = Circumstances(rawValue: 4)
    public static let heading = Circumstances(rawValue: 8)
    public static let quotation = Circumstances(rawValue: 16)
    public static let proposal = Circumstances(rawValue: 32)
    public static let value = Circumstances(rawValue: 64)
    public static let negated = Circumstances(rawValue: 128)
    public static let verbless = Circumstances(rawValue: 256)
    /// A stated aim: "målet er, at".
    public static let aim = Circumstances(rawValue: 2048)
    /// The clause says that something is not so or not there; `negated` only that a word of denial
    /// stands in it.
    public static let denied = Circumstances(rawValue: 512)
    /// What is there to be had is somebody else's: "Du kan kontakte kirkens sorggruppe".
    public static let othersOffer = Circumstances(rawValue: 1024)
  }

  /// Counts of the words that tell whose text it is.
  public struct Tally: Equatable, Sendable {
    /// "vi", "os", "vores".
    public internal(set) var we = 0
    /// "kommunen" and its council and administration.
    public internal(set) var municipality = 0
    /// "kommunerne", "andre kommuner".
    public internal(set) var pluralMunicipalities = 0
    /// "foreslår", "anbefaler".
    public internal(set) var proposals = 0
    /// Function words that only Danish, only bokmål has.
    public internal(set) var danish = 0
    public internal(set) var norwegian = 0
  }

  /// One concept said at one place.
  ///
  /// There are some hundred a sentence, so that they are kept small.
  public struct Hit: Sendable {
    public var concept: Int { Int(number) }
    public var clause: Int { Int(place) }
    /// Its bytes in the passage's text.
    public var bytes: Range<Int> { Int(start)..<Int(end) }
    public let isNegated: Bool
    private let number: Int32
    private let place: Int32
    private let start: Int32
    private let end: Int32

    init(concept: Int32, clause: Int, start: Int32, end: Int32, isNegated: Bool) {
      number = concept
      place = Int32(clause)
      self.start = start
      self.end = end
      self.isNegated = isNegated
    }
  }

  public internal(set) var sentences: [Sentence] = []
  public internal(set) var clauses: [Clause] = []
  public internal(set) var hits: [Hit] = []
  public internal(set) var words = 0
  /// Who speaks in the text as a whole, in words.
  public internal(set) var tally = Tally()
  /// Index of each passage's first sentence; the next passage's is the end.
  public internal(set) var firstSentence: [Int] = []

  /// Reads passages in order; linear in their length, independent of the number of concepts.
  /// - Parameter owner: lower-case name of the municipality whose text it is, without "kommune";
  ///   a clause whose subject is another named municipality is said by that one.
  public init(of passages: [Passage], with vocabulary: inout Vocabulary, owner: String? = nil) {
    var reader = PassageReader(
      owner: owner.map { Array($0.utf8) }, roles: RoleTable(vocabulary.lexicon))
    firstSentence.reserveCapacity(passages.count + 1)
    for (index, passage) in passages.enumerated() {
      firstSentence.append(sentences.count)
      guard passage.isContent, !passage.text.isEmpty else { continue }
      reader.open(passage, with: &vocabulary)
      reader.read(passage, as: index, into: &self)
    }
    firstSentence.append(sentences.count)
    carryOthers()
    readStatus()
  }

  /// The sentences of a passage.
  public func sentences(of passage: Int) -> Range<Int> {
    firstSentence[passage]..<firstSentence[passage + 1]
  }
}

/// Who or what a noun phrase names, by reserved concepts of the lexicon.
public enum Role: String, CaseIterable, Sendable {
  case municipality = "role_municipality"
  case staff = "role_staff"
  case relative = "role_relative"
  case citizen = "role_citizen"
  case other = "role_other"
  case child = "role_child"
  case volunteer = "role_volunteer"
  /// Words for one's nearest that other texts use of anyone's: family, network.
  case family = "role_family"
  /// Advisory councils: the municipality's own, but they speak for themselves.
  case council = "role_council"

  public var bit: UInt16 {
    switch self {
    case .municipality: 1
    case .staff: 2
    case .relative: 4
    case .citizen: 8
    case .other: 16
    case .child: 32
    case .volunteer: 64
    case .family: 128
    case .council: 256
    }
  }
}

/// The role bit of every concept.
struct RoleTable {
  let bits: [UInt16]

  init(_ lexicon: Lexicon) {
    var bits = [UInt16](repeating: 0, count: lexicon.ids.count)
    for role in Role.allCases {
      if let number = lexicon.number(of: role.rawValue) { bits[number] = role.bit }
    }
    self.bits = bits
  }
}

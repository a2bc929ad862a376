/// What a text must say to fulfil a criterion, as data.
public struct Rule: Equatable, Sendable {
  /// One part of the substance, with a name that reports use for what is missing.
  public struct Element: Equatable, Sendable {
    public let name: String
    /// What the element is, for people: "et tidligt tidspunkt eller en frist".
    public let label: String
    public let labelEnglish: String
    public let expression: Expression

    public init(name: String, label: String, labelEnglish: String, expression: Expression) {
      self.name = name
      self.label = label
      self.labelEnglish = labelEnglish
      self.expression = expression
    }
  }

  /// How near the elements must stand to each other.
  public enum Reach: String, CaseIterable, Sendable {
    /// One sentence, or a list item with its lead-in, or a table cell with its headers.
    case sentence
    /// At most two sentences on, in the same section.
    case passage
    /// Under the same heading.
    case section
    /// Anywhere in the document.
    case document
  }

  /// Whom the passage must be about.
  public enum Subject: String, CaseIterable, Sendable {
    case relatives, anyone
  }

  /// What counts as saying so.
  public enum Force: String, CaseIterable, Sendable {
    /// A practice, obligation or promise; an intention is partial.
    case commitment
    /// A view or definition is enough.
    case statement
  }

  /// Whose act counts.
  public enum Doer: String, CaseIterable, Sendable {
    case municipality
    /// Also that others take part: councils heard, associations at the table.
    case anyone
  }

  public let elements: [Element]
  /// In the names of elements; all of them unless the file says otherwise.
  public let met: Expression
  /// In the names of elements; what is enough for partial. Nil: only an intention is partial.
  public let partial: Expression?
  public let reach: Reach
  public let subject: Subject
  public let force: Force
  public let by: Doer
  /// True where a text about one service area only earns at most partial.
  public let oneAreaIsPartial: Bool
  /// True where calling the thing important earns partial; elsewhere a value earns nothing.
  public let valueIsPartial: Bool
  /// What contradicts by being denied; nil for nothing.
  public let denial: Expression?
  /// What contradicts by being affirmed, such as "requires a referral"; nil for nothing.
  public let contradiction: Expression?

  public init(
    elements: [Element], met: Expression, partial: Expression?, reach: Reach, subject: Subject,
    force: Force, oneAreaIsPartial: Bool, denial: Expression?,
    contradiction: Expression? = nil, by: Doer = .municipality, valueIsPartial: Bool = false
  ) {
    self.elements = elements
    self.met = met
    self.partial = partial
    self.reach = reach
    self.subject = subject
    self.force = force
    self.oneAreaIsPartial = oneAreaIsPartial
    self.denial = denial
    self.contradiction = contradiction
    self.by = by
    self.valueIsPartial = valueIsPartial
  }
}

/// A combination of concepts, or of elements.
public indirect enum Expression: Equatable, Sendable {
  case name(String)
  case any([Expression])
  /// All in one sentence (of concepts) or within the rule's reach (of elements); the first one is
  /// the claim, whose clause says who commits and how strongly.
  case all([Expression])
  /// All in one clause.
  case together([Expression])
  /// The first, where the second does not stand in the same sentence.
  case without(Expression, Expression)
}

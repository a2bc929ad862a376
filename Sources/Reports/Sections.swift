extension GapReport.StandardResult {
  /// The criteria of one section, as they stand together on a page.
  struct Group: Equatable, Sendable {
    let title: String
    /// Nil for criteria that name no section of the standard.
    let figures: GapReport.SectionResult?
    let gaps: [GapReport.Gap]
  }

  /// The sections that have criteria, in order; strays come last, under `otherTitle`.
  func groups(otherTitle: String) -> [Group] {
    let named = sections.map { section in
      Group(
        title: section.title, figures: section,
        gaps: criteria.of(section: section.id))
    }
    let ids = sections.map(\.id)
    let strays = criteria.filter { !ids.contains($0.section) }
    let other = Group(title: otherTitle, figures: nil, gaps: strays)
    return (named + [other]).filter { !$0.gaps.isEmpty }
  }
}

/// The language that a report speaks to its reader; keys and codes in data are never translated.
public enum ReportLanguage: String, CaseIterable, Sendable {
  case da, en
}

/// Finds tables that plain text sets by columns of spaces.
extension TextReader {
  /// Reads a table that begins at a line and returns the line behind it; nil if there is none.
  mutating func readTable(_ index: Int) -> Int? { nil }
}

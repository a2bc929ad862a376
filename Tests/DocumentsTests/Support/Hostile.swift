import Testing

/// An input made to do harm. The log of a test names it, as it may be very long.
struct Hostile: CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

extension Array {
  /// A copy with no more room than it needs. A buffer that is handed over and then emptied would be
  /// made anew, each time as large as the longest text that it ever held.
  var packed: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}

/// True for ASCII white space.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// True for an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// True for an ASCII letter and for any byte of a longer UTF-8 sequence.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0x80 }

/// An ASCII capital made small, any other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// The case of the letter that begins at an index.
enum LetterCase {
  case small, capital, none

  /// Knows the letters of ASCII and Latin-1; others have no case here.
  init(in bytes: [UInt8], at index: Int) {
    guard index >= 0, index < bytes.count else {
      self = .none
      return
    }
    let byte = bytes[index]
    if byte &- 0x61 < 26 {
      self = .small
    } else if byte &- 0x41 < 26 {
      self = .capital
    } else if byte == 0xC3, index + 1 < bytes.count {
      let next = bytes[index + 1]
      self = next == 0x97 || next == 0xB7 ? .none : next < 0x9F ? .capital : .small
    } else {
      self = .none
    }
  }
}

/// The code point that begins at an index of valid UTF-8, and its length in bytes.
func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
  let lead = UInt32(bytes[index])
  func tail(_ distance: Int) -> UInt32 {
    index + distance < bytes.count ? UInt32(bytes[index + distance] & 0x3F) : 0
  }
  if lead < 0xC0 { return (lead, 1) }
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
  return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
}

/// True for a mark that ends a sentence, also before closing quotes and brackets.
func endsSentence(_ text: [UInt8]) -> Bool {
  var index = text.count - 1
  while index >= 0 {
    switch text[index] {
    case 0x2E, 0x21, 0x3F: return true
    case 0x22, 0x27, 0x29, 0x5D: index -= 1
    // Closing quotation marks: » « ” ’ and …, which ends a sentence itself.
    case 0xBB where index > 0 && text[index - 1] == 0xC2: index -= 2
    case 0xAB where index > 0 && text[index - 1] == 0xC2: index -= 2
    case 0xA6 where index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE2: return true
    case 0x98...0x9F where index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE2:
      index -= 3
    default: return false
    }
  }
  return false
}

/// Where words stand in a sentence, a bit for each, counted around 32: in a longer sentence a bit
/// says no more than that the word may stand there.
enum Places {
  static let count = 32

  /// The place of a token, counted from the start of its sentence.
  @inline(__always)
  static func at(_ offset: Int) -> UInt32 { 1 << UInt32(truncatingIfNeeded: offset & 31) }

  /// The places some words on.
  @inline(__always)
  static func moved(_ places: UInt32, by offset: Int) -> UInt32 {
    let left = UInt32(truncatingIfNeeded: offset & 31)
    return places << left | places >> ((32 &- left) & 31)
  }

  /// The places after some, with so many words at most in between.
  @inline(__always)
  static func after(_ places: UInt32, gap: UInt8) -> UInt32 {
    var next: UInt32 = 0
    var moving = places
    for _ in 0...gap {
      moving = moving << 1 | moving >> 31
      next |= moving
    }
    return next
  }

  /// The places before some, with so many words at most in between.
  @inline(__always)
  static func before(_ places: UInt32, gap: UInt8) -> UInt32 {
    var next: UInt32 = 0
    var moving = places
    for _ in 0...gap {
      moving = moving >> 1 | moving << 31
      next |= moving
    }
    return next
  }
}

/// Lists of numbers in one run of memory; a list is known by its own number.
struct NumberLists: Sendable {
  private let starts: [Int32]
  private let members: [Int32]

  /// - Parameter pairs: a list and a member of it each; members keep their order.
  init(_ pairs: [(list: Int32, member: Int32)], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.list) + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    var next = starts
    var members = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      members[Int(next[Int(pair.list)])] = pair.member
      next[Int(pair.list)] += 1
    }
    self.starts = starts
    self.members = members
  }

  var count: Int { starts.count - 1 }

  subscript(list: Int) -> ArraySlice<Int32> {
    members[Int(starts[list])..<Int(starts[list + 1])]
  }
}

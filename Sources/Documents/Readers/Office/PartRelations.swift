/// Which parts of a Word file belong to one of them, by the kind of relation.
final class PartRelations {
  var text: [UInt8] = []
  let isListening = false
  /// By the last step of the relation's type, such as "styles".
  private var targets: [String: String] = [:]
  private let folder: String

  /// - Parameter source: the part that the relations are of; empty for the file itself.
  init(of source: String, in package: Package) throws(ReadingError) {
    let steps = source.split(separator: "/")
    folder = steps.dropLast().map { $0 + "/" }.joined()
    let name = "\(folder)_rels/\(steps.last ?? "").rels"
    guard let part = try package.part(name) else { return }
    try PartParser.parse(part, named: name, of: package.format, with: self)
  }

  /// The name of the part of a kind, else the one that such a part usually has.
  func part(_ kind: String, usually name: String) -> String { targets[kind] ?? folder + name }

  /// The name of a part that is given from the folder of another, or from the top.
  private func resolved(_ target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension PartRelations: PartHandler {
  func number(of name: String, in namespace: String) -> UInt8 { name == "Relationship" ? 1 : 0 }

  func start(_ element: UInt8, _ attributes: PartAttributes) -> Bool {
    guard element == 1, attributes["TargetMode"] != "External", let target = attributes["Target"],
      let kind = attributes["Type"]?.split(separator: "/").last
    else { return true }
    if targets[String(kind)] == nil { targets[String(kind)] = resolved(target) }
    return true
  }

  func end(_ element: UInt8) {}
}

public import Linguistics
public import Standards
import Yams

/// What people say that a document or passage must earn on one criterion.
public struct GoldLabel: Equatable, Sendable {
  /// met, partial, contradicted or missing.
  public let verdict: String
  /// The passage that carries it; nil where none is named.
  public let evidence: String?
  /// Careful readers could disagree: not scored.
  public let isDoubtful: Bool
}

/// A whole document with its labels; a criterion without one is `missing`.
public struct GoldDocument: Sendable {
  /// The document's file, beside its `.gold.yaml`.
  public let path: String
  public let language: Language
  /// A document that meets nothing, or next to nothing.
  public let isNegative: Bool
  public let labels: [String: GoldLabel]

  /// Reads a `NAME.gold.yaml`.
  /// - Parameter folder: the folder that it stands in.
  public init(yaml text: String, path: String, folder: String) throws(GoldError) {
    let root = try GoldError.mapping(text, path)
    guard let document = root["document"]?.string else {
      throw GoldError(path: path, line: 1, reason: "the key 'document' is missing")
    }
    self.path = folder.isEmpty ? document : folder + "/" + document
    language = root["language"]?.string.flatMap(Language.init(rawValue:)) ?? .da
    isNegative = root["kind"]?.string == "negative"
    var labels: [String: GoldLabel] = [:]
    for (key, node) in root["labels"]?.mapping ?? [:] {
      guard let id = key.string, let body = node.mapping, let verdict = body["verdict"]?.string
      else {
        throw GoldError(path: path, line: node.mark?.line ?? 0, reason: "a label needs a verdict")
      }
      labels[id] = GoldLabel(
        verdict: verdict, evidence: body["evidence"]?.string,
        isDoubtful: body["doubtful"]?.bool ?? false)
    }
    self.labels = labels
  }
}

/// A short passage with its labels, judged like an example; other criteria are not labelled.
public struct GoldPassage: Sendable {
  public let id: String
  public let example: Example
  /// Criterion → verdict.
  public let labels: [String: String]

  /// Reads a list of passages.
  public static func read(yaml text: String, path: String) throws(GoldError) -> [GoldPassage] {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw GoldError(path: path, line: 0, reason: "\(error)")
    }
    var passages: [GoldPassage] = []
    for node in root?.sequence ?? [] {
      let line = node.mark?.line ?? 0
      guard let body = node.mapping, let id = body["id"]?.string, let text = body["text"]?.string,
        let labels = body["labels"]?.mapping
      else {
        throw GoldError(path: path, line: line, reason: "a passage needs id, text and labels")
      }
      let example = Example(
        expect: "", text: text, heading: body["heading"]?.string, leadIn: body["leadIn"]?.string,
        area: body["area"]?.string, document: body["document"]?.string,
        language: body["lang"]?.string.flatMap(Language.init(rawValue:)) ?? .da, line: line)
      var verdicts: [String: String] = [:]
      for (key, value) in labels { verdicts[key.string ?? ""] = value.string ?? "" }
      passages.append(GoldPassage(id: id, example: example, labels: verdicts))
    }
    return passages
  }
}

/// What is wrong with a labelled corpus.
public struct GoldError: Error, Equatable, CustomStringConvertible {
  public let path: String
  public let line: Int
  public let reason: String
  public var description: String { "\(path):\(line): \(reason)" }

  static func mapping(_ text: String, _ path: String) throws(GoldError) -> Node.Mapping {
    do {
      if let mapping = try Yams.compose(yaml: text)?.mapping { return mapping }
    } catch {
      throw GoldError(path: path, line: 0, reason: "\(error)")
    }
    throw GoldError(path: path, line: 0, reason: "the file holds no mapping")
  }
}

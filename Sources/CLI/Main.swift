import ArgumentParser
import Foundation
import Measurements
import Standards

/// Runs the command line and maps every way to fail onto the exit codes that users rely on.
@main
struct Main {
  static func main() async {
    // A reader that closed the pipe early is no error.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try Policygap.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      finish(error)
    }
  }

  private static func finish(_ error: any Error) -> Never {
    if let outcome = error as? Outcome { exit(outcome.rawValue) }
    if error is StandardErrors || error is StandardsFolder.NotFound || error is GoldError {
      Console.complain("\(error)")
      exit(Outcome.failed.rawValue)
    }
    let message = Policygap.fullMessage(for: error)
    let code = Policygap.exitCode(for: error)
    if code == .success {
      print(message)
      exit(Outcome.passed.rawValue)
    }
    if let code = error as? ExitCode { exit(code.rawValue) }
    Console.complain(message)
    exit(Outcome.failed.rawValue)
  }
}

/// How a run ended.
enum Outcome: Int32, Error {
  /// Ran to the end; gaps may exist.
  case passed = 0
  /// Ran to the end; a test failed.
  case tripped = 1
  /// Did not run to the end, or cannot be trusted.
  case failed = 2
}

struct Policygap: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "policygap",
    abstract:
      "Reads a municipality's policy for relatives, holds it against published standards, and says what is missing, where, and what to write.",
    discussion: """
      Eksempler / examples:
        policygap check Samples/fjordby/paaroerendepolitik.html
        policygap check politik.md --standard oslo,koncept --format html=rapport.html
        policygap explain oslo.koordinator politik.md
        policygap read politik.html --statements

      Exit codes: 0 ran to the end (gaps may exist), 1 a test failed, 2 did not run to the end.
      """,
    version: "policygap \(version)",
    subcommands: [
      CheckCommand.self, ExplainCommand.self, ReadCommand.self, StandardsCommand.self,
      EvaluateCommand.self, LearnCommand.self,
      TestCommand.self,
    ])
}

import ArgumentParser
import Standards

/// Lists, shows and validates the standards.
struct StandardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standards", abstract: "Lists, shows or validates the standards.",
    subcommands: [List.self, Show.self, Validate.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the standards.")
    @OptionGroup var options: StandardsOptions

    func run() throws {
      for standard in try options.load().library.standards {
        Console.write("\(standard.id)\t\(standard.criteria.count)\t\(standard.title)\n")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows the criteria of a standard, section by section.")
    @OptionGroup var options: StandardsOptions
    @Argument(help: "Id of the standard.") var id: String

    func run() throws {
      let library = try options.load().library
      guard let standard = library.standards.first(where: { $0.id == id }) else {
        let known = library.standards.map(\.id).joined(separator: ", ")
        throw ValidationError("unknown standard '\(id)'; choose among \(known)")
      }
      Console.write(
        "\(standard.title)\n\(standard.publisher), \(standard.edition)\n\n\(standard.about)\n")
      for section in standard.sections {
        Console.write("\n\(section.title)\n")
        for criterion in standard.criteria where criterion.section == section.id {
          Console.write(
            "  \(criterion.id)  \(criterion.title) (\(criterion.level.rawValue), \(criterion.weight))\n"
          )
        }
      }
    }
  }

  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reports every mistake in the standards with file, line and column.")
    @OptionGroup var options: StandardsOptions

    func run() throws {
      let library = try options.load(examples: true).library
      let criteria = library.standards.flatMap(\.criteria)
      Console.write(
        "\(library.standards.count) standards, \(criteria.count) criteria, "
          + "\(criteria.map(\.examples.count).reduce(0, +)) examples, \(library.concepts.count) concepts: no mistakes\n"
      )
    }
  }
}

// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let tests: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "policygap",
  products: [
    .library(name: "Documents", targets: ["Documents"]),
    .library(name: "Linguistics", targets: ["Linguistics"]),
    .library(name: "Standards", targets: ["Standards"]),
    .library(name: "Assessments", targets: ["Assessments"]),
    .library(name: "Reports", targets: ["Reports"]),
    .executable(name: "policygap", targets: ["policygap"]),
  ],
  dependencies: [
    // Reads the criteria and the lexicon, keeping line and column of every node.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Parses the command line and writes its help.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Reads HTML, XML and the parts of office files.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Unpacks the parts of docx and odt files in memory.
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "Documents", dependencies: ["CArchive", "CLibXML2"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(name: "Linguistics", swiftSettings: strict),
    .target(
      name: "Standards", dependencies: ["Linguistics", "Yams"], swiftSettings: strict),
    .target(
      name: "Assessments", dependencies: ["Documents", "Linguistics", "Standards"],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Assessments", "Documents", "Linguistics", "Standards"],
      exclude: ["Schemas"], swiftSettings: strict),
    .target(
      name: "Measurements",
      dependencies: ["Assessments", "Documents", "Linguistics", "Standards", "Yams"],
      swiftSettings: strict),
    .executableTarget(
      name: "policygap",
      dependencies: [
        "Assessments", "Documents", "Linguistics", "Measurements", "Reports", "Standards",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Sources/CLI", swiftSettings: strict),
    .executableTarget(
      name: "policygap-benchmark",
      dependencies: ["Assessments", "Documents", "Linguistics", "Reports", "Standards"],
      path: "Sources/Benchmark", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Standards"], path: "Tests/Support", swiftSettings: strict
    ),
    .testTarget(
      name: "AssessmentsTests",
      dependencies: ["Assessments", "Documents", "Linguistics", "Standards", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "MeasurementsTests",
      dependencies: [
        "Assessments", "Documents", "Linguistics", "Measurements", "Standards", "TestSupport",
      ],
      exclude: ["Fresh"], swiftSettings: tests),
    .testTarget(
      name: "CLITests", dependencies: ["policygap", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents"], exclude: ["Vocabularies"],
      swiftSettings: tests),
    .testTarget(
      name: "StandardsTests", dependencies: ["Linguistics", "Standards"], swiftSettings: tests),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Assessments", "Documents", "Linguistics", "Reports", "Standards"],
      exclude: ["Golden"], swiftSettings: tests),
    .testTarget(name: "LinguisticsTests", dependencies: ["Linguistics"], swiftSettings: tests),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building falcod does not build this, and so that everything is built with the sanitizers that
// run.sh asks for. `Sources`, `Support` and `proto` are links to the real ones.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "falcod-fuzz",
    dependencies: [.package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0")],
    targets: [
        .systemLibrary(name: "CZlib", path: "Sources/CLibs/CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CZstd", path: "Sources/CLibs/CZstd", pkgConfig: "libzstd"),
        .target(name: "CRE2", path: "Sources/CLibs/CRE2", linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "CSystem", path: "Sources/CLibs/CSystem"),
        .target(name: "CFalcodSchema", path: "proto/generated", exclude: ["capture"]),
        .target(name: "FalcodSupport", path: "Sources/Engine/Support", swiftSettings: settings),
        .target(name: "FalcodYAML", dependencies: ["FalcodSupport"], path: "Sources/Engine/YAML", swiftSettings: settings),
        .target(name: "FalcodAlert", dependencies: ["FalcodSupport"], path: "Sources/Engine/Alert", swiftSettings: settings),
        .target(name: "FalcodCore", dependencies: ["FalcodSupport", "FalcodAlert", "CFalcodSchema", "CRE2", "CSystem"],
                path: "Sources/Engine/Core", swiftSettings: settings),
        .target(name: "FalcodFilter", dependencies: ["FalcodCore", "CRE2"], path: "Sources/Engine/Filter", swiftSettings: settings),
        .target(name: "FalcodFormat", dependencies: ["FalcodCore", "FalcodFilter", "FalcodAlert", "FalcodSupport"],
                path: "Sources/Engine/Format", swiftSettings: settings),
        .target(name: "FalcodRules", dependencies: ["FalcodFilter", "FalcodFormat", "FalcodYAML"], path: "Sources/Engine/Rules",
                swiftSettings: settings),
        .target(name: "FalcodSources", dependencies: ["FalcodCore", "CZlib", "CZstd",
                .product(name: "SwiftProtobuf", package: "swift-protobuf")],
                path: "Sources/Engine/Sources", swiftSettings: settings),
        .target(name: "FalcodConfig", dependencies: ["FalcodSupport", "FalcodYAML", "FalcodAlert"], path: "Sources/falcod/Config",
                swiftSettings: settings),
        .target(name: "FalcodTestSupport", dependencies: ["FalcodRules", "FalcodSources"], path: "Support", swiftSettings: settings),
        .target(name: "FalcodFuzzInputs", dependencies: ["FalcodConfig", "FalcodFormat", "FalcodRules", "FalcodSources", "FalcodTestSupport"],
                path: "Targets/Inputs", swiftSettings: settings),
        // libFuzzer brings `main`.
        .executableTarget(name: "falcod-fuzz", dependencies: ["FalcodFuzzInputs"], path: "Targets/Harness",
                          swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
    ]
)

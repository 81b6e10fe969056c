// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: Swift 6 mode, warnings are errors. Hot targets are additionally built so that small
/// functions inline across modules and without run-time exclusivity checks, which the event loop's single
/// owner thread makes redundant.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
let hot: [SwiftSetting] = strict + [
    .unsafeFlags(["-cross-module-optimization", "-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
    name: "falcod",
    products: [.executable(name: "falcod", targets: ["falcod"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", path: "Sources/CLibs/CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CZstd", path: "Sources/CLibs/CZstd", pkgConfig: "libzstd"),
        .target(name: "CRE2", path: "Sources/CLibs/CRE2", linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "CSystem", path: "Sources/CLibs/CSystem"),
        .target(name: "CSandbox", path: "Sources/CLibs/CSandbox"),
        .target(name: "CFalcodSchema", path: "proto/generated", exclude: ["capture"]),

        .target(name: "FalcodSupport", path: "Sources/Engine/Support", swiftSettings: hot),
        .target(name: "FalcodYAML", dependencies: ["FalcodSupport"], path: "Sources/Engine/YAML", swiftSettings: strict),
        .target(name: "FalcodAlert", dependencies: ["FalcodSupport"], path: "Sources/Engine/Alert", swiftSettings: hot),
        .target(name: "FalcodCore", dependencies: ["FalcodSupport", "FalcodAlert", "CFalcodSchema", "CRE2", "CSystem"],
                path: "Sources/Engine/Core", swiftSettings: hot),
        .target(name: "FalcodFilter", dependencies: ["FalcodCore", "CRE2"], path: "Sources/Engine/Filter", swiftSettings: strict),
        .target(name: "FalcodFormat", dependencies: ["FalcodCore", "FalcodFilter", "FalcodAlert", "FalcodSupport"],
                path: "Sources/Engine/Format", swiftSettings: hot),
        .target(name: "FalcodRules", dependencies: ["FalcodFilter", "FalcodFormat", "FalcodYAML"],
                path: "Sources/Engine/Rules", swiftSettings: strict),
        .target(name: "FalcodSources", dependencies: ["FalcodCore", "CZlib", "CZstd",
                .product(name: "SwiftProtobuf", package: "swift-protobuf")],
                path: "Sources/Engine/Sources", swiftSettings: hot),
        .target(name: "FalcodOutputs", dependencies: ["FalcodAlert", "FalcodSupport"], path: "Sources/Outputs/Core",
                swiftSettings: strict),
        .target(name: "FalcodChannels", dependencies: ["FalcodOutputs", "FalcodAlert", "CSandbox", "CSystem"], path: "Sources/Outputs/Channels", swiftSettings: strict),
        .target(name: "FalcodConfig", dependencies: ["FalcodSupport", "FalcodYAML", "FalcodAlert"], path: "Sources/falcod/Config",
                swiftSettings: strict),
        .target(name: "FalcodConfinement", dependencies: ["CSandbox"], path: "Sources/falcod/Confinement", swiftSettings: strict),
        .executableTarget(name: "falcod", dependencies: ["FalcodConfig", "FalcodConfinement", "FalcodChannels", "FalcodOutputs", "FalcodRules", "FalcodFormat", "FalcodFilter",
                                                    "FalcodCore", "FalcodSources", "FalcodAlert", "FalcodSupport"],
                path: "Sources/falcod/App", swiftSettings: strict),

        .testTarget(name: "FalcodYAMLTests", dependencies: ["FalcodYAML", "FalcodSupport"], swiftSettings: strict),
        .testTarget(name: "FalcodRulesTests", dependencies: ["FalcodRules", "FalcodCore", "FalcodSupport", "FalcodYAML"], swiftSettings: strict),
        .testTarget(name: "FalcodSourcesTests", dependencies: ["FalcodSources", "CFalcodSchema"], swiftSettings: strict),
        .testTarget(name: "FalcodFilterTests", dependencies: ["FalcodFilter", "FalcodCore"], swiftSettings: strict),
        .testTarget(name: "FalcodCoreTests", dependencies: ["FalcodCore"], path: "Tests/FalcodCoreTests", swiftSettings: strict),
        .testTarget(name: "FalcodFormatTests", dependencies: ["FalcodFormat", "FalcodCore", "FalcodAlert", "FalcodSupport"], swiftSettings: strict),
        .testTarget(name: "FalcodOutputsTests", dependencies: ["FalcodOutputs", "FalcodChannels", "FalcodAlert"], swiftSettings: strict),
        .target(name: "CAttempts", path: "Tests/Confinement/CAttempts"),
        .executableTarget(name: "falcod-attempts", dependencies: ["CAttempts", "FalcodConfinement"],
                          path: "Tests/Confinement/falcod-attempts", swiftSettings: strict),
        .testTarget(name: "FalcodConfinementTests", dependencies: ["FalcodConfinement", "falcod-attempts"],
                    path: "Tests/Confinement/FalcodConfinementTests", swiftSettings: strict),
        .target(name: "CAllocationCounter", path: "Tests/Benchmarks/CAllocationCounter"),
        .executableTarget(name: "falcod-bench", dependencies: ["CAllocationCounter", "FalcodRules", "FalcodSources"],
                          path: "Tests/Benchmarks/falcod-bench", swiftSettings: hot),
        .target(name: "FalcodTestSupport", dependencies: ["FalcodRules", "FalcodSources"], path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "FalcodOwnRulesTests", dependencies: ["FalcodTestSupport"], swiftSettings: strict),
        .testTarget(name: "FalcodConfigTests", dependencies: ["FalcodConfig", "FalcodYAML", "FalcodSupport"], swiftSettings: strict),
        .target(name: "FalcodFuzzInputs", dependencies: ["FalcodConfig", "FalcodFormat", "FalcodRules", "FalcodSources", "FalcodTestSupport"],
                path: "Tests/Fuzz/Targets/Inputs", swiftSettings: strict),
        .testTarget(name: "FalcodFuzzTests", dependencies: ["FalcodFuzzInputs", "FalcodSupport"], swiftSettings: strict),
        .testTarget(name: "FalcodAppTests", dependencies: ["falcod", "FalcodConfig", "FalcodConfinement", "FalcodCore", "FalcodSupport"], swiftSettings: strict),
    ]
)

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building falcod does not build this, and so that every target is built with the
// sanitizers that run.sh asks for. `Sources` and `proto` are links to the real ones.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]
// libFuzzer brings `main`.
let harness: [SwiftSetting] = settings + [.unsafeFlags(["-parse-as-library"])]

let package = Package(
    name: "falcod-fuzz",
    dependencies: [.package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0")],
    targets: [
        .systemLibrary(name: "CZlib", path: "Sources/CLibs/CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CZstd", path: "Sources/CLibs/CZstd", pkgConfig: "libzstd"),
        .target(name: "CRE2", path: "Sources/CLibs/CRE2", linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "CSystem", path: "Sources/CLibs/CSystem"),
        .target(name: "CFalcodSchema", path: "proto/generated"),
        .target(name: "FalcodSupport", path: "Sources/Engine/Support", swiftSettings: settings),
        .target(name: "FalcodAlert", dependencies: ["FalcodSupport"], path: "Sources/Engine/Alert", swiftSettings: settings),
        .target(name: "FalcodCore", dependencies: ["FalcodSupport", "FalcodAlert", "CFalcodSchema", "CRE2", "CSystem"],
                path: "Sources/Engine/Core", swiftSettings: settings),
        .target(name: "FalcodSources", dependencies: ["FalcodCore", "CZlib", "CZstd",
                .product(name: "SwiftProtobuf", package: "swift-protobuf")],
                path: "Sources/Engine/Sources", swiftSettings: settings),
        .target(name: "FuzzSupport", dependencies: ["FalcodCore"], path: "Targets/Support", swiftSettings: settings),
        .executableTarget(name: "fuzz-scap", dependencies: ["FuzzSupport", "FalcodSources"], path: "Targets/Scap", swiftSettings: harness),
        .executableTarget(name: "fuzz-wire", dependencies: ["FuzzSupport", "FalcodCore"], path: "Targets/Wire", swiftSettings: harness),
        .executableTarget(name: "fuzz-recording", dependencies: ["FuzzSupport", "FalcodSources"], path: "Targets/Recording",
                          swiftSettings: harness),
    ]
)

// swift-tools-version: 6.2
import PackageDescription

/// The generator of everything that follows from the .proto files. A package of its own, so that building falcod does not
/// build it.
let package = Package(
    name: "falcod-schema",
    dependencies: [.package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0")],
    targets: [
        .executableTarget(name: "falcod-schema", dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")],
                          swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)

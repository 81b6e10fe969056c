import FalcodConfig
import FalcodCore
import FalcodRules
import FalcodYAML
import Glibc

/// Any bytes are a YAML file.
func runYAML(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let documents = try? YAMLReader.documents(Array(bytes)) else { return }
    for document in documents { _ = ConfigSchema.schema.complaints(about: document) }
}

/// Any bytes are a rules file. What it says is also described, selected from and matched.
func runRules(_ bytes: UnsafeBufferPointer<UInt8>) {
    var environment = LoaderEnvironment(catalogs: [catalog])
    environment.plugins = [LoadedPlugin(name: "container", version: SemanticVersion(0, 7, 1), asyncEvents: ["container"])]
    var loader = RuleLoader(environment)
    let result = loader.load(name: "fuzz", content: Array(bytes))
    precondition(!result.text(verbose: true).isEmpty)
    guard result.isSuccessful else { return }
    _ = loader.checkPluginRequirements()
    _ = loader.describe()
    loader.select([RuleSelection(enable: false, rule: "*a*"), RuleSelection(enable: true, tag: "t")])
    let plan = MatchPlan(loader.enabledRules.map { RuleCondition(condition: $0.condition, events: $0.restriction.events) })
    for context in Moments.all.contexts {
        context.pointee.scratch.reset()
        guard plan.begin(context) else { continue }
        while plan.next(context) >= 0 {}
    }
}

/// The file in memory that configurations are read from: descriptor and path.
private let memory: (descriptor: CInt, path: String) = {
    var template = Array("/tmp/falcod-fuzz-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    precondition(descriptor >= 0)
    unlink(template)
    return (descriptor, "/proc/self/fd/\(descriptor)")
}()

/// A configuration and its options.
func runConfig(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first else { return }
    let options = parts.count > 1
        ? parts[1].split(separator: UInt8(ascii: "\n"), maxSplits: 20).map { String(decoding: $0, as: UTF8.self) } : []
    ftruncate(memory.descriptor, 0)
    guard pwrite(memory.descriptor, file.isEmpty ? nil : UnsafeRawPointer(bytes.baseAddress), file.count, 0) == file.count else { return }
    guard let config = try? Config(path: memory.path, options: options) else { return }
    _ = config.keysWithoutEffect
    _ = config.metrics.interval
}

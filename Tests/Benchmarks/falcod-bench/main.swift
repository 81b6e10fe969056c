import FalcodCore
import FalcodRules
import FalcodSources
import FalcodSupport
import Glibc

/// usage: falcod-bench [--json] [--events SHORT,LONG] [--repeat N] --capture FILE [--rules NAME=FILE[,FILE…]]…
/// For the capture alone: decode and state. For each rule set: the whole way of an event, matches counted, not rendered.
struct Options {
    var json = false
    var short: UInt64 = 500_000
    var long: UInt64 = 2_000_000
    var repetitions = 3
    var capture = ""
    var ruleSets: [(name: String, files: [String])] = []

    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option == "--json" {
                json = true
                continue
            }
            guard let value = rest.popFirst() else { throw UsageError(text: "\(option) wants a value") }
            switch option {
            case "--events":
                let counts = value.split(separator: ",").compactMap { UInt64($0) }
                guard counts.count == 2, counts[0] < counts[1] else { throw UsageError(text: "--events wants SHORT,LONG") }
                (short, long) = (counts[0], counts[1])
            case "--repeat": repetitions = Int(value) ?? 3
            case "--capture": capture = value
            case "--rules":
                let parts = value.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { throw UsageError(text: "--rules wants NAME=FILE[,FILE…]") }
                ruleSets.append((String(parts[0]), parts[1].split(separator: ",").map(String.init)))
            default: throw UsageError(text: "unknown option \(option)")
            }
        }
        if capture.isEmpty { throw UsageError(text: "--capture is missing") }
    }
}

struct UsageError: Error { var text: String }

/// A loop over the capture, its initial state taken over.
func makeLoop(_ options: Options) throws -> EngineLoop<ScapSource> {
    var state = SystemState()
    state.containers.isEnabled = true
    var loop = EngineLoop(source: try ScapSource(path: options.capture), state: state)
    try loop.populate()
    return loop
}

func decode(_ options: Options, _ limit: UInt64) throws -> (UInt64, UInt64) {
    var source = try ScapSource(path: options.capture)
    let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
    state.initialize(to: SystemState())
    var builder = SystemStateBuilder(state: state)
    try source.populate(&builder)
    var event = Event()
    var count: UInt64 = 0
    while count < limit {
        switch try source.next(&event) {
        case .event: count += 1
        case .end: return (count, 0)
        case .skipped, .restart: continue
        }
    }
    return (count, 0)
}

func state(_ options: Options, _ limit: UInt64) throws -> (UInt64, UInt64) {
    var loop = try makeLoop(options)
    while loop.statistics.events < limit, try loop.next() != nil {}
    return (loop.statistics.events, 0)
}

func match(_ options: Options, _ files: [String], _ limit: UInt64) throws -> (UInt64, UInt64) {
    var loader = RuleLoader(LoaderEnvironment(catalogs: [FieldCatalog.syscall(container: true)]))
    for file in files {
        let result = loader.load(name: file, content: try Files.read(file))
        guard result.isSuccessful else { throw UsageError(text: "\(file): \(result.text(verbose: true))") }
    }
    let plan = MatchPlan(loader.enabledRules.map { RuleCondition(condition: $0.condition, events: $0.restriction.events) })
    var loop = try makeLoop(options)
    var matches: UInt64 = 0
    while loop.statistics.events < limit, let context = try loop.next() {
        if plan.begin(context), plan.next(context) >= 0 { matches += 1 }
    }
    return (loop.statistics.events, matches)
}

func run() throws {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    var results: [Measurement] = []
    func add(_ name: String, _ stage: String, _ body: (UInt64) throws -> (UInt64, UInt64)) throws {
        let short = try measure(repetitions: options.repetitions) { try body(options.short) }
        let long = try measure(repetitions: options.repetitions) { try body(options.long) }
        results.append(Measurement(name: name, stage: stage, short: short, long: long))
    }
    try add("capture", "decode") { try decode(options, $0) }
    try add("capture", "decode+state") { try state(options, $0) }
    for set in options.ruleSets { try add(set.name, "whole") { try match(options, set.files, $0) } }
    options.json ? printJSON(results) : printTable(results)
}

func printJSON(_ results: [Measurement]) {
    let rows = results.map { result in
        JSONValue.object(["name": .string(result.name), "stage": .string(result.stage), "ns_per_event": .double(result.nanosecondsPerEvent),
                          "allocations_per_event": .double(result.allocationsPerEvent), "start_ms": .double(result.startMilliseconds),
                          "matches": .unsigned(result.matches)])
    }
    print(JSONValue.object(["results": .array(rows), "peak_resident_kb": .integer(Int64(peakResidentKilobytes()))]).text(indent: 2))
}

func complain(_ text: String) { try? Files.write(Array((text + "\n").utf8), 2) }

func pad(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

func decimal(_ value: Double, _ digits: Int) -> String {
    let scale = pow(10, Double(digits))
    let whole = Int64((value * scale).rounded())
    let fraction = String(whole.magnitude % UInt64(scale))
    return (whole < 0 ? "-" : "") + String(whole.magnitude / UInt64(scale)) + "." + String(repeating: "0", count: digits - fraction.count) + fraction
}

func printTable(_ results: [Measurement]) {
    print("rules           stage          ns/event  allocs/event  start ms   matches")
    for result in results {
        let name = result.name + String(repeating: " ", count: max(1, 16 - result.name.count))
        let stage = result.stage + String(repeating: " ", count: max(1, 13 - result.stage.count))
        print(name + stage + pad(decimal(result.nanosecondsPerEvent, 1), 10) + pad(decimal(result.allocationsPerEvent, 4), 14)
              + pad(decimal(result.startMilliseconds, 1), 10) + pad(String(result.matches), 10))
    }
    print("largest resident size of this process: \(peakResidentKilobytes() / 1024) MB")
}

do {
    try run()
} catch let error as UsageError {
    complain("falcod-bench: \(error.text)")
    exit(2)
} catch {
    complain("falcod-bench: \(error)")
    exit(1)
}

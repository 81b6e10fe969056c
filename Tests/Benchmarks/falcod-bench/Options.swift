/// usage: falcod-bench [OPTION VALUE]…
///
///     --workload NAME=CAPTURE[,START]  a capture to measure over; START is its beginning, with hardly an event
///     --startup CAPTURE                a capture of next to nothing, for the start-up time of whole processes
///     --rules NAME=FILE[,FILE…]        a rule set; repeated, as --workload may be
///     --falcod PATH --config FILE      measure this program, whole, with this configuration as well
///     --json FILE                      write the rows there too
///     --events SHORT,LONG              run over that many events of the capture
///     --repeat N                       take the fastest of so many runs
///
///     --generate FILE --threads N --limit N  instead write the capture of a generated node, with N events
///     --sample STAGE --limit N               instead measure one run and print it as numbers (used by falcod-bench itself)
struct Options {
    struct Workload {
        var name: String
        var capture: String
        var start: String?
    }

    struct RuleSet {
        var name: String
        var files: [String]
        /// As `--rules` wants it.
        var argument: String { "\(name)=\(files.joined(separator: ","))" }
    }

    var workloads: [Workload] = []
    var ruleSets: [RuleSet] = []
    var startup: String?
    var falcod: String?
    var config = "deploy/falcod.yaml"
    var json: String?
    var short: UInt64 = 250_000, long: UInt64 = 1_000_000
    var repetitions = 2
    var generated: String?
    var threads = 50_000
    var sample: Stage?
    var limit: UInt64 = .max

    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw UsageError(text: "\(option) wants a value") }
            switch option {
            case "--workload":
                let (name, files) = try Self.named(option, value)
                guard let capture = files.first, files.count < 3 else { throw UsageError(text: "--workload wants NAME=CAPTURE[,START]") }
                workloads.append(Workload(name: name, capture: capture, start: files.count > 1 ? files[1] : nil))
            case "--rules":
                let (name, files) = try Self.named(option, value)
                ruleSets.append(RuleSet(name: name, files: files))
            case "--startup": startup = value
            case "--falcod": falcod = value
            case "--config": config = value
            case "--json": json = value
            case "--events":
                let counts = value.split(separator: ",").compactMap { UInt64($0) }
                guard counts.count == 2, counts[0] < counts[1] else { throw UsageError(text: "--events wants SHORT,LONG") }
                (short, long) = (counts[0], counts[1])
            case "--repeat": repetitions = Int(try Self.number(option, value))
            case "--threads": threads = Int(try Self.number(option, value))
            case "--generate": generated = value
            case "--limit": limit = UInt64(try Self.number(option, value))
            case "--sample":
                guard let stage = Stage(rawValue: value) else { throw UsageError(text: "there is no stage '\(value)'") }
                sample = stage
            default: throw UsageError(text: "unknown option \(option)")
            }
        }
    }

    private static func named(_ option: String, _ value: String) throws(UsageError) -> (String, [String]) {
        let parts = value.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { throw UsageError(text: "\(option) wants NAME=FILE[,FILE…]") }
        return (String(parts[0]), parts[1].split(separator: ",").map(String.init))
    }

    private static func number(_ option: String, _ value: String) throws(UsageError) -> UInt32 {
        guard let number = UInt32(value) else { throw UsageError(text: "\(option) wants a number") }
        return number
    }
}

struct UsageError: Error { var text: String }

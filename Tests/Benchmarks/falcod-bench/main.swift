import FalcodSources
import FalcodSupport
import Glibc

func generate(_ path: String, _ options: Options) throws {
    var writer = try ScapWriter(path: path, isCompressed: false)
    try writer.append(contentsOf: try NodeSource(threads: options.threads, events: Int(clamping: options.limit)))
    try writer.finish()
}

func run() throws {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    if let path = options.generated { return try generate(path, options) }
    if let stage = options.sample, let capture = options.workloads.first?.capture {
        let sample = try Sample { try stage.run(capture, options.ruleSets.first?.files ?? [], options.limit) }
        return print(sample.line, terminator: "")
    }
    var bench = Bench(options)
    try bench.run()
    Report.printTable(bench.rows)
    if let path = options.json { try Files.write(Array((Report.json(bench.rows) + "\n").utf8), to: path) }
}

func complain(_ text: String) { try? Files.write(Array((text + "\n").utf8), 2) }

do {
    try run()
} catch let error as UsageError {
    complain("falcod-bench: \(error.text)")
    exit(2)
} catch {
    complain("falcod-bench: \(error)")
    exit(1)
}

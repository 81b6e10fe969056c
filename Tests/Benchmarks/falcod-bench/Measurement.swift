import CAllocationCounter
import Glibc

/// What one run over a number of events cost. Travels between processes as one line of numbers.
struct Sample {
    var events: UInt64 = 0
    /// CPU time, ns.
    var time: UInt64 = 0
    var allocations: UInt64 = 0
    var matches: UInt64 = 0

    /// Runs `body`, which returns events and matches.
    init(_ body: () throws -> (events: UInt64, matches: UInt64)) rethrows {
        let before = falcod_allocations(), start = Self.processTime()
        (events, matches) = try body()
        time = Self.processTime() - start
        allocations = falcod_allocations() - before
    }

    var line: String { "\(events) \(time) \(allocations) \(matches)\n" }

    init?(line: String) {
        let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { UInt64($0) }
        guard numbers.count == 4 else { return nil }
        (events, time, allocations, matches) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    /// CPU time used by the process, ns.
    private static func processTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

/// One line of the result. What a measurement cannot tell is nil.
struct Row {
    var workload: String
    var rules: String
    var stage: String
    /// From the difference between a short and a long run: start-up cancels out.
    var nanosecondsPerEvent: Double?
    var allocationsPerEvent: Double?
    /// What remains of the short run once its events are paid; for a whole process, the time from its start to its end over
    /// the capture's state alone.
    var startMilliseconds: Double
    /// The most memory that the long run's process held.
    var residentBytes: UInt64
    var matches: UInt64?

    init(workload: String, rules: String, stage: String, short: Sample, long: Sample, residentBytes: UInt64) {
        (self.workload, self.rules, self.stage, self.residentBytes) = (workload, rules, stage, residentBytes)
        let events = Double(long.events) - Double(short.events)
        let cost = events > 0 ? (Double(long.time) - Double(short.time)) / events : 0
        nanosecondsPerEvent = cost
        allocationsPerEvent = events > 0 ? (Double(long.allocations) - Double(short.allocations)) / events : 0
        startMilliseconds = (Double(short.time) - cost * Double(short.events)) / 1e6
        matches = long.matches
    }

    /// Of a whole process: `start` ran over the state alone, `full` over `events` events as well, and is missing where there are none.
    init(workload: String, rules: String, start: ChildResult, full: ChildResult?, events: UInt64) {
        (self.workload, self.rules, stage) = (workload, rules, "process")
        startMilliseconds = Double(start.wallTime) / 1e6
        residentBytes = (full ?? start).residentBytes
        if let full, events > 0 { nanosecondsPerEvent = (Double(full.processorTime) - Double(start.processorTime)) / Double(events) }
    }
}

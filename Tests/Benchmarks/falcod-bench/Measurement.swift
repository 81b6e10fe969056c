import CAllocationCounter
import Glibc

/// What one run over a number of events cost.
struct Sample {
    var events: UInt64
    /// CPU time of the process, ns.
    var time: UInt64
    var allocations: UInt64
    var matches: UInt64
}

/// Cost per event, from the difference between a short and a long run: start-up cancels out.
struct Measurement {
    var name: String
    var stage: String
    var nanosecondsPerEvent: Double
    var allocationsPerEvent: Double
    /// What remains of the short run once its events are paid, ms.
    var startMilliseconds: Double
    var matches: UInt64

    init(name: String, stage: String, short: Sample, long: Sample) {
        self.name = name
        self.stage = stage
        let events = Double(long.events - short.events)
        nanosecondsPerEvent = events > 0 ? (Double(long.time) - Double(short.time)) / events : 0
        allocationsPerEvent = events > 0 ? (Double(long.allocations) - Double(short.allocations)) / events : 0
        startMilliseconds = (Double(short.time) - nanosecondsPerEvent * Double(short.events)) / 1e6
        matches = long.matches
    }
}

/// CPU time used by the process, ns.
func processTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Runs `body`, which returns events and matches, and takes the fastest of `repetitions`.
func measure(repetitions: Int, _ body: () throws -> (events: UInt64, matches: UInt64)) rethrows -> Sample {
    var best: Sample? = nil
    for _ in 0..<repetitions {
        let allocations = falcod_allocations()
        let start = processTime()
        let result = try body()
        let sample = Sample(events: result.events, time: processTime() - start, allocations: falcod_allocations() - allocations,
                            matches: result.matches)
        if best.map({ sample.time < $0.time }) ?? true { best = sample }
    }
    return best ?? Sample(events: 0, time: 0, allocations: 0, matches: 0)
}

/// Largest resident size so far, kB.
func peakResidentKilobytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss)
}

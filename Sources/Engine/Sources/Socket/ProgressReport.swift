/// What a capture process is told of how far this engine is, and when. It is told what was so one report before: alerts of the
/// last events may not have left the process yet.
struct ProgressReport {
    private static let interval: UInt64 = 450_000_000

    private var nextTime: UInt64 = 0
    private var records: UInt64 = 0, until: UInt64 = 0

    /// The frame that is due, if one is. `now` is in ns of a clock that only goes forward.
    mutating func next(records: UInt64, until: UInt64, now: UInt64) -> [UInt8]? {
        guard now >= nextTime else { return nil }
        nextTime = now + Self.interval
        let (before, beforeUntil) = (self.records, self.until)
        self.records = records
        self.until = until
        guard beforeUntil != 0 else { return nil }
        let frame = Falcod_V1_Frame.with {
            $0.progress = .with {
                $0.records = before
                $0.until = beforeUntil
            }
        }
        return try? frame.serializedBytes()
    }
}

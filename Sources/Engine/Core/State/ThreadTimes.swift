/// Processor time of threads, from task switches and from the samples of older drivers. Worked out when a field asks
/// for it and then kept for the rest of the event, so that all fields of one event agree.
public struct ThreadTimes {
    private var eventNumber = UInt64.max
    /// Time of the last switch by CPU, ns; 0 before the first.
    private var lastSwitch: UnsafeMutablePointer<UInt64>? = nil
    private var cpuCount = 0
    /// ns.
    private var sliceOfEvent: UInt64 = 0
    /// Clock ticks since the thread's previous sample.
    private var userOfEvent: UInt64 = 0, systemOfEvent: UInt64 = 0

    public init() {}

    /// Gives the memory back.
    mutating func free() { lastSwitch?.deallocate() }

    /// How long the task ran that a switch took off its CPU, ns; 0 for other events and for the first switch of a CPU.
    /// Also adds it to the thread's total.
    mutating func slice(_ event: borrowing Event, _ thread: UnsafeMutablePointer<ThreadRecord>?) -> UInt64 {
        if event.number == eventNumber { return sliceOfEvent }
        begin(event)
        guard event.type == .schedswitchV6E else { return 0 }
        let cpu = Int(event.cpu)
        reserve(cpu + 1)
        guard let lastSwitch else { return 0 }
        if lastSwitch[cpu] != 0 { sliceOfEvent = event.timestamp &- lastSwitch[cpu] }
        lastSwitch[cpu] = event.timestamp
        if let thread { thread.pointee.totalExecTime &+= sliceOfEvent }
        return sliceOfEvent
    }

    /// Processor time since the thread's previous `PROCINFO_E`, in clock ticks, of which it had at most 100 a second.
    mutating func usage(_ event: borrowing Event,
                        _ thread: UnsafeMutablePointer<ThreadRecord>) -> (user: UInt64, system: UInt64) {
        if event.number != eventNumber {
            begin(event)
            let user = event.unsigned(Param.procinfoE.cpu_usr), system = event.unsigned(Param.procinfoE.cpu_sys)
            if thread.pointee.userTicks != 0 || thread.pointee.systemTicks != 0 {
                userOfEvent = user &- thread.pointee.userTicks
                systemOfEvent = system &- thread.pointee.systemTicks
            }
            thread.pointee.userTicks = user
            thread.pointee.systemTicks = system
        }
        return (userOfEvent, systemOfEvent)
    }

    private mutating func begin(_ event: borrowing Event) {
        eventNumber = event.number
        sliceOfEvent = 0
        userOfEvent = 0
        systemOfEvent = 0
    }

    private mutating func reserve(_ count: Int) {
        guard count > cpuCount else { return }
        let bigger = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        bigger.initialize(repeating: 0, count: count)
        if let lastSwitch {
            bigger.update(from: lastSwitch, count: cpuCount)
            lastSwitch.deallocate()
        }
        lastSwitch = bigger
        cpuCount = count
    }
}

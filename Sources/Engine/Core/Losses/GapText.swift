extension Gap {
    /// One line that begins with `gap` and tells all of it: `NAME=VALUE` separated by blanks, times as in `evt.time`.
    public func text(offset: Int64) -> String {
        var parts = ["gap", "\(Self.clock(from, offset))-\(Self.clock(until, offset))"]
        if let cpu { parts.append("cpu=\(cpu)") }
        if let lane { parts.append("lane=\(lane.name)") }
        parts += ["lost=\(count)", "holes=\(holes)"]
        if let program { parts.append("program=\(program)") }
        parts.append("groups=" + groups.map { part in "\(part.group.name)" + (part.count.map { ":\($0)" } ?? "") }.joined(separator: ","))
        if !stages.isEmpty { parts.append("stages=" + stages.map { "\($0.name)" }.joined(separator: ",")) }
        if !cgroups.isEmpty { parts.append("cgroups=" + cgroups.map(String.init).joined(separator: ",")) }
        if spansConnections { parts.append("spans_connections=true") }
        return parts.joined(separator: " ")
    }

    private static func clock(_ time: UInt64, _ offset: Int64) -> String {
        var scratch = Scratch(capacity: 64)
        defer { scratch.free() }
        var text = TextBuilder(&scratch, expected: 32)
        EventTime.appendClock(time, offset: offset, fraction: true, to: &text, &scratch)
        return text.finish().string
    }
}

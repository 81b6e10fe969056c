internal import FalcodCore
internal import FalcodSupport

/// How `falcod events` prints a gap: a line of its own kind in each of its formats.
struct GapLine {
    let isJSON: Bool
    /// Events that the filter can match; nil without a filter.
    let filter: EventCodeSet?
    private var offset = LocalOffset()

    init(isJSON: Bool, filter: EventCodeSet?) {
        self.isJSON = isJSON
        self.filter = filter
    }

    mutating func text(_ gap: Gap) -> String {
        let couldMatch = filter.map { filter in
            var common = filter
            common.formIntersection(gap.events)
            return !common.isEmpty
        }
        if isJSON { return JSONValue.object(["gap": gap.json(couldMatch)]).text() }
        return gap.text(offset: offset.current()) + (couldMatch.map { " could_match=\($0)" } ?? "")
    }
}

extension Gap {
    /// All of it; `couldMatch` says whether a missing event may be one that was asked for.
    fileprivate func json(_ couldMatch: Bool?) -> JSONValue {
        var members: [String: JSONValue] = [
            "from": .unsigned(from), "until": .unsigned(until), "lost": .unsigned(count), "holes": .unsigned(holes),
            "stages": .array(stages.map { .string("\($0.name)") }), "cgroups": .array(cgroups.map { .unsigned($0) }),
            "spans_connections": .bool(spansConnections),
            "groups": .array(groups.map { part in
                var share: [String: JSONValue] = ["group": .string("\(part.group.name)")]
                if let count = part.count { share["lost"] = .unsigned(count) }
                return .object(share)
            }),
        ]
        if let cpu { members["cpu"] = .unsigned(UInt64(cpu)) }
        if let lane { members["lane"] = .string("\(lane.name)") }
        if let program { members["program"] = .string(program) }
        if let couldMatch { members["could_match"] = .bool(couldMatch) }
        return .object(members)
    }
}

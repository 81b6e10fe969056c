public import FalcodCore

/// An event written by hand, for tests and samples: any type of the event table, parameters by name.
public struct ScriptedEvent: Sendable {
    public var type: EventType
    /// Nanoseconds since the epoch.
    public var time: UInt64
    public var tid: Int64
    public var cpu: UInt16 = 0
    public var isStateOnly = false
    /// The bytes of each parameter, in the order of the table. May be cut short to make an event of an older writer.
    public var params: [[UInt8]]

    /// Parameters that are not named are zero, or absent where the table has no fixed width for them.
    public init(
        _ type: EventType, time: UInt64 = 0, tid: Int64 = -1, _ params: KeyValuePairs<String, ParamValue> = [:]
    ) throws(ScriptError) {
        guard type.rawValue < EventType.count else { throw ScriptError(reason: "there is no event type \(type.rawValue)") }
        let info = type.info
        self.type = type
        self.time = time
        self.tid = tid
        self.params = (0..<info.paramCount).map { index in
            [UInt8](repeating: 0, count: info.param(index).type.fixedSize ?? 0)
        }
        for (name, value) in params { try set(name, value) }
    }

    /// Replaces the parameter `name`.
    public mutating func set(_ name: String, _ value: ParamValue) throws(ScriptError) {
        let info = type.info
        let found = (0..<info.paramCount).first { info.param($0).name.string == name }
        guard let index = found, index < params.count else {
            throw ScriptError(reason: "\(info.enumName.string) has no parameter '\(name)'")
        }
        guard let bytes = value.encoded(as: info.param(index).type) else {
            throw ScriptError(reason: "\(info.enumName.string).\(name) is of type \(info.param(index).type.name), not \(value)")
        }
        params[index] = bytes
    }
}

/// A script says what the event table does not know.
public struct ScriptError: Error, CustomStringConvertible {
    public let reason: String
    public var description: String { reason }
}

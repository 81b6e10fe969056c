import CFalcodSchema
import FalcodCore

/// Why an old event cannot become a current one.
struct ConversionFailure: Error {
    let reason: String
}

/// Upgrades events of old captures to the current event table by the conversion rules of the schema.
///
/// Only slots are rearranged: no parameter is copied, except those of enter events, which are kept for the exit event
/// that takes them over. Nothing is allocated per event once the buffers have grown.
struct EventConverter {
    private let classes = EventClass.table
    private let stored = StoredEvents()
    /// Where the rules of each event type begin; they are sorted by type.
    private let firstRule: [Int16]
    private let memory = ConverterMemory()

    /// More steps than any chain of rules has.
    private static let stepLimit = 50

    init() {
        var firstRule = [Int16](repeating: -1, count: EventType.count)
        for index in (0..<Int(FALCOD_CONVERSION_COUNT)).reversed() {
            firstRule[Int(falcod_conversion_base()[index].event)] = Int16(index)
        }
        self.firstRule = firstRule
    }

    func forgetStoredEvents() { stored.removeAll() }

    /// Makes `event`, of which `paramCount` parameters were read, current. False when it is not to be delivered. The
    /// slots may then point into stored enter events: they are valid until the next call.
    func convert(_ event: inout Event, paramCount: Int) throws(ConversionFailure) -> Bool {
        guard paramCount <= event.info.paramCount else { throw failure(event, "has \(paramCount) parameters, too many") }
        for _ in 0..<Self.stepLimit {
            switch classes[Int(event.type.rawValue)].rule(for: event.paramCount) {
            case .pass: return true
            case .drop: return false
            case .fail: throw failure(event, "is of a version that cannot be converted")
            case .convert, .passWhenComplete: break
            }
            let rule = try self.rule(for: event)
            switch rule.pointee.action {
            case 0: return true
            case 1:
                stored.store(event)
                return false
            case 2:
                stored.store(event)
                return true
            case 3: try addParameters(rule, &event)
            default: try changeType(rule, &event)
            }
        }
        throw failure(event, "is never done converting")
    }

    private func failure(_ event: Event, _ reason: String) -> ConversionFailure {
        ConversionFailure(reason: "event \(event.info.enumName.string) with \(event.paramCount) parameters \(reason)")
    }

    private func rule(for event: Event) throws(ConversionFailure) -> UnsafePointer<falcod_conversion> {
        let code = event.type.rawValue
        var index = Int(firstRule[Int(code)])
        while index >= 0, index < Int(FALCOD_CONVERSION_COUNT), falcod_conversion_base()[index].event == code {
            let rule = falcod_conversion_base() + index
            if Int(rule.pointee.param_count) == event.paramCount { return rule }
            index += 1
        }
        throw failure(event, "has no conversion rule")
    }

    private func addParameters(_ rule: UnsafePointer<falcod_conversion>, _ event: inout Event) throws(ConversionFailure) {
        var enter: StoredEvent?
        let old = event
        for step in 0..<Int(rule.pointee.step_count) {
            guard event.paramCount < event.info.paramCount else { throw failure(event, "would get too many parameters") }
            event.params[event.paramCount] = try value(rule.pointee.steps[step], old, &enter, event.type, event.paramCount)
            event.paramCount += 1
        }
    }

    private func changeType(_ rule: UnsafePointer<falcod_conversion>, _ event: inout Event) throws(ConversionFailure) {
        let target = EventType(rawValue: UInt16(clamping: rule.pointee.target))
        let count = Int(rule.pointee.step_count)
        guard target.rawValue < EventType.count, count <= target.info.paramCount else {
            throw failure(event, "has a faulty conversion rule")
        }
        var enter: StoredEvent?
        for step in 0..<count {
            memory.slots[step] = try value(rule.pointee.steps[step], event, &enter, target, step)
        }
        event.params.update(from: memory.slots, count: count)
        event.type = target
        event.paramCount = count
    }

    /// The slot that a step of a rule makes for parameter `index` of `target`. `enter` holds the enter event stored for
    /// the thread once a step asked for it.
    private func value(
        _ step: falcod_conversion_step, _ event: Event, _ enter: inout StoredEvent?, _ target: EventType, _ index: Int
    ) throws(ConversionFailure) -> ParamSlot {
        let type = target.info.param(index).type
        switch step.kind {
        case 0:
            guard Int(step.index) < event.paramCount else { throw failure(event, "lacks parameter \(step.index)") }
            return fit(event.params[Int(step.index)], type)
        case 1, 2:
            if enter == nil { enter = stored.take(event.tid) }
            guard let enter else { return step.kind == 1 ? memory.defaultValue(type) : memory.empty }
            guard enter.type.rawValue &+ 1 == event.type.rawValue else {
                throw failure(event, "follows \(enter.type.info.enumName.string) in its thread instead of its enter event")
            }
            guard let slot = enter.param(Int(step.index)) else {
                throw failure(event, "follows an enter event without parameter \(step.index)")
            }
            return fit(slot, type)
        case 3: return memory.empty
        case 4: return memory.defaultValue(type)
        default: return target == .containerJsonE ? memory.containerDescription(event) : memory.empty
        }
    }

    /// Cuts a copied parameter to the width of its new type.
    private func fit(_ slot: ParamSlot, _ type: ParamType) -> ParamSlot {
        guard let size = type.fixedSize, slot.count > size else { return slot }
        return ParamSlot(base: slot.base, count: size)
    }
}

/// The bytes that converted events point to beside their own. Freed with the converter.
private final class ConverterMemory {
    /// The parameters of an event that changes its type.
    let slots = UnsafeMutablePointer<ParamSlot>.allocate(capacity: Event.maxParams)
    let empty = ParamSlot(base: Bytes.empty.base, count: 0)
    private let zeros = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
    private let ones = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
    private var text: [UInt8] = []
    private var textCopy = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

    init() {
        slots.initialize(repeating: empty, count: Event.maxParams)
        zeros.initialize(repeating: 0, count: 16)
        ones.initialize(repeating: 0xff, count: 16)
    }

    deinit {
        slots.deallocate()
        zeros.deallocate()
        ones.deallocate()
        textCopy.deallocate()
    }

    /// Zero in the width of the type, nobody for users and groups, nothing for types of variable length.
    func defaultValue(_ type: ParamType) -> ParamSlot {
        guard let size = type.fixedSize else { return empty }
        return ParamSlot(base: type == .uid || type == .gid ? ones : zeros, count: size)
    }

    /// The JSON text of a container that the first container event told as id, type, name and image. Falco escapes
    /// nothing in it.
    func containerDescription(_ event: Event) -> ParamSlot {
        guard event.paramCount == 4, event.params[1].count == 4 else { return empty }
        text.removeAll(keepingCapacity: true)
        text += "{\"id\":\"".utf8
        text += event.string(0).buffer
        text += "\",\"type\":\(event.uint32(1)),\"name\":\"".utf8
        text += event.string(2).buffer
        text += "\",\"image\":\"".utf8
        text += event.string(3).buffer
        text += "\"}\0".utf8
        textCopy.deallocate()
        textCopy = .allocate(capacity: text.count)
        textCopy.update(from: text, count: text.count)
        return ParamSlot(base: textCopy, count: text.count)
    }
}

/// Bytes that are never freed: arguments of fields, constants. They may be shared between threads, since nothing
/// changes them. Only for what a configuration or a rules file brings, never for what events bring.
struct ImmortalText: @unchecked Sendable {
    let bytes: Bytes

    static func make(_ text: String) -> ImmortalText {
        let utf8 = Array(text.utf8)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(utf8.count, 1))
        memory.initialize(repeating: 0, count: max(utf8.count, 1))
        memory.update(from: utf8, count: utf8.count)
        return ImmortalText(bytes: Bytes(base: UnsafePointer(memory), count: utf8.count))
    }
}

internal import Synchronization

/// Bytes that are never freed: arguments of fields, constants. They may be shared between threads, since nothing
/// changes them. Only for what a configuration or a rules file brings, never for what events bring. Equal texts are one, so that
/// rules that are loaded again and again take no more room than once.
struct ImmortalText: @unchecked Sendable {
    let bytes: Bytes

    private static let known = Mutex<[String: ImmortalText]>([:])

    static func make(_ text: String) -> ImmortalText {
        known.withLock { known in
            if let earlier = known[text] { return earlier }
            let utf8 = Array(text.utf8)
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(utf8.count, 1))
            memory.initialize(repeating: 0, count: max(utf8.count, 1))
            memory.update(from: utf8, count: utf8.count)
            let made = ImmortalText(bytes: Bytes(base: UnsafePointer(memory), count: utf8.count))
            known[text] = made
            return made
        }
    }
}

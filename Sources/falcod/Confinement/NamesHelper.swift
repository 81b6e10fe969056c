internal import CSandbox
internal import Glibc

/// A process that resolves host names, for one that opens no network connection. To be started before there are other threads, and
/// used from one.
public struct NamesHelper: Sendable {
    /// What is known of the answer to a question.
    public enum Answer: Sendable, Equatable {
        /// Addresses of 4 or 16 bytes, network order; none when there is no such host.
        case addresses([[UInt8]])
        /// Nobody could say.
        case unknown
        /// It has not come yet.
        case awaited
        /// The helper is not there any more.
        case ended
    }

    // Closed by `end`, or with this process: the helper ends then.
    private let descriptor: Int32

    /// nil when there is none to be had.
    public init?() {
        descriptor = falcod_names_helper()
        if descriptor < 0 { return nil }
    }

    /// Lets the process end. It must not be asked any more.
    public func end() { close(descriptor) }

    /// No host has a longer name, or an empty one.
    public static func isPossible(_ name: [UInt8]) -> Bool { !name.isEmpty && name.count <= Int(FALCOD_NAME_LIMIT) }

    /// Asks about a possible name. False when the helper is not there any more.
    public func ask(_ name: [UInt8]) -> Bool { falcod_names_ask(descriptor, name, name.count) == 0 }

    /// The answer to the first question that has none, waited for as long as it takes if `milliseconds` is nil.
    public func answer(milliseconds: Int32?) -> Answer {
        var found = [falcod_address](repeating: falcod_address(), count: Int(FALCOD_ADDRESS_LIMIT))
        let count = falcod_names_answer(descriptor, milliseconds ?? -1, &found)
        switch count {
        case 0...:
            return .addresses(found.prefix(Int(count)).map { address in
                withUnsafeBytes(of: address.bytes) { Array($0.prefix(Int(address.size))) }
            })
        case -ENODATA: return .unknown
        case -EAGAIN: return .awaited
        default: return .ended
        }
    }

    /// Addresses of a name, which takes as long as resolving does; nil when there is no answer.
    public func addresses(of name: [UInt8]) -> [[UInt8]]? {
        guard Self.isPossible(name) else { return [] }
        guard ask(name), case .addresses(let found) = answer(milliseconds: nil) else { return nil }
        return found
    }
}

internal import CSandbox
internal import Glibc

/// A process that resolves host names, for one that opens no network connection. To be started before there are other threads, and
/// used from one.
public struct NamesHelper: Sendable {
    // Closed by `end`, or with this process: the helper ends then.
    private let descriptor: Int32

    /// nil when there is none to be had.
    public init?() {
        descriptor = falcod_names_helper()
        if descriptor < 0 { return nil }
    }

    /// Lets the process end. It must not be asked any more.
    public func end() { close(descriptor) }

    /// Addresses of 4 or 16 bytes, none for a name that is not known; nil when the helper is not there any more.
    public func addresses(of name: [UInt8]) -> [[UInt8]]? {
        var found = [falcod_address](repeating: falcod_address(), count: Int(FALCOD_ADDRESS_LIMIT))
        let count = falcod_names_ask(descriptor, name, name.count, &found)
        if count < 0 { return nil }
        return found.prefix(Int(count)).map { address in
            withUnsafeBytes(of: address.bytes) { Array($0.prefix(Int(address.size))) }
        }
    }
}

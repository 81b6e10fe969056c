/// Parameters as the parsers need them.
extension Event {
    /// A text parameter: `<NA>` when it could not be read, in the current or in the old notation.
    func text(_ index: Int) -> Bytes {
        let bytes = bytes(index)
        if bytes.isEmpty || bytes.equals(Bytes(staticText: "(NULL)\0")) { return .notAvailable }
        return bytes.upToNUL
    }

    /// A descriptor number; -1 when absent.
    func descriptor(_ index: Int) -> Int64 { isPresent(index) ? signed(index) : -1 }

    /// The return value, for events of which the call's success decides; nil when absent.
    var outcome: Int64? { isPresent(0) ? signed(0) : nil }

    var succeeded: Bool { (outcome ?? -1) >= 0 }
}

extension Bytes {
    /// A path without the mark that the kernel puts behind the names of removed files.
    var withoutDeletedMark: Bytes {
        let mark = Bytes(staticText: " (deleted)")
        return hasSuffix(mark) ? self[0..<count - mark.count] : self
    }
}

extension StoredEnter {
    /// See `Event.text`.
    func text(_ index: Int) -> Bytes {
        let bytes = param(index)
        if bytes.isEmpty || bytes.equals(Bytes(staticText: "(NULL)\0")) { return .notAvailable }
        return bytes.upToNUL
    }

    func signed(_ index: Int) -> Int64? {
        let bytes = param(index), raw = UnsafeRawPointer(bytes.base)
        switch bytes.count {
        case 8...: return raw.loadUnaligned(as: Int64.self)
        case 4...7: return Int64(raw.loadUnaligned(as: Int32.self))
        default: return nil
        }
    }

    func unsigned32(_ index: Int) -> UInt32? {
        let bytes = param(index)
        return bytes.count >= 4 ? UnsafeRawPointer(bytes.base).loadUnaligned(as: UInt32.self) : nil
    }
}

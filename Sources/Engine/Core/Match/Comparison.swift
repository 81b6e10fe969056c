import CRE2
import CSystem
import Glibc

/// Comparison of one value with one constant, and of one value with a set.
enum Comparison {
    /// `op` on a present value against the whole set, without modifier: a scalar operator looks at the first constant.
    @inline(__always)
    static func evaluate(_ value: FieldValue, _ op: Operator, _ set: ConstantSet, _ scratch: inout Scratch) -> Bool {
        switch op {
        case .exists: return true
        case .in, .intersects: return member(value, op, set)
        case .pmatch: return set.paths?.matches(value.bytes.upToNUL) ?? false
        default: return set.count > 0 && scalar(value, op, set, 0, &scratch)
        }
    }

    /// How many constants satisfy `op`, told to the modifier.
    static func evaluate(_ value: FieldValue, _ op: Operator, _ modifier: OperatorModifier, _ set: ConstantSet,
                         _ scratch: inout Scratch) -> Bool {
        var satisfied = 0
        for index in 0..<set.count where scalar(value, op, set, index, &scratch) { satisfied += 1 }
        return holds(modifier, satisfied, of: set.count)
    }

    static func holds(_ modifier: OperatorModifier, _ satisfied: Int, of count: Int) -> Bool {
        switch modifier {
        case .oneof: satisfied == 1
        case .anyof: satisfied > 0
        case .allof: count > 0 && satisfied == count
        }
    }

    /// One value and constant `index`.
    static func scalar(_ value: FieldValue, _ op: Operator, _ set: ConstantSet, _ index: Int, _ scratch: inout Scratch) -> Bool {
        switch value.type {
        case .charbuf, .fspath, .fsrelpath: return string(value.bytes, op, set, index, &scratch)
        case .bytebuf: return buffer(value.bytes, op, set.values[index].bytes)
        case .ipaddr, .ipv4addr, .ipv6addr:
            let equal = value.bytes.equals(set.values[index].bytes)
            return op == .notEqual ? !equal : equal
        case .ipnet, .ipv4net, .ipv6net:
            let inside = contains(set.values[index].bytes, set.prefixLengths[index], value.bytes)
            return op == .notEqual ? !inside : inside
        case .double: return ordered(value.double, op, set.values[index].double)
        default: return number(value, op, set.values[index].number)
        }
    }

    /// Two values of the same type: `op` with a field on the right-hand side.
    static func values(_ left: FieldValue, _ op: Operator, _ right: FieldValue) -> Bool {
        switch op {
        case .exists: return true
        case .in:
            guard let elements = left.elements else { return isMember(left, of: right) }
            for index in 0..<left.elementCount where !isMember(elements[index], of: right) { return false }
            return left.elementCount > 0
        case .intersects:
            guard let elements = left.elements else { return isMember(left, of: right) }
            for index in 0..<left.elementCount where isMember(elements[index], of: right) { return true }
            return false
        default: return pair(left, op, right)
        }
    }

    private static func isMember(_ value: FieldValue, of set: FieldValue) -> Bool {
        guard let elements = set.elements else { return pair(value, .equal, set) }
        for index in 0..<set.elementCount where pair(value, .equal, elements[index]) { return true }
        return false
    }

    private static func pair(_ left: FieldValue, _ op: Operator, _ right: FieldValue) -> Bool {
        switch left.type {
        case .charbuf, .fspath, .fsrelpath: plainString(left.bytes.upToNUL, op, right.bytes.upToNUL)
        case .bytebuf: buffer(left.bytes, op, right.bytes)
        case .ipaddr, .ipv4addr, .ipv6addr: left.bytes.equals(right.bytes) != (op == .notEqual)
        case .double: ordered(left.double, op, right.double)
        default: number(left, op, right.number)
        }
    }

    // MARK: members

    @inline(__always)
    private static func member(_ value: FieldValue, _ op: Operator, _ set: ConstantSet) -> Bool {
        guard let elements = value.elements else { return member(value, set) }
        if op == .in {
            // A transformer may yield an empty list; all of its elements are in any set. (An empty list field is absent.)
            for index in 0..<value.elementCount where !member(elements[index], set) { return false }
            return true
        }
        for index in 0..<value.elementCount where member(elements[index], set) { return true }
        return false
    }

    @inline(__always)
    private static func member(_ value: FieldValue, _ set: ConstantSet) -> Bool {
        switch value.type {
        case .charbuf, .fspath, .fsrelpath, .bytebuf, .ipaddr, .ipv4addr, .ipv6addr:
            return set.strings.contains(value.bytes)
        case .ipnet, .ipv4net, .ipv6net:
            for index in 0..<set.count where contains(set.values[index].bytes, set.prefixLengths[index], value.bytes) { return true }
            return false
        default:
            return set.containsNumber(value.number)
        }
    }

    // MARK: numbers, addresses, buffers

    private static func number(_ value: FieldValue, _ op: Operator, _ right: UInt64) -> Bool {
        value.type.isSigned ? ordered(Int64(bitPattern: value.number), op, Int64(bitPattern: right)) : ordered(value.number, op, right)
    }

    @inline(__always)
    private static func ordered<T: Comparable>(_ left: T, _ op: Operator, _ right: T) -> Bool {
        switch op {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        default: false
        }
    }

    /// Whether `address` lies in the network; families must agree.
    static func contains(_ network: Bytes, _ prefixLength: UInt8, _ address: Bytes) -> Bool {
        guard network.count == address.count else { return false }
        let bits = min(Int(prefixLength), network.count * 8)
        guard memcmp(network.base, address.base, bits / 8) == 0 else { return false }
        guard bits % 8 != 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
        return (network[bits / 8] ^ address[bits / 8]) & mask == 0
    }

    private static func buffer(_ value: Bytes, _ op: Operator, _ right: Bytes) -> Bool {
        switch op {
        case .equal: value.equals(right)
        case .notEqual: !value.equals(right)
        case .contains, .bcontains: value.firstIndex(of: right) != nil
        case .startswith, .bstartswith: value.hasPrefix(right)
        case .endswith: value.hasSuffix(right)
        default: false
        }
    }

    // MARK: strings

    @inline(__always)
    private static func string(_ value: Bytes, _ op: Operator, _ set: ConstantSet, _ index: Int, _ scratch: inout Scratch) -> Bool {
        switch op {
        case .glob, .iglob:
            let text = value.upToNUL
            let copy = scratch.allocate(text.count + 1)
            copy.update(from: text.base, count: text.count)
            copy[text.count] = 0
            let start = UnsafeRawPointer(copy).assumingMemoryBound(to: CChar.self)
            return falcod_fnmatch(set.terminated[index], start, op == .iglob ? 1 : 0) != 0
        case .regex:
            guard let regex = set.regexes[index] else { return false }
            let text = UTF8Repair.valid(value.upToNUL, &scratch)
            return falcod_regex_matches_whole(regex, text.base, text.count) != 0
        default:
            return plainString(value, op, set.values[index].bytes)
        }
    }

    @inline(__always)
    private static func plainString(_ value: Bytes, _ op: Operator, _ right: Bytes) -> Bool {
        switch op {
        case .equal: return value.equals(right)
        case .notEqual: return !value.equals(right)
        case .contains: return value.firstIndex(of: right) != nil
        case .icontains: return containsFoldingCase(value, right)
        case .startswith: return value.hasPrefix(right)
        case .endswith: return value.hasSuffix(right)
        default:
            let order = memcmp(value.base, right.base, min(value.count, right.count))
            return ordered(order != 0 ? Int(order) : value.count - right.count, op, 0)
        }
    }

    private static func containsFoldingCase(_ value: Bytes, _ needle: Bytes) -> Bool {
        guard needle.count <= value.count else { return false }
        for start in 0...(value.count - needle.count) {
            var index = 0
            while index < needle.count, lower(value[start + index]) == lower(needle[index]) { index += 1 }
            if index == needle.count { return true }
        }
        return false
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }
}

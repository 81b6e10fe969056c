/// Internet addresses as text: dotted quads, and IPv6 as RFC 5952 and inet_ntop write it.
enum AddressText {
    /// 4 or 16 bytes in network order; other lengths append nothing.
    static func append(_ address: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        if address.count == 4 { append(ipv4: address.base, to: &text, &scratch) }
        if address.count == 16 { append(ipv6: address.base, to: &text, &scratch) }
    }

    static func append(ipv4 octets: UnsafePointer<UInt8>, to text: inout TextBuilder, _ scratch: inout Scratch) {
        for index in 0..<4 {
            if index > 0 { text.append(UInt8(ascii: "."), &scratch) }
            text.append(decimal: UInt64(octets[index]), &scratch)
        }
    }

    /// The longest run of two or more zero groups becomes `::`, the first of equally long ones; addresses that embed an
    /// IPv4 address show it as a dotted quad, as inet_ntop does.
    static func append(ipv6 octets: UnsafePointer<UInt8>, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let gap = zeroRun(octets)
        let embedsIPv4 = gap.start == 0 && (gap.count == 6 || (gap.count == 7 && group(octets, 7) != 1)
            || (gap.count == 5 && group(octets, 5) == 0xffff))
        let groups = embedsIPv4 ? 6 : 8
        var index = 0
        while index < groups {
            if index == gap.start {
                text.append("::", &scratch)
                index += gap.count
                continue
            }
            if index > 0, index != gap.start + gap.count { text.append(UInt8(ascii: ":"), &scratch) }
            text.append(lowerHex: UInt64(group(octets, index)), &scratch)
            index += 1
        }
        guard embedsIPv4 else { return }
        if gap.count < 6 { text.append(UInt8(ascii: ":"), &scratch) }
        append(ipv4: octets + 12, to: &text, &scratch)
    }

    private static func group(_ octets: UnsafePointer<UInt8>, _ index: Int) -> UInt16 {
        UInt16(octets[2 * index]) << 8 | UInt16(octets[2 * index + 1])
    }

    private static func zeroRun(_ octets: UnsafePointer<UInt8>) -> (start: Int, count: Int) {
        var best = (start: -1, count: 1)
        var index = 0
        while index < 8 {
            var end = index
            while end < 8, group(octets, end) == 0 { end += 1 }
            if end - index > best.count { best = (index, end - index) }
            index = end + 1
        }
        return best.start < 0 ? (-1, 0) : best
    }
}

internal import Glibc

enum IPAddress {
    /// Whether a text is an IPv4 or IPv6 address written in numbers.
    static func isLiteral(_ text: String) -> Bool {
        var storage = in6_addr()
        return inet_pton(AF_INET, text, &storage) == 1 || inet_pton(AF_INET6, text, &storage) == 1
    }
}

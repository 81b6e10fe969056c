extension FDFields {
    static let sockets: [FieldDefinition] = [
        FieldDefinition("fd.ip", .ipaddr, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the ip address (client or server) of the fd.
            """, filter: { c, _, v in bothEnds(c, &v, .ipaddr) }, { _, _, _ in false }),
        FieldDefinition("fd.cip", .ipaddr, .none, "client IP address.", { c, _, v in ip(.client, c, &v) }),
        FieldDefinition("fd.sip", .ipaddr, .none, "server IP address.", { c, _, v in ip(.server, c, &v) }),
        FieldDefinition("fd.lip", .ipaddr, .none, "local IP address.", { c, _, v in ip(.local, c, &v) }),
        FieldDefinition("fd.rip", .ipaddr, .none, "remote IP address.", { c, _, v in ip(.remote, c, &v) }),
        FieldDefinition("fd.port", .port, .decimal, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the port (either client or server) of the fd.
            """, filter: { c, _, v in bothEnds(c, &v, .port) }, { _, _, _ in false }),
        FieldDefinition("fd.cport", .port, .decimal, "for TCP/UDP FDs, the client port.",
                        { c, _, v in port(.client, c, &v) }),
        FieldDefinition("fd.sport", .port, .decimal, "for TCP/UDP FDs, server port.",
                        { c, _, v in port(.server, c, &v) }),
        FieldDefinition("fd.lport", .port, .decimal, "for TCP/UDP FDs, the local port.",
                        { c, _, v in port(.local, c, &v) }),
        FieldDefinition("fd.rport", .port, .decimal, "for TCP/UDP FDs, the remote port.",
                        { c, _, v in port(.remote, c, &v) }),
        FieldDefinition("fd.l4proto", .charbuf, .none, """
            the IP protocol of a socket. Can be 'tcp', 'udp', 'icmp' or 'raw'.
            """, { c, _, v in l4Protocol(c, &v) }),
        FieldDefinition("fd.sockfamily", .charbuf, .none, "the socket family for socket events. Can be 'ip' or 'unix'.",
                        { c, _, v in socketFamily(c, &v) }),
        FieldDefinition("fd.is_server", .bool, .none, """
            'true' if the process owning this FD is the server endpoint in the connection.
            """, { c, _, v in isServer(c, &v) }),
        FieldDefinition("fd.uid", .charbuf, .none, """
            a unique identifier for the FD, created by chaining the FD number and the thread ID.
            """, { c, _, v in uniqueID(c, &v) }),
        FieldDefinition("fd.containername", .charbuf, .none, """
            chaining of the container ID and the FD name. Useful when trying to identify which container an FD \
            belongs to.
            """, { c, _, v in withContainer(name(c), c, &v) }),
        FieldDefinition("fd.containerdirectory", .charbuf, .none, """
            chaining of the container ID and the directory name. Useful when trying to identify which container a \
            directory belongs to.
            """, { c, _, v in withContainer(directory(c), c, &v) }),
        FieldDefinition("fd.proto", .port, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the protocol (either client or server) of the fd.
            """, filter: { c, _, v in bothEnds(c, &v, .port) }, { _, _, _ in false }),
        FieldDefinition("fd.cproto", .charbuf, .none, "for TCP/UDP FDs, the client protocol.",
                        { c, _, v in portText(.client, c, &v) }),
        FieldDefinition("fd.sproto", .charbuf, .none, "for TCP/UDP FDs, server protocol.",
                        { c, _, v in portText(.server, c, &v) }),
        FieldDefinition("fd.lproto", .charbuf, .none, "for TCP/UDP FDs, the local protocol.",
                        { c, _, v in portText(.local, c, &v) }),
        FieldDefinition("fd.rproto", .charbuf, .none, "for TCP/UDP FDs, the remote protocol.",
                        { c, _, v in portText(.remote, c, &v) }),
        FieldDefinition("fd.net", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the IP network (client or server) of the fd.
            """, filter: { c, _, v in bothEnds(c, &v, .ipnet) }, { _, _, _ in false }),
        FieldDefinition("fd.cnet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the client IP network of the fd.
            """, { c, _, v in ip(.client, c, &v, .ipnet) }),
        FieldDefinition("fd.snet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the server IP network of the fd.
            """, { c, _, v in ip(.server, c, &v, .ipnet) }),
        FieldDefinition("fd.lnet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the local IP network of the fd.
            """, { c, _, v in ip(.local, c, &v, .ipnet) }),
        FieldDefinition("fd.rnet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the remote IP network of the fd.
            """, { c, _, v in ip(.remote, c, &v, .ipnet) }),
        FieldDefinition("fd.connected", .bool, .none, "for TCP/UDP FDs, 'true' if the socket is connected.",
                        { c, _, v in flag(c, &v) { $0.pointee.flags.contains(.connected) } }),
        FieldDefinition("fd.name_changed", .bool, .none, """
            True when an event changes the name of an fd used by this event. This can occur in some cases such as \
            udp connections where the connection tuple changes.
            """, { c, _, v in flag(c, &v) { !$0.pointee.name.bytes.equals($0.pointee.oldName.bytes) } }),
        FieldDefinition("fd.cip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the client IP address.
            """, filter: { c, _, v in ip(.client, c, &v) }, { c, _, v in hostName(.client, c, &v) }),
        FieldDefinition("fd.sip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the server IP address.
            """, filter: { c, _, v in ip(.server, c, &v) }, { c, _, v in hostName(.server, c, &v) }),
        FieldDefinition("fd.lip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the local IP address.
            """, filter: { c, _, v in ip(.local, c, &v) }, { c, _, v in hostName(.local, c, &v) }),
        FieldDefinition("fd.rip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the remote IP address.
            """, filter: { c, _, v in ip(.remote, c, &v) }, { c, _, v in hostName(.remote, c, &v) }),
    ]
}

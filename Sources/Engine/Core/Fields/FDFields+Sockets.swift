extension FDFields {
    static let sockets: [FieldDefinition] = [
        FieldDefinition("fd.ip", .ipaddr, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the ip address (client or server) of the fd.
            """, unread),
        FieldDefinition("fd.cip", .ipaddr, .none, "client IP address.", unread),
        FieldDefinition("fd.sip", .ipaddr, .none, "server IP address.", unread),
        FieldDefinition("fd.lip", .ipaddr, .none, "local IP address.", unread),
        FieldDefinition("fd.rip", .ipaddr, .none, "remote IP address.", unread),
        FieldDefinition("fd.port", .port, .decimal, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the port (either client or server) of the fd.
            """, unread),
        FieldDefinition("fd.cport", .port, .decimal, "for TCP/UDP FDs, the client port.", unread),
        FieldDefinition("fd.sport", .port, .decimal, "for TCP/UDP FDs, server port.", unread),
        FieldDefinition("fd.lport", .port, .decimal, "for TCP/UDP FDs, the local port.", unread),
        FieldDefinition("fd.rport", .port, .decimal, "for TCP/UDP FDs, the remote port.", unread),
        FieldDefinition("fd.l4proto", .charbuf, .none, """
            the IP protocol of a socket. Can be 'tcp', 'udp', 'icmp' or 'raw'.
            """, unread),
        FieldDefinition("fd.sockfamily", .charbuf, .none, """
            the socket family for socket events. Can be 'ip' or 'unix'.
            """, unread),
        FieldDefinition("fd.is_server", .bool, .none, """
            'true' if the process owning this FD is the server endpoint in the connection.
            """, unread),
        FieldDefinition("fd.uid", .charbuf, .none, """
            a unique identifier for the FD, created by chaining the FD number and the thread ID.
            """, unread),
        FieldDefinition("fd.containername", .charbuf, .none, """
            chaining of the container ID and the FD name. Useful when trying to identify which container an FD \
            belongs to.
            """, unread),
        FieldDefinition("fd.containerdirectory", .charbuf, .none, """
            chaining of the container ID and the directory name. Useful when trying to identify which container a \
            directory belongs to.
            """, unread),
        FieldDefinition("fd.proto", .port, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the protocol (either client or server) of the fd.
            """, unread),
        FieldDefinition("fd.cproto", .charbuf, .none, "for TCP/UDP FDs, the client protocol.", unread),
        FieldDefinition("fd.sproto", .charbuf, .none, "for TCP/UDP FDs, server protocol.", unread),
        FieldDefinition("fd.lproto", .charbuf, .none, "for TCP/UDP FDs, the local protocol.", unread),
        FieldDefinition("fd.rproto", .charbuf, .none, "for TCP/UDP FDs, the remote protocol.", unread),
        FieldDefinition("fd.net", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer],
                        comparison: .eitherEndpoint, """
            matches the IP network (client or server) of the fd.
            """, unread),
        FieldDefinition("fd.cnet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the client IP network of the fd.
            """, unread),
        FieldDefinition("fd.snet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the server IP network of the fd.
            """, unread),
        FieldDefinition("fd.lnet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the local IP network of the fd.
            """, unread),
        FieldDefinition("fd.rnet", .ipnet, flags: [.filterOnly, .noRightHandSide, .noTransformer], """
            matches the remote IP network of the fd.
            """, unread),
        FieldDefinition("fd.connected", .bool, .none, "for TCP/UDP FDs, 'true' if the socket is connected.", unread),
        FieldDefinition("fd.name_changed", .bool, .none, """
            True when an event changes the name of an fd used by this event. This can occur in some cases such as \
            udp connections where the connection tuple changes.
            """, unread),
        FieldDefinition("fd.cip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the client IP address.
            """, unread),
        FieldDefinition("fd.sip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the server IP address.
            """, unread),
        FieldDefinition("fd.lip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the local IP address.
            """, unread),
        FieldDefinition("fd.rip.name", .charbuf, flags: [.noRightHandSide, .noTransformer], comparison: .hostName, """
            Domain name associated with the remote IP address.
            """, unread),
    ]
}

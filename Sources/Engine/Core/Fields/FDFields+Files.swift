extension FDFields {
    static let files: [FieldDefinition] = [
        FieldDefinition("fd.dev", .int32, .hex, "device number (major/minor) containing the referenced file",
                        { c, _, v in number(c, &v, .int32) { Int64($0.pointee.dev) } }),
        FieldDefinition("fd.dev.major", .int32, .decimal, "major device number containing the referenced file",
                        { c, _, v in number(c, &v, .int32) { Int64(($0.pointee.dev & 0xfff00) >> 8) } }),
        FieldDefinition("fd.dev.minor", .int32, .decimal, """
            minor device number containing the referenced file
            """, { c, _, v in number(c, &v, .int32) { Int64($0.pointee.dev & 0xff | $0.pointee.dev >> 12 & 0xfff00) } }),
        FieldDefinition("fd.ino", .int64, .decimal, "inode number of the referenced file",
                        { c, _, v in number(c, &v) { Int64(bitPattern: $0.pointee.ino) } }),
        FieldDefinition("fd.nameraw", .charbuf, .none, """
            FD full name raw. Just like fd.name, but only used if fd is a file path. File path is kept raw with \
            limited sanitization and without deriving the absolute path.
            """, { c, _, v in text(rawName(c), &v) }),
        FieldDefinition("fd.types", .charbuf, list: true, argument: FieldArgumentRule(.optional, index: true),
                        flags: .noRightHandSide, """
            List of FD types in used. Can be passed an fd number e.g. fd.types[0] to get the type of stdout as a \
            single item list.
            """, filter: { c, a, v in comparedTypes(c, a, &v) }, { c, a, v in types(c, a, &v) }),
        FieldDefinition("fd.is_upper_layer", .bool, .none, """
            'true' if the fd is of a file in the upper layer of an overlayfs.
            """, { c, _, v in flag(c, &v) { $0.pointee.flags.contains(.overlayUpper) } }),
        FieldDefinition("fd.is_lower_layer", .bool, .none, """
            'true' if the fd is of a file  in the lower layer of an overlayfs.
            """, { c, _, v in flag(c, &v) { $0.pointee.flags.contains(.overlayLower) } }),
    ]
}

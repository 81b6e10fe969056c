/// The numbers of the `.scap` capture file format. Everything is little-endian and packed.
enum ScapFormat {
    static let sectionMagic: UInt32 = 0x1A2B_3C4D
    static let majorVersion: UInt16 = 1
    /// Block type and length, before the body.
    static let blockHead = 8
    /// The length again, behind it.
    static let blockTail = 4
    /// Body and tail of an event block that is not of a LARGE kind have at most this many bytes.
    static let eventBlockLimit = 65536
    static let machineInfoSize = 180
    /// Time, tid, length and type; version 2 adds the number of parameters.
    static let eventHeaderV1 = 22, eventHeaderV2 = 26
    /// The event only carries state.
    static let stateOnlyFlag: UInt32 = 1

    /// The longest strings of state blocks.
    static let pathLimit = 1024, listLimit = 4096, userLimit = 255, descriptorLimit = 1023
}

/// What a block of the file holds, whatever number and version it has.
enum ScapBlock: Equatable {
    case section, machine
    case interfaces(entryLengths: Bool)
    case users(entryLengths: Bool)
    case processes(version: Int)
    case descriptors(entryLengths: Bool)
    case event(ScapEventLayout)
    case other

    init(type: UInt32) {
        self = switch type {
        case 0x0A0D_0D0A: .section
        case 0x201, 0x8002_ABCD: .machine
        case 0x205, 0x8011_ABCD: .interfaces(entryLengths: false)
        case 0x219: .interfaces(entryLengths: true)
        case 0x206, 0x8012_ABCD: .users(entryLengths: false)
        case 0x220: .users(entryLengths: true)
        case 0x202, 0x8000_ABCD: .processes(version: 1)
        case 0x207, 0x8013_ABCD: .processes(version: 2)
        case 0x209, 0x8014_ABCD: .processes(version: 3)
        case 0x210...0x215: .processes(version: Int(type) - 0x210 + 4)
        case 0x203, 0x8001_ABCD: .descriptors(entryLengths: false)
        case 0x218: .descriptors(entryLengths: true)
        case 0x204, 0x8010_ABCD: .event(ScapEventLayout(hasFlags: false, isVersion1: true, isLarge: false))
        case 0x216: .event(ScapEventLayout(hasFlags: false, isVersion1: false, isLarge: false))
        case 0x221: .event(ScapEventLayout(hasFlags: false, isVersion1: false, isLarge: true))
        case 0x208: .event(ScapEventLayout(hasFlags: true, isVersion1: true, isLarge: false))
        case 0x217: .event(ScapEventLayout(hasFlags: true, isVersion1: false, isLarge: false))
        case 0x222: .event(ScapEventLayout(hasFlags: true, isVersion1: false, isLarge: true))
        default: .other
        }
    }
}

/// What differs between the kinds of event blocks.
struct ScapEventLayout: Equatable {
    /// Four bytes of flags follow the CPU number.
    var hasFlags: Bool
    /// The header lacks the number of parameters, which follows from the lengths.
    var isVersion1: Bool
    /// The block may be longer than `eventBlockLimit`.
    var isLarge: Bool

    /// The kind that nearly every block has.
    static let usual = ScapEventLayout(hasFlags: false, isVersion1: false, isLarge: false)
    static let usualBlock: UInt32 = 0x216
}

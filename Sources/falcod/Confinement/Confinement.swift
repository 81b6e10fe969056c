internal import CSandbox
internal import Glibc

/// What the process may reach once it has given up the rest, for good: see `apply`.
///
/// Files are named by the paths of the configuration. Of a path the folder counts, since files are replaced by others of their
/// name; of one in a folder that holds much else, only the file that is there. One to be written is made for that, empty.
public struct Confinement: Sendable {
    /// Files and folders that are read.
    public var readable: [String]
    /// Files that are written, made and made anew.
    public var writable: [String]

    public init(readable: [String], writable: [String]) {
        self.readable = readable
        self.writable = writable
    }

    /// What this kernel does not offer.
    public struct Lack: Sendable, Equatable {
        public let text: String
    }

    /// Gives up, in this order: capabilities (of a process that root started, those over files are left, which the next step
    /// bounds), all files but those named with TCP, abstract sockets and signals, and all system calls that the engine does not
    /// make. To be called before there are other threads. Returns what could not be done.
    public func apply() -> [Lack] {
        var lacks: [Lack] = []
        // Read here, for the file of the time zone is none of those named.
        tzset()
        let rights = falcod_capabilities_keep(geteuid() == 0 ? falcod_capabilities_of_files() : 0)
        if rights < 0 { lacks.append(Lack(text: "Capabilities cannot be given up: \(Self.reason(rights)).")) }
        let files = limitFiles()
        if files < 0 {
            lacks.append(Lack(text: "The kernel does not limit the files that falcod may open (Landlock, Linux 5.13): \(Self.reason(files))."))
        }
        let calls = falcod_calls_limit(FALCOD_CALLS_OF_ENGINE)
        if calls < 0 { lacks.append(Lack(text: "The kernel does not limit the system calls of falcod (seccomp): \(Self.reason(calls)).")) }
        return lacks
    }

    private static func reason(_ result: Int32) -> String { String(cString: strerror(-result)) }

    private func limitFiles() -> Int32 {
        let files = falcod_files_none()
        guard files >= 0 else { return files }
        // What cannot be added is not there, and opening it tells so.
        for place in places(of: readable, isWritten: false) { _ = falcod_files_allow(files, place, FALCOD_ACCESS_READ) }
        for path in writable where Place.of(path, isWritten: true) == nil { Place.make(path) }
        for place in places(of: writable, isWritten: true) { _ = falcod_files_allow(files, place, FALCOD_ACCESS_WRITE) }
        return falcod_files_close(files)
    }

    private func places(of paths: [String], isWritten: Bool) -> Set<String> {
        var found = Set<String>()
        for path in paths {
            // The name may be a link: what it leads to lies elsewhere.
            for name in [path, Place.resolved(path)].compactMap(\.self) {
                if let place = Place.of(name, isWritten: isWritten) { found.insert(place) }
            }
        }
        return found
    }
}

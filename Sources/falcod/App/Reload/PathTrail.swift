internal import Glibc

/// The way from a path to what it leads to: every place where something could be put that leads elsewhere.
///
/// For `/etc/falco/rules.yaml -> ..data/rules.yaml`, `..data -> ..2026` these are `rules.yaml` and `..data` in `/etc/falco` and
/// `rules.yaml` in `/etc/falco/..2026`: whoever watches these directories notices a new file, a new link and a new target.
struct PathTrail: Equatable {
    /// A name in a directory.
    struct Place: Hashable {
        var directory: String
        var name: String

        var path: String { directory.hasSuffix("/") ? directory + name : directory + "/" + name }
    }

    /// In the order of the way: each symbolic link, then the last name. When a part of the way is missing, the first missing name
    /// is the last place.
    private(set) var places: [Place] = []
    /// The directories in between, any of which may be replaced by another.
    private(set) var steps: [Place] = []
    /// Free of symbolic links; nil when nothing is there.
    private(set) var target: String?

    /// Links that a way may have, as in the kernel.
    private static let linkLimit = 40

    /// `path` may be relative to the working directory.
    init(_ path: String) {
        var directory = path.hasPrefix("/") ? "/" : "."
        var ahead = Self.components(path)
        var links = 0
        while let name = ahead.popLast() {
            let place = Place(directory: directory, name: name)
            if name == ".." {
                directory = place.path
            } else if let link = Self.link(place.path) {
                places.append(place)
                links += 1
                if links > Self.linkLimit { return }
                if link.hasPrefix("/") { directory = "/" }
                ahead += Self.components(link)
            } else if ahead.isEmpty || !Self.isDirectory(place.path) {
                places.append(place)
                if ahead.isEmpty, access(place.path, F_OK) == 0 { target = place.path }
                return
            } else {
                steps.append(place)
                directory = place.path
            }
        }
        target = directory
    }

    /// The last one first.
    private static func components(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
    }

    private static func link(_ path: String) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { memory in
            let length = readlink(path, memory.baseAddress!, memory.count)
            guard length > 0 else { return nil }
            return String(decoding: memory[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Links are not followed.
    static func isDirectory(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }
}

internal import Glibc

/// Notices that something may have changed where paths lead. It looks at directories, since a file that is replaced, by renaming or by
/// another link, is another file.
///
/// Belongs to one thread. It only says when to look: `InputState` tells whether there is something to see.
final class FileWatcher {
    /// Readable when something came.
    let descriptor: Int32
    private var watches: [Int32: Wish] = [:]

    /// What is wanted of a directory.
    private struct Wish {
        /// nil: every name.
        var names: Set<String>? = []
        /// Also writing to files, not only their coming and going.
        var wantsContent = false

        mutating func add(_ name: String, content: Bool) {
            names?.insert(name)
            if content { wantsContent = true }
        }

        func united(with other: Wish) -> Wish {
            var both = self
            both.names = names.flatMap { mine in other.names.map { mine.union($0) } }
            both.wantsContent = wantsContent || other.wantsContent
            return both
        }

        var mask: UInt32 {
            let entries = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
            return UInt32(bitPattern: Int32(entries)) | UInt32(IN_ONLYDIR) | (wantsContent ? UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB) : 0)
        }
    }

    /// nil when the system gives no descriptor.
    init?() {
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Follows these files and directories, and no others, from now on. Gives the directories that cannot be watched.
    func follow(_ paths: [String]) -> [String] {
        var failed: [String] = []
        var next: [Int32: Wish] = [:]
        for (directory, wish) in Self.wishes(paths) {
            // Also where it is watched already: another directory may be there now.
            let id = inotify_add_watch(descriptor, directory, wish.mask)
            guard id >= 0 else {
                if wish.wantsContent { failed.append(directory) }
                continue
            }
            guard let other = next[id] else {
                next[id] = wish
                continue
            }
            // The same directory by another name.
            let both = other.united(with: wish)
            next[id] = both
            _ = inotify_add_watch(descriptor, directory, both.mask)
        }
        for id in watches.keys where next[id] == nil { _ = inotify_rm_watch(descriptor, id) }
        watches = next
        return failed.sorted()
    }

    private static func wishes(_ paths: [String]) -> [String: Wish] {
        var wishes: [String: Wish] = [:]
        for path in paths {
            let trail = PathTrail(path)
            for place in trail.steps { wishes[place.directory, default: Wish()].add(place.name, content: false) }
            for place in trail.places { wishes[place.directory, default: Wish()].add(place.name, content: true) }
            if let target = trail.target, PathTrail.isDirectory(target) { wishes[target] = Wish(names: nil, wantsContent: true) }
        }
        return wishes
    }

    var isReadable: Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) > 0
    }

    /// Takes everything that came; true when it may concern what is followed.
    func takeChanges() -> Bool {
        var isConcerned = false
        withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 8) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                if count <= 0 {
                    if count < 0, errno == EINTR { continue }
                    return
                }
                if concerns(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { isConcerned = true }
            }
        }
        return isConcerned
    }

    private func concerns(_ events: UnsafeRawBufferPointer) -> Bool {
        let headSize = MemoryLayout<inotify_event>.size
        var offset = 0
        var result = false
        // The kernel writes whole events only.
        while events.count - offset >= headSize {
            let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let name = events[(offset + headSize)..<min(events.count, offset + headSize + Int(event.len))].prefix { $0 != 0 }
            offset += headSize + Int(event.len)
            if concerns(event, String(decoding: name, as: UTF8.self)) { result = true }
        }
        return result
    }

    private func concerns(_ event: inotify_event, _ name: String) -> Bool {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
        guard let watch = watches[event.wd] else { return false }
        if event.mask & UInt32(IN_IGNORED) != 0 { watches[event.wd] = nil }
        guard !name.isEmpty, let names = watch.names else { return true }
        return names.contains(name)
    }
}

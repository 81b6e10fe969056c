import FalcodConfig
import Glibc
import Testing
@testable import falcod

@Suite struct FileWatcherTests {
    private enum Act {
        case write(String), move(String, String), remove(String), make(String)
    }

    private struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What is there, and the files and directories of rules that are followed.
        var entries: [String]
        var followed: [String]
        var acts: [Act]
        /// Whether the watcher says that there is something to look at, and whether the files are others then.
        var wakes: Bool
        var differs: Bool

        init(_ name: String, _ entries: [String], _ followed: [String], _ acts: [Act], wakes: Bool = true, differs: Bool = true) {
            testDescription = name
            (self.entries, self.followed, self.acts, self.wakes, self.differs) = (entries, followed, acts, wakes, differs)
        }
    }

    private static let configMap = ["..1/", "..1/r.yaml", "..data -> ..1", "r.yaml -> ..data/r.yaml"]

    private static let cases: [Case] = [
        Case("written in place", ["r.yaml"], ["r.yaml"], [.write("r.yaml")]),
        Case("renamed over", ["r.yaml"], ["r.yaml"], [.write("r.yaml.new"), .move("r.yaml.new", "r.yaml")]),
        Case("deleted", ["r.yaml"], ["r.yaml"], [.remove("r.yaml")]),
        Case("deleted and made anew", ["r.yaml"], ["r.yaml"], [.remove("r.yaml"), .write("r.yaml")]),
        Case("made later", [], ["r.yaml"], [.write("r.yaml")]),
        Case("another file", ["r.yaml", "s.yaml"], ["r.yaml"], [.write("s.yaml"), .remove("s.yaml")], wakes: false, differs: false),
        Case("links of a Kubernetes volume are swapped", configMap, ["r.yaml"],
             [.make("..2/"), .write("..2/r.yaml"), .make("..tmp -> ..2"), .move("..tmp", "..data"), .remove("..1")]),
        Case("the same, of a directory", configMap, ["."],
             [.make("..2/"), .write("..2/r.yaml"), .make("..tmp -> ..2"), .move("..tmp", "..data"), .remove("..1")]),
        Case("a link is replaced by one elsewhere", ["a/", "a/r.yaml", "b/", "b/r.yaml", "r.yaml -> a/r.yaml"], ["r.yaml"],
             [.make("new -> b/r.yaml"), .move("new", "r.yaml")]),
        Case("the target of a link is written", ["a/", "a/r.yaml", "r.yaml -> a/r.yaml"], ["r.yaml"], [.write("a/r.yaml")]),
        Case("a new file in a directory of rules", ["d/", "d/a.yaml"], ["d"], [.write("d/b.yml")]),
        Case("a file in a directory of rules goes", ["d/", "d/a.yaml"], ["d"], [.remove("d/a.yaml")]),
        Case("a file in a directory of rules is written", ["d/", "d/a.yaml"], ["d"], [.write("d/a.yaml")]),
        Case("what is no rules file in such a directory", ["d/", "d/a.yaml"], ["d"], [.write("d/.a.yaml.swp")], differs: false),
        Case("a directory above is replaced", ["p/", "p/d/", "p/d/r.yaml"], ["p/d/r.yaml"],
             [.move("p", "old"), .make("p/"), .make("p/d/"), .write("p/d/r.yaml")]),
        Case("a directory on the way is made", [], ["d/r.yaml"], [.make("d/")], differs: false),
    ]

    @Test(arguments: cases) private func notices(_ one: Case) throws {
        let folder = try TestFolder(one.entries)
        let paths = one.followed.map { "\(folder.path)/\($0)" }
        let watcher = try #require(FileWatcher())
        #expect(watcher.follow(paths + RulesPaths.files(paths)).isEmpty)
        let before = InputState(RulesPaths.files(paths))
        #expect(!watcher.takeChanges() && !before.hasChanged)
        for act in one.acts {
            switch act {
            case .write(let name): try folder.write(name, "other")
            case .move(let from, let to): folder.move(from, to)
            case .remove(let name): folder.remove(name)
            case .make(let entry): try folder.make(entry)
            }
        }
        #expect(watcher.takeChanges() == one.wakes)
        #expect((InputState(RulesPaths.files(paths)) != before) == one.differs)

        // Whatever happened, what happens afterwards is noticed.
        #expect(watcher.follow(paths + RulesPaths.files(paths)).isEmpty)
        _ = watcher.takeChanges()
        guard let file = RulesPaths.files(paths).first, PathTrail(file).places.count > 0 else { return }
        let later = InputState(RulesPaths.files(paths))
        if let target = PathTrail(file).target {
            unlink(target)
        } else if Glibc.access(String(file.prefix(through: file.lastIndex(of: "/")!)), W_OK) == 0 {
            close(open(file, O_WRONLY | O_CREAT, 0o644))
        } else {
            return
        }
        #expect(watcher.takeChanges() && InputState(RulesPaths.files(paths)) != later)
    }

    @Test func saysWhatCannotBeWatched() throws {
        let folder = try TestFolder(["file"])
        let watcher = try #require(FileWatcher())
        // Below a file nothing can be, and the file's directory is watched.
        #expect(watcher.follow(["\(folder.path)/file/r.yaml"]).isEmpty)
        try folder.write("file", "x")
        #expect(watcher.takeChanges())
    }

    /// One directory by two names.
    @Test func followsOneDirectoryForSeveralFiles() throws {
        let folder = try TestFolder(["d/", "d/a.yaml", "d/b.yaml", "link -> d"])
        let watcher = try #require(FileWatcher())
        #expect(watcher.follow(["\(folder.path)/d/a.yaml", "\(folder.path)/link/b.yaml"]).isEmpty)
        for name in ["d/a.yaml", "d/b.yaml"] {
            try folder.write(name, "x")
            #expect(watcher.takeChanges())
        }
        try folder.write("d/c.yaml", "x")
        #expect(!watcher.takeChanges())
    }
}

@Suite struct InputStateTests {
    /// Seconds since the epoch that a file may claim to be from: long before 1970, and when nanoseconds need more than 64 bits.
    @Test(arguments: [-20_000_000_000, -1, 9_300_000_000, 15_000_000_000])
    func takesEveryTime(seconds: Int) throws {
        let folder = try TestFolder(["r.yaml"])
        let path = "\(folder.path)/r.yaml"
        let before = InputState([path])
        let time = timespec(tv_sec: seconds, tv_nsec: 5)
        #expect(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
        #expect(before.hasChanged && !InputState([path]).hasChanged)
    }
}

@Suite struct DebounceTests {
    private static let ms: UInt64 = 1_000_000

    /// When changes come, ms, and when they are acted on.
    @Test(arguments: [
        ([], []),
        ([0], [100]),
        ([0, 10, 20, 30], [130]),
        ([0, 99, 198], [298]),
        ([0, 100, 300], [100, 200, 400]),
        ([0, 150], [100, 250]),
        (Array(stride(from: 0, through: 2100, by: 50)), [2000, 2200]),
    ] as [([UInt64], [UInt64])])
    func waitsForTheEndOfChanges(changes: [UInt64], acts: [UInt64]) {
        var debounce = Debounce()
        var found: [UInt64] = []
        for time in UInt64(0)...3000 {
            if debounce.isDue(now: time * Self.ms) { found.append(time) }
            if changes.contains(time) { debounce.note(now: time * Self.ms) }
        }
        #expect(found == acts && debounce.deadline == nil)
    }
}

@Suite struct AlertStatisticsTests {
    @Test func countsGoOnByName() {
        var statistics = AlertStatistics(rules: [("a", .warning), ("b", .error), ("c", .debug)])
        for rule in [0, 1, 1] { statistics.count(rule) }
        statistics.follow(rules: [("d", .notice), ("b", .critical)])
        statistics.count(1)
        statistics.follow(rules: [("a", .warning), ("d", .notice)])
        statistics.count(0)
        #expect(statistics.text == """
            Events detected: 5
            Rule counts by severity:
               CRITICAL: 1
               ERROR: 2
               WARNING: 2
            Triggered rules by rule name:
               a: 2
               b: 3

            """)
    }
}

@Suite(.serialized) struct SignalsTests {
    @Test func tellsEachOnceTheMostDrasticFirst() {
        Signals.install()
        defer { Signals.reset() }
        #expect(Signals.take() == [] && !Signals.isAnyPending)
        // Threads that run tests may hold signals back.
        var signals = sigset_t()
        for number in [SIGUSR1, SIGHUP, SIGTERM] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for number in [SIGUSR1, SIGHUP, SIGHUP, SIGTERM] { raise(number) }
        Signals.note(.prepared)
        #expect(Signals.isStopPending)
        #expect(Signals.take() == [.stop, .reload, .reopen, .prepared])
        raise(SIGHUP)
        #expect(Signals.isAnyPending && !Signals.isStopPending)
        #expect(Signals.take() == [.reload] && Signals.take() == [])
    }
}

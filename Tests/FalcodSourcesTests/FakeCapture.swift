import FalcodCore
@testable import FalcodSources
import Foundation
import Glibc
import Synchronization

/// The frames of a conversation, as a capture process would write them.
enum CaptureFrames {
    static func hello(rings: UInt32 = 1, major: UInt32 = 1, hash: UInt64 = EventType.schemaHash) -> Falcod_V1_Frame {
        .with {
            $0.hello = .with {
                $0.protocolMajor = major
                $0.schemaHash = hash
                $0.software = "fake"
                $0.machine = .with {
                    $0.hostname = "node"
                    $0.cpus = 4
                    $0.bootTime = 1000
                    $0.architecture = "x86_64"
                }
                $0.probe = .with { $0.rings = rings }
            }
        }
    }

    static func part(_ kind: Falcod_V1_SnapshotPart.Kind, _ pid: Int64 = 0, _ name: String = "", _ text: String = "",
                     _ configure: (inout Falcod_V1_SnapshotPart) -> Void = { _ in }) -> Falcod_V1_SnapshotPart {
        .with {
            $0.kind = kind
            $0.pid = pid
            $0.tid = pid
            $0.name = name
            $0.data = Data(text.utf8)
            configure(&$0)
        }
    }

    static func frame(_ part: Falcod_V1_SnapshotPart) -> Falcod_V1_Frame { .with { $0.snapshot = part } }

    static let end = frame(part(.end))

    /// The parts of a process with usual files; `configure` may change any of them.
    static func process(_ pid: Int64, parent: Int64 = 1, comm: String, _ configure: (inout [Falcod_V1_SnapshotPart]) -> Void = { _ in })
        -> [Falcod_V1_SnapshotPart] {
        var parts = [
            part(.processFile, pid, "stat", "\(pid) (\(comm)) S \(parent) \(pid) \(pid) 34816 \(pid) 4194304 11 0 22 0 0 0 0 0 20 0 1 0 500"),
            part(.processFile, pid, "status", """
                Name:\t\(comm)
                Tgid:\t\(pid)
                Pid:\t\(pid)
                PPid:\t\(parent)
                Uid:\t1000\t1001\t1002\t1003
                Gid:\t2000\t2001\t2002\t2003
                NStgid:\t\(pid)
                NSpid:\t\(pid)
                NSpgid:\t\(pid)
                VmSize:\t  100 kB
                VmRSS:\t  50 kB
                VmSwap:\t  7 kB
                CapInh:\t0000000000000001
                CapPrm:\t00000000000000ff
                CapEff:\t000001ffffffffff

                """),
            part(.processFile, pid, "cmdline", "/usr/bin/\(comm)\0-a\0b c\0") { $0.ctime = 77 },
            part(.processFile, pid, "environ", "A=1\0B=2\0"),
            part(.processFile, pid, "cgroup", "0::/system.slice/\(comm).service\n"),
            part(.processFile, pid, "loginuid", "1000"),
            part(.processFile, pid, "limits", "Limit  Soft  Hard  Units\nMax open files            1024                 4096                 files\n"),
            part(.processLink, pid, "exe", "/usr/bin/\(comm)") {
                $0.mode = 0o100755
                $0.inode = 99
                $0.ctime = 5
                $0.mtime = 6
            },
            part(.processLink, pid, "cwd", "/home/\(comm)"),
            part(.processLink, pid, "root", "/"),
            part(.processLink, pid, "ns/pid", "pid:[4026531836]"),
            part(.processLink, pid, "ns/net", "net:[4026531840]"),
            part(.processLink, pid, "ns/mnt", "mnt:[4026531841]"),
        ]
        configure(&parts)
        return parts
    }

    static func descriptor(_ pid: Int64, _ fd: Int64, _ link: String, mode: UInt32, inode: UInt64, info: String = "")
        -> [Falcod_V1_SnapshotPart] {
        [
            part(.descriptorLink, pid, "", link) {
                $0.fd = fd
                $0.mode = mode
                $0.inode = inode
            },
            part(.descriptorInfo, pid, "", info) { $0.fd = fd },
        ]
    }

    static func batch(ring: UInt32 = 0, sequence: UInt64 = 0, drained: UInt64 = 0, _ events: [ScriptedEvent]) throws -> Falcod_V1_Frame {
        var encoder = WireEncoder()
        var source = ScriptedSource(events)
        var event = Event()
        defer { event.params.deallocate() }
        while try source.next(&event) == .event { encoder.append(event, sequence: 1) }
        return .with {
            $0.batch = .with {
                $0.ring = ring
                $0.sequence = sequence
                $0.drainedUntil = drained
                $0.events = Data(encoder.bytes)
            }
        }
    }
}

/// The other end of a capture socket, served by a thread of its own.
final class FakeCapture: Sendable {
    /// The connection to one engine.
    final class Peer: @unchecked Sendable {
        // Used by the serving thread only.
        private let descriptor: Int32
        private let connection: CaptureConnection

        init(_ descriptor: Int32) {
            self.descriptor = dup(descriptor)
            connection = CaptureConnection(descriptor: descriptor)
        }

        deinit { close(descriptor) }

        func send(_ frames: [Falcod_V1_Frame]) {
            for frame in frames {
                guard let bytes: [UInt8] = try? frame.serializedBytes() else { return }
                var head: [UInt8] = []
                head.append(varint: UInt64(bytes.count))
                sendRaw(head + bytes)
            }
        }

        func sendRaw(_ bytes: [UInt8]) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    usleep(1000)
                } else {
                    return
                }
            }
        }

        /// The next frame that the engine sends; nil when none comes.
        func receive() -> Falcod_V1_Frame? {
            for _ in 0..<100 {
                switch try? connection.nextFrame(timeout: 50) {
                case .frame(let frame): return try? Falcod_V1_Frame(serializedBytes: frame.array)
                case .some(.none): continue
                case .end, nil: return nil
                }
            }
            return nil
        }
    }

    private let done = DispatchSemaphore(value: 0)

    /// Serves one end of a socket pair; the other is for the engine.
    static func pair(_ serve: @escaping @Sendable (Peer) throws -> Void) -> (descriptor: Int32, capture: FakeCapture) {
        var pair: [Int32] = [-1, -1]
        precondition(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        let theirs = pair[1]
        let capture = FakeCapture()
        Thread.detachNewThread {
            try? serve(Peer(theirs))
            capture.done.signal()
        }
        return (pair[0], capture)
    }

    /// Listens at `path` and serves as many engines as there are scripts, one after the other.
    static func listening(at path: String, _ scripts: [@Sendable (Peer) throws -> Void]) -> FakeCapture {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        precondition(status == 0 && listen(listener, 4) == 0)
        let capture = FakeCapture()
        Thread.detachNewThread {
            for script in scripts { try? script(Peer(accept(listener, nil, nil))) }
            close(listener)
            capture.done.signal()
        }
        return capture
    }

    /// Waits for the end of the serving thread.
    func join() { done.wait() }
}

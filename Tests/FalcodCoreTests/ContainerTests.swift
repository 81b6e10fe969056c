import Testing

@testable import FalcodCore

private func withBytes<R>(_ text: [UInt8], _ body: (Bytes) -> R) -> R {
    // A copy of exactly that length, so that reading past the end is caught by the memory checkers.
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(text.count, 1))
    defer { memory.deallocate() }
    for index in text.indices { memory[index] = text[index] }
    return body(Bytes(base: memory, count: text.count))
}

private func makeState() -> UnsafeMutablePointer<SystemState> {
    let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
    state.initialize(to: SystemState())
    state.pointee.containers.isEnabled = true
    return state
}

/// Calls `apply` with an event of these string parameters.
private func apply(_ type: EventType, _ number: UInt64, _ params: [String], to state: UnsafeMutablePointer<SystemState>) {
    var event = Event()
    event.type = type
    event.number = number
    event.paramCount = params.count
    for (index, text) in params.enumerated() {
        let bytes = Array(text.utf8) + [0]
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        memory.initialize(from: bytes, count: bytes.count)
        event.params[index] = ParamSlot(base: memory, count: bytes.count)
    }
    ContainerTable.apply(event, state)
}

@Suite struct ContainerTests {
    static let hex = "3ad7b26ded6d8e7b23da7d48fe889434573036c27ae5a74837233de441c3601e"

    @Test(arguments: [
        ("/", nil), ("/init.scope", nil), ("/system.slice/docker.service", nil), ("/user.slice/user-0.slice/session-3.scope", nil),
        ("/docker/\(hex)", "3ad7b26ded6d"), ("/system.slice/docker-\(hex).scope", "3ad7b26ded6d"),
        ("/machine.slice/libpod-\(hex).scope/container", "3ad7b26ded6d"), ("/user.slice/libpod-\(hex).scope", "3ad7b26ded6d"),
        ("/libpod_parent/libpod-\(hex)", "3ad7b26ded6d"), ("/libpod-payload-\(hex)", "3ad7b26ded6d"),
        ("/kubepods.slice/kubepods-pod1.slice/cri-containerd-\(hex).scope", "3ad7b26ded6d"),
        ("/kubepods/pod1/crio-\(hex)", "3ad7b26ded6d"), ("/system.slice/containerd.service/kubepods:cri-containerd:\(hex)", "3ad7b26ded6d"),
        ("/default/\(hex)", "3ad7b26ded6d"), ("/default/web", "web"), ("/my-ns.1/a-name-longer-than-that", "a-name-longe"),
        ("/..x/web", nil), ("/default/", nil), ("/default/a/b", nil), ("/docker/\(hex)f", nil), ("/docker/z\(hex.dropFirst())", "zad7b26ded6d"),
        ("/lxc.payload.box/init.scope", "box"), ("/lxc/box/sub.slice", "box"),
        ("/machine.slice/machine-lxc\\x2dbox.scope", "box"), ("/a/box.libvirt-lxc", "box.libvirt-"),
        ("/system.slice/runc-bpm-job.1.scope", "job.1"),
    ] as [(String, String?)])
    func pathsOfControlGroups(_ path: String, _ expected: String?) {
        let id = withBytes(Array(path.utf8)) { CgroupPath.container($0, .all)?.id.string }
        #expect(id == expected)
    }

    @Test func disabledEnginesRecogniseNothing() {
        let found = withBytes(Array("/docker/\(Self.hex)".utf8)) { CgroupPath.container($0, [.podman, .lxc])?.id.string }
        #expect(found == nil)
        let libvirt = withBytes(Array("/a/box.libvirt-lxc".utf8)) { CgroupPath.container($0, .libvirtLXC)?.id.string }
        #expect(libvirt == "box")
    }

    @Test func threadsGetTheirContainer() {
        let state = makeState()
        let thread = UnsafeMutablePointer<ThreadRecord>.allocate(capacity: 1)
        thread.initialize(to: ThreadRecord())
        func id(_ cgroups: String) -> String {
            let text = withBytes(Array(cgroups.utf8)) { state.pointee.texts.make($0) }
            thread.pointee.cgroups = text
            ContainerIdentity.update(thread, state)
            return thread.pointee.containerID.bytes.string
        }
        #expect(id("cpuset=/docker/\(Self.hex)\0cpu=/docker/\(Self.hex)") == "3ad7b26ded6d")
        #expect(id("cpuset=/\0cpu=/user.slice") == "")
        #expect(id("") == "")
        #expect(id("cpuset=/\0name=systemd=/docker/\(Self.hex)") == "3ad7b26ded6d")
        // Nobody can be asked about lxc containers: their object is there at once.
        #expect(id("cpuset=/\0memory=/lxc.payload.box") == "box")
        let record = withBytes(Array("box".utf8)) { state.pointee.containers.find($0) }
        #expect(record?.pointee.type == .lxc)
        for round in 0..<1000 { #expect(id("cpu=/ns\(round % 300)/box\(round % 300)") == "box\(round % 300)") }

        state.pointee.containers.isEnabled = false
        #expect(id("cpuset=/docker/\(Self.hex)") == "box99")
        state.pointee.containers.isEnabled = true
        state.pointee.containers.settings.fixedID = Array("one".utf8)
        state.pointee.containers.settings.fixedImage = Array("image".utf8)
        #expect(id("new=/") == "one")
        #expect(withBytes(Array("one".utf8)) { state.pointee.containers.find($0) }?.pointee.image.bytes.string == "image")
    }

    static let document = """
        {"container":{"Mounts":[{"Source":"/var/data","Destination":"/data","Mode":"z","RW":true,"Propagation":"rprivate"},
        {"Source":"/etc/x","Destination":"/x","RW":false,"Propagation":"","Mode":"","More":[1,{"a":null}]}],"User":"app","cni_json":"",
        "cpu_period":100000,"env":["A=1"],"full_id":"9dbcbd0c435fabc","id":"9dbcbd0c435f","image":"nginx:1.27","imagedigest":"sha256:9",
        "imageid":"f6","imagerepo":"nginx","imagetag":"1.27","ip":"172.17.0.2","is_pod_sandbox":false,"privileged":true,
        "labels":{"io.kubernetes.pod.name":"pod-1","b":"2","a":"\\u00e9\\ud83d\\ude00\\n","annotation.x":"y","empty":""},
        "name":"epic_cray","pod_sandbox_id":"0123456789abcdef","size":-1.5e3,"type":7}}\n
        """

    @Test func objectsOfEvents() throws {
        let state = makeState()
        apply(.containerJsonV2E, 7, [Self.document], to: state)
        let record = try #require(withBytes(Array("9dbcbd0c435f".utf8)) { state.pointee.containers.find($0) }).pointee
        #expect(record.name.bytes.string == "epic_cray")
        #expect(record.fullID.bytes.string == "9dbcbd0c435fabc")
        #expect(record.user.bytes.string == "app")
        #expect(record.type == .containerd)
        #expect(record.isPrivileged)
        #expect(!record.sharesHostPID)
        #expect(record.ipv4 == 0x0200_11AC)
        #expect(state.pointee.containers.hasIPv4(0x0200_11AC))
        #expect(record.labels.text.bytes.string == "a:é😀\n, b:2, empty")
        #expect(record.mounts.text.bytes.string == "/var/data:/data:z:true:rprivate,/etc/x:/x::false:")
        #expect(state.pointee.containers.object(ofEvent: 7) != nil)
        #expect(state.pointee.containers.object(ofEvent: 8) == nil)

        apply(.asynceventE, 8, ["", "container_removed", Self.document], to: state)
        #expect(withBytes(Array("9dbcbd0c435f".utf8)) { state.pointee.containers.find($0) } == nil)
        #expect(state.pointee.containers.object(ofEvent: 8)?.pointee.name.bytes.string == "epic_cray")
        #expect(!state.pointee.containers.hasIPv4(0x0200_11AC))
        apply(.asynceventE, 9, ["", "other", Self.document], to: state)
        #expect(state.pointee.containers.object(ofEvent: 9) == nil)
    }

    @Test func manyContainersComeAndGo() {
        let state = makeState()
        func document(_ index: Int) -> String { #"{"container":{"id":"c\#(index)","ip":"10.0.\#(index / 256).\#(index % 256)"}}"# }
        func isKnown(_ index: Int) -> Bool { withBytes(Array("c\(index)".utf8)) { state.pointee.containers.find($0) } != nil }
        for index in 0..<2000 { apply(.asynceventE, UInt64(index), ["", "container", document(index)], to: state) }
        for index in stride(from: 0, to: 2000, by: 3) { apply(.asynceventE, 1, ["", "container_removed", document(index)], to: state) }
        #expect((0..<2000).allSatisfy { isKnown($0) == ($0 % 3 != 0) })
    }

    @Test(arguments: [
        "", "{", "{}", "[]", "{\"container\":{}}", "{\"container\":1}", "{\"container\":{\"id\":\"\"}}", "{\"container\":{\"id\":\"a\"}",
        "{\"container\":{\"id\":\"a\"}}x", "{\"container\":{\"id\":\"a\\u12\"}}", "{\"container\":{\"id\":\"a\\ud800\"}}",
        "{\"container\":{\"id\":\"a\",}}", "{\"container\":{\"id\":\"a\",\"type\":01}}", "{\"container\":{\"id\":\"a\",\"type\":1.}}",
        "{\"container\":{\"id\":\"a\",\"privileged\":tru}}", "{\"container\":{\"id\":\"a\nb\"}}",
        "{\"container\":{\"id\":\"a\",\"x\":" + String(repeating: "[", count: 100) + "}}",
    ])
    func malformedObjectsChangeNothing(_ document: String) {
        let state = makeState()
        apply(.containerJsonV2E, 1, [document], to: state)
        #expect(state.pointee.containers.object(ofEvent: 1) == nil)
    }

    @Test func settings() {
        var settings = ContainerSettings()
        func configure(_ text: String) -> Bool { settings.configure(Array(text.utf8)) }
        #expect(configure(#"{"label_max_len":100,"engines":{"docker":{"enabled":false,"sockets":["/x"]},"lxc":{"enabled":true},"odd":1}}"#))
        #expect(settings.engines == ContainerEngines.all.subtracting(.docker))
        #expect(!configure(#"{"engines":{"bpm":{"enabled":false}},"#))
        #expect(!configure("engines"))
        #expect(settings.engines.contains(.bpm))
        #expect(configure(#"{"engines":{"static":{"enabled":false,"container_id":"x"}}}"#))
        #expect(settings.fixedID.isEmpty)
        #expect(configure(#"{"engines":{"static":{"enabled":true,"container_id":"x","container_name":"n"}}}"#))
        #expect(settings.fixedID == Array("x".utf8))
        #expect(settings.fixedName == Array("n".utf8))
    }

    @Test(arguments: [
        ("container.id", "9dbcbd0c435f"), ("container.full_id", "9dbcbd0c435fabc"), ("container.type", "containerd"),
        ("container.privileged", "true"), ("container.host_pid", "false"), ("container.image.tag", "1.27"),
        ("container.mount[0]", "/var/data:/data:z:true:rprivate"), ("container.mount[2]", nil),
        ("container.mount[/etc]", "/etc/x:/x::false:"), ("container.mount[^/(etc|opt)/.$]", "/etc/x:/x::false:"),
        ("container.mount[/data$]", "/var/data:/data:z:true:rprivate"), ("container.mount[nowhere]", nil), ("container.mount[a)(b]", nil),
        ("container.mount.source[^/x]", "/etc/x"), ("container.mount.source[/etc]", nil), ("container.mount.dest[/etc]", "/x"),
        ("container.mount.mode[0]", "z"), ("container.mount.rdwr[1]", "false"), ("container.mount.propagation[/var]", "rprivate"),
        ("container.label[b]", "2"), ("container.label[c]", nil), ("container.start_ts", "400"), ("container.duration", "100"),
        ("k8s.pod.name", "pod-1"), ("k8s.ns.name", nil), ("k8s.pod.sandbox_id", "0123456789ab"), ("k8s.pod.full_sandbox_id", "0123456789abcdef"),
        ("k8s.pod.ip", "10.1.2.3"), ("k8s.pod.cni.json", "{}"), ("k8s.pod.label[app]", "web"), ("k8s.pod.labels", "app:web"),
        ("k8s.pod.label[b]", nil), ("k8s.rc.name", nil), ("proc.is_container_healthcheck", nil), ("user.name", "root"),
    ] as [(String, String?)])
    func fieldsOfAContainer(_ field: String, _ expected: String?) {
        let fixture = FieldFixture()
        apply(.containerJsonV2E, 100, [Self.document], to: fixture.state)
        apply(.asynceventE, 101, ["", "container", """
            {"container":{"id":"0123456789ab","ip":"10.1.2.3","cni_json":"{}","is_pod_sandbox":true,"labels":{"app":"web"}}}
            """], to: fixture.state)
        fixture.thread(1, parent: 0, "sh") { $0.pidnsInitStart = 400 }
        fixture.select(1, time: 500)
        fixture.context.pointee.thread?.pointee.containerID = fixture.state.pointee.texts.make(immortal("9dbcbd0c435f"))
        #expect(fixture.read(field) == expected)
    }

    /// An event about a container shows that container; a container without metadata only its id.
    @Test func fieldsWithoutMetadata() {
        let fixture = FieldFixture(.containerJsonV2E)
        apply(.containerJsonV2E, 1, [Self.document], to: fixture.state)
        #expect(fixture.read("container.name") == "epic_cray")
        #expect(fixture.read("user.name") == "app")
        fixture.thread(1, parent: 0, "sh")
        fixture.select(1)
        fixture.context.pointee.event.number = 2
        #expect(fixture.read("container.name") == "host")
        fixture.context.pointee.thread?.pointee.containerID = fixture.state.pointee.texts.make(immortal("unknown"))
        #expect(fixture.read("container.id") == "unknown")
        #expect(fixture.read("container.name") == nil)
        #expect(fixture.read("container.start_ts") == nil)
    }

    /// Every prefix, and random damage, either reads or is refused; nothing traps.
    @Test func damagedObjects() {
        var texts = TextStore()
        let original = Array(Self.document.utf8)
        var random = SystemRandomNumberGenerator()
        for round in 0..<(original.count + 5_000) {
            var bytes = original
            if round < original.count {
                bytes = Array(original[..<round])
            } else {
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.remove(at: place)
                    default: bytes.insert(Array("\"\\{}[],:u0d".utf8).randomElement(using: &random) ?? 0, at: place)
                    }
                }
            }
            withBytes(bytes) { ContainerJSON.read($0, &texts)?.free(&texts) }
        }
    }
}

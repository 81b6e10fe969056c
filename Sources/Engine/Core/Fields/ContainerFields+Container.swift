extension ContainerFields {
    static let container: [FieldDefinition] = [
        FieldDefinition("container.id", .charbuf, flags: .suggested, """
            The first 12 characters of the id of the container that the thread runs in, `host` outside of \
            containers. Known as soon as the cgroups name a container, before any metadata arrives.
            """, { c, _, v in id(c, &v) }),
        FieldDefinition("container.full_id", .charbuf, .none, "The whole id of the container.",
                        { c, _, v in text(c, &v, host: "host") { $0.pointee.fullID } }),
        FieldDefinition("container.name", .charbuf, flags: .suggested, """
            The name of the container, `host` outside of containers.
            """, { c, _, v in text(c, &v, host: "host") { $0.pointee.name } }),
        FieldDefinition("container.image", .charbuf, .none, """
            The image that the container was made from, with its tag, e.g. `debian:13`.
            """, { c, _, v in text(c, &v) { $0.pointee.image } }),
        FieldDefinition("container.image.id", .charbuf, .none, "The id of the image.",
                        { c, _, v in text(c, &v) { $0.pointee.imageID } }),
        FieldDefinition("container.type", .charbuf, .none, """
            The runtime of the container: docker, podman, containerd, cri, cri-o, lxc, libvirt-lxc, bpm; `host` \
            outside of containers.
            """, { c, _, v in typeName(c, &v) }),
        FieldDefinition("container.privileged", .bool, .none, "'true' for a container that runs privileged.",
                        { c, _, v in flag(c, &v) { $0.pointee.isPrivileged } }),
        FieldDefinition("container.mounts", .charbuf, .none, """
            All mounts as `source:destination:mode:writable:propagation`, separated by commas.
            """, { c, _, v in text(c, &v) { $0.pointee.mounts.text } }),
        FieldDefinition("container.mount", .charbuf, argument: FieldArgumentRule(.required, index: true, key: true), """
            One mount as `source:destination:mode:writable:propagation`: by number (`container.mount[0]`) or by a \
            regular expression that is searched in the sources (`container.mount[/usr/local]`).
            """, { c, a, v in mount(c, a, &v) }),
        FieldDefinition("container.mount.source", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The source of a mount, by number or by a regular expression that is searched in the destinations.
            """, { c, a, v in mount(c, a, &v, searching: { $0.destination }) { $0.source.bytes } }),
        FieldDefinition("container.mount.dest", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The destination of a mount, by number or by a regular expression that is searched in the sources.
            """, { c, a, v in mount(c, a, &v) { $0.destination.bytes } }),
        FieldDefinition("container.mount.mode", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The mode of a mount, by number or by a regular expression that is searched in the sources.
            """, { c, a, v in mount(c, a, &v) { $0.mode.bytes } }),
        FieldDefinition("container.mount.rdwr", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            Whether a mount is writable, 'true' or 'false', by number or by a regular expression that is searched in \
            the sources.
            """, { c, a, v in mount(c, a, &v) { Bytes(staticText: $0.isWritable ? "true" : "false") } }),
        FieldDefinition("container.mount.propagation", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The propagation of a mount, by number or by a regular expression that is searched in the sources.
            """, { c, a, v in mount(c, a, &v) { $0.propagation.bytes } }),
        FieldDefinition("container.image.repository", .charbuf, flags: .suggested, """
            The repository of the image, without tag and digest.
            """, { c, _, v in text(c, &v) { $0.pointee.imageRepository } }),
        FieldDefinition("container.image.tag", .charbuf, flags: .suggested, "The tag of the image.",
                        { c, _, v in text(c, &v) { $0.pointee.imageTag } }),
        FieldDefinition("container.image.digest", .charbuf, .none, "The digest of the image.",
                        { c, _, v in text(c, &v) { $0.pointee.imageDigest } }),
        FieldDefinition("container.healthcheck", .charbuf, flags: .deprecated, """
            Never set. The health check of the container, in versions that recorded it.
            """, { _, _, _ in false }),
        FieldDefinition("container.liveness_probe", .charbuf, flags: .deprecated, """
            Never set. The liveness probe of the container, in versions that recorded it.
            """, { _, _, _ in false }),
        FieldDefinition("container.readiness_probe", .charbuf, flags: .deprecated, """
            Never set. The readiness probe of the container, in versions that recorded it.
            """, { _, _, _ in false }),
        FieldDefinition("container.start_ts", .abstime, .none, """
            When the container started: the start of the first process of its pid namespace, in nanoseconds since \
            the epoch.
            """, { c, _, v in startTime(c).map { v.set($0, .abstime) } ?? false }),
        FieldDefinition("container.duration", .reltime, .none, "Nanoseconds since the container started.",
                        { c, _, v in startTime(c).map { v.set(c.pointee.event.timestamp &- $0, .reltime) } ?? false }),
        FieldDefinition("container.ip", .charbuf, .none, "The primary address of the container.",
                        { c, _, v in text(c, &v) { $0.pointee.ip } }),
        FieldDefinition("container.cni.json", .charbuf, .none, """
            The result of setting up the network of the container, as JSON.
            """, { c, _, v in text(c, &v) { $0.pointee.cni } }),
        FieldDefinition("container.host_pid", .bool, .none, """
            'true' for a container that shares the pid namespace of the host.
            """, { c, _, v in flag(c, &v) { $0.pointee.sharesHostPID } }),
        FieldDefinition("container.host_network", .bool, .none, """
            'true' for a container that shares the network namespace of the host.
            """, { c, _, v in flag(c, &v) { $0.pointee.sharesHostNetwork } }),
        FieldDefinition("container.host_ipc", .bool, .none, """
            'true' for a container that shares the IPC namespace of the host.
            """, { c, _, v in flag(c, &v) { $0.pointee.sharesHostIPC } }),
        FieldDefinition("container.label", .charbuf,
                        argument: FieldArgumentRule(.required, key: true, dotted: true), """
            The value of one label of the container, e.g. `container.label.app` or `container.label[app]`.
            """, { c, a, v in label(c, a.key, &v) }),
        FieldDefinition("container.labels", .charbuf, .none, """
            All labels of the container as `key:value`, separated by a comma and a blank.
            """, { c, _, v in text(c, &v) { $0.pointee.labels.text } }),
        FieldDefinition("proc.is_container_healthcheck", .bool, flags: .deprecated, """
            Never set. Whether the process belongs to a health check of its container.
            """, { _, _, _ in false }),
        FieldDefinition("proc.is_container_liveness_probe", .bool, flags: .deprecated, """
            Never set. Whether the process belongs to a liveness probe of its container.
            """, { _, _, _ in false }),
        FieldDefinition("proc.is_container_readiness_probe", .bool, flags: .deprecated, """
            Never set. Whether the process belongs to a readiness probe of its container.
            """, { _, _, _ in false }),
    ]
}

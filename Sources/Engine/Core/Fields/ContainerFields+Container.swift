extension ContainerFields {
    static let container: [FieldDefinition] = [
        FieldDefinition("container.id", .charbuf, flags: .suggested, """
            The first 12 characters of the id of the container that the thread runs in, `host` outside of \
            containers. Known as soon as the cgroups name a container, before any metadata arrives.
            """, unread),
        FieldDefinition("container.full_id", .charbuf, .none, "The whole id of the container.", unread),
        FieldDefinition("container.name", .charbuf, flags: .suggested, """
            The name of the container, `host` outside of containers.
            """, unread),
        FieldDefinition("container.image", .charbuf, .none, """
            The image that the container was made from, with its tag, e.g. `debian:13`.
            """, unread),
        FieldDefinition("container.image.id", .charbuf, .none, "The id of the image.", unread),
        FieldDefinition("container.type", .charbuf, .none, """
            The runtime of the container: docker, podman, containerd, cri, cri-o, lxc, libvirt-lxc, bpm; `host` \
            outside of containers.
            """, unread),
        FieldDefinition("container.privileged", .bool, .none, "'true' for a container that runs privileged.", unread),
        FieldDefinition("container.mounts", .charbuf, .none, """
            All mounts as `source:destination:mode:writable:propagation`, separated by commas.
            """, unread),
        FieldDefinition("container.mount", .charbuf, argument: FieldArgumentRule(.required, index: true, key: true), """
            One mount as `source:destination:mode:writable:propagation`: by number (`container.mount[0]`) or by a \
            regular expression that is searched in the sources (`container.mount[/usr/local]`).
            """, unread),
        FieldDefinition("container.mount.source", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The source of a mount, by number or by a regular expression that is searched in the destinations.
            """, unread),
        FieldDefinition("container.mount.dest", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The destination of a mount, by number or by a regular expression that is searched in the sources.
            """, unread),
        FieldDefinition("container.mount.mode", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The mode of a mount, by number or by a regular expression that is searched in the sources.
            """, unread),
        FieldDefinition("container.mount.rdwr", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            Whether a mount is writable, 'true' or 'false', by number or by a regular expression that is searched in \
            the sources.
            """, unread),
        FieldDefinition("container.mount.propagation", .charbuf,
                        argument: FieldArgumentRule(.required, index: true, key: true), """
            The propagation of a mount, by number or by a regular expression that is searched in the sources.
            """, unread),
        FieldDefinition("container.image.repository", .charbuf, flags: .suggested, """
            The repository of the image, without tag and digest.
            """, unread),
        FieldDefinition("container.image.tag", .charbuf, flags: .suggested, "The tag of the image.", unread),
        FieldDefinition("container.image.digest", .charbuf, .none, "The digest of the image.", unread),
        FieldDefinition("container.healthcheck", .charbuf, flags: .deprecated, """
            Never set. The health check of the container, in versions that recorded it.
            """, unread),
        FieldDefinition("container.liveness_probe", .charbuf, flags: .deprecated, """
            Never set. The liveness probe of the container, in versions that recorded it.
            """, unread),
        FieldDefinition("container.readiness_probe", .charbuf, flags: .deprecated, """
            Never set. The readiness probe of the container, in versions that recorded it.
            """, unread),
        FieldDefinition("container.start_ts", .abstime, .none, """
            When the container started: the start of the first process of its pid namespace, in nanoseconds since \
            the epoch.
            """, unread),
        FieldDefinition("container.duration", .reltime, .none, "Nanoseconds since the container started.", unread),
        FieldDefinition("container.ip", .charbuf, .none, "The primary address of the container.", unread),
        FieldDefinition("container.cni.json", .charbuf, .none, """
            The result of setting up the network of the container, as JSON.
            """, unread),
        FieldDefinition("container.host_pid", .bool, .none, """
            'true' for a container that shares the pid namespace of the host.
            """, unread),
        FieldDefinition("container.host_network", .bool, .none, """
            'true' for a container that shares the network namespace of the host.
            """, unread),
        FieldDefinition("container.host_ipc", .bool, .none, """
            'true' for a container that shares the IPC namespace of the host.
            """, unread),
        FieldDefinition("container.label", .charbuf,
                        argument: FieldArgumentRule(.required, key: true, dotted: true), """
            The value of one label of the container, e.g. `container.label.app` or `container.label[app]`.
            """, unread),
        FieldDefinition("container.labels", .charbuf, .none, """
            All labels of the container as `key:value`, separated by a comma and a blank.
            """, unread),
        FieldDefinition("proc.is_container_healthcheck", .bool, flags: .deprecated, """
            Never set. Whether the process belongs to a health check of its container.
            """, unread),
        FieldDefinition("proc.is_container_liveness_probe", .bool, flags: .deprecated, """
            Never set. Whether the process belongs to a liveness probe of its container.
            """, unread),
        FieldDefinition("proc.is_container_readiness_probe", .bool, flags: .deprecated, """
            Never set. Whether the process belongs to a readiness probe of its container.
            """, unread),
    ]
}

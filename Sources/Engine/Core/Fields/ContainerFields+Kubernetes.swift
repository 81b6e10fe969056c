extension ContainerFields {
    static let kubernetes: [FieldDefinition] = [
        FieldDefinition("k8s.pod.name", .charbuf, flags: .suggested, "The name of the pod.",
                        { c, _, v in label(c, "io.kubernetes.pod.name", &v) }),
        FieldDefinition("k8s.ns.name", .charbuf, flags: .suggested, "The namespace of the pod.",
                        { c, _, v in label(c, "io.kubernetes.pod.namespace", &v) }),
        FieldDefinition("k8s.pod.id", .charbuf, .none, "The UID of the pod, as in `k8s.pod.uid`.",
                        { c, _, v in label(c, "io.kubernetes.pod.uid", &v) }),
        FieldDefinition("k8s.pod.uid", .charbuf, .none, "The UID of the pod.",
                        { c, _, v in label(c, "io.kubernetes.pod.uid", &v) }),
        FieldDefinition("k8s.pod.sandbox_id", .charbuf, .none, """
            The first 12 characters of the id of the sandbox container of the pod.
            """, { c, _, v in sandboxID(c, &v) }),
        FieldDefinition("k8s.pod.full_sandbox_id", .charbuf, .none, "The whole id of the sandbox container of the pod.",
                        { c, _, v in text(c, &v) { $0.pointee.sandboxID } }),
        FieldDefinition("k8s.pod.label", .charbuf, argument: FieldArgumentRule(.required, key: true, dotted: true), """
            The value of one label of the pod, e.g. `k8s.pod.label.app` or `k8s.pod.label[app]`.
            """, { c, a, v in podLabel(c, a, &v) }),
        FieldDefinition("k8s.pod.labels", .charbuf, .none, """
            All labels of the pod as `key:value`, separated by a comma and a blank.
            """, { c, _, v in podLabels(c, &v) }),
        FieldDefinition("k8s.pod.ip", .charbuf, .none, "The address of the pod.",
                        { c, _, v in networkText(c, &v) { $0.pointee.ip } }),
        FieldDefinition("k8s.pod.cni.json", .charbuf, .none, """
            The result of setting up the network of the pod, as JSON.
            """, { c, _, v in networkText(c, &v) { $0.pointee.cni } }),
        FieldDefinition("k8s.rc.name", .charbuf, flags: .deprecated, """
            Never set. The name of the replication controller.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.rc.id", .charbuf, flags: .deprecated, "Never set. The id of the replication controller.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.rc.label", .charbuf, argument: FieldArgumentRule(.required, key: true, dotted: true),
                        flags: .deprecated, """
            Never set. One label of the replication controller.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.rc.labels", .charbuf, flags: .deprecated, """
            Never set. All labels of the replication controller.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.svc.name", .charbuf, flags: .deprecated, "Never set. The name of the service.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.svc.id", .charbuf, flags: .deprecated, "Never set. The id of the service.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.svc.label", .charbuf, argument: FieldArgumentRule(.required, key: true, dotted: true),
                        flags: .deprecated, """
            Never set. One label of the service.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.svc.labels", .charbuf, flags: .deprecated, "Never set. All labels of the service.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.ns.id", .charbuf, flags: .deprecated, "Never set. The id of the namespace.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.ns.label", .charbuf, argument: FieldArgumentRule(.required, key: true, dotted: true),
                        flags: .deprecated, """
            Never set. One label of the namespace.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.ns.labels", .charbuf, flags: .deprecated, "Never set. All labels of the namespace.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.rs.name", .charbuf, flags: .deprecated, "Never set. The name of the replica set.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.rs.id", .charbuf, flags: .deprecated, "Never set. The id of the replica set.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.rs.label", .charbuf, argument: FieldArgumentRule(.required, key: true, dotted: true),
                        flags: .deprecated, """
            Never set. One label of the replica set.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.rs.labels", .charbuf, flags: .deprecated, "Never set. All labels of the replica set.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.deployment.name", .charbuf, flags: .deprecated, "Never set. The name of the deployment.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.deployment.id", .charbuf, flags: .deprecated, "Never set. The id of the deployment.",
                        { _, _, _ in false }),
        FieldDefinition("k8s.deployment.label", .charbuf,
                        argument: FieldArgumentRule(.required, key: true, dotted: true), flags: .deprecated, """
            Never set. One label of the deployment.
            """, { _, _, _ in false }),
        FieldDefinition("k8s.deployment.labels", .charbuf, flags: .deprecated, """
            Never set. All labels of the deployment.
            """, { _, _, _ in false }),
    ]
}

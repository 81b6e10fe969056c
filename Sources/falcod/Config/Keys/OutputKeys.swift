internal import FalcodAlert
internal import FalcodYAML

extension ConfigKey {
    static let alertFormat: [ConfigKey] = [
        ConfigKey("json_output", \.alerts.json, "Alerts and listings as JSON."),
        ConfigKey("json_include_output_property", \.alerts.includesOutput, "The whole text line as `output`."),
        ConfigKey("json_include_message_property", \.alerts.includesMessage, "The text without time and priority as `message`."),
        ConfigKey("json_include_output_fields_property", \.alerts.includesOutputFields, "The fields as `output_fields`."),
        ConfigKey("json_include_tags_property", \.alerts.includesTags, "The rule's tags as `tags`."),
        ConfigKey("time_format_iso_8601", \.alerts.usesISO8601, "Times of alerts and log lines as ISO 8601 in UTC."),
        ConfigKey("buffer_format_base64", \.alerts.usesBase64Buffers, "Byte buffers as Base64."),
        ConfigKey("object_matching", \.alerts.matchesObjects,
                  "Conditions on paths hold for the path given and for the object that the kernel resolved.").unserved(),
        ConfigKey("static_fields", schema: .map, "Fields `static.NAME` with fixed values.") { (reader, config) throws(ConfigError) in
            let pairs = try reader.raw.node(at: "static_fields")?.mapping ?? []
            config.alerts.staticFields = pairs.compactMap { pair in
                guard let key = pair.key.scalar, let value = pair.value.scalar else { return nil }
                return (key, value)
            }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        },
    ]

    static let outputs: [ConfigKey] = fileOutput + programOutput + httpOutput + [
        ConfigKey("stdout_output.enabled", \.outputs.standardOutput, "Write alerts to the standard output."),
        ConfigKey("syslog_output.enabled", \.outputs.syslog, "Write alerts to syslog."),
        ConfigKey("output_timeout", \.outputs.timeout, "Milliseconds a channel may take for an alert before the log says so."),
        ConfigKey("buffered_outputs", \.outputs.isBuffered, "Do not flush each alert."),
        ConfigKey("outputs_queue.capacity", \.outputs.queueCapacity, "Alerts that may wait for the channels; 0 is no limit."),
    ]

    private static let fileOutput: [ConfigKey] = [
        ConfigKey("file_output.enabled", \.outputs.file.isEnabled, "Append alerts to a file."),
        ConfigKey("file_output.keep_alive", \.outputs.file.keepsAlive, "Keep the file open between alerts."),
        ConfigKey("file_output.filename", schema: .string, "The file.") { (reader, config) throws(ConfigError) in
            config.outputs.file.path = try reader.scalar("file_output.filename") ?? ""
            if config.outputs.file.isEnabled && config.outputs.file.path.isEmpty {
                throw reader.error("file output enabled but no filename in configuration block")
            }
        },
    ]

    private static let programOutput: [ConfigKey] = [
        ConfigKey("program_output.enabled", \.outputs.program.isEnabled, "Pipe alerts into a program.").readOnce(),
        ConfigKey("program_output.keep_alive", \.outputs.program.keepsAlive, "One process for all alerts."),
        ConfigKey("program_output.program", schema: .string, "The program, a shell command.") { (reader, config) throws(ConfigError) in
            config.outputs.program.command = try reader.scalar("program_output.program") ?? ""
            if config.outputs.program.isEnabled && config.outputs.program.command.isEmpty {
                throw reader.error("program output enabled but no program in configuration block")
            }
        }.required().readOnce(),
    ]

    private static let httpOutput: [ConfigKey] = [
        ConfigKey("http_output.enabled", \.outputs.http.isEnabled, "POST alerts to a URL."),
        ConfigKey("http_output.url", schema: .string, "The URL.") { (reader, config) throws(ConfigError) in
            let url: String = try reader.scalar("http_output.url") ?? ""
            config.outputs.http.url = unquoted(url)
            if config.outputs.http.isEnabled && config.outputs.http.url.isEmpty {
                throw reader.error("http output enabled but no url in configuration block")
            }
        },
        ConfigKey("http_output.user_agent", \.outputs.http.userAgent, "The User-Agent header."),
        ConfigKey("http_output.insecure", \.outputs.http.isInsecure, "Do not verify the server."),
        ConfigKey("http_output.ca_cert", \.outputs.http.caCertificate, "A PEM file with the authority that is trusted."),
        ConfigKey("http_output.ca_bundle", \.outputs.http.caBundle, "A PEM file with the authorities that are trusted."),
        ConfigKey("http_output.ca_path", \.outputs.http.caPath, "A directory of trusted authorities."),
        ConfigKey("http_output.mtls", \.outputs.http.usesClientCertificate, "Present a client certificate."),
        ConfigKey("http_output.client_cert", \.outputs.http.clientCertificate, "The client certificate's PEM file."),
        ConfigKey("http_output.client_key", \.outputs.http.clientKey, "The client key's PEM file."),
        ConfigKey("http_output.echo", \.outputs.http.echoes, "Print the answers on the standard output."),
        ConfigKey("http_output.compress_uploads", \.outputs.http.compresses, "Ask for compressed transfer."),
        ConfigKey("http_output.keep_alive", \.outputs.http.keepsAlive, "Send TCP keep-alive probes."),
        ConfigKey("http_output.max_consecutive_timeouts", \.outputs.http.maxConsecutiveTimeouts,
                  "How often an alert is sent again after a timeout."),
    ]

    /// A URL may be quoted inside its scalar.
    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'" else { return text }
        return String(text.dropFirst().dropLast())
    }

    static let webserver: [ConfigKey] = [
        ConfigKey("webserver.enabled", \.webserver.isEnabled, "Serve health, versions and metrics.").unserved(),
        ConfigKey("webserver.threadiness", \.webserver.threads, "Threads; 0 is one for each CPU.").unserved(),
        ConfigKey("webserver.listen_port", \.webserver.port, "TCP port.").unserved(),
        ConfigKey("webserver.listen_address", \.webserver.address, "IPv4 or IPv6 address, no host name.") {
            (value, reader) throws(ConfigError) in
            if !IPAddress.isLiteral(value) {
                throw reader.error("webserver listen address \"\(value)\" is not a valid IP address")
            }
        }.unserved(),
        ConfigKey("webserver.k8s_healthz_endpoint", \.webserver.healthPath, "Path of the health page.").unserved(),
        ConfigKey("webserver.prometheus_metrics_enabled", \.webserver.servesMetrics, "Serve /metrics.").unserved(),
        ConfigKey("webserver.ssl_enabled", \.webserver.usesTLS, "Serve HTTPS.").unserved(),
        ConfigKey("webserver.ssl_certificate", \.webserver.certificate, "PEM file with certificate and key.").unserved(),
    ]
}

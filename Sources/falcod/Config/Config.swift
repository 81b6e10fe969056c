public import FalcodAlert
public import FalcodSupport

/// The validated configuration. Every property's initial value is the default of its key; names, types and meaning are
/// declared in `ConfigKey.all`.
public struct Config: Sendable {
    /// The files it was read from, the main one first.
    public var files: [ConfigFile] = []
    /// Files and directories that `config_files` names, existing or not.
    public var includedPaths: [String] = []
    /// The tree it was read from.
    public var raw = RawConfig()
    /// Remarks made while reading, for the log.
    public var warnings: [String] = []

    public var engine = EngineConfig()
    public var capture = CaptureConfig()
    public var rules = RulesConfig()
    public var plugins = PluginsConfig()
    public var alerts = AlertsConfig()
    public var outputs = OutputsConfig()
    public var webserver = WebserverConfig()
    public var log = LogConfig()
    public var drops = DropsConfig()
    public var metrics = MetricsConfig()
    public var syscalls = SyscallsConfig()

    public var watchConfigFiles = true
    /// Timeouts in a row, without an event, before an alert says so.
    public var maxConsecutiveTimeouts: UInt32 = 1000

    public init() {}
}

public struct EngineConfig: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case kmod, replay, nodriver
        case modernEBPF = "modern_ebpf"
    }

    /// Kernel buffers of one engine kind: presets 1–10 stand for 2^(19+n) bytes per CPU or ring.
    public struct Buffers: Sendable {
        public var sizePreset: Int16 = 4
        public var dropsFailedExits = false
        public var cpusForEachBuffer: UInt16 = 2
        public var disablesIterators = false
    }

    public var kind = Kind.modernEBPF
    public var kmod = Buffers()
    public var modernEBPF = Buffers()
    public var captureFile = ""
    /// Where the capture process listens; empty for the usual place.
    public var captureSocket = ""
}

public struct CaptureConfig: Sendable {
    public enum Mode: String, Sendable, CaseIterable {
        case rules
        case allRules = "all_rules"
    }

    public var isEnabled = false
    public var pathPrefix = "/tmp/falco"
    public var mode = Mode.rules
    /// Milliseconds.
    public var defaultDuration: UInt32 = 5000
    /// MiB; 0 is no limit.
    public var maxFileSize: UInt64 = 0
}

public struct RulesConfig: Sendable {
    public enum Matching: String, Sendable, CaseIterable { case first, all }

    /// One entry of `rules:`: turns the rules that it names on or off.
    public struct Selection: Sendable, Equatable {
        public var enables: Bool
        /// A rule's name with `*` wildcards.
        public var rule: String?
        public var tag: String?
    }

    /// Files and directories that exist, as configured.
    public var files: [String] = []
    /// As configured, existing or not.
    public var paths: [String] = []
    public var selections: [Selection] = []
    public var minimumPriority = Priority.debug
    public var matching = Matching.first
}

/// One entry of `plugins:`.
public struct PluginConfig: Sendable, Equatable {
    public var name: String
    public var libraryPath: String
    /// The `init_config` as the plugin gets it: text, or a mapping written as JSON.
    public var initConfig = ""
    public var openParams = ""

    public init(name: String, libraryPath: String) {
        self.name = name
        self.libraryPath = libraryPath
    }
}

public struct PluginsConfig: Sendable {
    /// The plugins to load, in load order.
    public var selected: [PluginConfig] = []
    public var usesHostInfo = true
}

/// One entry of `append_output:`.
public struct AppendOutputConfig: Sendable, Equatable {
    public struct ExtraField: Sendable, Equatable {
        public var name: String
        /// The text to format; nil for a field with its own type.
        public var format: String?
    }

    public var source: String?
    /// The rule has all of them.
    public var tags: [String] = []
    public var rule: String?
    /// Appended to the rule's output behind a blank.
    public var format: String?
    /// Additional fields of JSON alerts.
    public var extraFields: [ExtraField] = []
    public var addsSuggested = false
}

/// How alerts look.
public struct AlertsConfig: Sendable {
    public var usesISO8601 = false
    public var usesBase64Buffers = false
    public var json = false
    public var includesOutput = true
    public var includesMessage = false
    public var includesOutputFields = true
    public var includesTags = true
    public var appended: [AppendOutputConfig] = []
    /// In the order of their names.
    public var staticFields: [(key: String, value: String)] = []
    /// Conditions hold for the name given and for the object that the kernel resolved it to.
    public var matchesObjects = false
}

/// Where alerts go.
public struct OutputsConfig: Sendable, Equatable {
    public struct File: Sendable, Equatable {
        public var isEnabled = false
        public var keepsAlive = false
        public var path = ""
    }

    public struct Program: Sendable, Equatable {
        public var isEnabled = false
        public var keepsAlive = false
        public var command = ""
    }

    public struct HTTP: Sendable, Equatable {
        public var isEnabled = false
        public var url = ""
        public var userAgent = "falcosecurity/falco"
        public var isInsecure = false
        public var caCertificate = ""
        public var caBundle = ""
        public var caPath = "/etc/ssl/certs"
        public var usesClientCertificate = false
        public var clientCertificate = "/etc/ssl/certs/client.crt"
        public var clientKey = "/etc/ssl/certs/client.key"
        public var echoes = false
        public var compresses = false
        public var keepsAlive = false
        public var maxConsecutiveTimeouts: UInt8 = 5
    }

    public var file = File()
    public var standardOutput = false
    public var syslog = false
    public var program = Program()
    public var http = HTTP()
    public var isBuffered = false
    /// Milliseconds.
    public var timeout: UInt32 = 2000
    /// Alerts that may wait; 0 is no limit.
    public var queueCapacity: UInt64 = 0

    public var hasAny: Bool { file.isEnabled || standardOutput || syslog || program.isEnabled || http.isEnabled }
}

public struct WebserverConfig: Sendable {
    public var isEnabled = false
    /// 0 is one per CPU.
    public var threads: UInt32 = 0
    public var port: UInt32 = 8765
    public var address = "0.0.0.0"
    public var healthPath = "/healthz"
    public var servesMetrics = false
    public var usesTLS = false
    /// One PEM file with certificate and key.
    public var certificate = "/etc/falco/falco.pem"
}

public struct LogConfig: Sendable {
    public var level = Log.Level.info
    public var usesStandardError = false
    public var usesSyslog = true
    public var engineIsEnabled = true
    public var engineSeverity = "info"

    /// Severities of `libs_logger.severity`, most severe first.
    public static let engineSeverities = ["fatal", "critical", "error", "warning", "notice", "info", "debug", "trace"]
}

public struct DropsConfig: Sendable {
    public enum Action: String, Sendable, CaseIterable { case ignore, log, alert, exit }

    public var actions: [Action] = [.ignore]
    /// Dropped events as a share of all, 0 to 1.
    public var threshold = 0.1
    /// Actions per second.
    public var rate = 0.03333
    public var maxBurst = 1.0
    public var simulates = false
}

public struct MetricsConfig: Sendable {
    public var isEnabled = false
    /// As configured; `interval` has it in milliseconds.
    public var intervalText = "5000"
    public var outputRule = false
    public var outputFile = ""
    public var rulesCounters = true
    public var resources = true
    public var stateCounters = true
    public var kernelCounters = true
    public var kernelCountersPerCPU = true
    public var probeStatistics = true
    public var plugins = true
    public var iteratorCounters = true
    public var allocator = true
    public var convertsToMB = true
    public var includesEmptyValues = false

    /// Milliseconds; nil when the text is no interval.
    public var interval: UInt64? { MetricsInterval.milliseconds(intervalText) }
}

/// What is asked of the kernel, and the limits of the state tables.
public struct SyscallsConfig: Sendable {
    public var customSet: [String] = []
    public var repairs = false
    public var includesAll = false
    public var threadTableSize: UInt32 = 262_144
    /// Seconds.
    public var purgingInterval: UInt32 = 300
    public var purgingThreadTimeout: UInt32 = 300
    /// Bytes of each input or output buffer; 0 is the engine's own choice.
    public var snaplen: UInt64 = 0
}

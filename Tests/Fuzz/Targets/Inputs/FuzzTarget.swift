import FalcodCore

/// What arbitrary bytes can be given to. Each name is also that of a folder with seeds, and of one with inputs that failed once.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// A capture file.
    case scap
    /// Event records as the driver writes them.
    case wire
    /// Event records again, taken all the way through state and every field.
    case events
    case recording
    /// A condition, matched on the events of a scene.
    case condition
    /// A constant, compared with fields of each type.
    case value
    /// An output, rendered for the events of a scene.
    case template
    case yaml
    /// A rules file.
    case rules
    /// A configuration file, and behind a NUL byte a line for each `-o` option.
    case config
    /// What a container event carries.
    case container
    /// Texts of `/proc` that a thread is made of, with a byte 0xFF between them.
    case process
    /// What a capture process sends.
    case capture

    /// Must return, whatever the bytes.
    public func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .scap: runScap(bytes)
        case .wire: runWire(bytes)
        case .events: runEvents(bytes)
        case .recording: runRecording(bytes)
        case .condition: runCondition(bytes)
        case .value: runValue(bytes)
        case .template: runTemplate(bytes)
        case .yaml: runYAML(bytes)
        case .rules: runRules(bytes)
        case .config: runConfig(bytes)
        case .container: runContainer(bytes)
        case .process: runProcess(bytes)
        case .capture: runCapture(bytes)
        }
    }
}

/// The fields that targets know.
let catalog = FieldCatalog.syscall(container: true)

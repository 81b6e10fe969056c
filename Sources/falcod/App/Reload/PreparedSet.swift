internal import FalcodConfig
internal import FalcodOutputs
internal import FalcodRules

/// What a reload goes on from.
struct ReloadContext: Sendable {
    /// The configuration that the program was started with.
    let start: Config
    /// The one in force.
    let current: Config
    let isCancelled: @Sendable () -> Bool

    /// The program ends, so that nobody waits for the result any more.
    func checkCancellation() throws(AppError) {
        if isCancelled() { throw .status(1) }
    }
}

/// What made a reload.
enum ReloadTrigger: Sendable {
    case signal, files
}

/// Everything that goes into force at once, compiled, and behind that what was in force before, to be freed.
final class PreparedSet: @unchecked Sendable {
    // Sendable because one thread at a time has it: the one that prepares it until it is handed over, then the event loop's until
    // that has adopted it, then the first one again.
    let trigger: ReloadTrigger
    let session: Session
    var rules: RuleSet
    /// nil when the channels stay as they are.
    let outputs: OutputDispatcher?
    /// How long preparing took.
    let seconds: Double

    init(_ trigger: ReloadTrigger, _ session: Session, _ rules: RuleSet, _ outputs: OutputDispatcher?, seconds: Double) {
        self.trigger = trigger
        self.session = session
        self.rules = rules
        self.outputs = outputs
        self.seconds = seconds
    }
}

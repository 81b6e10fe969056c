/// How the program fails.
enum AppError: Error {
    /// `Error: TEXT`, exit status 1.
    case fatal(String)
    /// `Runtime error: TEXT. Exiting.`, exit status 1.
    case runtime(String)
    /// The reason was told already.
    case status(Int32)

    /// What the standard error gets to read.
    var line: String? {
        switch self {
        case .fatal(let text): "Error: \(text)"
        case .runtime(let text): "Runtime error: \(text). Exiting."
        case .status: nil
        }
    }

    var status: Int32 { if case .status(let status) = self { status } else { 1 } }
}

/// What one step of the program leads to.
enum StepOutcome {
    case next
    /// The program has done what it was asked for.
    case finished
}

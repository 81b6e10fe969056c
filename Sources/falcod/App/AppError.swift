/// How the program fails.
enum AppError: Error {
    /// `Error: TEXT`, exit status 1.
    case fatal(String)
    /// `Runtime error: TEXT. Exiting.`, exit status 1.
    case runtime(String)
    /// The reason was told already.
    case status(Int32)
}

/// What one step of the program leads to.
enum StepOutcome {
    case next
    /// The program has done what it was asked for.
    case finished
    case restart
}

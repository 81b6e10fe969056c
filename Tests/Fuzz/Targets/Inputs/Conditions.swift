import FalcodCore
import FalcodFilter

/// Any bytes are a condition.
func runCondition(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let node = try? FilterParser.parse(Array(bytes)) else { return }
    let text = node.canonicalText
    // The canonical text means the same, as far as it can be read again.
    if let again = try? FilterParser.parse(Array(text.utf8)) { _ = again.canonicalText }
    match(node)
}

/// The first byte picks a field and an operator, the others are the value.
func runValue(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    var text = Array(checks[Int(first) % checks.count].utf8) + [UInt8(ascii: " "), UInt8(ascii: "\"")]
    for byte in bytes.dropFirst() {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
    }
    text.append(UInt8(ascii: "\""))
    if let node = try? FilterParser.parse(text) { match(node) }
}

private let checks = [
    "fd.sip =", "fd.net =", "fd.snet !=", "fd.sport =", "fd.lport =", "evt.num <", "evt.rawtime >", "proc.pid =", "proc.loginuid =",
    "evt.is_io =", "evt.type =", "evt.buffer bcontains", "evt.buffer bstartswith", "proc.name regex", "proc.cmdline glob", "fd.name iglob",
    "fd.name pmatch", "proc.name =", "evt.around[5] =", "evt.rawarg.res =", "evt.rawarg.flags =", "fd.l4proto =", "user.uid =", "fd.dev =",
    "proc.aname[2] =", "proc.env[PATH] contains", "evt.arg.name icontains", "proc.name startswith", "fd.name bstartswith", "proc.vmsize >=",
]

/// Checks, compiles and evaluates; what is refused on the way is fine.
private func match(_ node: FilterNode) {
    var checker = ConditionChecker(catalog: catalog)
    guard let checked = try? checker.check(node), let restriction = try? EventRestriction(of: node, names: .builtIn) else { return }
    let plan = MatchPlan([RuleCondition(condition: checked.expression, events: restriction.events)])
    for context in Moments.all.contexts {
        context.pointee.scratch.reset()
        if plan.begin(context) { _ = plan.next(context) }
    }
}

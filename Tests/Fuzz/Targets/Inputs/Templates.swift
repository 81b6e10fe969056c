import FalcodCore
import FalcodFormat

/// Any bytes are a rule's output.
func runTemplate(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let output = try? OutputFormat.compile(String(decoding: bytes, as: UTF8.self), catalog: catalog) else { return }
    var settings = AlertSettings(hostname: "fuzz")
    for json in [false, true] {
        settings.json = json
        settings.isoTime = json
        settings.includesMessage = json
        let renderer = AlertRenderer(settings)
        let template = renderer.template(rule: "r", source: "syscall", priority: .warning, tags: ["t"], output: output)
        for context in Moments.all.contexts {
            context.pointee.scratch.reset()
            precondition(!renderer.render(template, context).line.isEmpty)
        }
    }
}

/// An output with every field that needs no argument, for targets that make events.
enum EveryField {
    static let output: OutputFormat = {
        let names = catalog.classes.flatMap { $0.fields }
            .filter { $0.argument.need != .required && !$0.flags.contains(.filterOnly) }.map { "%" + $0.name }
        let more = ["%proc.aname[1]", "%proc.env[PATH]", "%evt.arg[0]", "%evt.rawarg.res", "%k8s.pod.label[app]", "%container.mount.source[0]", "%fd.name"]
        do {
            return try OutputFormat.compile((names + more).joined(separator: " "), catalog: catalog)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// Reads all of them.
    static func read(_ context: UnsafeMutablePointer<EventContext>) {
        context.pointee.scratch.reset()
        var text = TextBuilder(&context.pointee.scratch)
        output.append(context, to: &text)
        precondition(!text.finish().isEmpty)
    }
}

internal import Synchronization

/// Why a text names no field.
public enum FieldLookupError: Error, Sendable, Equatable {
    /// No field of that name, or text left over behind it.
    case nonexistent
    /// `evt.arg.X` where no event has a parameter X.
    case unknownEventArgument(String)
    /// The field needs an argument and got none.
    case missingArgument
    /// The argument is malformed; the text is the whole message.
    case invalidArgument(String)
}

extension FieldCatalog {
    /// Resolves `name`, `name[argument]`, `name.argument`. `argument` is the text between brackets, without quotes;
    /// nil when there were none.
    ///
    /// The first class with a field whose name the text starts with decides: its longest such name is the field, and
    /// what follows must be that field's argument, to the last byte.
    public func resolve(name: String, argument: String?) throws(FieldLookupError) -> FieldReference {
        let text = argument.map { "\(name)[\($0)]" } ?? name
        if let known = index.reference(text) { return known }
        guard let place = index.place(of: name) else { throw .nonexistent }
        let fieldClass = classes[place.classIndex]
        let definition = fieldClass.fields[place.fieldIndex]
        let rest = name.utf8.dropFirst(definition.name.utf8.count)
        let request = ArgumentText(field: definition, isPlugin: fieldClass.isPlugin, rest: Substring(rest), bracketed: argument)
        let parsed = try request.parse()
        let reference = FieldReference(text: text, definition: definition, argument: parsed.argument,
                                       type: parsed.type ?? definition.type, isList: definition.isList)
        return definition.isPerInstance ? numbered(reference) : index.remember(reference)
    }

    /// A reference of its own for a field that remembers something between two readings.
    private func numbered(_ reference: FieldReference) -> FieldReference {
        FieldReference(text: reference.text, definition: reference.definition, argument: FieldArgument(index: index.nextInstance()),
                       type: reference.type, isList: reference.isList)
    }
}

/// The names of a catalogue's fields, and the references resolved so far: rules files name the same few fields
/// thousands of times.
final class FieldIndex: Sendable {
    struct Place {
        var classIndex: Int
        var fieldIndex: Int
    }
    private struct Memory {
        var references: [String: FieldReference] = [:]
        var instances: Int64 = 0
    }

    /// Every name's places, in class order.
    private let places: [String: [Place]]
    private let longest: Int
    private let memory = Mutex(Memory())

    init(_ classes: [FieldClass]) {
        var places: [String: [Place]] = [:]
        for (classIndex, fieldClass) in classes.enumerated() {
            for (fieldIndex, field) in fieldClass.fields.enumerated() {
                places[field.name, default: []].append(Place(classIndex: classIndex, fieldIndex: fieldIndex))
            }
        }
        self.places = places
        longest = places.keys.map(\.utf8.count).max() ?? 0
    }

    /// The field that `text` starts with: of the first class that has one, the longest.
    func place(of text: String) -> Place? {
        var best: Place?
        var length = min(text.utf8.count, longest)
        while length > 0 {
            if let prefix = String(text.utf8.prefix(length)), let hits = places[prefix] {
                for hit in hits where hit.classIndex < best?.classIndex ?? .max { best = hit }
            }
            length -= 1
        }
        return best
    }

    func reference(_ text: String) -> FieldReference? { memory.withLock { $0.references[text] } }

    /// Keeps the reference; answers with the one kept, which may be another thread's equal one.
    func remember(_ reference: FieldReference) -> FieldReference {
        memory.withLock { memory in
            if let earlier = memory.references[reference.text] { return earlier }
            memory.references[reference.text] = reference
            return reference
        }
    }

    func nextInstance() -> Int64 {
        memory.withLock { memory in
            memory.instances += 1
            return memory.instances - 1
        }
    }
}

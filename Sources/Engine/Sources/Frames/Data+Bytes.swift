import FalcodCore
import FoundationEssentials

// Generated messages hold `bytes` fields as `Data`. This is the one place that turns them into the engine's own types.

extension Bytes {
    /// A copy for a generated message.
    var data: Data { Data(buffer) }
}

/// Lends several `bytes` fields at once: they are copied into one block that lives during `body`.
func withSeeds(_ fields: [Data], _ body: ([Bytes]) -> Void) {
    let block = fields.flatMap { Array($0) }
    block.withUnsafeBufferPointer { memory in
        var place = 0
        let texts = fields.map { field in
            defer { place += field.count }
            return memory.baseAddress.map { Bytes(base: $0 + place, count: field.count) } ?? .empty
        }
        body(texts)
    }
}

/// Puts what a source knows of the time before its first event into the state tables.
public struct SystemStateBuilder: StateSink {
    let state: UnsafeMutablePointer<SystemState>

    /// `state` must outlive the builder.
    public init(state: UnsafeMutablePointer<SystemState>) { self.state = state }

    public mutating func machine(_ machine: MachineInfo) { state.pointee.machine = machine }
    public mutating func beginInterfaces() { state.pointee.interfaces.removeAll() }
    public mutating func interface(_ interface: InterfaceSeed) {}
    public mutating func user(_ user: UserSeed) {}
    public mutating func group(_ group: GroupSeed) {}
    public mutating func thread(_ thread: ThreadSeed) {}
    public mutating func descriptor(_ descriptor: DescriptorSeed, ofThread tid: Int64) {}
    public mutating func finish() {}
}

internal import FalcodSupport

/// The versions that the program answers with. Rules, plugins and installers compare them with Falco's.
enum Versions {
    /// The Falco release whose interfaces this program offers.
    static let program = "0.44.1"
    static let libs = "0.25.4"
    static let pluginAPI = "3.12.0"
    static let engine = "0.62.0"
    static let driverAPI = "10.0.0"
    static let eventSchema = "4.3.0"
    static let driver = "10.1.0+driver"

    static var engineMinor: String { String(engine.split(separator: ".")[1]) }

    static var architecture: String {
        #if arch(arm64)
        "aarch64"
        #else
        "x86_64"
        #endif
    }

    static var text: String {
        """
        Falco version: \(program)
        Libs version:  \(libs)
        Plugin API:    \(pluginAPI)
        Engine:        \(engine)
        Driver:
          API version:    \(driverAPI)
          Schema version: \(eventSchema)
          Default driver: \(driver)

        """
    }

    /// `engine_version` is the minor number only, which older installers of rules expect.
    static var json: [String: JSONValue] {
        ["falco_version": .string(program), "libs_version": .string(libs), "plugin_api_version": .string(pluginAPI),
         "driver_api_version": .string(driverAPI), "driver_schema_version": .string(eventSchema),
         "default_driver_version": .string(driver), "engine_version": .string(engineMinor),
         "engine_version_semver": .string(engine)]
    }
}

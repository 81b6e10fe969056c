import Foundation
import Testing
@testable import FalcodConfinement

@Suite final class PlaceTests {
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    let folder: String = {
        let path = NSTemporaryDirectory() + "falcod-places-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path + "/rules.d", withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: path + "/rules.yaml", contents: nil)
        return Place.resolved(path) ?? path
    }()

    @Test func aFileStandsForItsFolder() {
        #expect(Place.of(folder + "/rules.yaml", isWritten: false) == folder)
        #expect(Place.of(folder + "/comes.later", isWritten: false) == folder)
        #expect(Place.of(folder + "/rules.d", isWritten: false) == folder + "/rules.d")
    }

    @Test func aFolderOfManyDoesNotGoWithAFile() {
        #expect(Place.of("/etc/passwd", isWritten: false) == "/etc/passwd")
        #expect(Place.of("/etc/none-of-that-name", isWritten: false) == nil)
        #expect(Place.of("/dev/null", isWritten: true) == "/dev/null")
        #expect(Place.of(folder + "/rules.yaml", isWritten: false, home: folder) == folder + "/rules.yaml")
        // It is asked for as a whole.
        #expect(Place.of("/etc", isWritten: false) == "/etc")
    }

    @Test func whatIsWrittenMayBeMadeLater() {
        #expect(Place.of(folder + "/sub/sub/out", isWritten: true) == folder)
        #expect(Place.of(folder + "/sub/sub/in", isWritten: false) == nil)
        #expect(Place.of("/none/sub/out", isWritten: true) == nil)
        #expect(Place.of("/tmp/falcod-out", isWritten: true) == "/tmp")
    }

    @Test(arguments: [("/a", "/"), ("/a/b", "/a"), ("a/b", "a"), ("a", ".")])
    func folders(_ path: String, _ folder: String) { #expect(Place.folder(of: path) == folder) }
}

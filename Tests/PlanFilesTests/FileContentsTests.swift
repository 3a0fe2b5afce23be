import Foundation
import Testing

@testable import PlanFiles

/// A file is read whole, whatever size was expected of it.
@Suite struct FileContentsTests {
    @Test(arguments: [0, 1, 16_383, 16_384, 16_385, 70_000, 200_000])
    func `is read whole`(size: Int) throws {
        let folder = try TestFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try folder.write("a.txt", bytes)
        for expected in [0, 5, size - 1, size, size + 1, size * 2] where expected >= 0 {
            let file = try OpenFile(path, O_RDONLY, for: .read)
            let read = try FileContents.read(file, expecting: expected)
            #expect(read == bytes, "expected \(expected)")
        }
    }
}

import Testing

@testable import PlanExport

/// The lock file of an archive is written and read back exactly.
@Suite struct ArchiveLockTests {
    private static func source(_ path: [UInt8], bytes: Int = 3) -> ArchiveLock.Source {
        ArchiveLock.Source(
            path: path, bytes: bytes, sha256: "00ff", recordSchema: "planparse/1", recordSHA256: "ff00")
    }

    private static let paths: [[UInt8]] = [
        Array("a.txt".utf8), Array("年度/計画 \"7\"\n.txt".utf8), [0x8C, 0x76, 0x89, 0xE6], [0xFF], Array("A.txt".utf8),
    ]

    @Test func `holds sources in the order of their paths, whatever bytes they are`() throws {
        var lock = ArchiveLock()
        for path in Self.paths { lock[path] = Self.source(path) }
        let read = try ArchiveLock(json: lock.json)
        #expect(read == lock && read.json == lock.json)
        #expect(read.sources.map(\.path) == Self.paths.sorted { $0.lexicographicallyPrecedes($1) })
        lock[[0xFF]] = nil
        #expect(lock.sources.count == Self.paths.count - 1)
    }

    @Test func `is JSON as it is documented`() {
        var lock = ArchiveLock()
        lock[[0x61]] = Self.source([0x61])
        let text = """
            {
              "schema": "planparse-lock/1",
              "sources": [
                {
                  "path": "a",
                  "bytes": 3,
                  "sha256": "00ff",
                  "record": {
                    "schema": "planparse/1",
                    "sha256": "ff00"
                  }
                }
              ]
            }

            """
        #expect(String(decoding: lock.json, as: UTF8.self) == text)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"schema":"planparse-lock/2","sources":[]}"#, #"{"schema":"planparse-lock/1","sources":[1]}"#,
        #"{"schema":"planparse-lock/1","sources":[{"path":"a"}]}"#,
        #"{"schema":"planparse-lock/1","sources":[{"pathBytes":"0","bytes":1,"sha256":"","record":{"schema":"","sha256":""}}]}"#,
        #"{"schema":"planparse-lock/1","sources":[{"pathBytes":"0g","bytes":1,"sha256":"","record":{"schema":"","sha256":""}}]}"#,
    ])
    func `is refused where it is no lock`(text: String) {
        #expect(throws: PlanJSONError.self) { try ArchiveLock(json: Array(text.utf8)) }
    }
}

import PlanExport
import Testing

@testable import PlanFiles

/// The lock file of an archive is written and read back exactly.
@Suite struct ArchiveLockTests {
    private static func source(_ place: SystemPath) -> ArchiveLock.Source {
        ArchiveLock.Source(
            place: place, bytes: 3, sha256: "00ff", recordSchema: "planparse/1", recordSHA256: "ff00")
    }

    private static let places: [SystemPath] = [
        "a.txt", "年度/計画 \"7\"\n.txt", SystemPath(bytes: [0x8C, 0x76, 0x89, 0xE6]), SystemPath(bytes: [0xFF]), "A.txt",
    ]

    @Test func `holds sources in the order of their paths, whatever bytes they are`() throws {
        var lock = ArchiveLock()
        for place in Self.places { lock[place] = Self.source(place) }
        let read = try ArchiveLock(json: lock.json)
        #expect(read == lock && read.json == lock.json)
        #expect(read.sources.map(\.place) == Self.places.sorted())
        lock["a.txt"] = nil
        #expect(lock.sources.count == Self.places.count - 1)
    }

    @Test func `is JSON as it is documented`() throws {
        var lock = ArchiveLock()
        lock["a"] = Self.source("a")
        let text = """
            {
              "schema": "planparse-lock/1",
              "sources": [
                {"path": "a", "bytes": 3, "sha256": "00ff", "record": {"schema": "planparse/1", "sha256": "ff00"}}
              ]
            }

            """
        #expect(String(decoding: lock.json, as: UTF8.self) == text)
        #expect(try ArchiveLock(json: ArchiveLock().json) == ArchiveLock())
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"schema":"planparse-lock/2","sources":[]}"#, #"{"schema":"planparse-lock/1","sources":[1]}"#,
        #"{"schema":"planparse-lock/1","sources":[{"path":"a"}]}"#,
        #"{"schema":"planparse-lock/1","sources":[{"path":"a","bytes":1,"sha256":"","record":{"schema":""}}]}"#,
        #"{"schema":"planparse-lock/1","sources":[{"pathBytes":"0g","bytes":1,"sha256":"","record":{"schema":"","sha256":""}}]}"#,
    ])
    func `is refused where it is no lock`(text: String) {
        #expect(throws: PlanJSONError.self) { try ArchiveLock(json: Array(text.utf8)) }
    }
}

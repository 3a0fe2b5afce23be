#if os(Linux)
    import Foundation
    import PlanModel
    import PlanParse
    import Testing

    /// What a document took in memory is given back: a batch is no larger after its last document than after its first.
    ///
    /// Measured in a process of its own, since other tests take memory meanwhile.
    @Suite struct MemoryTests {
        /// The memory that this process holds, in bytes, by `/proc/self/statm`: the second figure counts its pages.
        private static func residentBytes() throws -> Int {
            let figures = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
            return try #require(figures.dropFirst().first.flatMap { Int($0) }) * Int(getpagesize())
        }

        @Test func `documents leave nothing behind`() async {
            await #expect(processExitsWith: .success) {
                // The form with the most tables.
                let sources = try Fixture.all.filter { $0.form == "implementation-plan" }
                    .map { SourceText(utf8: try $0.bytes(), name: $0.name) }
                func read(times: Int) {
                    for _ in 0..<times { for source in sources { _ = PlanParser().document(of: source) } }
                }
                // Tables that are made once, and memory that is held for reuse, are no growth.
                read(times: 20)
                let before = try Self.residentBytes()
                read(times: 100)
                let growth = try Self.residentBytes() - before
                #expect(growth < 1 << 20, "100 rounds of \(sources.count) documents took \(growth) bytes")
            }
        }
    }
#endif

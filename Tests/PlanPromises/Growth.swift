import PlanExport
import PlanFiles
import PlanModel
import PlanParse

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the work on a pattern grows with its size.
///
/// Measured is the processor time of the thread that works, as the least of several runs: it is blind to what other
/// threads and processes do meanwhile, but for caches. Instructions cannot be counted everywhere (virtual machines hide the
/// counters, valgrind is fifty times slower), and counts of allocations are blind to loops that allocate nothing. A ratio
/// of times needs no knowledge of the machine. Work that grows with the square of the size takes 256 times as long for a
/// text of 16 times the size, linear work 16 times, and the limit between them lies where noise does not reach.
package struct Growth: CustomStringConvertible {
    /// The pattern.
    package let pattern: GrowthPattern
    /// For each size, in bytes, the processor time in nanoseconds.
    package private(set) var times: [(size: Int, nanoseconds: Int)] = []

    /// Times of the last size over that of the first, each for a byte of text. 1 is linear.
    package var factor: Double {
        guard let first = times.first, let last = times.last else { return 1 }
        let cost = { (time: (size: Int, nanoseconds: Int)) in Double(time.nanoseconds) / Double(max(1, time.size)) }
        return cost(last) / max(cost(first), 1)
    }

    package var description: String {
        let list = times.map { "\($0.size) bytes: \($0.nanoseconds / 1000) µs" }.joined(separator: ", ")
        return "\(pattern) (\(list))"
    }

    /// Measures a pattern at a size and at four and sixteen times that size.
    ///
    /// - Parameters:
    ///   - size: The smallest size in bytes; a time of some tenths of a millisecond is enough.
    ///   - runs: How often each size is measured. The least time counts.
    package init(of pattern: GrowthPattern, from size: Int, runs: Int) {
        self.pattern = pattern
        for size in [size, size * 4, size * 16] {
            // What grows with a high power never ends at the last size.
            if factor > Self.hopeless { break }
            let text = pattern.text(ofSize: size)
            let least = (0..<max(1, runs)).map { _ in Self.time { pattern.mode.work(on: text) } }.min()
            times.append((text.count, least ?? 0))
        }
    }

    private static let hopeless = 8.0

    /// The processor time that the calling thread spends in some work, in nanoseconds.
    private static func time(_ work: () -> Int) -> Int {
        let start = now
        let result = work()
        // The result is looked at, so that the work cannot be left out.
        precondition(result >= 0)
        return now - start
    }

    private static var now: Int {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}

extension PromiseMode {
    /// Gives bytes to the door that the mode names and uses what comes back; gives the size of that.
    fileprivate func work(on bytes: [UInt8]) -> Int {
        switch self {
        case .parse: Self.parse(bytes)
        case .scan: ValueScanner.values(in: String(decoding: bytes, as: UTF8.self)).count + Self.scan(bytes)
        case .record: (try? PlanJSON.read(bytes)).map { PlanJSON.line($0).count } ?? 0
        case .difference: Self.compare(bytes)
        case .form: Self.read(bytes)
        case .decode: SourceText(file: bytes, name: "growth").utf8.count
        }
    }

    private static func scan(_ bytes: [UInt8]) -> Int {
        var count = 0
        ValueScan(SourceText(utf8: bytes, name: "growth")).visit { _, words, _, _ in count += words.count + 1 }
        return count
    }

    private static func parse(_ bytes: [UInt8]) -> Int {
        let document = PlanParser().document(of: SourceText(utf8: bytes, name: "growth"))
        let line = PlanJSON.line(document)
        let read = (try? PlanJSON.read(line))?.diagnostics.count ?? 0
        return line.count + PlanJSON.indented(document).count + PlanTables(document).files.count + read
    }

    /// A form in JSON, and perhaps, behind a NUL, a document of it.
    private static func read(_ bytes: [UInt8]) -> Int {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        guard let form = try? PlanForm(json: Array(parts[0])) else { return 0 }
        guard parts.count > 1 else { return form.findings().count + form.json.utf8.count }
        let source = SourceText(utf8: Array(parts[1]), name: "growth")
        return PlanJSON.line(PlanParser(forms: [form]).document(of: source)).count
    }

    private static func compare(_ bytes: [UInt8]) -> Int {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count == 2 else { return 0 }
        return (try? PlanJSON.differences(from: parts[0], to: parts[1]))?.count ?? 0
    }
}

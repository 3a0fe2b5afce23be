import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Damaged documents keep every promise: nothing traps, nothing is lost, spans hold.
///
/// The record and the page are looked at once for each way of damage to a fixture, the text in all of them.
@Suite struct MutationTests {
    @Test(arguments: Fixture.all)
    func `keeps all promises when damaged`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        var random = SplitMix(seed: bytes.reduce(17) { $0 &* 31 &+ UInt64($1) })
        var seen: Set<Damage> = []
        for _ in 0..<24 {
            let damage = try #require(Damage.allCases.randomElement(using: &random))
            try assertParse(damage.apply(to: bytes, &random), seen.insert(damage).inserted ? .whole : .text)
        }
    }

    @Test(arguments: Fixture.all, TableDialect.allCases)
    func `keeps all promises in other dialects`(fixture: Fixture, dialect: TableDialect) throws {
        var bytes = Array(dialect.write(String(decoding: try fixture.bytes(), as: UTF8.self)).utf8)
        var random = SplitMix(seed: UInt64(bytes.count))
        for count in 1...6 {
            bytes = Damage.allCases.randomElement(using: &random)?.apply(to: bytes, &random) ?? bytes
            // The last one has all damage.
            try assertParse(bytes, count == 6 ? .whole : .text)
        }
    }

    @Test(arguments: Fixture.all)
    func `reads a document cut off anywhere`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        for part in 1..<12 { try assertParse(Array(bytes[..<(bytes.count * part / 12)]), part == 6 ? .whole : .text) }
    }

    @Test(
        arguments: [
            [], [0x00], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x80], [0xE4], Array("\n\n\r\r\n".utf8),
            Array("\t\t\n\t".utf8),
            Array("<p><ul></p>".utf8), Array("^{※".utf8), Array("政策".utf8), Array("- - -\n-\n".utf8),
            (0...255).map { UInt8($0) }, Array(repeating: UInt8(ascii: "<"), count: 3000),
            Array(repeating: UInt8(0xE3), count: 3000),
        ] as [[UInt8]])
    func `reads what is no document`(bytes: [UInt8]) throws {
        let document = try assertParse(bytes)
        // A NUL alone, and NULs beside bytes that do not decode, are no text at all.
        #expect(document.diagnostics.contains { $0.kind == .formUnknown || $0.kind == .sourceNotText })
    }
}

/// A way in which documents are damaged.
enum Damage: CaseIterable {
    case changeBytes, dropLine, doubleLine, swapLines, cutOff, joinLines, dropTabs
    case doubleCharacters, tabsToBlanks, breakPage, writeEntities

    func apply(to bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let index = Int.random(in: lines.indices, using: &random)
        switch self {
        case .changeBytes:
            var changed = bytes
            for _ in 0..<8 where !changed.isEmpty {
                changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            return changed
        case .dropLine: lines.remove(at: index)
        case .doubleLine: lines.insert(lines[index], at: index)
        case .swapLines: lines.swapAt(index, Int.random(in: lines.indices, using: &random))
        case .cutOff: return Array(bytes[..<Int.random(in: 0...bytes.count, using: &random)])
        case .joinLines: if index + 1 < lines.count { lines[index] += lines.remove(at: index + 1) }
        case .dropTabs: lines[index].removeAll { $0 == 0x09 }
        case .doubleCharacters:
            lines = lines.map { line in
                // A doubled bracket of a qualifier leaves its half in the name of an indicator.
                guard Bool.random(using: &random), Word("【").first(in: line, ByteSpan(0, line.count)) == nil else {
                    return line
                }
                return String(decoding: line, as: UTF8.self).flatMap { Array(String(repeating: $0, count: 2).utf8) }
            }
        case .tabsToBlanks: lines = lines.map { $0.flatMap { $0 == 0x09 ? [0x20, 0x20] : [$0] } }
        case .breakPage: for _ in 0..<4 { lines.insert(Array("\n- 3 -\n\u{0C}".utf8), at: index) }
        case .writeEntities: lines = lines.map { $0.flatMap { $0 == 0x20 ? Array("&nbsp;&amp;&#x3000;".utf8) : [$0] } }
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}

/// A generator with a fixed seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

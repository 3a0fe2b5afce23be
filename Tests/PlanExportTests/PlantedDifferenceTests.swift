import Foundation
import PlanModel
import Testing

@testable import PlanExport

/// A single value that is changed in a record is one difference that names it, whichever value it is.
@Suite struct PlantedDifferenceTests {
    /// A record of the fixtures.
    struct Record: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]

        static let all: [Record] = {
            let folder = SampleTables.folder
            let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
            return paths.filter { $0.hasSuffix(".json") && !$0.hasSuffix("datapackage.json") }.sorted().compactMap {
                path in
                (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
                    Record(testDescription: path, bytes: Array($0))
                }
            }
        }()
    }

    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    /// The ways to all values of a record in which nothing nests, by their keys alone: one shape for all amounts.
    private static func ways(in value: JSONValue) -> [[Step]: [[Step]]] {
        var ways: [[Step]: [[Step]]] = [:]
        var open: [([Step], JSONValue)] = [([], value)]
        while let (way, value) = open.popLast() {
            switch value {
            case .object(let members): open += members.map { (way + [.key($0.key)], $0.value) }
            case .array(let list) where !list.isEmpty:
                open += list.enumerated().map { (way + [.index($0.offset)], $0.element) }
            default: ways[way.filter { if case .key = $0 { true } else { false } }, default: []].append(way)
            }
        }
        return ways
    }

    private static func changed(_ value: JSONValue, at way: ArraySlice<Step>) -> JSONValue {
        guard let step = way.first else { return other(value) }
        switch (step, value) {
        case (.key(let key), .object(var members)):
            members[key] = members[key].map { changed($0, at: way.dropFirst()) }
            return .object(members)
        case (.index(let index), .array(var list)):
            list[index] = changed(list[index], at: way.dropFirst())
            return .array(list)
        default: return value
        }
    }

    /// Another value of the same kind.
    private static func other(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null: .string("異")
        case .bool(let flag): .bool(!flag)
        case .number(let digits): .number(String(digits.dropLast()) + (digits.last == "3" ? "4" : "3"))
        case .string(let text): .string(text + "異")
        case .array, .object: .array([.string("異")])
        }
    }

    /// What names a value: its path, or that of the place or source that it is a part of.
    private static func path(of way: [Step]) -> String {
        var text = ""
        for step in way {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key): text += text.isEmpty ? key : "." + key
            }
        }
        return text
    }

    /// Each shape of values is looked at in the two smallest records that have it: comparing costs as much as the record is
    /// large.
    private static let shapes: [String: Set<[Step]>] = {
        var (counts, shapes): ([[Step]: Int], [String: Set<[Step]>]) = ([:], [:])
        for record in Record.all.sorted(by: { $0.bytes.count < $1.bytes.count }) {
            guard let value = try? JSONParser.parse(record.bytes) else { continue }
            for shape in ways(in: value).keys where counts[shape, default: 0] < 2 {
                counts[shape, default: 0] += 1
                shapes[record.testDescription, default: []].insert(shape)
            }
        }
        return shapes
    }()

    @Test(arguments: Record.all.filter { shapes[$0.testDescription] != nil })
    func `is one difference`(record: Record) throws {
        let value = try JSONParser.parse(record.bytes)
        let stored = RecordNode(value)
        let shapes = try #require(Self.shapes[record.testDescription])
        for (shape, ways) in Self.ways(in: value) where shapes.contains(shape) {
            // The first of a shape in some records, the last in others.
            let ways = ways.map { ($0, Self.path(of: $0)) }.sorted { $0.1 < $1.1 }
            if let (way, path) = record.bytes.count % 2 == 0 ? ways.first : ways.last {
                let differences = RecordDiffer.differences(stored, RecordNode(Self.changed(value, at: way[...])))
                #expect(differences.count == 1, "\(path): \(differences)")
                guard let difference = differences.first else { continue }
                #expect(
                    path.hasPrefix(difference.path) || difference.path.hasPrefix(path), "\(path): \(difference.path)")
                #expect(difference.kind != .places && difference.kind != .moved, "\(path): \(difference)")
                #expect((difference.sheet != nil) == path.hasPrefix("sheets") || path.hasPrefix("diagnostics"))
                #expect(difference.field.ja != difference.field.en || path.contains("schema"), "\(difference)")
            }
        }
    }

    @Test func `finds the fixtures and their values`() {
        #expect(Record.all.count > 20)
        #expect(Self.shapes.values.reduce(0) { $0 + $1.count } > 200)
    }
}

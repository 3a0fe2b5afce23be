import Foundation
import PlanModel
import PlanPromises
import Testing

@testable import PlanExport

/// The lists of fields say what the writer writes: the same keys in the same order, on every record.
@Suite struct RecordTypeTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures")

    private static let records: [String] = {
        let walker = FileManager.default.enumerator(atPath: fixtures.path)
        return (walker?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".json") && !$0.hasSuffix("/\(PlanTables.descriptorName)") }.sorted()
    }()

    @Test func `finds the fixtures`() { #expect(Self.records.count > 20) }

    @Test(arguments: records)
    func `has the keys of a fixture's record in their order`(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.fixtures.appendingPathComponent(name)))
        var walk = RecordWalk()
        walk.check(try #require(OrderedJSON(bytes)), .plan, "$")
        #expect(walk.broken.isEmpty, "\(walk.broken)")
    }

    @Test func `has no key that a full record lacks`() throws {
        var walk = RecordWalk()
        walk.check(try #require(OrderedJSON(PlanJSON.line(SampleDocument.full))), .plan, "$")
        #expect(walk.broken.isEmpty, "\(walk.broken)")
        for type in RecordType.all {
            for field in type.fields {
                let path = "\(type.name.rawValue).\(field.key.text)"
                #expect(walk.seen.contains(path), "\(path) is never written")
            }
        }
    }

    @Test func `has a type for each name, and each key once`() {
        #expect(RecordType.all.map(\.name.rawValue).sorted() == RecordName.allCases.map(\.rawValue).sorted())
        for type in RecordType.all {
            let keys = type.fields.map(\.key.text)
            #expect(Set(keys).count == keys.count, "\(type.name)")
            for condition in type.conditions {
                #expect(
                    keys.contains(condition.key.text) && condition.demands.allSatisfy { keys.contains($0.key.text) })
            }
        }
    }

    @Test func `has words for each key that people read`() {
        for key in Set(RecordType.all.flatMap(\.fields).map(\.key.text)) {
            #expect(FieldWords.inOrder([key, "zzz"]).first == key)
            #expect(FieldWords.words(of: key).ja != key || key == "sdgs", "\(key) has no words in Japanese")
        }
    }

    /// A key that the lists lack, one out of order, one that is missing and an unknown word are each told.
    @Test(arguments: [
        (#""form":"#, #""forms":"#), (#""name":"a.txt","encoding":"utf-8""#, #""encoding":"utf-8","name":"a.txt""#),
        (#""label":"新規・継続","#, ""),
    ])
    func `tells what the lists do not have`(from: String, to: String) throws {
        let text = String(decoding: PlanJSON.line(SampleDocument.full), as: UTF8.self)
        let planted = text.replacing(from, with: to)
        #expect(planted != text)
        var walk = RecordWalk()
        walk.check(try #require(OrderedJSON(Array(planted.utf8))), .plan, "$")
        #expect(walk.broken.count == 1, "\(walk.broken)")
    }
}

/// Goes through a record and the lists of fields in step.
struct RecordWalk {
    private(set) var broken: [String] = []
    /// The fields that were met: `Plan.title`.
    private(set) var seen: Set<String> = []

    mutating func check(_ value: OrderedJSON, _ name: RecordName, _ path: String) {
        guard case .object(let members) = value, let type = RecordType.named(name) else { return }
        let keys = members.map(\.key)
        let expected = type.fields.filter { $0.presence != .orLeftOut || keys.contains($0.key.text) }.map(\.key.text)
        if keys != expected { broken.append("\(path): expected \(expected), found \(keys)") }
        for field in type.fields {
            guard let member = members.first(where: { $0.key == field.key.text }) else { continue }
            seen.insert("\(name.rawValue).\(field.key.text)")
            check(member.value, field.shape, path + "." + field.key.text)
        }
    }

    private mutating func check(_ value: OrderedJSON, _ shape: FieldShape, _ path: String) {
        switch (shape, value) {
        case (.record(let name), _): check(value, name, path)
        case (.list(let element), .array(let values)): for value in values { check(value, element, path + "[]") }
        default: break
        }
    }
}

/// JSON that keeps the order of keys. Only for what ``JSONParser`` reads too.
indirect enum OrderedJSON {
    case object([(key: String, value: OrderedJSON)])
    case array([OrderedJSON])
    case plain

    init?(_ bytes: [UInt8]) {
        var index = 0
        guard (try? JSONParser.parse(bytes)) != nil else { return nil }
        self = Self.value(bytes, &index)
    }

    private static func value(_ bytes: [UInt8], _ index: inout Int) -> OrderedJSON {
        switch next(bytes, &index) {
        case UInt8(ascii: "{"):
            var members: [(key: String, value: OrderedJSON)] = []
            while next(bytes, &index) != UInt8(ascii: "}") {
                let key = string(bytes, &index)
                _ = next(bytes, &index)
                members.append((key, value(bytes, &index)))
                if next(bytes, &index) != UInt8(ascii: ",") { break }
            }
            return .object(members)
        case UInt8(ascii: "["):
            var values: [OrderedJSON] = []
            while next(bytes, &index) != UInt8(ascii: "]") {
                index -= 1
                values.append(value(bytes, &index))
                if next(bytes, &index) != UInt8(ascii: ",") { break }
            }
            return .array(values)
        case UInt8(ascii: "\""): _ = string(bytes, &index)
        default: while index < bytes.count, !",]}".utf8.contains(bytes[index]), bytes[index] > 0x20 { index += 1 }
        }
        return .plain
    }

    /// The next byte that is no blank; the index stands behind it.
    private static func next(_ bytes: [UInt8], _ index: inout Int) -> UInt8 {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        index += 1
        return index <= bytes.count ? bytes[index - 1] : 0
    }

    /// The text whose first quote was passed.
    private static func string(_ bytes: [UInt8], _ index: inout Int) -> String {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == 0x5C ? 2 : 1 }
        index += 1
        return String(decoding: bytes[start..<min(index - 1, bytes.count)], as: UTF8.self)
    }
}

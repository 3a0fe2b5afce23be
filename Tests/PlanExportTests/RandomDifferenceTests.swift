import PlanModel
import Testing

@testable import PlanExport

/// Two records that agree have no difference, and two that do not agree have one, whatever they hold.
@Suite struct RandomDifferenceTests {
    /// Records of the contract's keys with few values, so that much of two of them is alike.
    private struct Generator {
        var state: UInt64

        mutating func number(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }

        mutating func record() -> JSONValue {
            .object([
                "source": source(), "sheets": list(4) { $0.sheet($1) }, "diagnostics": list(4) { g, _ in g.finding() },
                "unclaimed": list(2) { g, _ in .object(["span": g.span(), "text": g.text()]) },
                "title": number(below: 2) == 0 ? .null : text(),
            ])
        }

        private mutating func source() -> JSONValue {
            .object(["sha256": text(), "bytes": figure(), "lines": figure(), "name": text()])
        }

        private mutating func sheet(_ index: Int) -> JSONValue {
            let id = number(below: 8) == 0 ? text() : .string(String(index + 1))
            return .object([
                "id": id, "kind": .string("goal"), "title": text(), "code": number(below: 2) == 0 ? .null : text(),
                "span": span(), "related": list(3) { g, _ in g.text() },
                "places": .object(["title": span(), "related": list(3) { g, _ in g.span() }]),
                "indicators": list(3) { g, _ in .object(["name": g.text(), "span": g.span(), "unit": g.text()]) },
                "sections": list(3) { g, _ in
                    .object(["heading": g.text(), "items": g.list(3) { g, _ in g.item() }, "span": g.span()])
                },
            ])
        }

        private mutating func item() -> JSONValue { .object(["text": text(), "span": span(), "id": figure()]) }

        private mutating func finding() -> JSONValue {
            .object([
                "code": text(), "sheet": number(below: 3) == 0 ? .null : .string(String(number(below: 5))),
                "span": span(), "message": .object(["ja": text(), "en": text()]),
            ])
        }

        private mutating func text() -> JSONValue { .string(["", "甲", "乙", "丙"][number(below: 4)]) }

        private mutating func figure() -> JSONValue { .number(String(number(below: 3))) }

        private mutating func span() -> JSONValue {
            if number(below: 6) == 0 { return .null }
            let (offset, line) = (number(below: 3) * 10, number(below: 2) + 1)
            return .object([
                "offset": .number(String(offset)), "length": .number("5"), "line": .number(String(line)),
                "column": .number("1"), "endLine": .number(String(line)), "endColumn": .number("6"),
            ])
        }

        private mutating func list(_ limit: Int, _ element: (inout Generator, Int) -> JSONValue) -> JSONValue {
            let count = number(below: limit + 1)
            return count == 0 && number(below: 2) == 0 ? .null : .array((0..<count).map { element(&self, $0) })
        }
    }

    @Test(arguments: 0..<10)
    func `are told exactly where records differ`(seed: Int) {
        var generator = Generator(state: UInt64(seed) &* 7919 &+ 1)
        let records = (0..<8).map { _ in generator.record() }
        for stored in records {
            for now in records {
                let differences = RecordDiffer.differences(RecordNode(stored), RecordNode(now))
                #expect(differences.isEmpty == stored.agrees(with: now))
                #expect(differences.count < 200)
                #expect(differences.allSatisfy { !$0.text(in: .ja).isEmpty && !$0.json.isEmpty })
            }
        }
    }

    /// A record with one value out of another record differs from it unless they agree.
    @Test(arguments: 0..<40)
    func `are told where one part is of another record`(seed: Int) {
        var generator = Generator(state: UInt64(seed) &* 104_729 &+ 3)
        guard case .object(let first) = generator.record(), case .object(let second) = generator.record() else {
            return
        }
        for key in first.keys {
            var mixed = first
            mixed[key] = second[key]
            let differences = RecordDiffer.differences(RecordNode(.object(first)), RecordNode(.object(mixed)))
            #expect(differences.isEmpty == JSONValue.object(first).agrees(with: .object(mixed)), "\(key)")
        }
    }
}

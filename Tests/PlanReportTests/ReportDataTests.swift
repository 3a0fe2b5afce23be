import Foundation
import PlanExport
import PlanModel
import PlanParse
import Testing

@testable import PlanReport

/// What a page says of a document is what its record says, each figure with its place in the text that stands beside it.
@Suite struct ReportDataTests {
    /// Offset and length.
    private struct Place: Hashable {
        let offset: Int
        let length: Int
    }

    private func places(in record: [String: Any]) -> Set<Place> {
        var places: Set<Place> = []
        func add(_ value: Any) {
            if let pair = value as? [Int], (2...3).contains(pair.count) {
                places.insert(Place(offset: pair[0], length: pair[1]))
            }
        }
        ReportSample.walk(record) { name, member in
            if name == "at" { add(member) }
            guard name == "places", let members = member as? [String: Any] else { return }
            for value in members.values {
                add(value)
                (value as? [Any])?.forEach(add)
            }
        }
        return places
    }

    @Test func `finds the fixtures`() { #expect(ReportFixture.all.count > 25) }

    @Test(arguments: ReportFixture.all)
    func `has each place of the record, within the text`(path: String) throws {
        let parsed = try ReportFixture.parsed(path)
        let sample = ReportSample([ReportedDocument(parsed, path: path)])
        let places = places(in: try sample.record())
        #expect(try sample.documents().first?.last as? String == parsed.source.text)
        let length = parsed.source.text.utf8.count
        #expect(places.allSatisfy { $0.offset >= 0 && $0.length >= 0 && $0.offset + $0.length <= length })

        let json = try JSONSerialization.jsonObject(with: Data(PlanJSON.line(parsed.document)))
        var expected: Set<Place> = []
        ReportSample.walk(json) { _, member in
            guard let span = member as? [String: Any], let offset = span["offset"] as? Int,
                let length = span["length"] as? Int
            else { return }
            expected.insert(Place(offset: offset, length: length))
        }
        let unclaimed = parsed.document.unclaimed.map { Place(offset: $0.span.offset, length: $0.span.length) }
        let missing = expected.subtracting(places).subtracting(unclaimed)
        #expect(missing.isEmpty)
    }

    @Test(arguments: ReportFixture.all)
    func `has each text and figure of the record`(path: String) throws {
        let parsed = try ReportFixture.parsed(path)
        var texts: [String: Int] = [:]
        let document = parsed.document
        for sheet in document.plan.sheets {
            for indicator in sheet.indicators {
                texts[indicator.name, default: 0] += 1
                for observation in indicator.observations { texts[observation.value.text, default: 0] += 1 }
            }
            for year in sheet.budget?.years ?? [] {
                texts[year.total.text, default: 0] += 1
                for source in year.sources { texts[source.value.text, default: 0] += 1 }
            }
            for attribute in sheet.attributes { texts[attribute.text, default: 0] += 1 }
            if let title = sheet.title { texts[title, default: 0] += 1 }
        }
        ReportSample.walk(try ReportSample([ReportedDocument(parsed, path: path)]).record()) { name, member in
            guard ["name", "text", "title"].contains(name), let text = member as? String else { return }
            texts[text, default: 0] -= 1
        }
        #expect(texts.allSatisfy { $0.value <= 0 }, "\(texts.filter { $0.value > 0 })")
    }

    @Test(arguments: ReportFixture.all)
    func `tells how each byte was read that is not blank`(path: String) throws {
        let parsed = try ReportFixture.parsed(path)
        let bytes = Array(parsed.source.text.utf8)
        let numbers = try ReportSample([ReportedDocument(parsed, path: path)]).stretches()
        #expect(!numbers.isEmpty)
        var (end, blanks) = (0, Set<UInt8>())
        for index in stride(from: 0, to: numbers.count, by: 3) {
            #expect(numbers[index] >= 0 && numbers[index + 1] > 0 && (0...6).contains(numbers[index + 2]))
            blanks.formUnion(bytes[end..<(end + numbers[index])])
            end += numbers[index] + numbers[index + 1]
        }
        try #require(end <= bytes.count)
        blanks.formUnion(bytes[end...])
        // ASCII blanks, and the bytes of the blank of Japanese.
        #expect(blanks.isSubset(of: [0x09, 0x0A, 0x0D, 0x20, 0x7C, 0xE3, 0x80]), "\(blanks)")
    }

    /// How a field was read: declared in a known form, repaired, by a guess where no form is known.
    @Test(arguments: [
        ("goal-sheet/regular.txt", 0), ("implementation-plan/damage.txt", 1), ("generic/budget-table.txt", 2),
        ("generic/budget-table.txt", 3),
    ])
    func `tints by how text was read`(path: String, code: Int) throws {
        let sample = ReportSample([ReportedDocument(try ReportFixture.parsed(path), path: path)])
        let numbers = try sample.stretches()
        #expect(stride(from: 2, to: numbers.count, by: 3).contains { numbers[$0] == code })
    }

    @Test func `counts what the overview shows`() throws {
        let documents = try ReportFixture.documents()
        let json = try #require(
            ReportSample(documents).contents(of: #"<script type="application/json" id="overview-data">"#).first)
        let overview = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(overview.map { $0["path"] as? String } == ReportFixture.all)
        for (entry, path) in zip(overview, ReportFixture.all) {
            let document = try ReportFixture.parsed(path).document
            #expect(entry["sheets"] as? Int == document.plan.sheets.count)
            #expect(entry["indicators"] as? Int == document.plan.sheets.reduce(0) { $0 + $1.indicators.count })
            #expect((entry["findings"] as? [Int])?.reduce(0, +) == document.diagnostics.count)
            let coverage = document.trace.sheets.reduce(0) { $0 + $1.coverage.declared }
            #expect((entry["coverage"] as? [Int])?.first == coverage)
        }
    }

    @Test func `explains each finding that it shows`() throws {
        let sample = ReportSample(try ReportFixture.documents())
        let json = try #require(sample.contents(of: #"<script type="application/json" id="catalogue-data">"#).first)
        let catalogue = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        let explained = Set(catalogue.compactMap { $0["code"] as? String })
        var found: Set<String> = []
        for document in try sample.documents() {
            let findings = (document.first as? [String: Any])?["findings"] as? [[String: Any]] ?? []
            found.formUnion(findings.compactMap { $0["code"] as? String })
        }
        #expect(found == explained && !found.isEmpty)
    }

    @Test func `weighs findings as it is told`() throws {
        let parsed = try ReportFixture.parsed("implementation-plan/damage.txt")
        let kept = ReportedDocument(parsed, path: "a") { finding in
            guard finding.severity != .repair else { return nil }
            var finding = finding
            finding.severity = .error
            return finding
        }
        #expect(!kept.findings.isEmpty && kept.findings.allSatisfy { $0.severity == .error })
        #expect(!ReportSample([kept]).page.contains(#""severity":"repair""#))
    }

    @Test(arguments: [
        ("令和6年度", nil, 2024), ("令和6～8年度", 2024, 2026), ("2020年", nil, 2020), ("令和7年3月", nil, 2024),
    ])
    func `knows the year to draw a figure at`(text: String, first: Int?, last: Int) throws {
        let period = try #require(ValueReader.period(text).value)
        #expect(period.firstYear == first && period.lastYear == last)
    }
}

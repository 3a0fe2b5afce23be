import Foundation
import PlanModel
import Testing

@testable import PlanExport

/// StratML is well formed, its elements stand in the order of the schema, and it says what the record says.
@Suite struct StratMLTests {
    private static func elements(_ document: PlanDocument) throws -> XMLElements {
        try #require(XMLElements(StratML.report(of: document)))
    }

    @Test(arguments: SampleTables.documents + [SampleDocument.empty, SampleDocument.bare, SampleDocument.full])
    func `is what the schema asks for`(document: PlanDocument) throws {
        let elements = try Self.elements(document)
        #expect(elements.root == "PerformancePlanOrReport")
        for element in elements.all {
            let order = try #require(StratMLSchema.children[element.name], "\(element.name) is no element")
            var place = 0
            for child in element.children {
                let next = try #require(order.firstIndex(of: child), "\(child) in \(element.name)")
                #expect(next >= place, "\(child) stands too late in \(element.name)")
                place = next
            }
            for needed in StratMLSchema.required[element.name] ?? [] {
                #expect(element.children.contains(needed), "\(element.name) without \(needed)")
            }
        }
        let identifiers = elements.all.filter { $0.name == "Identifier" }.map(\.text)
        #expect(Set(identifiers).count == identifiers.count)
        #expect(identifiers.allSatisfy { $0.first == "_" && $0.utf8.count == 33 })
    }

    @Test(arguments: SampleTables.documents)
    func `has every figure of every indicator`(document: PlanDocument) throws {
        let numbers = try Self.elements(document).all.filter { $0.name == "NumberOfUnits" }.map(\.text)
        for indicator in document.plan.sheets.filter({ $0.row == nil || $0.row == .item }).flatMap(\.indicators) {
            for observation in indicator.observations {
                guard let amount = observation.value.amount else { continue }
                #expect(numbers.contains(amount.description))
            }
        }
    }

    @Test func `maps a project`() throws {
        let text = String(decoding: StratML.report(of: SampleDocument.full), as: UTF8.self)
        for part in [
            #"<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">"#,
            "<Name>実施計画</Name>", "<Name>小諸市</Name>", "<Name>総務課</Name>", "<Name>小峰 一 俊</Name>",
            #"<PerformanceIndicator ValueChainStage="Outcome" PerformanceIndicatorType="Quantitative">"#,
            "<MeasurementDimension>公募委員の割合【年度末時点】</MeasurementDimension>",
            "<UnitOfMeasurement>千円/5年</UnitOfMeasurement>", "<StartDate>2026-04-01</StartDate>",
            "<NumberOfUnits>38430</NumberOfUnits>", "<Description>最終目標値 令和8年度 38,430 千円以上</Description>",
            #"<PerformanceIndicator ValueChainStage="Input" PerformanceIndicatorType="Quantitative">"#,
            "<NumberOfUnits>38430000</NumberOfUnits>", "<SequenceIndicator>6-1-1</SequenceIndicator>",
            "<Name>政策</Name>",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("--07-18"), "a day without its year is no date")
    }

    @Test func `is a report where something was reached`() throws {
        var document = SampleDocument.full
        document.plan.sheets[0].indicators[0].observations[0].role = .actual
        #expect(String(decoding: StratML.report(of: document), as: UTF8.self).contains(#"Type="Performance_Report""#))
        document.plan.sheets[0].indicators = []
        document.plan.sheets[0].budget = nil
        #expect(String(decoding: StratML.report(of: document), as: UTF8.self).contains(#"Type="Strategic_Plan""#))
    }

    @Test func `puts sheets below the policy above them, and sums nowhere`() throws {
        var document = SampleDocument.empty
        var (policy, measure, sum) = (
            Sheet(id: "1", kind: .policy), Sheet(id: "2", kind: .measure), Sheet(id: "3", kind: .table)
        )
        (policy.code, policy.title, measure.code, measure.title) = ("6", "協働", "6-1", "参加")
        measure.lineage = [Sheet.Ancestor(kind: .policy, code: "6", title: "協働")]
        sum.row = .total
        document.plan.sheets = [policy, measure, sum]
        let goals = StratMLGoal.goals(of: document.plan)
        #expect(goals.count == 1 && goals[0].sheet == 0 && goals[0].objectives == [1])
    }

    @Test func `escapes what XML reads, and replaces what it cannot hold`() throws {
        var document = SampleDocument.empty
        document.plan.title = "A & B <\"c\">\u{1}\u{FFFE}"
        let text = String(decoding: StratML.report(of: document), as: UTF8.self)
        #expect(text.contains("<Name>A &amp; B &lt;&quot;c&quot;&gt;\u{FFFD}\u{FFFD}</Name>"))
    }
}

/// The sequences of the schema of StratML part 2, version 2.2.
enum StratMLSchema {
    private static let result = ["StartDate", "EndDate", "NumberOfUnits", "Descriptor", "Description"]
    private static let purpose = [
        "Name", "Description", "Identifier", "SequenceIndicator", "Stakeholder", "OtherInformation",
    ]

    static let children: [String: [String]] = [
        "PerformancePlanOrReport": [
            "Name", "Description", "OtherInformation", "StrategicPlanCore", "AdministrativeInformation", "Submitter",
        ],
        "StrategicPlanCore": ["Organization", "Vision", "Mission", "Value", "Goal"],
        "Organization": ["Name", "Acronym", "Identifier", "Description", "Stakeholder"],
        "Mission": ["Description", "Identifier"], "Stakeholder": ["Name", "Description", "Role"],
        "Role": ["Name", "Description", "RoleType"], "Goal": purpose + ["Objective"],
        "Objective": purpose + ["PerformanceIndicator"],
        "PerformanceIndicator": [
            "SequenceIndicator", "MeasurementDimension", "UnitOfMeasurement", "Identifier", "Relationship",
            "MeasurementInstance", "OtherInformation",
        ],
        "MeasurementInstance": ["TargetResult", "ActualResult"], "TargetResult": result, "ActualResult": result,
        "Descriptor": ["DescriptorName", "DescriptorValue"],
        "AdministrativeInformation": ["Identifier", "StartDate", "EndDate", "PublicationDate", "Source"],
        "Name": [], "Description": [], "OtherInformation": [], "Identifier": [], "SequenceIndicator": [],
        "RoleType": [],
        "MeasurementDimension": [], "UnitOfMeasurement": [], "StartDate": [], "EndDate": [], "NumberOfUnits": [],
        "DescriptorName": [], "DescriptorValue": [],
    ]

    static let required: [String: [String]] = [
        "PerformancePlanOrReport": ["Name", "StrategicPlanCore"], "StrategicPlanCore": ["Goal"],
        "Goal": ["Name", "Description"], "PerformanceIndicator": ["MeasurementDimension", "UnitOfMeasurement"],
        "Stakeholder": ["Name"], "Role": ["Name"],
    ]
}

/// The elements of some XML: nil for what is not well formed, and for anything but elements, attributes and text.
struct XMLElements {
    struct Element {
        let name: String
        var children: [String] = []
        var text = ""
    }

    private(set) var all: [Element] = []
    private(set) var root = ""

    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        guard text.hasPrefix(head) else { return nil }
        var open: [Element] = []
        for part in text.dropFirst(head.count).split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let close = part.firstIndex(of: ">"), Self.isEscaped(part) else { return nil }
            let (tag, rest) = (part[..<close], part[part.index(after: close)...])
            if tag.hasPrefix("/") {
                guard let last = open.popLast(), last.name == tag.dropFirst() else { return nil }
                all.append(last)
                if open.isEmpty { root = last.name } else { open[open.count - 1].children.append(last.name) }
            } else {
                open.append(Element(name: String(tag.prefix { $0 != " " }), text: String(rest)))
            }
        }
        guard open.isEmpty, !root.isEmpty else { return nil }
    }

    private static func isEscaped(_ part: Substring) -> Bool {
        part.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { entity in
            ["amp;", "lt;", "gt;", "quot;", "#13;"].contains { entity.hasPrefix($0) }
        }
    }
}

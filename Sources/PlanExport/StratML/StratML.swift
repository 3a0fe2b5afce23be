public import PlanModel

/// A plan as a performance plan or report in StratML (ISO 17469), the XML in which organisations publish goals and what became of
/// them.
///
/// Policies and what stands at the top are goals, what is below them are objectives, indicators have targets and results by period.
/// Documentation/StratML.md tells the mapping, and what a record has that StratML has not. Elements stand in the order of the schema
/// of part 2 (version 2.2, 16 February 2016).
/// ```swift
/// save(StratML.report(of: document), "plan.stratml.xml")
/// ```
public enum StratML {
    /// The namespace of all elements.
    static let namespace = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"

    /// The plan in UTF-8, with a line end. The same document gives the same bytes.
    ///
    /// - Parameter document: The document.
    public static func report(of document: PlanDocument) -> [UInt8] {
        let plan = document.plan
        let goals = StratMLGoal.goals(of: plan)
        let identifiers = StratMLIdentifiers(plan.source.sha256)
        var writer = XMLWriter()
        writer.element("PerformancePlanOrReport", ["xmlns": namespace, "Type": type(of: plan)]) { writer in
            writer.text("Name", plan.title ?? plan.source.name)
            let year = [plan.municipality?.name, plan.fiscalYear?.text].compactMap { $0 }
            writer.optional("Description", year.joined(separator: " "))
            writer.optional("OtherInformation", plan.source.name)
            writer.element("StrategicPlanCore") { writer in
                writer.organizations(of: plan, identifiers)
                writer.mission(of: plan)
                for goal in goals { writer.goal(goal, plan, identifiers) }
                // The schema asks for a goal; a document without sheets has one without content.
                if goals.isEmpty { writer.emptyGoal() }
            }
            writer.element("AdministrativeInformation") { writer in
                writer.text("Identifier", identifiers.of("plan"))
                writer.dates(plan.fiscalYear)
            }
        }
        return writer.bytes
    }

    /// A report tells what was reached, a performance plan what is aimed at, a strategic plan neither.
    private static func type(of plan: Plan) -> String {
        let observations = plan.sheets.lazy.flatMap(\.indicators).flatMap(\.observations)
        if observations.contains(where: { $0.role == .actual && $0.value.isTold }) { return "Performance_Report" }
        let hasPlans = plan.sheets.contains { !$0.indicators.isEmpty || $0.budget != nil }
        return hasPlans ? "Performance_Plan" : "Strategic_Plan"
    }
}

/// Identifiers of a document's elements: XML wants a letter or `_` at their start and no two alike.
struct StratMLIdentifiers {
    private let document: String

    init(_ document: String) { self.document = document }

    /// The identifier of what a path of names leads to; equal for equal documents.
    func of(_ parts: String...) -> String {
        "_" + SHA256.hexDigest(of: Array(([document] + parts).joined(separator: "\0").utf8)).prefix(32)
    }
}

extension Value {
    /// Whether the cell says something: no blank and no dash.
    var isTold: Bool { status == .number || status == .text }
}

extension XMLWriter {
    /// The days of a period that are days with a year.
    mutating func dates(_ period: Period?) {
        optional("StartDate", period?.start?.date?.description)
        optional("EndDate", period?.end?.date?.description)
    }

    fileprivate mutating func emptyGoal() {
        element("Goal") { writer in
            writer.text("Name", "")
            writer.text("Description", "")
        }
    }

    /// The municipality, and each department with its head.
    fileprivate mutating func organizations(of plan: Plan, _ identifiers: StratMLIdentifiers) {
        if let municipality = plan.municipality {
            element("Organization") { writer in
                writer.text("Name", municipality.name)
                writer.text("Identifier", identifiers.of("municipality", municipality.code ?? municipality.name))
                writer.optional("Description", municipality.prefecture)
            }
        }
        var known: Set<String> = []
        for sheet in plan.sheets {
            guard let department = sheet.organization.department, known.insert(department).inserted else { continue }
            element("Organization") { writer in
                writer.text("Name", department)
                writer.text("Identifier", identifiers.of("department", department))
                writer.head(sheet.organization.head)
            }
        }
    }

    private mutating func head(_ head: Organization.Head?) {
        guard let name = head?.name else { return }
        element("Stakeholder", ["StakeholderTypeType": "Person"]) { writer in
            writer.text("Name", name)
            guard let title = head?.title else { return }
            writer.element("Role") { $0.text("Name", title) }
        }
    }

    /// The first mission that the document states.
    fileprivate mutating func mission(of plan: Plan) {
        let mission = plan.sheets.lazy.flatMap(\.sections).first { $0.role == .mission && !$0.items.isEmpty }
        guard let mission else { return }
        element("Mission") { $0.text("Description", mission.plainText) }
    }
}

extension Sheet.Section {
    /// Its items as lines, each behind its marker, those under others indented.
    var plainText: String {
        ItemEntry.entries(of: items, nil).map { entry in
            let marker = entry.item.marker.map { $0 + " " } ?? ""
            return String(repeating: "  ", count: entry.depth - 1) + marker + entry.item.text
        }.joined(separator: "\n")
    }
}

import Foundation
import PlanExport
import PlanModel
import Testing

@testable import PlanTool

/// Plans set as PDF, Word and Excel files are read through the programs that people have, as README says.
@Suite struct ExtractorRoundTripTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A kind of file, and the programs that set it and read it.
    struct Kind: Sendable, CustomTestStringConvertible {
        let ending: String
        let programs: [String]
        let reader: String

        var testDescription: String { ending }

        /// Whether all of its programs are installed.
        var isThere: Bool { programs.allSatisfy { Program.installed($0) != nil } }
    }

    private static let kinds = [
        Kind(ending: "pdf", programs: ["python3", "pdftotext"], reader: "pdftotext -layout FILE -"),
        Kind(ending: "docx", programs: ["python3", "pandoc"], reader: "pandoc -f docx -t html FILE"),
        Kind(ending: "odt", programs: ["python3", "pandoc"], reader: "pandoc -f odt -t html FILE"),
        Kind(
            ending: "xlsx", programs: ["python3", "libreoffice"],
            reader: "libreoffice --headless --convert-to html FILE"),
    ]

    @Test(arguments: kinds)
    func `reads the figures of the plan`(kind: Kind) throws {
        guard kind.isThere else {
            try Test.cancel("\(kind.programs.joined(separator: " or ")) is not installed")
        }
        let folder = try ScratchFolder()
        let fixture = Self.root.appendingPathComponent("Tests/Fixtures/goal-sheet/regular")
        let script = Self.root.appendingPathComponent("scripts/extractors").path
        let made = try Program.run(
            Program.installed("python3") ?? "", [script, "--make", fixture.path + ".txt", "plan." + kind.ending],
            in: folder.root)
        #expect(made.status == 0, "\(made.messages)")
        let result = try Program.run(["convert", "plan." + kind.ending, "--pre", "auto"], in: folder.root)
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.messages.contains("is read by `\(kind.reader)`"))
        let read = try PlanJSON.read(result.output).plan
        let expected = try PlanJSON.read(Array(Data(contentsOf: fixture.appendingPathExtension("json")))).plan
        #expect(read.source.reader == kind.reader && read.form == expected.form)
        // No figure is false. Text that blanks lay out may lose one where a page ends.
        let (found, right) = (Set(Self.figures(read)), Set(Self.figures(expected)))
        #expect(found.isSubset(of: right))
        #expect(kind.ending == "pdf" ? found.count >= right.count - 1 : found == right)
    }

    /// What the indicators say, line by line.
    private static func figures(_ plan: Plan) -> [String] {
        plan.sheets.flatMap { sheet in
            sheet.indicators.flatMap { indicator in
                indicator.observations.map { "\(indicator.name) \($0.role.rawValue) \($0.value.text)" }
            }
        }
    }
}

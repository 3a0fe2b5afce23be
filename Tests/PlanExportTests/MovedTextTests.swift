import Foundation
import PlanModel
import PlanParse
import Testing

@testable import PlanExport

/// What moved in a document is told as moved: a sheet in one difference, and all places in another.
@Suite struct MovedTextTests {
    private static func sheet(_ number: Int, figure: String = "80.0") -> String {
        """
        令和7年度 目標設定書（第\(number)課）

        1 当課の主な業務は次のように定義されます。
        ・業務\(number)に関すること
        ・庶務に関すること
        目 標 名\t目標\(number)
        指 標 名\t件数\(number)
        数値目標\t初期値（令和4年度）\t\(number)5件
        \t現状値（令和6年度）\t\(figure)件
        \t目標値（令和7年度）\t\(number)00件

        """
    }

    private static func sheets(_ numbers: [Int], changing changed: Int = 0, to figure: String = "80.0") -> String {
        numbers.map { sheet($0, figure: $0 == changed ? figure : "80.0") }.joined()
    }

    private static func differences(_ stored: String, _ now: String) throws -> [RecordDifference] {
        func record(_ text: String) -> [UInt8] {
            PlanJSON.indented(PlanParser().parse(text, name: "a.txt").document)
        }
        return try PlanJSON.differences(from: record(stored), to: record(now))
    }

    private static func lines(_ stored: String, _ now: String) throws -> [String] {
        try differences(stored, now).filter { $0.kind != .source }.map { $0.text(in: .en) }
    }

    private static let texts: [String] = {
        let folder = SampleTables.folder
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appendingPathComponent($0).path }
    }()

    @Test(arguments: texts)
    func `A line on top is told in one line`(path: String) throws {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        let differences = try Self.differences(text, "\n" + text)
        #expect(differences.map(\.kind) == [.source, .places])
        let line = try #require(differences.last)
        #expect(line.text(in: .en).contains(" spans, by 1 line from line "))
        #expect(line.text(in: .ja).contains("行目から+1行）"))
        #expect(line.sheet == nil)
    }

    @Test func `A sheet elsewhere is one difference`() throws {
        let stored = Self.sheets([1, 2, 3, 4, 5])
        let lines = try Self.lines(stored, Self.sheets([2, 3, 4, 1, 5]))
        #expect(lines.first == "goal “目標1” (sheet 4): moved from place 1 to 4")
        #expect(lines.count == 2 && lines.last?.hasPrefix("places moved: ") == true)
        #expect(lines.last?.hasSuffix("; 4 sheets renumbered") == true)
    }

    @Test func `A sheet more and one less are one difference each`() throws {
        let (all, some) = (Self.sheets([1, 2, 3, 4, 5]), Self.sheets([1, 3, 4, 5]))
        let removed = try Self.lines(all, some)
        #expect(removed.first == "goal “目標2” (sheet 2): removed")
        #expect(removed.count == 2 && removed.last?.hasSuffix("by −10 lines from line 21; 3 sheets renumbered") == true)
        let added = try Self.lines(some, all)
        #expect(added.first == "goal “目標2” (sheet 2): added")
        #expect(added.count == 2)
    }

    @Test func `A sheet replaced is one that went and one that came`() throws {
        let lines = try Self.lines(Self.sheets([1, 2, 3]), Self.sheets([1, 7, 3]))
        #expect(lines == ["goal “目標7” (sheet 2): added", "goal “目標2” (sheet 2): removed"])
    }

    @Test func `A digit is told with sheet, indicator and year`() throws {
        let stored = Self.sheets([1, 2, 3, 4])
        let lines = try Self.lines(stored, Self.sheets([1, 2, 3, 4], changing: 3, to: "80.1"))
        let place = "goal “目標3” (sheet 3): indicator “件数3” › 現状値 令和6年度 › value › "
        #expect(lines == [place + "text: was \"80.0件\", is \"80.1件\"", place + "amount: was 80.0, is 80.1"])
    }

    @Test func `A digit in a sheet that moved is told beside the move`() throws {
        let lines = try Self.lines(
            Self.sheets([1, 2, 3, 4]), Self.sheets([3, 1, 2, 4], changing: 3, to: "81.0"))
        #expect(lines.contains("goal “目標3” (sheet 1): moved from place 3 to 1"))
        #expect(lines.contains { $0.hasSuffix("amount: was 80.0, is 81.0") })
        #expect(lines.count == 4)
    }

    @Test func `A longer figure moves what stands behind it`() throws {
        let stored = Self.sheets([1, 2, 3, 4])
        let lines = try Self.lines(stored, Self.sheets([1, 2, 3, 4], changing: 2, to: "80.00"))
        #expect(lines.count == 3, "\(lines)")
        #expect(lines.last?.contains("by 1 byte from line 19") == true)
    }

    @Test func `A title that changed is a field of its sheet`() throws {
        let stored = Self.sheets([1, 2, 3])
        let now = stored.replacingOccurrences(of: "目 標 名\t目標2", with: "目 標 名\t目標9")
        #expect(try Self.lines(stored, now) == ["goal “目標9” (sheet 2): title: was \"目標2\", is \"目標9\""])
    }

    @Test func `A place of its own is told where the text did not move`() throws {
        let text = Self.sheets([1, 2])
        var document = PlanParser().parse(text, name: "a.txt").document
        let stored = PlanJSON.indented(document)
        document.trace.sheets[1].indicators[0].observations[0] = SourceSpan(
            offset: 5, length: 3, line: 1, column: 2, endLine: 1, endColumn: 3)
        let differences = try PlanJSON.differences(from: stored, to: PlanJSON.indented(document))
        #expect(differences.map(\.kind) == [.place])
        #expect(differences.first?.now == "1:2–1:3 (5, 3)")
        // The same where the text around it moved.
        document.plan.source.sha256 = "0"
        let others = try PlanJSON.differences(from: stored, to: PlanJSON.indented(document))
        #expect(others.map(\.kind) == [.source, .place])
        #expect(others.last?.path == "sheets[1].indicators[0].observations[0].span")
    }

    @Test func `Each difference is JSON and one line`() throws {
        let differences = try Self.differences(
            Self.sheets([1, 2, 3, 4]), Self.sheets([3, 5, 1, 4], changing: 4, to: "甲\u{1}"))
        #expect(differences.count > 4)
        for difference in differences {
            var parser = JSONParser(difference.json)
            guard case .object(let members) = try parser.parse() else {
                Issue.record("no object")
                continue
            }
            #expect(members["kind"] == .string(difference.kind.rawValue))
            #expect(members["path"] == .string(difference.path))
            #expect((members["sheet"] == .null) == (difference.sheet == nil))
            for language in Language.allCases {
                #expect(!difference.text(in: language).unicodeScalars.contains { $0.value < 0x20 })
            }
        }
    }
}

import Testing

@testable import PlanModel

/// A kind of finding has one stable code, the contract's severity, and a wording in two languages around the same details.
@Suite struct DiagnosticKindTests {
    /// The contract's codes; one that is added there is added here.
    private static let contract: [String: Severity] = [
        "source.invalid-bytes": .error, "source.not-text": .error,
        "source.unclaimed": .warning, "source.lost-characters": .warning, "source.limit": .error, "form.unknown": .note,
        "municipality.unknown": .note, "text.suspicious-character": .warning, "text.unbalanced-bracket": .note,
        "layout.shifted-label": .repair, "layout.duplicate-label": .repair, "layout.run-together": .repair,
        "layout.split-list": .repair, "layout.misaligned-columns": .repair, "layout.merged-labels": .repair,
        "layout.doubled-characters": .repair, "layout.doubled-lines": .repair, "layout.page-furniture": .repair,
        "layout.repeated-heads": .repair,
        "layout.broken-label": .repair, "layout.merged-cells": .repair, "layout.continued-row": .repair,
        "layout.split-table": .repair, "layout.ambiguous-repair": .warning, "layout.unplaced-text": .warning,
        "form.incomplete": .warning, "field.repeated": .warning, "layout.rows-unread": .warning,
        "layout.column-unknown": .warning,
        "outline.title-mismatch": .note, "section.empty": .note,
        "measures.empty-table": .warning,
        "sdgs.images-lost": .warning, "sdgs.title-mismatch": .warning, "footnote.unresolved": .warning,
        "footnote.uncited": .note, "sheet.duplicate": .warning, "sheet.statement-differs": .note,
        "item.count-mismatch": .note, "budget.sum-mismatch": .warning, "budget.missing-year": .warning,
        "budget.account-name-conflict": .warning, "budget.account-name-suspect": .note,
        "indicator.final-target-passed": .warning, "indicator.target-already-passed": .warning,
        "indicator.target-looser-than-baseline": .warning, "indicator.actual-worse-than-baseline": .warning,
        "indicator.cumulative-decreased": .note, "indicator.asof-outside-period": .note, "indicator.jump": .warning,
        "indicator.no-values": .warning, "indicator.none": .note, "indicator.template-blank": .note,
        "indicator.text-baseline": .note, "indicator.ratio-as-percent": .warning, "indicator.unit-mismatch": .warning,
        "indicator.theme-unknown": .warning, "value.unreadable": .warning, "value.unknown-unit": .note,
        "period.invalid": .warning, "record.inconsistent": .error,
    ]

    @Test func `has codes of its own`() {
        #expect(Set(DiagnosticKind.allCases.map(\.code)).count == DiagnosticKind.allCases.count)
    }

    @Test(arguments: DiagnosticKind.allCases)
    func `has a dotted code`(kind: DiagnosticKind) {
        let words = kind.code.split(separator: ".", omittingEmptySubsequences: false)
        #expect(words.count == 2 && words.allSatisfy { !$0.isEmpty })
        #expect(kind.code.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E })
        #expect(DiagnosticKind(rawValue: kind.code) == kind)
    }

    @Test(arguments: DiagnosticKind.allCases)
    func `has a definition of its own`(kind: DiagnosticKind) { #expect(kind.definition.kind == kind) }

    @Test(arguments: DiagnosticKind.allCases)
    func `has the contract's severity`(kind: DiagnosticKind) {
        #expect(kind.severity == Self.contract[kind.code])
        #expect(Diagnostic(kind).severity == kind.severity)
    }

    /// A record may lack a name or a year, whoever made it.
    @Test(arguments: DiagnosticKind.allCases, ["", " ", "\u{3000}"])
    func `says that what it would quote is not there`(kind: DiagnosticKind, detail: String) {
        let message = kind.message([String](repeating: detail, count: 6))
        for (text, nothing) in [(message.ja, "（記載なし）"), (message.en, "(none stated)")] {
            for quotes in ["「」", "“”", "「\(detail)」", "“\(detail)”", "()", "（）"] { #expect(!text.contains(quotes)) }
            #expect(text.contains(nothing) == kind.definition.wording.ja.contains("{0}"))
        }
    }

    @Test(arguments: DiagnosticKind.allCases)
    func `is worded in both languages around the same details`(kind: DiagnosticKind) {
        let wording = kind.definition.wording
        #expect(!wording.ja.isEmpty && !wording.en.isEmpty)
        #expect(wording.ja.unicodeScalars.contains { $0.value > 0x3000 })
        #expect(wording.en.unicodeScalars.allSatisfy { $0.value < 0x3000 })
        let places = Self.places(in: wording.ja)
        #expect(places == Self.places(in: wording.en))
        #expect(places == Set(0..<places.count))
    }

    /// The numbers of `{0}`, `{1}` ….
    private static func places(in template: String) -> Set<Int> {
        Set((0...9).filter { template.contains("{\($0)}") })
    }

    @Test(arguments: DiagnosticKind.allCases)
    func `puts every detail in its place`(kind: DiagnosticKind) {
        let details = Self.places(in: kind.definition.wording.ja).sorted().map { "《\($0)》" }
        let message = kind.message(details)
        for text in [message.ja, message.en] {
            #expect(!text.contains("{") && !text.contains("}"))
            for detail in details { #expect(text.contains(detail)) }
        }
    }

    @Test(arguments: DiagnosticKind.allCases)
    func `leaves the place of a missing detail empty`(kind: DiagnosticKind) {
        let message = kind.message([])
        #expect(!message.ja.contains("{") && !message.en.contains("{"))
    }

    @Test func `quotes a detail as it stands`() {
        let message = DiagnosticKind.outlineTitleMismatch.message(["{1}の{0}", "目次"])
        #expect(
            message.en
                == "The table of contents says “{1}の{0}” where the sheet is headed “目次”. See which of them is right.")
    }

    @Test func `is the same finding however its message came about`() {
        let finding = Diagnostic(.outlineTitleMismatch, ["甲", "乙"], sheet: "1", hint: "丙")
        var read = Diagnostic(.outlineTitleMismatch, sheet: "1", hint: "丙")
        #expect(read != finding)
        read.message = finding.message
        #expect(read == finding)
        #expect(read.hashValue == finding.hashValue)
        read.message.en += "!"
        #expect(read != finding && read.message.ja == finding.message.ja)
    }
}

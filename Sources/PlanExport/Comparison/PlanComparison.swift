public import PlanModel

/// What changed between two plans, or two sets of them: last year's and this year's.
///
/// Other than ``PlanJSON/differences(from:to:)``, which compares two records of one source field by field, this compares
/// what two documents say: sheets and indicators are told by what they are, figures by the year they speak of. Where
/// something stands, and how it is laid out, does not count.
///
/// ```swift
/// let comparison = PlanComparison(from: last, to: now)
/// for change in comparison.changes { print(change.text(in: .en)) }
/// // indicator “利用者数” 令和8年度: target revised, 400人 → 420人 (+20)
/// ```
/// It takes time and memory in proportion to both.
public struct PlanComparison: Sendable, Hashable {
    /// The sheets that belong together, in the order of the old ones, each with how that is told.
    public let matches: [SheetMatch]
    /// What changed: sheets that are gone, sheets that belong together in the order of the old ones, sheets that are new.
    public let changes: [PlanChange]

    /// Compares two documents.
    ///
    /// - Parameters:
    ///   - old: The document of before.
    ///   - new: The document of now, whatever its layout and form.
    public init(from old: PlanDocument, to new: PlanDocument) { self.init(from: [old], to: [new]) }

    /// Compares two sets of documents, as two folders are. A sheet may have moved to another document.
    ///
    /// - Parameters:
    ///   - old: The documents of before, in any order.
    ///   - new: The documents of now.
    public init(from old: [PlanDocument], to new: [PlanDocument]) {
        let (old, new) = (ComparedSource.sheets(of: old), ComparedSource.sheets(of: new))
        let pairs = SheetPairing.pairs(old, new)
        matches = pairs.pairs.map { SheetMatch(old[$0.stored], new[$0.now]) }
        let sheets = PairedSheets(old, new, pairs)
        let (gone, came) = (sheets.gone, sheets.came)
        changes = gone + SheetComparison.changes(of: sheets) + came
    }

    /// Which sheet is which, by the numbers of documents and sheets.
    struct Matches {
        private struct Place: Hashable {
            let document: Int
            let sheet: Int

            init(_ sheet: ComparedSheet) { (document, self.sheet) = (sheet.documentIndex, sheet.index) }
        }

        private let old: [Place: SheetMatch]
        private let new: [Place: SheetMatch]

        init(_ matches: [SheetMatch]) {
            old = Dictionary(matches.map { (Place($0.old), $0) }) { first, _ in first }
            new = Dictionary(matches.map { (Place($0.new), $0) }) { first, _ in first }
        }

        /// The match that a change is told under: that of its sheet of now, else that of its sheet of before. A whole sheet that
        /// one side alone has is under none.
        func match(of change: PlanChange) -> SheetMatch? {
            if change.kind.isOfLoneSheet { return nil }
            return change.new.flatMap { new[Place($0)] } ?? change.old.flatMap { old[Place($0)] }
        }
    }
}

/// Two sheets that belong together, and how that is told.
public struct SheetMatch: Sendable, Hashable {
    /// How it is told, the strongest sign first.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Their keys agree, and their titles do not deny it.
        case key
        /// Their titles agree.
        case title
        /// Their codes agree.
        case code
        /// They say the same: indicators, departments, text.
        case content
    }

    /// The sheet of before.
    public let old: ComparedSheet
    /// The sheet of now.
    public let new: ComparedSheet
    /// How it is told that they belong together.
    public let reason: Reason

    init(_ old: ComparedSource, _ new: ComparedSource) {
        (self.old, self.new) = (old.sheet, new.sheet)
        reason =
            if old.record.key != nil, old.record.key == new.record.key {
                .key
            } else if old.name == new.name, !old.name.isEmpty {
                .title
            } else if old.record.code != nil, old.code == new.code {
                .code
            } else {
                .content
            }
    }
}

/// A sheet as a comparison speaks of it.
public struct ComparedSheet: Sendable, Hashable {
    /// The name of its document.
    public let document: String
    /// Its number in the document.
    public let id: String
    /// What it is about.
    public let kind: Sheet.Kind
    /// Its code.
    public let code: String?
    /// Its title, or the heading or department of one without.
    public let title: String?
    /// The department in charge.
    public let department: String?
    /// The number of its document among those that were compared on its side, from 0.
    public let documentIndex: Int
    /// Its place among the sheets of the document, from 0.
    public let index: Int
    /// Where it stands; nil where the record does not say.
    public let span: SourceSpan?
    /// The line that it begins on; 0 where the record does not say.
    public var line: Int { span?.line ?? 0 }
}

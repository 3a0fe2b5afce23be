/// The catalogue of findings. Raw values are the stable codes of the contract; a kind is never reused.
public enum DiagnosticKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Bytes that the encoding cannot hold.
    case sourceInvalidBytes = "source.invalid-bytes"
    /// U+FFFD, characters of private use and `(cid:123)` where an extractor lost characters.
    case sourceLostCharacters = "source.lost-characters"
    /// Text that nothing accounts for.
    case sourceUnclaimed = "source.unclaimed"
    /// A file that holds no text: a PDF, an Office file, a picture.
    case sourceNotText = "source.not-text"
    /// A stated limit was met.
    case sourceLimit = "source.limit"
    /// No declared form recognises the document.
    case formUnknown = "form.unknown"
    /// No municipality could be told.
    case municipalityUnknown = "municipality.unknown"
    /// A row label stands on a row of another kind.
    case layoutShiftedLabel = "layout.shifted-label"
    /// The same label twice in one table.
    case layoutDuplicateLabel = "layout.duplicate-label"
    /// A label inside another label's cell.
    case layoutRunTogether = "layout.run-together"
    /// A list torn by a page break.
    case layoutSplitList = "layout.split-list"
    /// Values that do not stand under their heads.
    case layoutMisalignedColumns = "layout.misaligned-columns"
    /// Two labels in one cell.
    case layoutMergedLabels = "layout.merged-labels"
    /// A label or heading whose characters all stand there several times.
    case layoutDoubledCharacters = "layout.doubled-characters"
    /// A label or head whose year is broken by blanks.
    case layoutBrokenLabel = "layout.broken-label"
    /// Two cells of a row that ran together.
    case layoutMergedCells = "layout.merged-cells"
    /// A value or text that goes on in the next row.
    case layoutContinuedRow = "layout.continued-row"
    /// A table that goes on behind a blank line.
    case layoutSplitTable = "layout.split-table"
    /// Repairs that fit and contradict each other.
    case layoutAmbiguousRepair = "layout.ambiguous-repair"
    /// Text of a sheet that no label or heading accounts for.
    case layoutUnplacedText = "layout.unplaced-text"
    /// Rows under known heads that gave no fact.
    case layoutRowsUnread = "layout.rows-unread"
    /// Figures that stand under no head that can be told.
    case layoutColumnUnknown = "layout.column-unknown"
    /// Sheets of a declared form that lack their title, or none of them.
    case formIncomplete = "form.incomplete"
    /// A second text for a field that holds one.
    case fieldRepeated = "field.repeated"
    /// Page numbers and running lines between the pages.
    case layoutPageFurniture = "layout.page-furniture"
    /// Lines that are printed twice in a row.
    case layoutDoubledLines = "layout.doubled-lines"
    /// Heads of a table that are printed again on its next page.
    case layoutRepeatedHeads = "layout.repeated-heads"
    /// A section without text.
    case sectionEmpty = "section.empty"
    /// A table of measures without rows.
    case measuresEmptyTable = "measures.empty-table"
    /// Goal icons that were images.
    case sdgsImagesLost = "sdgs.images-lost"
    /// A footnote mark without a definition.
    case footnoteUnresolved = "footnote.unresolved"
    /// A footnote that no text cites.
    case footnoteUncited = "footnote.uncited"
    /// A table of contents that names a sheet otherwise.
    case outlineTitleMismatch = "outline.title-mismatch"
    /// A total that differs from the sum of its sources.
    case budgetSumMismatch = "budget.sum-mismatch"
    /// A project without a year that others have.
    case budgetMissingYear = "budget.missing-year"
    /// An indicator with neither unit nor values.
    case indicatorNoValues = "indicator.no-values"
    /// Indicator heads without a row.
    case indicatorNone = "indicator.none"
    /// A blank indicator block of a template.
    case indicatorTemplateBlank = "indicator.template-blank"
    /// A theme number that the sheet does not have.
    case indicatorThemeUnknown = "indicator.theme-unknown"
    /// A cell of a value column that no reader takes whole.
    case valueUnreadable = "value.unreadable"
    /// A unit that the table does not hold.
    case valueUnknownUnit = "value.unknown-unit"
    /// Two sheets of one place with one title and one account.
    case sheetDuplicate = "sheet.duplicate"
    /// Duties or beneficiaries of one department that differ between its sheets.
    case sheetStatementDiffers = "sheet.statement-differs"
    /// Numbered sections of a statement with different entry counts.
    case itemCountMismatch = "item.count-mismatch"
    /// A bracket without its partner.
    case textUnbalancedBracket = "text.unbalanced-bracket"
    /// A character that stands for another one.
    case textSuspiciousCharacter = "text.suspicious-character"
    /// A goal's number before the title of another goal.
    case sdgsTitleMismatch = "sdgs.title-mismatch"
    /// An account's name one character away from a statutory one.
    case budgetAccountNameSuspect = "budget.account-name-suspect"
    /// One account code with two names.
    case budgetAccountNameConflict = "budget.account-name-conflict"
    /// A final target that is reached already.
    case indicatorFinalTargetPassed = "indicator.final-target-passed"
    /// An actual beyond the last target.
    case indicatorTargetAlreadyPassed = "indicator.target-already-passed"
    /// A target that is worse than the baseline.
    case indicatorTargetLooserThanBaseline = "indicator.target-looser-than-baseline"
    /// Actuals all worse than the baseline.
    case indicatorActualWorseThanBaseline = "indicator.actual-worse-than-baseline"
    /// A running total that falls.
    case indicatorCumulativeDecreased = "indicator.cumulative-decreased"
    /// An as-of date outside its fiscal year.
    case indicatorAsOfOutsidePeriod = "indicator.asof-outside-period"
    /// Neighbouring actuals that differ tenfold.
    case indicatorJump = "indicator.jump"
    /// Words as baseline against a number as target.
    case indicatorTextBaseline = "indicator.text-baseline"
    /// Percentages that look like shares of one.
    case indicatorRatioAsPercent = "indicator.ratio-as-percent"
    /// A unit column and a written unit that differ.
    case indicatorUnitMismatch = "indicator.unit-mismatch"
    /// A date that does not exist, or a year past its era.
    case periodInvalid = "period.invalid"
    /// A record that contradicts itself, from whatever program.
    case recordInconsistent = "record.inconsistent"

    /// The stable code: `layout.shifted-label`.
    public var code: String { rawValue }

    /// How much a finding of this kind matters.
    public var severity: Severity { definition.severity }

    /// The wording of a finding around its details, which are quoted as they stand in the document.
    package func message(_ details: [String]) -> Message { definition.message(details) }
}

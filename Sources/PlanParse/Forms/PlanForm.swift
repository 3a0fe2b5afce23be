public import PlanModel

/// A form of plan documents, declared: how a document is recognised, where its sheets begin, what its labels mean.
///
/// A form is a value. It says what stands where and never how to read it: reading is the engine's work, the same for
/// all forms. Labels match with blanks, width and years left out (`目 標 名`, `目標値（令和8年度）`); a form holds no town's
/// or department's own words.
public struct PlanForm: Sendable, Hashable {
    /// The identifier that records carry: `goal-sheet`.
    public var id: String
    /// What the form is, in Japanese.
    public var name: String
    /// Evidence that recognises a document; one piece is enough.
    public var recognisedBy: [Evidence]
    /// The heading that holds the document's title ends in these words, year and brackets apart.
    public var title: String?
    /// Words of a table of contents in brackets: `【政策 6 : …】`.
    public var outline: [OutlineRule]
    /// Where sheets begin, outermost first.
    public var sheets: [SheetRule]
    /// Headings on lines of their own.
    public var headings: [LabelRule]
    /// Labels in cells of tables.
    public var labels: [LabelRule]
    /// What stands between a sheet's opening and its first heading.
    public var lead: Lead?
    /// The mark that opens a footnote: `※`.
    public var footnoteMark: String?
    /// The mark of headings: `◆`; headings with it that are not declared open sections of the role `other`.
    public var headingMark: String?
    /// Sections are numbered: a numbered heading that is not declared opens a section of the role `other`.
    public var numbersSections: Bool
    /// What the indicators of a table are where no head says it.
    public var indicatorKind: Indicator.Kind

    /// A form from its declarations.
    public init(
        id: String, name: String, recognisedBy: [Evidence], title: String? = nil, outline: [OutlineRule] = [],
        sheets: [SheetRule], headings: [LabelRule] = [], labels: [LabelRule] = [], lead: Lead? = nil,
        footnoteMark: String? = nil, headingMark: String? = nil, numbersSections: Bool = false,
        indicatorKind: Indicator.Kind = .target
    ) {
        self.id = id
        self.name = name
        self.recognisedBy = recognisedBy
        self.title = title
        self.outline = outline
        self.sheets = sheets
        self.headings = headings
        self.labels = labels
        self.lead = lead
        self.footnoteMark = footnoteMark
        self.headingMark = headingMark
        self.numbersSections = numbersSections
        self.indicatorKind = indicatorKind
    }

    /// Something that only documents of one form have.
    public enum Evidence: Sendable, Hashable {
        /// A heading that ends in these words.
        case heading(endingIn: String)
        /// All of these labels.
        case labels([String])
        /// A chapter heading whose code and title stand around a separator: `紡ぐ 6 ▶ ①…`.
        case chapter(separator: String)
    }

    /// An entry of the document's table of contents in brackets: `【政策 6 : …】`, `【施策 6-1】 …`.
    public struct OutlineRule: Sendable, Hashable {
        /// The word before the code.
        public var word: String
        /// What such an entry names.
        public var kind: Sheet.Kind

        /// A rule for entries that begin with a word.
        public init(_ word: String, _ kind: Sheet.Kind) {
            self.word = word
            self.kind = kind
        }
    }

    /// Where a sheet begins.
    public struct SheetRule: Sendable, Hashable {
        /// What opens the sheet.
        public enum Opening: Sendable, Hashable {
            /// A heading that ends in these words, with year and department around them.
            case heading(endingIn: String)
            /// A word and a code, then the title: `施策 6-1 …`.
            case code(word: String)
            /// Any word and a number, then the title: `紡ぐ 6 …`, the word being that of the chapters.
            case pillar
            /// A pillar's word and number, a separator, a circled number and the title: `紡ぐ 6 ▶ ①…`.
            case chapter(separator: String)
            /// A row of a table that begins with this label.
            case label(String)
        }

        /// What the sheet is.
        public var kind: Sheet.Kind
        /// What opens it.
        public var opening: Opening

        /// A rule for one kind of sheet.
        public init(_ kind: Sheet.Kind, opensAt opening: Opening) {
            self.kind = kind
            self.opening = opening
        }
    }

    /// What some labels or headings mean.
    public struct LabelRule: Sendable, Hashable {
        /// The labels, all with one meaning.
        public var labels: [String]
        /// Words that a numbered heading contains, where its whole text varies.
        public var containing: [String]
        /// What they mean.
        public var meaning: Meaning

        /// Labels that are the whole of a cell or heading.
        /// ```swift
        /// PlanForm.LabelRule.label("事業名", "事業の名称", means: .title)
        /// ```
        /// - Parameters:
        ///   - labels: Wordings of one label. Blanks, width, brackets and years do not count.
        ///   - meaning: What a cell beside or below them holds.
        public static func label(_ labels: String..., means meaning: Meaning) -> LabelRule {
            LabelRule(labels: labels, containing: [], meaning: meaning)
        }

        /// Words within a numbered heading.
        /// ```swift
        /// PlanForm.LabelRule.heading(containing: "主な業務", means: .section(.duties))
        /// ```
        /// - Parameters:
        ///   - words: Words, all of which stand in the heading.
        ///   - meaning: What stands under the heading.
        public static func heading(containing words: String..., means meaning: Meaning) -> LabelRule {
            LabelRule(labels: [], containing: words, meaning: meaning)
        }
    }

    /// What stands between a sheet's opening and its first heading.
    public enum Lead: String, Sendable, Hashable, CaseIterable {
        /// The head of the department: `企画財政課長 小峰 一 俊`.
        case head
    }
}

extension PlanForm {
    /// What tells the form from others in a manifest: its identifier, and the digest of one that the package does not declare,
    /// which may have changed since.
    var mark: String {
        if FormCatalogue.all.contains(self) { return id }
        return id + "@" + SHA256.hexDigest(of: Array(json.utf8)).prefix(16)
    }
}

/// One record of a document: a goal, a policy statement, a policy, a measure, a project, or a table.
public struct Sheet: Sendable, Hashable, Identifiable {
    /// What a sheet is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A goal (目標設定書).
        case goal
        /// A department's statement (方針書).
        case statement
        /// A policy or pillar (政策).
        case policy
        /// A measure or chapter (施策).
        case measure
        /// A project (事務事業).
        case project
        /// A table of a form that nobody declared.
        case table
    }

    /// What a sheet that is a row of a table stands for among the table's rows.
    public enum Row: String, Sendable, Hashable, Codable, CaseIterable {
        /// A thing with figures of its own: these alone add up to the total.
        case item
        /// The heading of the rows below it.
        case group
        /// A sum of some rows: 小計, the line of a 款 over its 項.
        case subtotal
        /// The sum of all rows: 合計, 総計, 計.
        case total
        /// A part of the row above: うち…, 再掲.
        case part
        /// A comparison of sums: 前年度, 増減率, 構成比, 差引.
        case comparison
    }

    /// The 1-based position in the document.
    public var id: String
    /// What tells the sheet from the others of its plan, whatever stands before it and whatever year it is of: its kind,
    /// its code or title and those above it, and a number where two are alike. Nil where nobody gave one;
    /// ``SheetKeys`` does.
    public var key: String?
    /// What the sheet is about.
    public var kind: Kind
    /// What the sheet stands for among the rows of its table; nil where it is no row of one.
    public var row: Row?
    /// Its own code: `6`, `6-1`.
    public var code: String?
    /// Its name: 目標名, 部署名, or the name of the policy, measure or project.
    public var title: String?
    /// The line that opens the sheet.
    public var heading: String?
    /// The policies and measures above it, outermost first.
    public var lineage: [Ancestor] = []
    /// The year of the sheet's own heading or label.
    public var fiscalYear: Period?
    /// Who is responsible.
    public var organization = Organization()
    /// Other cells with one value.
    public var attributes: [Attribute] = []
    /// Narrative parts in source order.
    public var sections: [Sheet.Section] = []
    /// Indicators in source order.
    public var indicators: [Indicator] = []
    /// The money of a project.
    public var budget: Budget?
    /// Tables whose labels have no role.
    public var tables: [PlainTable] = []
    /// The measures that a department is in charge of (所管する施策).
    public var measures: [MeasureEntry] = []
    /// Names of plans that are cited as basis or related.
    public var relatedPlans: [String] = []
    /// Numbers of the Sustainable Development Goals that the sheet names.
    public var sdgs: [Int] = []
    /// Footnotes defined on the sheet.
    public var footnotes: [Footnote] = []

    /// An empty sheet.
    public init(id: String, kind: Kind) {
        self.id = id
        self.kind = kind
    }

    /// A policy or measure above a sheet.
    public struct Ancestor: Sendable, Hashable {
        /// What it is.
        public var kind: Kind
        /// Its code.
        public var code: String?
        /// Its name.
        public var title: String

        /// An ancestor from its parts.
        public init(kind: Kind, code: String?, title: String) {
            self.kind = kind
            self.code = code
            self.title = title
        }
    }

    /// A table as it stands.
    public struct PlainTable: Sendable, Hashable {
        /// Rows of head cells.
        public var heads: [[String]]
        /// Rows of cells.
        public var rows: [[String]]

        /// A table from its rows.
        public init(heads: [[String]], rows: [[String]]) {
            self.heads = heads
            self.rows = rows
        }
    }

    /// A measure in a department's list, with its projects.
    public struct MeasureEntry: Sendable, Hashable {
        /// Its code: `Ⅲ1`.
        public var code: String?
        /// Its name.
        public var title: String
        /// Names of its projects.
        public var projects: [String]

        /// An entry from its parts.
        public init(code: String?, title: String, projects: [String] = []) {
            self.code = code
            self.title = title
            self.projects = projects
        }
    }

    /// A footnote.
    public struct Footnote: Sendable, Hashable {
        /// Its mark: `34`.
        public var mark: String
        /// Its text.
        public var text: String

        /// A footnote from its parts.
        public init(mark: String, text: String) {
            self.mark = mark
            self.text = text
        }
    }
}

/// Who is responsible for a sheet.
public struct Organization: Sendable, Hashable {
    /// The head of a department.
    public struct Head: Sendable, Hashable {
        /// The words before the name as written (`企画財政課長`), or nil where a column label alone says it.
        public var title: String?
        /// The name, blanks inside it kept; nil where the post stands without one.
        public var name: String?

        /// A head from its parts.
        public init(title: String?, name: String?) {
            self.title = title
            self.name = name
        }
    }

    /// The department in charge.
    public var department: String?
    /// Its head.
    public var head: Head?
    /// Departments that take part.
    public var related: [String]

    /// An organization from its parts.
    public init(department: String? = nil, head: Head? = nil, related: [String] = []) {
        self.department = department
        self.head = head
        self.related = related
    }
}

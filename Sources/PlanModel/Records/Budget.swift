/// The money of one project, by year and source.
public struct Budget: Sendable, Hashable {
    /// The unit as written: `千円`.
    public var unit: String?
    /// The side of the account that the table is of, where its caption says so.
    public var side: Side?
    /// The account that pays.
    public var account: Account?
    /// The years in the table's order; a year without a column is absent.
    public var years: [Year] = []
    /// Increase or decrease, where the table prints one.
    public var change: Value?

    /// A budget without figures.
    public init() {}

    /// The two sides of an account.
    public enum Side: String, Sendable, Hashable, Codable, CaseIterable {
        /// 歳入.
        case revenue
        /// 歳出.
        case expenditure
    }

    /// One year of a project's money.
    public struct Year: Sendable, Hashable {
        /// The cost of the year.
        public var total: Value
        /// The year.
        public var period: Period?
        /// Where the money comes from; empty where the table does not say.
        public var sources: [Source]

        /// A year from its parts.
        public init(period: Period?, total: Value, sources: [Source] = []) {
            self.period = period
            self.total = total
            self.sources = sources
        }
    }

    /// One source of a year's money.
    public struct Source: Sendable, Hashable {
        /// Kinds of sources.
        public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            /// 国・県支出金.
            case nationalAndPrefectural
            /// 国庫支出金.
            case national
            /// 県支出金.
            case prefectural
            /// 地方債.
            case bonds
            /// その他.
            case other
            /// 一般財源.
            case general
        }

        // Small parts fill the place behind the value: in this order a source takes the least memory.

        /// The amount.
        public var value: Value
        /// What kind of source.
        public var kind: Kind
        /// Whether the money is tied to a purpose (特定財源).
        public var specific: Bool
        /// The label as written.
        public var label: String

        /// The marks of notes behind the amount: `1` of `1,200※1`.
        public var footnotes: [String] {
            get { value.footnotes }
            set { value.footnotes = newValue }
        }

        /// A source from its parts.
        public init(kind: Kind, label: String, specific: Bool, value: Value) {
            self.kind = kind
            self.label = label
            self.specific = specific
            self.value = value
        }
    }
}

/// An account of the budget (会計・款・項・目).
public struct Account: Sendable, Hashable {
    /// One level of an account.
    public struct Level: Sendable, Hashable {
        /// The levels of an account (款・項・目・節), outermost first.
        public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            /// 款.
            case kan = "款"
            /// 項.
            case kou = "項"
            /// 目.
            case moku = "目"
            /// 節.
            case setsu = "節"
        }

        /// Which level.
        public var level: Kind
        /// Its number.
        public var number: Int
        /// Its name; nil in a code alone (`２．１．１`).
        public var name: String?

        /// A level from its parts.
        public init(level: Kind, number: Int, name: String?) {
            self.level = level
            self.number = number
            self.name = name
        }
    }

    /// The account as written.
    public var text: String
    /// The fund (会計): `一般会計`.
    public var fund: String?
    /// 款, 項, 目.
    public var levels: [Level]

    /// An account from its parts.
    public init(text: String, fund: String?, levels: [Level]) {
        self.text = text
        self.fund = fund
        self.levels = levels
    }
}

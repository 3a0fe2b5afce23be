/// A key of a record: what stands behind it, whether it may be missing, and what it means.
///
/// The lists of fields are what the JSON Schema (``RecordSchema``) and the page of the documentation (``RecordsPage``) are
/// written from, and the keys are those that writer and reader use.
struct RecordField: Sendable {
    /// When a record has the key.
    enum Presence: Sendable {
        /// In every record, with a value.
        case always
        /// In every record; null where there is nothing.
        case orNull
        /// Only where there is something.
        case orLeftOut
    }

    let key: JSONKey
    let shape: FieldShape
    let presence: Presence
    let meaning: String
    /// A value as JSON.
    let example: String

    /// A key that every record has.
    static func always(_ key: JSONKey, _ shape: FieldShape, _ meaning: String, _ example: String) -> Self {
        Self(key: key, shape: shape, presence: .always, meaning: meaning, example: example)
    }

    /// A key that is null where there is nothing.
    static func orNull(_ key: JSONKey, _ shape: FieldShape, _ meaning: String, _ example: String) -> Self {
        Self(key: key, shape: shape, presence: .orNull, meaning: meaning, example: example)
    }

    /// A key that is left out where there is nothing.
    static func orLeftOut(_ key: JSONKey, _ shape: FieldShape, _ meaning: String, _ example: String) -> Self {
        Self(key: key, shape: shape, presence: .orLeftOut, meaning: meaning, example: example)
    }
}

/// What may stand behind a key.
indirect enum FieldShape: Sendable {
    /// Any text.
    case text
    /// One text and no other.
    case constant(String)
    /// One of some words.
    case words([String])
    /// A word of an open list, some of which are known.
    case openWords([String])
    /// A text of a fixed notation.
    case notation(Notation)
    /// A whole number, this or more.
    case integer(from: Int)
    /// A decimal with the digits of the source.
    case decimal
    case flag
    case record(RecordName)
    case list(FieldShape)
    /// An object with these keys, and what they say together.
    case object([RecordField], conditions: [RecordCondition] = [])
    /// An object whose keys are not fixed, with a value of one shape behind each.
    case map(FieldShape)
    /// One of several shapes.
    case choice([FieldShape])

    /// Texts whose form is fixed.
    enum Notation: String, Sendable, CaseIterable {
        /// A day with its year.
        case day
        /// A day, or what is left of one without its year.
        case dayOrYearless
        case sha256
        /// A six-digit code of local governments.
        case code
        /// A positive number as text.
        case identifier

        /// The pattern of such texts, in the syntax that JSON Schema takes (ECMA-262).
        var pattern: String {
            switch self {
            case .day: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            case .dayOrYearless: "^([0-9]{4}-[0-9]{2}-[0-9]{2}|--[0-9]{2}(-[0-9]{2})?)$"
            case .sha256: "^[0-9a-f]{64}$"
            case .code: "^[0-9]{6}$"
            case .identifier: "^[1-9][0-9]*$"
            }
        }
    }

    /// One of the words of an enumeration.
    static func words<Words: RawRepresentable<String> & CaseIterable>(of type: Words.Type) -> Self {
        .words(type.allCases.map(\.rawValue))
    }
}

/// What a record is called in the schema and in the documentation.
enum RecordName: String, Sendable, CaseIterable {
    case plan = "Plan"
    case source = "Source"
    case municipality = "Municipality"
    case outlineEntry = "OutlineEntry"
    case planPlaces = "PlanPlaces"
    case sheet = "Sheet"
    case ancestor = "Ancestor"
    case organization = "Organization"
    case head = "Head"
    case attribute = "Attribute"
    case section = "Section"
    case item = "Item"
    case plainTable = "PlainTable"
    case measureEntry = "MeasureEntry"
    case footnote = "Footnote"
    case sheetPlaces = "SheetPlaces"
    case coverage = "Coverage"
    case indicator = "Indicator"
    case observation = "Observation"
    case value = "Value"
    case total = "Total"
    case limit = "Limit"
    case baseAmount = "BaseAmount"
    case unit = "Unit"
    case per = "Per"
    case period = "Period"
    case budget = "Budget"
    case account = "Account"
    case accountLevel = "AccountLevel"
    case budgetYear = "BudgetYear"
    case budgetSource = "BudgetSource"
    case diagnostic = "Diagnostic"
    case message = "Message"
    case unclaimed = "Unclaimed"
    case span = "SourceSpan"
}

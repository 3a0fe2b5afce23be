extension RecordPath: CustomStringConvertible, Encodable {
    /// The path by the keys of the record's JSON: `sheets[0].indicators[2].observations[1]`; `$` is the document.
    public var description: String {
        switch self {
        case .document: "$"
        case .documentField(let field): field.rawValue
        case .outline(let index): "outline[\(index)]"
        case .sheet(let sheet): "sheets[\(sheet)]"
        case .field(let sheet, let field): "sheets[\(sheet)].\(field.key)"
        case .entry(let sheet, let list, let index): "sheets[\(sheet)].\(list.key)[\(index)]"
        case .section(let sheet, let index): "sheets[\(sheet)].sections[\(index)]"
        case .item(let sheet, let section, let items): Self.item(sheet, section, items)
        case .indicator(let sheet, let index): "sheets[\(sheet)].indicators[\(index)]"
        case .observation(let sheet, let indicator, let index):
            "sheets[\(sheet)].indicators[\(indicator)].observations[\(index)]"
        case .budget, .account, .accountLevel, .budgetYear, .source: money
        }
    }

    /// Encodes the path as its ``description``, for logs and lists.
    ///
    /// - Parameter encoder: What takes the text.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func item(_ sheet: Int, _ section: Int, _ items: [Int]) -> String {
        let start = "sheets[\(sheet)].sections[\(section)]"
        guard let first = items.first else { return start }
        return start + ".items[\(first)]" + items.dropFirst().map { ".items[\($0)]" }.joined()
    }

    private var money: String {
        let budget = "sheets[\(sheet ?? 0)].budget"
        return switch self {
        case .account: budget + ".account"
        case .accountLevel(_, let level): budget + ".account.levels[\(level)]"
        case .budgetYear(_, let year): budget + ".years[\(year)]"
        case .source(_, let year, let source): budget + ".years[\(year)].sources[\(source)]"
        default: budget
        }
    }
}

extension RecordPath.SheetField {
    fileprivate var key: String {
        switch self {
        case .department, .head: "organization." + rawValue
        default: rawValue
        }
    }
}

extension RecordPath.SheetList {
    fileprivate var key: String { self == .related ? "organization." + rawValue : rawValue }
}

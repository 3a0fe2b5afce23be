import PlanModel

/// The accounts of rows of money: 款, 項 and 目 in columns of their own.
extension FormEngine {
    /// The account from its own columns (款 | 項 | 目), numbers with their names. Levels whose cells are blank are those of
    /// the rows above.
    mutating func finishAccount(_ table: Table, _ carried: CarriedCells, except sum: ByteSpan?, in sheet: SheetBuilder)
    {
        let columns = table.columns.filter(\.isAccount)
        let own = cells.filter { cell in cell.span != sum && columns.contains { $0.column == cell.column } }
        var levels: [Account.Level] = []
        for column in columns {
            guard case .account(let level?)? = column.role,
                let cell = own.first(where: { $0.column == column.column }) ?? carried.cell(column.column)
            else { continue }
            let parts = AccountName.parts(bytes, cell.span)
            if let read = AccountName(bytes, parts.outer).level(AccountReader.levels[level]) { levels.append(read) }
            if let inner = parts.inner, own.contains(where: { $0.span == cell.span }), isLast(parts, of: cell, columns),
                level + 1 < AccountReader.levels.count,
                let read = AccountName(bytes, inner).level(AccountReader.levels[level + 1])
            {
                levels.append(read)
            }
        }
        if let first = levels.first, let outer = captions.account?.levels(above: first), sum == nil {
            levels = outer + levels
        }
        if !own.isEmpty || !levels.isEmpty {
            sheet.budget.account.take(levels: levels, of: own.map(\.span), manner: .guessed, &ledger)
        } else if sum == nil, sheet.budget.account.isEmpty, let above = captions.account {
            sheet.budget.account.inherit(above)
        }
        if let last = own.last, sheet.record.title == nil {
            sheet.setTitle(levels.last?.name ?? ledger.reread(last.span), at: last.span)
        }
    }

    /// The second of two levels that ran together in one cell is that of the row, unless a cell of its own says otherwise
    /// here, or the row below is the one of that level.
    private func isLast(_ parts: (outer: ByteSpan, inner: ByteSpan?), of cell: RowCell, _ columns: [Column])
        -> Bool
    {
        guard let inner = parts.inner, let next = columns.first(where: { $0.column > cell.column })?.column,
            !cells.contains(where: { $0.column == next })
        else { return false }
        guard let below = layout.rows.indices.dropFirst(index + 1).first(where: { layout.rows[$0].inked > 0 }) else {
            return true
        }
        let rows = TableRows(bytes: bytes, layout: layout)
        return !rows.cells(below).contains { $0.column == next && $0.key.hash == LabelKey(bytes, inner).hash }
    }
}

/// The cells at the left of a table's names, which count for the rows below them until the next in their column, as
/// merged cells do.
struct CarriedCells {
    private var cells: [RowCell] = []

    /// Takes the cells of a row up to the column of names; those of former rows end where one to their left is new.
    mutating func take(_ row: [RowCell], until name: Int32) {
        for cell in row where cell.column <= name {
            cells.removeAll { $0.column >= cell.column }
            cells.append(cell)
        }
    }

    func cell(_ column: Int32) -> RowCell? { cells.first { $0.column == column } }
}

/// The number and name of an account's level in a cell of its own: `1.議会費`, `10 教育費`, `2`.
struct AccountName {
    let number: Int?
    let name: String?

    init(_ bytes: [UInt8], _ span: ByteSpan) {
        let clean = CleanText(bytes)
        guard let (number, end) = Digits.number(bytes, span.lower, span.upper) else {
            self.number = nil
            name = clean.string(span)
            return
        }
        self.number = number
        let (mark, length) = Scalars.decode(bytes, end, span.upper)
        let start = Scalars.folded(mark) == 0x2E || mark == 0x3001 ? end + length : end
        let rest = clean.string(ByteSpan(start, span.upper))
        name = rest.isEmpty ? nil : rest
    }

    /// A cell in which two levels ran together: `1 市税 1 市民税`. A blank, a number and a blank divide them.
    static func parts(_ bytes: [UInt8], _ span: ByteSpan) -> (outer: ByteSpan, inner: ByteSpan?) {
        let words = PlainLine.words(bytes, span)
        guard words.count > 2, isNumber(bytes, words[0]) else { return (span, nil) }
        for index in words.indices.dropFirst(2).dropLast() where isNumber(bytes, words[index]) {
            return (ByteSpan(span.lower, words[index - 1].upper), ByteSpan(words[index].lower, span.upper))
        }
        return (span, nil)
    }

    private static func isNumber(_ bytes: [UInt8], _ word: ByteSpan) -> Bool {
        Digits.number(bytes, word.lower, word.upper)?.end == word.upper
    }

    func level(_ kind: Account.Level.Kind) -> Account.Level? {
        number.map { Account.Level(level: kind, number: $0, name: self.name) }
    }
}

import PlanModel

/// Makes the account of a budget: what its cells say of 会計, 款, 項 and 目, and where.
struct AccountBuilder {
    private(set) var account: Account?
    private(set) var place: SourceSpan?
    /// Where the name of each level stands.
    private(set) var levels: [SourceSpan] = []

    var isEmpty: Bool { account == nil }

    /// Takes the account that a cell holds whole: `一般会計 2款1項`.
    mutating func take(_ cell: ByteSpan, manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        set(AccountReader.read(ledger.field(cell, manner: manner)), at: cell, ledger.bytes)
    }

    /// Takes a cell that holds one level, which is told by its label; further cells are added to it.
    mutating func take(level: Account.Level?, _ cell: ByteSpan, manner: Ledger.Manner, _ ledger: inout Ledger) {
        let text = ledger.field(cell, manner: manner)
        let own = level.map { [$0] } ?? []
        guard account != nil else {
            return set(Account(text: text, fund: nil, levels: own), at: cell, ledger.bytes)
        }
        // In place: a copy for each row would cost as much as all rows before it.
        account?.text += " " + text
        account?.levels += own
        levels += own.map { _ in cell.sourceSpan }
    }

    /// Takes the cells of a row that hold its levels, below those of rows and lines above; the account that a cell of its own
    /// gave is the fund.
    mutating func take(
        levels: [Account.Level], of cells: [ByteSpan], manner: Ledger.Manner, _ ledger: inout Ledger
    ) {
        let text = cells.map { ledger.field($0, manner: manner) }.joined(separator: " ")
        let span = cells.last.map { cells[0].union($0) }
        let own = Account(text: text, fund: nil, levels: levels)
        guard let fund = account else { return set(own, at: span, ledger.bytes) }
        account = Account(
            text: own.text.isEmpty ? fund.text : fund.text + " " + own.text,
            fund: fund.fund ?? (fund.levels.isEmpty ? fund.text : nil), levels: fund.levels + own.levels)
        if let span {
            let before = place.map { ByteSpan($0.offset, $0.end) }
            place = (before.map { $0.union(span) } ?? span).sourceSpan
        }
        self.levels = account?.levels.compactMap { _ in place } ?? []
    }

    /// Takes the account that lines above name, which stands in no cell of the row.
    mutating func inherit(_ account: Account) { self.account = account }

    private mutating func set(_ account: Account, at span: ByteSpan?, _ bytes: [UInt8]) {
        self.account = account
        place = span?.sourceSpan
        levels = span.map { Self.places(of: account, in: $0, bytes) } ?? []
    }

    /// The place of each level: its name, behind those of the levels before it, else the whole stretch.
    private static func places(of account: Account, in span: ByteSpan, _ bytes: [UInt8]) -> [SourceSpan] {
        var rest = span
        return account.levels.map { level in
            guard let name = level.name, let found = Word(name).first(in: bytes, rest) else { return span.sourceSpan }
            rest = ByteSpan(found.upper, rest.upper)
            return found.sourceSpan
        }
    }
}

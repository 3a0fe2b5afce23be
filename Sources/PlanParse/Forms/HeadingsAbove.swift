import PlanModel

/// The lines above a sheet that belong to it: policies and measures, and the line above a project's table.
struct HeadingsAbove {
    /// Policies and measures, outermost first.
    private(set) var lineage: [Sheet.Ancestor] = []
    /// The line above a project's table.
    private(set) var line: SheetHeading?
    private var firstStart: Int?

    /// Where the next sheet starts: with the first line kept for it, or in its own row.
    func start(or row: Int) -> Int { firstStart ?? row }

    /// Keeps a line for the sheet below it, or where that starts alone.
    mutating func keep(_ line: SheetHeading?, from start: Int) {
        self.line = line
        firstStart = firstStart ?? start
    }

    /// Notes policies and measures that the sheets from here on stand below.
    mutating func descend(to lineage: [Sheet.Ancestor]) { self.lineage = lineage }

    /// The ancestors that a code has: those of an outer kind whose code it continues.
    func ancestors(of kind: Sheet.Kind, code: String) -> [Sheet.Ancestor] {
        guard kind != .policy else { return [] }
        return lineage.filter { $0.kind == .policy && (code.hasPrefix(($0.code ?? "") + "-") || !code.contains("-")) }
    }

    /// A sheet has begun: no line is kept for the next.
    mutating func close() { (line, firstStart) = (nil, nil) }
}

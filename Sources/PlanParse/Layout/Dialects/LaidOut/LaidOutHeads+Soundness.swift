/// What the heads say together.
extension LaidOutHeads {
    /// Each column of figures has a head, and most heads are known.
    var areSound: Bool {
        let named = own.indices.filter { !own[$0].isEmpty }
        guard named.count > 2, columns.isOfFigures.indices.allSatisfy({ !columns.isOfFigures[$0] || !own[$0].isEmpty })
        else { return false }
        // Two years over one column are those of two.
        let areTwice = own.contains { pieces in pieces.count { !head($0.span).period.isEmpty } > 1 }
        if areTwice { return false }
        // What names the rows has a head, too.
        let first = columns.isOfFigures.firstIndex(of: true) ?? 0
        let widest = own.indices.prefix(first).max { columns.extents[$0].count < columns.extents[$1].count }
        guard let widest, case let name = own[widest].reduce(0, { $0 + $1.to - $1.from }),
            name >= Self.shortestName || name > 0 && head(of: own[widest]).isKnown
        else { return false }
        let known = named.filter { head(of: own[$0]).isKnown }
        let figures = columns.isOfFigures.indices.filter { columns.isOfFigures[$0] }
        return known.count > 1 && known.count * 2 >= named.count && figures.contains { isOfFigures($0) }
    }

    /// Two heads of their own stand over one column: one that no row fills stands beside it.
    var isCrowded: Bool {
        groups.contains { group in
            let upper = head(group.piece.span)
            return group.columns.count == 1 && !upper.isPeriodAlone && !upper.isObservation && upper.role != .sources
        }
    }

    /// The columns over which nothing stands.
    var headless: Set<Int> { Set(own.indices.filter { own[$0].isEmpty }) }

    /// The columns over which nothing stands but what is in brackets: the year of a head beside it.
    var bracketed: Set<Int> {
        Set(own.indices.filter { !own[$0].isEmpty && own[$0].allSatisfy { Brackets.opens(bytes, $0.span) } })
    }

    /// Shorter words over names are parts of heads, unless they are known.
    private static let shortestName = 2

    /// The head, or one above it, says that figures stand below.
    private func isOfFigures(_ column: Int) -> Bool {
        let above = groups.filter { $0.columns.contains(column) }.map { [$0.piece] }
        return ([own[column]] + above).contains { pieces in
            isOverFigures(head(of: pieces))
        }
    }

    /// The head says that words stand below: units, names.
    func isOfWords(_ column: Int) -> Bool {
        guard !own[column].isEmpty else { return false }
        switch head(of: own[column]).role {
        case .unit?, .projectName?, .department?, .indicatorName?: return true
        default: return false
        }
    }

    /// Texts without a head go on with those of the column to the left.
    func isMerged(_ column: Int) -> Bool {
        column > 0 && own[column].isEmpty && !columns.isOfFigures[column] && !columns.isOfFigures[column - 1]
    }

    /// What stands in the lines from one on ends heads: a bracket that closes, the rest of a known word.
    func endWithParts(from line: Int) -> Bool {
        guard groups.allSatisfy({ $0.piece.line < line }) else { return false }
        return own.allSatisfy { pieces in
            guard let part = pieces.firstIndex(where: { $0.line >= line }) else { return true }
            if part == 0 { return false }
            let (whole, upper) = (head(of: pieces), head(of: Array(pieces.prefix(part))))
            if pieces[part...].contains(where: { head($0.span).isPeriodAlone && !Brackets.opens(bytes, $0.span) }) {
                return false
            }
            if Brackets.opens(bytes, pieces[part].span) { return true }
            return whole.isKnown && (!upper.isKnown || !whole.isByEnding || balance(pieces[part]) < 0)
        }
    }

    /// One head over one column with a head of its own.
    func isLoneGroup(_ piece: Piece, over column: Int) -> Bool {
        heads[column]?.isKnown == true && !isPart(piece, over: own[column]) && head(piece.span).isKnown
    }
}

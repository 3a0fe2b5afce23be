import PlanModel

/// Over which columns heads stand.
extension LaidOutHeads {
    /// The columns of pieces in their order, those that fit best in all, and how badly they fit; nil where there are too few.
    func placed(_ pieces: [Piece]) -> (places: [ClosedRange<Int>], cost: Int)? {
        guard pieces.count <= AlignedEdges.limit else { return nil }
        let words = pieces.map { (piece: $0, head: head($0.span)) }
        if let places = ordered(words) { return (places, 0) }
        let skips = heads.indices.map { isPartOfMore($0) ? Self.skip : 0 }
        var steps: [[Step]] = []
        // The best place of the pieces so far that ends before each column.
        var before = [Step(cost: 0)]
        for skip in skips { before.append(Step(cost: (before.last?.cost ?? 0) + skip)) }
        for (position, word) in words.enumerated() {
            var own = columns.extents.indices.map { best(word, endingAt: $0, before) }
            if let last = steps.last { join(words[position - 1], word, behind: last, &own) }
            steps.append(own)
            before = [Step()]
            for (column, step) in own.enumerated() {
                let skipped = Step(cost: min(Step.far, before[column].cost + skips[column]), last: before[column].last)
                before.append(step.cost < skipped.cost ? Step(cost: step.cost, last: column) : skipped)
            }
        }
        guard let best = before.last, var column = best.last else { return pieces.isEmpty ? ([], 0) : nil }
        var places: [ClosedRange<Int>] = []
        for step in steps.reversed() {
            places.append(step[column].place)
            column = step[column].last ?? column
        }
        return (places.reversed(), best.cost)
    }

    private typealias Word = (piece: Piece, head: Head)

    /// Where a piece stands, and where the one before it does.
    private struct Step {
        static let far = Int.max / 4

        var cost = Step.far
        var place = 0...0
        /// The last column of the piece before.
        var last: Int?
    }

    /// As many heads as there are columns, or columns of figures, stand in their order.
    private func ordered(_ words: [Word]) -> [ClosedRange<Int>]? {
        let figures = columns.isOfFigures.indices.filter { columns.isOfFigures[$0] }
        guard words.count > 1 else { return nil }
        let over = words.count { isOverFigures($0.head) }
        if words.count == figures.count, over == words.count { return figures.map { $0...$0 } }
        guard own.allSatisfy(\.isEmpty) else { return nil }
        if words.count == columns.count { return columns.isOfFigures.indices.map { $0...$0 } }
        guard words.count == figures.count, words.count > 2, over * 2 >= words.count,
            !words.contains(where: { Self.namesRows($0.head) || $0.head.role == .unit })
        else { return nil }
        return figures.map { $0...$0 }
    }

    func isOverFigures(_ head: Head) -> Bool { head.isMoney || head.isObservation || head.isPeriodAlone }

    /// Years and sources are part of something, unless they say of what.
    private func isPartOfMore(_ column: Int) -> Bool {
        guard let head = heads[column], let first = own[column].first else { return false }
        return head.isSource || head.isPeriodAlone && !Brackets.opens(bytes, first.span)
    }

    /// The best place of a piece over columns of which the last is given.
    private func best(_ word: Word, endingAt last: Int, _ before: [Step]) -> Step {
        var best = Step()
        for first in (0...last).reversed() {
            guard let cost = first == last ? cost(word, last) : cost(word, first...last) else { break }
            let whole = before[first].cost + cost
            if whole < best.cost { best = Step(cost: whole, place: first...last, last: before[first].last) }
        }
        return best
    }

    /// Puts a word behind the one before it into its column, where both are parts of one head: letters set wide, unknown words.
    private func join(_ last: Word, _ word: Word, behind steps: [Step], _ own: inout [Step]) {
        let areLetters = [last.piece, word.piece].allSatisfy { $0.to - $0.from == 1 }
        let isNear = word.piece.from - last.piece.to <= (areLetters ? Self.widestGap : 3)
        let known = [last.head, word.head].count { $0.isKnown }
        guard isNear, known < (areLetters ? 2 : 1) else { return }
        for column in own.indices where steps[column].cost < Step.far {
            let cost = steps[column].cost + Self.joint + distance(word.piece, column)
            if cost < own[column].cost { own[column] = Step(cost: cost, place: column...column, last: column) }
        }
    }

    // MARK: Costs

    /// What it costs that two words are one head, that a head of a part is left without one over it, that a column has a whole head
    /// already, that it holds something else than its head says, and that a head stands over several columns.
    private static let joint = 6
    private static let otherKind = 32
    private static let skip = 40
    private static let taken = 40
    private static let group = 12

    /// How badly a piece stands over one column.
    private func cost(_ word: Word, _ column: Int) -> Int {
        let misfit = Self.isOfOtherKind(word.head, columns.isOfFigures[column]) ? Self.otherKind : 0
        guard let below = heads[column] else { return distance(word.piece, column) + misfit }
        let isTaken = below.isKnown && !isPart(word.piece, over: own[column])
        let isTorn = (balance(word.piece) > 0) != (own[column].reduce(0) { $0 + balance($1) } < 0)
        return distance(word.piece, column) + misfit + (isTaken || isTorn ? Self.taken : 0)
    }

    /// 値 stands over figures, and 単位 over texts.
    private static func isOfOtherKind(_ head: Head, _ isOfFigures: Bool) -> Bool {
        switch head.role {
        case .value?: !isOfFigures
        case .unit?: isOfFigures
        default: false
        }
    }

    /// How badly a piece stands over several columns: by how far off their middle; nil where it cannot.
    private func cost(_ word: Word, _ place: ClosedRange<Int>) -> Int? {
        let lower = heads[place].compactMap { $0 }
        guard lower.count == place.count, let first = own[place.lowerBound].map(\.from).min(),
            let last = own[place.upperBound].map(\.to).max(), let misfit = misfit(word, place, lower)
        else { return nil }
        let (left, right) = (columns.extents[place.lowerBound], columns.extents[place.upperBound])
        let center = word.piece.center
        let off = min(abs(center - first - last), abs(center - left.lowerBound - right.upperBound))
        return off * 2 + Self.group + misfit
    }

    /// How unlikely a piece heads those below it; nil where it cannot: names and departments head rows themselves, years what is
    /// measured, 財源内訳 sources.
    private func misfit(_ word: Word, _ place: ClosedRange<Int>, _ lower: [Head]) -> Int? {
        let upper = word.head
        if Brackets.opens(bytes, word.piece.span) { return nil }
        let namesRows = place.contains { !columns.isOfFigures[$0] && heads[$0].map(Self.namesRows) ?? false }
        switch upper.role {
        case .sources?: return lower.allSatisfy(Self.mayBeSource) ? 0 : nil
        case .tiedSources?: return lower.allSatisfy(\.isTiedSource) ? 0 : nil
        case .indicatorName?: return namesRows ? nil : 0
        // 節 has a name and an amount.
        case .account(level: 3)?: return lower.contains(where: { $0.role == .total }) ? 0 : nil
        case .observation?, .total?, .change?: break
        case nil where upper.isPeriodAlone: break
        case nil where word.piece.to - word.piece.from >= Self.shortestGroup && lower.allSatisfy(\.isKnown): break
        default: return nil
        }
        if namesRows || lower.contains(where: { $0.role == .unit || $0.isNameOfIndicator }) { return nil }
        // An amount is no head of its sources, unless a year says whose they are.
        let sources = lower.count { $0.isSource }
        guard sources == 0 || sources == lower.count && (upper.isPeriodAlone || !upper.period.isEmpty) else {
            return nil
        }
        return lower.count { $0.role == .total } * 6
    }

    /// Shorter words that are unknown are parts of heads.
    private static let shortestGroup = 4

    private static func namesRows(_ head: Head) -> Bool {
        switch head.role {
        case .projectName?, .department?, .section?, .account?: true
        case .attribute(let kind)?: kind != "other"
        default: false
        }
    }

    private static func mayBeSource(_ head: Head) -> Bool {
        switch head.role {
        case .source?, .tiedSources?, .attribute("other")?, nil: true
        default: false
        }
    }

    /// How far a piece stands off a column: by the blank between them, less by their middles.
    private func distance(_ piece: Piece, _ column: Int) -> Int {
        var extent = columns.extents[column]
        for head in own[column] { extent = min(extent.lowerBound, head.from)..<max(extent.upperBound, head.to) }
        let blank = max(0, extent.lowerBound - piece.to, piece.from - extent.upperBound)
        // A head stands in the middle between the columns beside its own.
        let left = column > 0 ? columns.extents[column - 1].upperBound : 0
        let right = column + 1 < columns.count ? columns.extents[column + 1].lowerBound : Int.max / 4
        let isWithin = piece.center >= left * 2 && piece.center <= right * 2
        return blank * 8 + (isWithin ? 0 : 16) + abs(extent.lowerBound + extent.upperBound - piece.center) / 2
    }
}

extension Head {
    fileprivate var isNameOfIndicator: Bool { if case .indicatorName? = role { true } else { false } }
    fileprivate var isSource: Bool { if case .source? = role { true } else { false } }
    fileprivate var isTiedSource: Bool { if case .source(let kind)? = role { kind != .general } else { false } }
}

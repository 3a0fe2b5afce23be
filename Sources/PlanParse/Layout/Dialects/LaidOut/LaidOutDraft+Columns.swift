/// How the lines of a table tell its columns.
extension LaidOutDraft {
    /// The columns between the boundaries that lines have in common.
    static func columns(of lines: [AlignedLine], _ columns: AlignedColumns) -> [LaidOutDraft] {
        var drafts = (0...columns.boundaries.count).map { LaidOutDraft(position: $0) }
        for (number, line) in lines.enumerated() {
            for word in line.words { drafts[columns.column(of: word)].add(word, line: number) }
        }
        drafts = drafts.filter { !$0.lines.isEmpty }.flatMap(\.ofOneKind).flatMap(\.ofGutters)
        for column in drafts.indices { drafts[column].position = column }
        orderFigures(&drafts, lines.count)
        return drafts
    }

    /// Columns of which all lines have as many figures beside each other, so that their order tells them, however far they are pushed
    /// off their places; nil where some lines have fewer.
    static func runs(of lines: [AlignedLine], _ columns: AlignedColumns) -> [LaidOutDraft]? {
        let runs = lines.map(figures)
        let most = runs.map(\.count).max() ?? 0
        guard most > 2, runs.allSatisfy({ $0.isEmpty || $0.count == most }), runs.count(where: { !$0.isEmpty }) > 2
        else {
            return nil
        }
        var left = (0...columns.boundaries.count).map { LaidOutDraft(position: $0) }
        var (right, figures) = (left, (0..<most).map { _ in LaidOutDraft(position: 1) })
        let whole = zip(lines, runs).filter { !$1.isEmpty }
        let first = whole.map { $0.words[$1.lowerBound].from }.min() ?? 0
        let last = whole.map { $0.words[$1.upperBound - 1].to }.max() ?? 0
        for (number, (line, run)) in zip(lines, runs).enumerated() {
            for (position, word) in line.words.enumerated() {
                if run.contains(position) {
                    figures[position - run.lowerBound].add(word, line: number)
                } else if run.isEmpty ? word.to <= first : position < run.lowerBound {
                    left[columns.column(of: word)].add(word, line: number)
                } else if !run.isEmpty || word.from >= last {
                    right[columns.column(of: word)].add(word, line: number)
                }
            }
        }
        for position in left.indices { right[position].position += left.count }
        return texts(left) + figures + texts(right)
    }

    /// Columns of texts, those of which no line has a text in both and that overlap as one.
    private static func texts(_ drafts: [LaidOutDraft]) -> [LaidOutDraft] {
        var texts = drafts.filter { !$0.lines.isEmpty }
        join(&texts) { $0.isOfFigures == $1.isOfFigures && $0.extent.upperBound > $1.extent.lowerBound }
        return texts.flatMap(\.ofGutters)
    }

    /// The words of a line that are figures beside each other, without the number that it begins with.
    private static func figures(of line: AlignedLine) -> Range<Int> {
        guard let first = line.words.indices.first(where: { $0 > 0 && LaidOutColumns.isFigure(line.words[$0]) }) else {
            return 0..<0
        }
        let end = line.words[first...].firstIndex { !LaidOutColumns.isFigure($0) } ?? line.words.count
        // Others behind a text are another run.
        return line.words[end...].contains(where: LaidOutColumns.isFigure) ? first..<first + 1 : first..<end
    }

    /// Joins columns beside each other of which no line has a text in both.
    static func join(_ drafts: inout [LaidOutDraft], where isJoined: (LaidOutDraft, LaidOutDraft) -> Bool) {
        var index = 0
        while index + 1 < drafts.count {
            let (left, right) = (drafts[index], drafts[index + 1])
            if isJoined(left, right), left.ownLines.isDisjoint(with: right.ownLines) {
                drafts[index].add(right)
                drafts.remove(at: index + 1)
            } else {
                index += 1
            }
        }
    }

    /// Where most lines have as many figures beside each other as any, their order tells the columns, however far they are pushed off
    /// their places. Where sources are blank, the edges of the figures do.
    private static func orderFigures(_ drafts: inout [LaidOutDraft], _ count: Int) {
        var start = 0
        while start < drafts.count {
            guard drafts[start].isOfFigures else {
                start += 1
                continue
            }
            var end = start
            while end < drafts.count, drafts[end].isOfFigures { end += 1 }
            var figures = [[Range<Int>]](repeating: [], count: count)
            for figure in drafts[start..<end].flatMap(\.figures) { figures[figure.line].append(figure.place) }
            let most = figures.map(\.count).max() ?? 0
            let (whole, filled) = (figures.count { $0.count == most }, figures.count { !$0.isEmpty })
            var columns = drafts[start..<end].flatMap(\.ofOneEdge)
            if whole > 1, whole * 3 >= filled * 2 {
                columns = (0..<most).map { _ in LaidOutDraft(position: 1) }
                for (line, places) in figures.enumerated() where places.count == most {
                    let own = places.sorted { $0.lowerBound < $1.lowerBound }
                    for (column, place) in own.enumerated() {
                        columns[column].words.append(Word(line: line, place: place, isFigure: true, isNeutral: false))
                    }
                }
            }
            drafts.replaceSubrange(start..<end, with: columns)
            start += columns.count
        }
    }
}

import PlanModel

/// The sheets of two sets of plans: which belong together, and which one side alone has.
struct PairedSheets {
    /// The sheets that belong together, in the order of the old ones.
    let pairs: [SheetComparison.Pair]
    /// Those that the old plans alone have.
    let loneOld: [ComparedSource]
    /// Those that the new plans alone have.
    let loneNew: [ComparedSource]

    init(_ old: [ComparedSource], _ new: [ComparedSource], _ pairs: ElementPairs) {
        self.pairs = pairs.pairs.map { (old[$0.stored], new[$0.now]) }
        loneOld = pairs.leftStored.map { old[$0] }
        loneNew = pairs.leftNow.map { new[$0] }
    }

    /// The old sheets that are gone, and those that another sheet says now.
    var gone: [PlanChange] {
        let holders = Holders(pairs.map { ($0.new.tokens, $0.old.tokens) }, isNeeded: !loneOld.isEmpty)
        return loneOld.map { sheet in
            guard let pair = holders.holder(of: sheet.tokens) else {
                return PlanChange(.sheetRemoved, sheet.sheet, nil)
            }
            return change(.sheetMerged, sheet, pairs[pair].new)
        }
    }

    /// The sheets that are new, and those that were a part of another sheet.
    var came: [PlanChange] {
        let holders = Holders(pairs.map { ($0.old.tokens, $0.new.tokens) }, isNeeded: !loneNew.isEmpty)
        return loneNew.map { sheet in
            guard let pair = holders.holder(of: sheet.tokens) else { return PlanChange(.sheetAdded, nil, sheet.sheet) }
            return change(.sheetSplit, pairs[pair].old, sheet)
        }
    }

    private func change(_ kind: PlanChange.Kind, _ old: ComparedSource, _ new: ComparedSource) -> PlanChange {
        var change = PlanChange(kind, old.sheet, new.sheet)
        (change.was, change.now) = (old.sheet.title, new.sheet.title)
        return change
    }

    /// Which sheet alone says something that no sheet of the other side says.
    private struct Holders {
        private var holders: [Int: Int] = [:]

        /// - Parameter sheets: What each sheet says, and what the one that it belongs to says.
        init(_ sheets: [(own: Set<Int>, other: Set<Int>)], isNeeded: Bool) {
            guard isNeeded else { return }
            var counts: [Int: Int] = [:]
            for sheet in sheets { for token in sheet.own { counts[token, default: 0] += 1 } }
            for sheet in sheets { for token in sheet.other { counts[token] = 0 } }
            for (place, sheet) in sheets.enumerated() {
                for token in sheet.own where counts[token] == 1 { holders[token] = place }
            }
        }

        /// The sheet that says more than a third of what a lone sheet says.
        func holder(of tokens: Set<Int>) -> Int? {
            var shared: [Int: Int] = [:]
            for token in tokens { if let place = holders[token] { shared[place, default: 0] += 1 } }
            guard let most = shared.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
            return most.value * 3 > tokens.count ? most.key : nil
        }
    }
}

extension PlanChange.Kind {
    /// It speaks of a whole sheet that one side alone has.
    var isOfLoneSheet: Bool {
        switch self {
        case .sheetAdded, .sheetRemoved, .sheetSplit, .sheetMerged: true
        default: false
        }
    }
}

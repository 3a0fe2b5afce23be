/// Every bracket of an item has its partner.
struct BracketsPair: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.enumerated().flatMap { sheetIndex, sheet in
            sheet.sections.enumerated().flatMap { index, section in
                texts(section.items).compactMap { text in
                    unpaired(text).map {
                        Finding(
                            .textUnbalancedBracket, [$0, String(text.prefix(30))],
                            at: .section(sheet: sheetIndex, index))
                    }
                }
            }
        }
    }

    private func texts(_ items: [Item]) -> [String] {
        var texts: [String] = []
        var pending = Array(items.reversed())
        while let item = pending.popLast() {
            texts.append(item.text)
            pending += item.items.reversed()
        }
        return texts
    }

    /// The bracket that a text has more of than of its partner, half and full width counted together.
    private func unpaired(_ text: String) -> String? {
        var balance = [0, 0, 0, 0]
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", "（": balance[0] += 1
            case ")", "）": balance[0] -= 1
            case "「": balance[1] += 1
            case "」": balance[1] -= 1
            case "『": balance[2] += 1
            case "』": balance[2] -= 1
            case "【": balance[3] += 1
            case "】": balance[3] -= 1
            default: break
            }
        }
        let pairs = [("(", ")"), ("「", "」"), ("『", "』"), ("【", "】")]
        return zip(balance, pairs).first { $0.0 != 0 }.map { $0.0 > 0 ? $0.1.0 : $0.1.1 }
    }
}

/// Every bracket of an item has its partner.
struct BracketsPair: TextRule {
    var marks: TextMarks { .bracket }

    func findings(in text: String, number: Int?, at place: RecordPath) -> [Finding] {
        guard let bracket = Balance(text).unpaired else { return [] }
        return [Finding(.textUnbalancedBracket, [bracket, String(text.prefix(30))], at: place)]
    }

    /// How many more brackets of each kind a text opens than it closes, half and full width counted together.
    private struct Balance {
        private var round = 0
        private var corner = 0
        private var double = 0
        private var lenticular = 0

        init(_ text: String) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "(", "（": round += 1
                case ")", "）": round -= 1
                case "「": corner += 1
                case "」": corner -= 1
                case "『": double += 1
                case "』": double -= 1
                case "【": lenticular += 1
                case "】": lenticular -= 1
                default: break
                }
            }
        }

        /// The bracket that the text has more of than of its partner.
        var unpaired: String? {
            if round != 0 { return round > 0 ? "(" : ")" }
            if corner != 0 { return corner > 0 ? "「" : "」" }
            if double != 0 { return double > 0 ? "『" : "』" }
            return lenticular == 0 ? nil : lenticular > 0 ? "【" : "】"
        }
    }
}

import PlanFiles
import PlanModel

/// What is said of files that were passed over or could not be looked at: nothing is left out without a word.
struct SelectionReport {
    let language: Language
    let isQuiet: Bool
    /// Files of a usual reason are not spoken of.
    var unusualAlone = false

    /// How many files of a usual reason are named; the others are counted.
    private static let named = 10

    /// Says what was passed over and what failed; gives the status that follows.
    func write(_ selection: SourceSelection) -> ExitStatus {
        let passedOver = selection.passedOver.filter { !unusualAlone || !$0.reason.isUsual }
        for line in lines(of: passedOver) { Console.complain(line) }
        for failure in selection.failures { Console.complain(failure.message.text(in: language)) }
        if selection.sources.isEmpty, selection.failures.isEmpty {
            Console.complain(language == .ja ? "読む文書がありません" : "there is no document to read")
        }
        return selection.failures.isEmpty ? .success : .unreadable
    }

    /// A line for each file, those of a usual reason folded; with `--quiet` one that counts all.
    func lines(of passedOver: [PassedOver]) -> [String] {
        if isQuiet { return passedOver.isEmpty ? [] : [counted(passedOver.count)] }
        var counts: [PassedOver.Reason: Int] = [:]
        var lines: [String] = []
        for passed in passedOver {
            let count = counts[passed.reason, default: 0] + 1
            counts[passed.reason] = count
            if count <= Self.named || !passed.reason.isUsual { lines.append(line(passed)) }
        }
        for reason in PassedOver.Reason.allCases where reason.isUsual {
            let rest = counts[reason, default: 0] - Self.named
            if rest > 0 { lines.append(more(rest, reason)) }
        }
        return lines
    }

    private func line(_ passed: PassedOver) -> String {
        let reason = passed.reason.message
        return language == .ja
            ? "読みませんでした: \(passed.path)（\(reason.ja)）" : "passed over: \(passed.path) (\(reason.en))"
    }

    private func more(_ count: Int, _ reason: PassedOver.Reason) -> String {
        language == .ja
            ? "読みませんでした: ほかに\(count)件（\(reason.message.ja)）" : "passed over: \(count) more (\(reason.message.en))"
    }

    private func counted(_ count: Int) -> String {
        language == .ja ? "読まなかったもの: \(count)件" : "passed over: \(count)"
    }
}

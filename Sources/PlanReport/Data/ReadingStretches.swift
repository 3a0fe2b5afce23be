import PlanModel
import PlanParse

/// The stretches of a text with how each was read, in the order of the text.
///
/// They are written as numbers, three each: the bytes between the stretch before and this one, its bytes, and how it was
/// read, by the place of `ParsedPlan.Reading` among its cases; text that nothing accounts for comes behind them.
struct ReadingStretches {
    private struct Stretch {
        let start: Int
        let end: Int
        let code: Int
    }

    /// The number of text that nothing accounts for.
    static let unclaimed = ParsedPlan.Reading.allCases.count

    private var stretches: [Stretch] = []

    init(_ claims: [ParsedPlan.Claim], unclaimed: [Unclaimed]) {
        stretches.reserveCapacity(claims.count + unclaimed.count)
        for claim in claims { add(claim.span, Int(claim.reading.rawValue)) }
        for stretch in unclaimed { add(stretch.span, Self.unclaimed) }
        if !zip(stretches, stretches.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
            stretches.sort { $0.start < $1.start }
        }
    }

    private mutating func add(_ span: SourceSpan, _ code: Int) {
        guard span.length > 0 else { return }
        if let last = stretches.last, last.end == span.offset, last.code == code {
            stretches[stretches.count - 1] = Stretch(start: last.start, end: span.end, code: code)
        } else {
            stretches.append(Stretch(start: span.offset, end: span.end, code: code))
        }
    }

    /// The numbers as they are written.
    var numbers: [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(stretches.count * 3)
        var end = 0
        for stretch in stretches where stretch.end > end {
            let start = max(end, stretch.start)
            numbers += [start - end, stretch.end - start, stretch.code]
            end = stretch.end
        }
        return numbers
    }
}

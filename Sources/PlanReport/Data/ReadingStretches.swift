import PlanModel
import PlanParse

/// The stretches of a text with how each was read.
///
/// They are written in the order of the text as a text of numbers (``DataWriter/letters(_:_:)``), two each: the bytes between the
/// stretch before and this one, times eight, and how it was read, by the place of `ParsedPlan.Reading` among its cases, where
/// text that nothing accounts for comes behind those; and its bytes.
struct ReadingStretches {
    private typealias Stretch = ParsedPlan.Stretch

    private var stretches: [ParsedPlan.Stretch]

    /// - Parameter stretches: What something accounts for.
    init(_ stretches: [ParsedPlan.Stretch] = []) { self.stretches = stretches }

    /// Adds text that nothing accounts for.
    mutating func add(_ unclaimed: [Unclaimed]) {
        let code = UInt8(ParsedPlan.Reading.allCases.count)
        for stretch in unclaimed { stretches.append(Stretch(stretch.span.offset, stretch.span.end, code: code)) }
    }

    private var isSorted: Bool {
        var last: Int32 = 0
        for stretch in stretches {
            if stretch.start < last { return false }
            last = stretch.start
        }
        return true
    }

    /// Writes the numbers. Stretches of one kind right behind each other are one.
    mutating func write(to writer: inout DataWriter) {
        if !isSorted { stretches.sort { $0.start < $1.start } }
        var (end, open) = (Int32(0), Stretch(0, 0, code: 0))
        writer.openText()
        for next in stretches where next.end > next.start {
            if next.start == open.end, next.code == open.code {
                open = Stretch(Int(open.start), Int(next.end), code: next.code)
                continue
            }
            Self.write(open, &end, to: &writer)
            open = next
        }
        Self.write(open, &end, to: &writer)
        writer.closeText()
    }

    private static func write(_ stretch: Stretch, _ end: inout Int32, to writer: inout DataWriter) {
        guard stretch.end > end else { return }
        let start = max(end, stretch.start)
        writer.letters(
            UInt32(truncatingIfNeeded: start - end) << 3 | UInt32(stretch.code),
            UInt32(truncatingIfNeeded: stretch.end - start))
        end = stretch.end
    }
}

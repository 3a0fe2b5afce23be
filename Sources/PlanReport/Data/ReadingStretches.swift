import PlanModel
import PlanParse

/// The stretches of a text with how each was read.
///
/// They are written in the order of the text as numbers, three each: the bytes between the stretch before and this one, its
/// bytes, and how it was read, by the place of `ParsedPlan.Reading` among its cases; text that nothing accounts for comes
/// behind those.
struct ReadingStretches {
    private struct Stretch {
        let start: Int32
        let end: Int32
        let code: UInt8
    }

    private var stretches: [Stretch] = []
    private var isSorted = true

    /// Adds a stretch that something accounts for.
    mutating func add(_ start: Int, _ end: Int, _ reading: ParsedPlan.Reading) { add(start, end, reading.rawValue) }

    /// Adds text that nothing accounts for.
    mutating func add(_ unclaimed: [Unclaimed]) {
        let code = UInt8(ParsedPlan.Reading.allCases.count)
        for stretch in unclaimed { add(stretch.span.offset, stretch.span.end, code) }
    }

    private mutating func add(_ start: Int, _ end: Int, _ code: UInt8) {
        guard end > start else { return }
        let stretch = Stretch(start: Int32(clamping: start), end: Int32(clamping: end), code: code)
        if let last = stretches.last, last.start > stretch.start { isSorted = false }
        stretches.append(stretch)
    }

    /// Writes the numbers. Stretches of one kind right behind each other are one.
    mutating func write(to writer: inout DataWriter) {
        if !isSorted { stretches.sort { $0.start < $1.start } }
        var (end, open) = (Int32(0), Stretch(start: 0, end: 0, code: 0))
        writer.open()
        for next in stretches {
            if next.start == open.end, next.code == open.code {
                open = Stretch(start: open.start, end: next.end, code: next.code)
                continue
            }
            Self.write(open, &end, to: &writer)
            open = next
        }
        Self.write(open, &end, to: &writer)
        writer.close("]")
    }

    private static func write(_ stretch: Stretch, _ end: inout Int32, to writer: inout DataWriter) {
        guard stretch.end > end else { return }
        let start = max(end, stretch.start)
        writer.number(Int(start - end))
        writer.number(Int(stretch.end - start))
        writer.number(Int(stretch.code))
        end = stretch.end
    }
}

package import PlanModel

/// Finds the values of a whole text line by line in one pass, as ``ValueScanner`` does of each line, without a string for
/// what a look at the bytes can tell.
package struct ValueScan {
    /// A value as it was found, or the end of a line.
    package enum Content {
        /// A plain figure.
        case figure(ExactDecimal, Value.Unit?)
        /// A fiscal year, or a calendar year where it is none.
        case year(first: CivilDate, last: CivilDate, FiscalYear?)
        /// A value in any other notation.
        case value(ScannedValue.Content)
        /// The end of a line; it has no words.
        case lineEnd
    }

    /// Takes a value with its words and its place in its line.
    package typealias Visitor = (_ content: Content, _ words: Span<UInt8>, _ from: Int, _ to: Int) -> Void

    private let bytes: [UInt8]

    /// A scan of a source.
    package init(_ source: SourceText) { bytes = source.bytes }

    /// A scan of a text.
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// Hands over each value with its words and its place in its line, and each end of a line.
    ///
    /// Lines end at LF, CR LF and CR. A text that ends with a line end has no line after it.
    package func visit(_ put: Visitor) {
        let text = bytes.span
        let look = FirstLook.standard
        var line = Line()
        var index = 0
        while index < text.count {
            let (next, scalars) = look.next(text, from: index)
            line.scalars &+= scalars
            index = next
            guard index < text.count else { break }
            let byte = text[index]
            if byte == 0x0A || byte == 0x0D {
                index += byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
                put(.lineEnd, text.extracting(index..<index), 0, 0)
                line = Line()
                continue
            }
            index = step(text, at: index, &line, put)
        }
        if let last = bytes.last, last != 0x0A, last != 0x0D { put(.lineEnd, text.extracting(index..<index), 0, 0) }
    }

    /// What is known of the line.
    private struct Line {
        var scalars = 0
        /// The byte after the line, once it is looked for.
        var end = -1
        /// The years that the line spoke of last.
        var context = YearContext()
    }

    /// Looks at a place where a value may start; gives the byte to go on at.
    @inline(__always)
    private func step(
        _ text: Span<UInt8>, at start: Int, _ line: inout Line, _ put: Visitor
    ) -> Int {
        let byte = text[start]
        if byte >= 0x30, byte <= 0x39 {
            if let figure = PlainScan(bytes: bytes).figure(at: start) {
                return self.put(.figure(figure.amount, figure.unit), text, start, figure.end, &line, put)
            }
            if let (year, end) = PlainScan(bytes: bytes).westernYear(at: start),
                let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            {
                line.context.write(year)
                return self.put(.year(first: first, last: last, nil), text, start, end, &line, put)
            }
        } else if byte == 0xE4 || byte == 0xE5, PlainScan.mayBeEra(text, start) {
            if let (year, end) = PlainScan(bytes: bytes).fiscalYear(at: start) {
                line.context.write(year.startYear)
                let content = Content.year(first: year.firstDay, last: year.lastDay, year)
                return self.put(content, text, start, end, &line, put)
            }
        } else if byte == 0x52 || byte == 0x48 {
            if let (year, end) = PlainScan(bytes: bytes).letterYear(at: start),
                let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            {
                line.context.write(year)
                return self.put(.year(first: first, last: last, nil), text, start, end, &line, put)
            }
        } else if byte == 0xE2, text[start &+ 1] == 0x96, let figure = PlainScan(bytes: bytes).negative(at: start) {
            return self.put(.figure(figure.amount, figure.unit), text, start, figure.end, &line, put)
        }
        return closeLook(text, at: start, &line, put)
    }

    @inline(__always)
    private func put(
        _ content: Content, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ line: inout Line,
        _ put: Visitor
    ) -> Int {
        let from = line.scalars
        line.scalars &+= Self.scalars(text, start, end)
        put(content, text.extracting(start..<end), from, line.scalars)
        return end
    }

    /// Asks the readers of all notations.
    @inline(never)
    private func closeLook(
        _ text: Span<UInt8>, at start: Int, _ line: inout Line, _ put: Visitor
    ) -> Int {
        let scalar = Scalars.decode(bytes, start, bytes.count).value
        let look = SecondLook(bytes: bytes, hasContext: !line.context.isEmpty)
        if let next = look.skip(scalar, at: start) {
            line.scalars &+= Self.scalars(text, start, next)
            return next
        }
        if line.end < start { line.end = ByteSearch.lineEnd(in: text, from: start) }
        let step = ValueScanner(bytes: bytes, end: line.end).step(at: start, scalar, line.context)
        if let period = step.period { line.context.note(period) }
        if let found = step.first { self.put(found, text, start, line.scalars, put) }
        for found in step.others { self.put(found, text, start, line.scalars, put) }
        line.scalars &+= Self.scalars(text, start, step.end)
        return step.end
    }

    private func put(
        _ found: ValueScanner.Found, _ text: Span<UInt8>, _ start: Int, _ scalars: Int, _ put: Visitor
    ) {
        let from = scalars &+ Self.scalars(text, start, found.start)
        put(
            .value(found.content(in: bytes)), text.extracting(found.start..<found.end), from,
            from &+ Self.scalars(text, found.start, found.end))
    }

    @inline(__always)
    private static func scalars(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            if text[index] & 0xC0 != 0x80 { count &+= 1 }
            index &+= 1
        }
        return count
    }
}

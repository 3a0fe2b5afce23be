import PlanExport
import PlanModel
import PlanParse

/// Writes the data of a page: JSON in which what is absent is left out and a place is `[offset, length]`.
///
/// It stands within an element of HTML, so `<` never stands in it, and neither do marks that turn the direction of text or
/// that some programs take for line ends: whoever opens the file in an editor sees what is there. As in the writer of records
/// each value has a comma behind it, and what closes a list takes the place of the last one.
struct DataWriter: ~Copyable {
    private var sink: ByteSink

    private init(_ sink: consuming ByteSink) { self.sink = sink }

    /// What a body writes, between what stands before it and behind.
    ///
    /// - Parameter room: How many bytes there may be; more cost a copy.
    static func bytes(
        room: Int = 0, behind start: StaticString = "", before end: StaticString = "",
        _ body: (inout DataWriter) -> Void
    ) -> [UInt8] {
        ByteSink.bytes(room: room) { sink in
            var writer = DataWriter(consume sink)
            writer.sink.append(literal: start)
            body(&writer)
            writer.endValue()
            writer.sink.append(literal: end)
            sink = writer.sink
        }
    }

    // MARK: Lists and objects

    @inline(__always)
    mutating func object(_ body: (inout DataWriter) -> Void) {
        sink.append(UInt8(ascii: "{"))
        body(&self)
        close("}")
    }

    /// A list, which may be empty.
    @inline(__always)
    mutating func list<Element>(_ elements: [Element], _ body: (inout DataWriter, Element) -> Void) {
        sink.append(UInt8(ascii: "["))
        let span = elements.span
        for index in span.indices { body(&self, span[index]) }
        close("]")
    }

    /// Begins a list that ``close(_:)`` ends.
    mutating func open() { sink.append(UInt8(ascii: "[")) }

    @inline(__always)
    mutating func close(_ bracket: Unicode.Scalar) {
        endValue()
        sink.append(UInt8(ascii: bracket))
        comma()
    }

    private mutating func endValue() { if sink.last == UInt8(ascii: ",") { sink.removeLast() } }

    private mutating func comma() { sink.append(UInt8(ascii: ",")) }

    // MARK: Values

    @inline(__always)
    mutating func key(_ name: StaticString) { sink.append(key: name) }

    mutating func number(_ number: Int) {
        sink.append(listed: number)
    }

    mutating func decimal(_ number: ExactDecimal) {
        sink.append(decimal: number)
        comma()
    }

    mutating func text(_ text: String) {
        sink.append(quoted: text) { sink, bytes in Self.escape(bytes, into: &sink) }
    }

    /// Begins a text of plain letters that ``closeText()`` ends.
    mutating func openText() { sink.append(UInt8(ascii: "\"")) }

    mutating func closeText() {
        sink.append(UInt8(ascii: "\""))
        comma()
    }

    /// Two numbers in a text, in digits of four bits, the lowest first: letters from `@` on for the last digit of a number, from
    /// `` ` `` on for those before it. They take half the room of decimal ones, and no commas.
    @inline(__always)
    mutating func letters(_ first: UInt32, _ second: UInt32) {
        guard first | second < 1 << 16 else {
            letters(first)
            letters(second)
            return
        }
        var (packed, count) = (UInt64(0), 0)
        Self.add(first, to: &packed, &count)
        Self.add(second, to: &packed, &count)
        sink.append(packed: packed, count: count)
    }

    /// Adds a number of up to four digits to letters of which the first stands in the lowest byte.
    @inline(__always)
    private static func add(_ number: UInt32, to packed: inout UInt64, _ count: inout Int) {
        var rest = UInt64(number)
        while rest > 15 {
            packed |= (0x60 | rest & 15) << UInt64(count &* 8)
            count &+= 1
            rest >>= 4
        }
        packed |= (0x40 | rest) << UInt64(count &* 8)
        count &+= 1
    }

    private mutating func letters(_ number: UInt32) {
        var rest = number
        while rest > 15 {
            sink.append(0x60 | UInt8(truncatingIfNeeded: rest & 15))
            rest >>= 4
        }
        sink.append(0x40 | UInt8(truncatingIfNeeded: rest))
    }

    /// Bytes of a valid text.
    mutating func text(utf8 bytes: [UInt8]) {
        sink.append(UInt8(ascii: "\""))
        Self.escape(bytes.span, into: &sink)
        sink.append(UInt8(ascii: "\""))
        comma()
    }

    // MARK: Escapes

    /// Writes a text, what has to be escaped as its number.
    private static func escape(_ bytes: Span<UInt8>, into sink: inout ByteSink) {
        sink.append(escaping: bytes) { sink, bytes, index in
            guard let mark = MarkedCharacters.mark(in: bytes, at: index) else {
                sink.append(bytes[index])
                return 1
            }
            escape(mark.scalar, into: &sink)
            return mark.length
        }
    }

    private static func escape(_ scalar: UInt32, into sink: inout ByteSink) {
        switch scalar {
        case 0x0A: sink.append(literal: "\\n")
        case 0x09: sink.append(literal: "\\t")
        case 0x22: sink.append(literal: "\\\"")
        case 0x5C: sink.append(literal: "\\\\")
        default:
            sink.append(literal: "\\u")
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
                sink.append(digit + (digit < 10 ? 0x30 : 0x57))
            }
        }
    }
}

/// Members of objects. What a record does not have is left out.
extension DataWriter {
    @inline(__always)
    mutating func text(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        sink.append(key: name, quoted: text) { sink, bytes in Self.escape(bytes, into: &sink) }
    }

    @inline(__always)
    mutating func number(_ name: StaticString, _ number: Int?) {
        if let number { sink.append(key: name, number: number) }
    }

    mutating func decimal(_ name: StaticString, _ number: ExactDecimal?) {
        guard let number else { return }
        key(name)
        decimal(number)
    }

    mutating func texts(_ name: StaticString, _ texts: [String]) {
        list(name, texts) { $0.text($1) }
    }

    mutating func numbers(_ name: StaticString, _ numbers: [Int]) {
        list(name, numbers) { $0.number($1) }
    }

    /// A list that is left out where it is empty.
    @inline(__always)
    mutating func list<Element>(
        _ name: StaticString, _ elements: [Element], _ body: (inout DataWriter, Element) -> Void
    ) {
        if elements.isEmpty { return }
        key(name)
        list(elements, body)
    }

    /// Records, each with its place or what else a trace knows of it: a trace may lack what its plan has.
    @inline(__always)
    mutating func list<Element, Trace>(
        _ name: StaticString, _ elements: [Element], _ traces: [Trace]?,
        _ body: (inout DataWriter, Element, Trace?) -> Void
    ) {
        if elements.isEmpty { return }
        key(name)
        var index = 0
        list(elements) { writer, element in
            body(&writer, element, traces.flatMap { $0.indices.contains(index) ? $0[index] : nil })
            index += 1
        }
    }

    @inline(__always)
    mutating func object(_ name: StaticString, _ body: (inout DataWriter) -> Void) {
        key(name)
        object(body)
    }

    /// A place as `[offset, length]`, in bytes of the text in UTF-8; behind them how it was read, unless as declared.
    @inline(__always)
    mutating func place(_ name: StaticString, _ span: SourceSpan?) {
        if let span { sink.append(key: name, listed: span.offset, span.length, Self.code(of: span.manner)) }
    }

    private static func code(of manner: Coverage.Manner) -> UInt8? {
        switch manner {
        case .declared: nil
        case .repaired: ParsedPlan.Reading.repaired.rawValue
        case .guessed: ParsedPlan.Reading.guessed.rawValue
        }
    }

    private mutating func pair(_ span: SourceSpan) {
        sink.append(UInt8(ascii: "["))
        number(span.offset)
        number(span.length)
        if let code = Self.code(of: span.manner) { number(Int(code)) }
        close("]")
    }

    mutating func places(_ name: StaticString, _ spans: [SourceSpan]) { list(name, spans) { $0.pair($1) } }
}

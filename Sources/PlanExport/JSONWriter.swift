import PlanModel

/// Writes JSON on one line as bytes, deterministically: keys in the order they are given, numbers as their digits.
///
/// Each value is written with a comma behind it, and what closes a list takes the place of the last one:
/// ```
/// {"a":1,        after the first member
/// {"a":1},       after the object is closed
/// ```
/// So no piece asks what came before it. ``line(textSize:_:)`` leaves out the comma behind the whole,
/// ``indented(textSize:_:)`` lays the same bytes out for people, and ``chunks(indented:to:_:)`` holds neither as a whole.
struct JSONWriter: ~Copyable {
    var sink: ByteSink

    /// What a body writes, on one line without a line end.
    ///
    /// - Parameter textSize: The size of the text that the values come from, so that memory is asked for once.
    static func line(textSize: Int = 0, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        ByteSink.bytes(room: room(textSize) * 8) { sink in write(into: &sink, body) }
    }

    /// What a body writes, indented by two blanks, with a line end.
    ///
    /// - Parameter textSize: The size of the text that the values come from, so that memory is asked for once.
    static func indented(textSize: Int = 0, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        ByteSink.bytes(room: room(textSize) * 16) { sink in indent(into: &sink, body) }
    }

    /// Hands over what a body writes in chunks, on one line without a line end or indented with one, so that memory does
    /// not grow with it.
    static func chunks(
        indented: Bool, to put: (Span<UInt8>) -> Void, _ body: (inout JSONWriter) -> Void
    ) {
        ByteSink.chunks(to: put) { sink in
            if indented { indent(into: &sink, body) } else { write(into: &sink, body) }
        }
    }

    /// Hands over the lines that a body writes, each with its line end, in chunks.
    static func lines(to put: (Span<UInt8>) -> Void, _ body: (inout JSONWriter) -> Void) {
        ByteSink.chunks(of: 1 << 17, to: put) { sink in
            var writer = JSONWriter(sink: consume sink)
            body(&writer)
            sink = writer.sink
        }
    }

    private static func room(_ textSize: Int) -> Int { min(max(0, textSize), 1 << 23) }

    private static func write(into sink: inout ByteSink, _ body: (inout JSONWriter) -> Void) {
        var writer = JSONWriter(sink: consume sink)
        body(&writer)
        if writer.sink.last == UInt8(ascii: ",") { writer.sink.removeLast() }
        sink = writer.sink
    }

    /// Lays each chunk out while it is at hand.
    private static func indent(into sink: inout ByteSink, _ body: (inout JSONWriter) -> Void) {
        var indenter = JSONIndenter()
        ByteSink.chunks { chunk in
            indenter.indent(chunk, into: &sink)
        } _: { line in
            write(into: &line, body)
        }
        sink.append(0x0A)
    }

    private init(sink: consuming ByteSink) { self.sink = sink }

    // MARK: Lists and objects

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open("{")
        body(&self)
        close("}")
    }

    @inline(__always)
    mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        open("[")
        // A span lends its elements, where an array's iterator would copy each.
        let span = elements.span
        for index in span.indices { body(&self, span[index]) }
        close("]")
    }

    mutating func strings(_ texts: [String]) {
        open("[")
        for text in texts { string(text) }
        close("]")
    }

    @inline(__always)
    mutating func open(_ bracket: Unicode.Scalar) { sink.append(UInt8(ascii: bracket)) }

    @inline(__always)
    mutating func close(_ bracket: Unicode.Scalar) {
        if sink.last == UInt8(ascii: ",") { sink.removeLast() }
        sink.append(UInt8(ascii: bracket))
        comma()
    }

    // MARK: Values

    @inline(__always)
    mutating func key(_ key: JSONKey) { sink.append(key: key.name) }

    mutating func string(_ text: String?) {
        guard let text else { return null() }
        sink.append(UInt8(ascii: "\""))
        if !sink.appendUnlessEscaped(text) { for byte in text.utf8 { escape(byte) } }
        sink.append(literal: "\",")
    }

    /// Writes a word of the contract, which needs no escape.
    mutating func word(_ word: String?) {
        guard let word else { return null() }
        sink.append(UInt8(ascii: "\""))
        sink.append(word)
        sink.append(literal: "\",")
    }

    /// Writes a text as the key of an object.
    mutating func key(text: String) {
        string(text)
        sink.removeLast()
        sink.append(UInt8(ascii: ":"))
    }

    /// Writes the digits of a number as they are.
    mutating func bare(_ digits: String) {
        sink.append(digits)
        comma()
    }

    mutating func number(_ value: Int?) {
        guard let value else { return null() }
        digits(value)
        comma()
    }

    mutating func decimal(_ value: ExactDecimal?) {
        guard let value else { return null() }
        sink.append(decimal: value)
        comma()
    }

    mutating func flag(_ value: Bool) { value ? sink.append(literal: "true,") : sink.append(literal: "false,") }

    @inline(__always)
    mutating func null() { sink.append(literal: "null,") }

    /// Writes a day in ISO 8601, or what is left of one without its year.
    mutating func point(_ point: CalendarPoint?) {
        guard case .day(let date)? = point else { return word(point?.description) }
        day(date)
    }

    /// Writes a day in ISO 8601: `"2026-04-01"`. A date's year has four digits at most.
    mutating func day(_ date: CivilDate?) {
        guard let date else { return null() }
        sink.append(UInt8(ascii: "\""))
        twoDigits(date.year / 100)
        twoDigits(date.year % 100)
        sink.append(UInt8(ascii: "-"))
        twoDigits(date.month)
        sink.append(UInt8(ascii: "-"))
        twoDigits(date.day)
        sink.append(literal: "\",")
    }

    // MARK: Pieces

    @inline(__always)
    private mutating func comma() { sink.append(UInt8(ascii: ",")) }

    private mutating func twoDigits(_ value: Int) {
        sink.append(UInt8(truncatingIfNeeded: 0x30 + value / 10))
        sink.append(UInt8(truncatingIfNeeded: 0x30 + value % 10))
    }

    /// Writes a whole number.
    mutating func digits(_ value: Int) { sink.append(number: value) }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): sink.append(literal: "\\\"")
        case UInt8(ascii: "\\"): sink.append(literal: "\\\\")
        case 0x0A: sink.append(literal: "\\n")
        case 0x09: sink.append(literal: "\\t")
        case 0x0D: sink.append(literal: "\\r")
        case 0x00..<0x20:
            sink.append(literal: "\\u00")
            sink.append(UInt8(ascii: byte < 0x10 ? "0" : "1"))
            sink.append(String(byte & 15, radix: 16))
        default: sink.append(byte)
        }
    }
}

/// Members of objects: a key and its value.
extension JSONWriter {
    @inline(__always)
    mutating func string(_ key: JSONKey, _ text: String?) {
        self.key(key)
        string(text)
    }

    @inline(__always)
    mutating func word(_ key: JSONKey, _ word: String?) {
        self.key(key)
        self.word(word)
    }

    @inline(__always)
    mutating func number(_ key: JSONKey, _ value: Int?) {
        self.key(key)
        number(value)
    }

    @inline(__always)
    mutating func decimal(_ key: JSONKey, _ value: ExactDecimal?) {
        self.key(key)
        decimal(value)
    }

    @inline(__always)
    mutating func flag(_ key: JSONKey, _ value: Bool) {
        self.key(key)
        flag(value)
    }

    @inline(__always)
    mutating func strings(_ key: JSONKey, _ texts: [String]) {
        self.key(key)
        strings(texts)
    }

    @inline(__always)
    mutating func array<Element>(
        _ key: JSONKey, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
    ) {
        self.key(key)
        array(elements, body)
    }

    /// Writes records, each with what a trace knows of it: a trace may lack what its plan has.
    @inline(__always)
    mutating func array<Element, Trace>(
        _ key: JSONKey, _ elements: [Element], _ traces: [Trace]?, _ body: (inout JSONWriter, Element, Trace?) -> Void
    ) {
        self.key(key)
        open("[")
        let span = elements.span
        for index in span.indices { body(&self, span[index], traces?.at(index)) }
        close("]")
    }
}

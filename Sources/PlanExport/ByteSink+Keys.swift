/// Keys with their values, each in one call: a record is mostly those, and other modules call what they write with.
extension ByteSink {
    /// Writes a key with a text in quotes.
    package mutating func append(
        key name: StaticString, quoted text: String, marked body: (inout ByteSink, Span<UInt8>) -> Void
    ) {
        append(key: name)
        append(quoted: text, marked: body)
    }

    /// Writes a key with a whole number.
    package mutating func append(key name: StaticString, number: Int) {
        append(key: name)
        append(number: number)
        append(UInt8(ascii: ","))
    }

    /// Writes a key with a list of two whole numbers, or of three: `"name":[12,3],`.
    package mutating func append(key name: StaticString, listed first: Int, _ second: Int, _ third: UInt8?) {
        append(key: name)
        append(UInt8(ascii: "["))
        append(number: first)
        append(UInt8(ascii: ","))
        append(number: second)
        if let third {
            append(UInt8(ascii: ","))
            append(number: Int(third))
        }
        append(literal: "],")
    }
}

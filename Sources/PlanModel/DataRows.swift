/// A generated table, cut into rows and fields in one pass over its bytes.
///
/// A table is cut when it is first asked for, in every run of a program: no string is made for a field that nobody
/// reads, and nothing is kept but the bytes. Rows end with a line end, fields are separated by `|`, the parts of a list in a field by
/// `,`; all of these are ASCII, and no field holds them.
package struct DataRows {
    /// The bytes of the table.
    package let bytes: [UInt8]
    /// Where the fields of the row at hand start, and behind them one past the row's end.
    private var starts: [Int] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// How many fields the row has; blank ones count: `a||` has three.
    package var count: Int { max(0, starts.count - 1) }

    /// The bytes of a field: empty for one that the row does not have.
    package subscript(field: Int) -> Range<Int> {
        field < count ? starts[field]..<(starts[field + 1] - 1) : 0..<0
    }

    /// A field as a string.
    package func text(_ field: Int) -> String { string(self[field]) }

    /// Whether a field holds the same bytes as others of the table.
    package func isSame(_ field: Int, as other: Range<Int>) -> Bool {
        let range = self[field]
        guard range.count == other.count else { return false }
        for offset in 0..<range.count where bytes[range.lowerBound + offset] != bytes[other.lowerBound + offset] {
            return false
        }
        return true
    }

    /// Bytes of the table as a string.
    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The parts of a list in a field, blank ones left out: `a,b` is `a` and `b`.
    package func parts(of field: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = self[field].lowerBound
        for index in self[field] where bytes[index] == UInt8(ascii: ",") {
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < self[field].upperBound { parts.append(start..<self[field].upperBound) }
        return parts
    }

    /// The parts of a list in a field as strings.
    package func list(_ field: Int) -> [String] { parts(of: field).map(string) }

    /// Calls a body with each row of a table that is not blank, one after the other.
    package static func forEach(in table: String, _ body: (DataRows) -> Void) {
        forEach(in: Array(table.utf8), body)
    }

    /// Calls a body with each row of a table that is not blank, one after the other.
    package static func forEach(in bytes: [UInt8], _ body: (DataRows) -> Void) {
        var rows = DataRows(bytes)
        rows.starts.append(0)
        let count = bytes.count
        var index = 0
        while index < count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "|") {
                rows.starts.append(index &+ 1)
            } else if byte == UInt8(ascii: "\n") {
                rows.end(at: index, body)
            }
            index &+= 1
        }
        rows.end(at: count, body)
    }

    private mutating func end(at index: Int, _ body: (DataRows) -> Void) {
        if starts[0] < index {
            starts.append(index + 1)
            body(self)
        }
        starts.removeAll(keepingCapacity: true)
        starts.append(index + 1)
    }
}

import PlanModel
import Testing

/// Lines end at `\n`, `\r\n` and `\r`; columns count scalars; both are those that a plain walk over the text finds.
@Suite struct LineTableTests {
    private struct Place: Equatable {
        let offset: Int
        let line: Int
        let column: Int
    }

    /// Where each scalar of a text stands, and its end.
    private static func places(in text: String) -> [Place] {
        var places: [Place] = []
        var (offset, line, column) = (0, 1, 1)
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            places.append(Place(offset: offset, line: line, column: column))
            offset += UTF8.width(scalar)
            let isLineEnd =
                scalar == "\n" || scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
            (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
        }
        return places + [Place(offset: offset, line: line, column: column)]
    }

    private static func randomText(_ random: inout SeededGenerator) -> String {
        let pieces = ["a", "あ", "é", "𠮷", " ", "\t", "\n", "\r", "\r\n", "目標値", "-"]
        let rare = Bool.random(using: &random) ? pieces.count : 6
        return (0..<Int.random(in: 0...250, using: &random)).map { _ in pieces[.random(in: 0..<rare, using: &random)] }
            .joined()
    }

    @Test(arguments: [
        ("ab\ncd", 3, 2, 1), ("ab\ncd", 2, 1, 3), ("ab\r\ncd", 4, 2, 1), ("ab\r\ncd", 3, 1, 4), ("ab\rcd", 3, 2, 1),
        ("a\n\nb", 2, 2, 1), ("あい\n目標", 6, 1, 3), ("あい\n目標", 10, 2, 2), ("𠮷野", 4, 1, 2), ("", 0, 1, 1),
        ("a\n", 2, 2, 1),
    ])
    func `finds the line and column of a byte`(text: String, offset: Int, line: Int, column: Int) {
        #expect(LineTable(Array(text.utf8)).position(of: offset) == (line, column))
    }

    @Test(arguments: 1...40)
    func `finds the byte of a column`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Self.randomText(&random)
        let (table, bytes) = (LineTable(Array(text.utf8)), Array(text.utf8))
        for place in Self.places(in: text) where table.range(ofLine: place.line) != nil {
            var end = table.range(ofLine: place.line)?.upperBound ?? 0
            while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D,
                table.position(of: end - 1).line == place.line
            {
                end -= 1
            }
            #expect(table.offset(ofLine: place.line, column: place.column) == min(place.offset, end), "\(text)")
            #expect(table.offset(ofLine: place.line, column: .max) == end)
        }
        #expect(table.offset(ofLine: table.lineCount + 2, column: 1) == nil)
    }

    @Test(arguments: [
        ("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n", 1), ("\n\n", 2), ("a\r\nb\r\n", 2), ("a\rb", 2),
        ("a\n\rb", 3), ("a\r", 1),
    ])
    func `counts lines`(text: String, count: Int) {
        #expect(LineTable(Array(text.utf8)).lineCount == count)
    }

    @Test(arguments: 1...60)
    func `agrees with a plain walk`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Self.randomText(&random)
        let table = LineTable(Array(text.utf8))
        let expected = Self.places(in: text)
        let found = expected.map { place in
            let (line, column) = table.position(of: place.offset)
            return Place(offset: place.offset, line: line, column: column)
        }
        #expect(found == expected)
    }

    @Test(arguments: 1...60)
    func `resolves a span to the places of its ends`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = Self.randomText(&random)
        let table = LineTable(Array(text.utf8))
        let places = Self.places(in: text)
        for _ in 0..<20 {
            let first = try #require(places.randomElement(using: &random))
            let second = try #require(places.randomElement(using: &random))
            let (start, end) = first.offset <= second.offset ? (first, second) : (second, first)
            let span = table.resolve(SourceSpan(offset: start.offset, length: end.offset - start.offset))
            #expect(Place(offset: span.offset, line: span.line, column: span.column) == start)
            #expect(Place(offset: span.end, line: span.endLine, column: span.endColumn) == end)
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 50_000, 99_999, 100_000])
    func `counts the columns of a long line`(column: Int) {
        let table = LineTable(Array((String(repeating: "あ", count: 100_000) + "\nい").utf8))
        #expect(table.position(of: column * 3) == (1, column + 1))
    }

    @Test(arguments: ["", "a", "目標\n", "a\nあ", String(repeating: "a", count: 64)])
    func `takes an offset past the end as the end`(text: String) {
        let table = LineTable(Array(text.utf8))
        let end = table.position(of: text.utf8.count)
        #expect(table.position(of: text.utf8.count + 1) == end)
        #expect(table.position(of: .max) == end)
        #expect(table.position(of: -1) == (1, 1))
        for excess in [1, 100] {
            let span = table.resolve(SourceSpan(offset: 0, length: text.utf8.count + excess))
            #expect((span.endLine, span.endColumn) == end)
        }
    }
}

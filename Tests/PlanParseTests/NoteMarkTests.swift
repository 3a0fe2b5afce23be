import PlanModel
import Testing

@testable import PlanParse

/// Notes that a text cites as they stand in it, and notes over several lines.
@Suite struct NoteMarkTests {
    private static let head = "守る 5 花のまちづくり\n守る5 ▶ ①花づくりの推進\n現況と課題\n"

    private static func sheet(_ text: String) throws -> Sheet {
        try #require(try assertParse(Array((head + text).utf8)).plan.sheets.last)
    }

    @Test(arguments: [
        ("花壇※7が減っています。\n\n※7 花を植える所です。\n", "花壇が減っています。", ["7"]),
        ("花壇※7や苗床※８が減っています。\n\n※ 7 花を植える所です。\n※8 苗の床です。\n", "花壇や苗床が減っています。", ["7", "8"]),
        ("花壇※12が減っています。\n\n※7 花を植える所です。\n", "花壇が減っています。", ["12"]),
        // No line explains a note: the mark is text, and so is one that begins a line.
        ("花壇※7が減っています。\n", "花壇※7が減っています。", []),
        ("花壇が減っています（※参考）。\n\n※7 花を植える所です。\n", "花壇が減っています（※参考）。", []),
    ])
    func `is cited in text`(text: String, item: String, notes: [String]) throws {
        let sheet = try Self.sheet(text)
        let first = try #require(sheet.sections.first?.items.first)
        #expect(first.text == item && first.footnotes == notes)
    }

    @Test(arguments: [
        ("※7 花を植える所で、学校の花\n壇も含みます。\n", ["花を植える所で、学校の花\n壇も含みます。"]), ("※7 花を植える所です。\n町の花です。\n", ["花を植える所です。"]),
        ("※7 花を植える\n※8 苗の床\nです。\n", ["花を植える", "苗の床\nです。"]), ("※7 花を植える所\n\n町の花です。\n", ["花を植える所"]),
    ])
    func `goes on in the next line`(text: String, notes: [String]) throws {
        #expect(try Self.sheet("花壇※7が減っています。\n\n" + text).footnotes.map(\.text) == notes)
    }
}

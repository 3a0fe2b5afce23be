import PlanModel
import Testing

@testable import PlanParse

/// The short cut for plain cells reads nothing otherwise than the reader of all notations.
@Suite struct PlainFigureTests {
    @Test(arguments: ["0", "1,234", "12,345,678", "80.0", "0.5%", "38,430 千円", "38,430千円", "5人/日", "12か所"])
    func `reads plain cells`(text: String) {
        let bytes = Array(text.utf8)
        #expect(PlainFigure(bytes, ByteSpan(0, bytes.count)) != nil)
    }

    @Test(arguments: [
        "", "-5", "約5人", "1,23", "1.2.3", ".5", "5.", "5,", "20万人", "5人以上", "3割8分", "１２", "R5", "10/20", "5年半",
    ])
    func `leaves the others to the reader of all notations`(text: String) {
        let bytes = Array(text.utf8)
        #expect(PlainFigure(bytes, ByteSpan(0, bytes.count)) == nil)
    }

    @Test func `agrees with the reader of all notations on random cells`() {
        let pieces = [
            "0", "1", "23", "456", "789", ",", ".", " ", "　", "人", "%", "％", "千円", "円", "億円", "万", "千", "百", "件", "/",
            "5", "年",
            "以上", "半", "分の", "割", "～", "△", "-", "か所", "世帯", "第", "ha", "km",
        ]
        var random = SplitMix(seed: 20)
        var compared = 0
        for _ in 0..<40_000 {
            let count = Int.random(in: 1...5, using: &random)
            let cell = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let bytes = Array(cell.utf8)
            let span = CleanText(bytes).trimmed(ByteSpan(0, bytes.count))
            guard let plain = PlainFigure(bytes, span) else { continue }
            let text = CleanText(bytes).string(span)
            let reading = QuantityReader(bytes: bytes).readClosely(span, text: text, column: nil)
            #expect(reading.value.amount?.isIdentical(to: plain.amount) == true, "\(cell)")
            #expect(reading.unit == plain.unit, "\(cell)")
            #expect(reading.value == QuantityReader(bytes: bytes).read(span, text: text, column: nil).value, "\(cell)")
            compared += 1
        }
        #expect(compared > 1_000)
    }
}

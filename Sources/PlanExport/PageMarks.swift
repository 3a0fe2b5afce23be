/// Bytes that may need care where a text stands in the data of a page of HTML: sixteen are looked at in one step.
///
/// Such are the bytes that JSON escapes, `<`, and what may begin a mark that nobody sees: `D8`, and `E2` and `EF` where what
/// comes behind them is what stands there in such marks.
enum PageMarks {
    /// Bytes that are looked at together.
    typealias Block = SIMD16<UInt8>
    /// Which of them may need care.
    typealias Marks = SIMDMask<SIMD16<Int8>>

    /// How many bytes a block has.
    static var size: Int { 16 }
    /// Blanks, which need no care.
    static var none: Block { Block(repeating: 0x20) }

    /// - Parameters:
    ///   - block: Some bytes.
    ///   - next: Those that begin one place later.
    @inline(__always)
    static func marks(_ block: Block, _ next: Block) -> Marks {
        let ascii = (block .< all(0x20)) .| (block .== all(0x22)) .| (block .== all(0x3C))
        let others = (block .== all(0x5C)) .| (block .== all(0x7F)) .| (block .== all(0xD8))
        // `E2 80` and `E2 81`, `EF BB` and `EF BF`.
        let breaks = (block .== all(0xE2)) .& ((next & all(0xFE)) .== all(0x80))
        let orders = (block .== all(0xEF)) .& ((next | all(0x04)) .== all(0xBF))
        return ascii .| others .| breaks .| orders
    }

    @inline(__always)
    private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }
}

/// A heading that names an indicator behind the word for one: `数値目標①　婚姻率`, `指標2 窓口の利用者数`.
enum IndicatorCaption {
    /// The name; the whole heading where no such word begins it, or nothing stands behind that.
    static func name(_ bytes: [UInt8], _ heading: ByteSpan) -> ByteSpan {
        guard let word = words.end(in: bytes, at: heading.lower, heading.upper) else { return heading }
        var index = word
        if let marker = Marker(bytes, at: index, heading.upper, atLineStart: true) {
            index = marker.end
        } else if let (_, end) = Digits.number(bytes, index, heading.upper) {
            index = end
        }
        let start = index
        let (mark, length) = Scalars.decode(bytes, index, heading.upper)
        if Scalars.folded(mark) == 0x3A { index += length }
        let name = CleanText(bytes).trimmed(ByteSpan(index, heading.upper))
        // `指標の推移` is a heading of another kind.
        let isApart = start > word || index > start || name.lower > index
        return isApart && !name.isEmpty ? name : heading
    }

    private static let words: WordList<Void> = [
        "重要業績評価指標（KPI）", "重要業績評価指標", "成果指標名", "活動指標名", "指標名", "成果指標", "活動指標", "評価指標", "数値目標", "達成目標", "指標", "KPI",
        "ＫＰＩ",
    ]
}

import PlanModel

extension Head {
    /// The label stands over figures of money.
    var isMoney: Bool {
        switch role {
        case .total?, .source?, .change?: true
        default: false
        }
    }

    /// The label stands over figures of an indicator.
    var isObservation: Bool { if case .observation? = role { true } else { false } }

    /// The label speaks of a share or a rate: 率, 伸び率, %.
    func isRatio(_ bytes: [UInt8]) -> Bool {
        unit.map { $0.dimension != .money } ?? false || Self.ratios.contains { RowWords.ends(label, with: $0, bytes) }
    }

    private static let ratios = ["率", "比", "%"].map(RowWords.scalars)

    /// 区分 over a head of its own says nothing about the column.
    var isDivision: Bool { role == .attribute("status") }

    /// The role is that of the whole label, and not of the part before its bracket.
    func isWholeLabel(_ bytes: [UInt8]) -> Bool { LabelRoles.standard.role(of: key) == role }
}

/// Parts of labels.
extension Head {
    /// `款      項` over one column of names: nothing but levels of an account, of which the last is that of the names.
    static func lastLevel(_ bytes: [UInt8], _ label: ByteSpan) -> LabelRoles.Role? {
        guard label.count <= LabelKey.maximumLength,
            CharacterClass.nextBlank(bytes, label.lower, label.upper) < label.upper
        else { return nil }
        let roles = PlainLine.words(bytes, label).map { LabelRoles.standard.role(of: LabelKey(bytes, $0)) }
        guard roles.allSatisfy({ if case .account(.some)? = $0 { true } else { false } }) else { return nil }
        return roles.last ?? nil
    }

    /// `戦略指標 （ ）はR6年の目標`, `実績値（　）内は計画値`: what the brackets of the cells below hold is no part of the head.
    static func withoutLegend(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        var index = span.lower
        while index < span.upper {
            let lead = bytes[index]
            if lead == 0x28 || lead == 0xEF, index > span.lower, legends.end(in: bytes, at: index, span.upper) != nil {
                return CleanText(bytes).trimmed(ByteSpan(span.lower, index))
            }
            index += Scalars.length(lead)
        }
        return nil
    }

    private static let legends: WordList<Void> = ["（ ）", "（）", "（　）", "()", "( )"]

    /// The last word of a label; a blank or a tag stands before it.
    static func lastWord(_ bytes: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        guard
            CharacterClass.nextBlank(bytes, span.lower, span.upper) < span.upper
                || bytes[span.lower..<span.upper].contains(UInt8(ascii: "<"))
        else { return nil }
        guard var word = PlainLine.words(bytes, span).last else { return nil }
        var index = word.lower
        while index < word.upper {
            if bytes[index] == UInt8(ascii: "<"), let (_, end) = Lexer.markup(in: bytes, at: index), end < word.upper {
                word = ByteSpan(end, word.upper)
                index = end
            } else {
                index += 1
            }
        }
        return word
    }

    /// The unit that a stretch is.
    static func unit(_ bytes: [UInt8], _ span: ByteSpan) -> Value.Unit? { UnitTable.standard.whole(bytes, span) }

    /// The unit of `単位：千円`, the first of several.
    static func statedUnit(_ bytes: [UInt8], _ span: ByteSpan) -> Value.Unit? {
        TableUnit.holdsUnitsAlone(span, bytes) ? TableUnit.within(span, bytes) : nil
    }

    /// The label without the marker of a list, or うち, before it; nil where neither stands there. Brackets may stand
    /// around it: `（うち一般財源）`.
    static func withoutMark(_ bytes: [UInt8], _ whole: ByteSpan) -> ByteSpan? {
        var span = whole
        if let bracket = HeadingLine.trailingBracket(bytes, whole), bracket.start == whole.lower {
            span = CleanText(bytes).trimmed(bracket.inner)
        }
        let marker = Marker(bytes, at: span.lower, span.upper, atLineStart: true)
        guard let end = marker?.end ?? part.end(in: bytes, at: span.lower, span.upper), end < span.upper else {
            return nil
        }
        return CleanText(bytes).trimmed(ByteSpan(end, span.upper))
    }

    private static let part: Word = "うち"
}

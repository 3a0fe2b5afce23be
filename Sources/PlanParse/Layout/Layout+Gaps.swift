/// How well columns of blanks cut the lines of a document.
extension Layout {
    /// Columns that line up cut the lines of the text: few cells are left in which wide blanks, or the blank behind a label,
    /// may part others.
    func isCutWell(_ bytes: [UInt8], _ form: CompiledForm) -> Bool {
        let rows = rows.count(where: \.isTabular)
        guard lettered * 4 < rows else { return false }
        let uncut = cells.count { cell in
            guard cell.isInPieces, form.label(cell.key) == nil else { return false }
            return Self.holdsGap(bytes, cell.span) || Self.beginsWithLabel(bytes, cell.span, form)
        }
        return rows > 4 * uncut
    }

    /// A label of up to three words and a blank begin the cell: `目 標 名 認知症サポーターの養成`.
    static func beginsWithLabel(_ bytes: [UInt8], _ span: ByteSpan, _ form: CompiledForm) -> Bool {
        var index = span.lower
        for _ in 0..<3 {
            index = CharacterClass.nextBlank(bytes, index, span.upper)
            guard index < span.upper, index - span.lower <= LabelKey.maximumLength else { return false }
            if form.label(LabelKey(bytes, ByteSpan(span.lower, index))) != nil { return true }
            index = CharacterClass.skipBlanks(bytes, index, span.upper)
        }
        return false
    }

    private static func holdsGap(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard mayHoldGap(bytes.span, span) else { return false }
        var index = CharacterClass.nextBlank(bytes, span.lower, span.upper)
        while index < span.upper {
            let end = CharacterClass.skipBlanks(bytes, index, span.upper)
            if AlignedLine.isGap(bytes, index, end) { return true }
            index = CharacterClass.nextBlank(bytes, end, span.upper)
        }
        return false
    }

    /// Two characters that may be blanks stand side by side, or one that needs a closer look.
    private static func mayHoldGap(_ text: Span<UInt8>, _ span: ByteSpan) -> Bool {
        var (index, isBlank) = (span.lower, false)
        while index < span.upper {
            switch text[index] {
            case 0x20:
                if isBlank { return true }
                isBlank = true
                index += 1
            case 0xE3 where text[index + 1] == 0x80 && text[index + 2] == 0x80:
                if isBlank { return true }
                isBlank = true
                index += 3
            case 0x09...0x0D, 0x26, 0xC2, 0xE2: return true
            default:
                isBlank = false
                index += Scalars.length(text[index])
            }
        }
        return false
    }
}

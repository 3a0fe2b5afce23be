import PlanModel

/// What to put in place of a stretch of the source, where a finding's hint is exactly that.
///
/// Most hints say what is meant and not what to write. Two are the text itself: the character that was meant for one that looks like
/// it, and the name of an account. The stretch is looked for in the place of the finding; a name that stands there twice is none.
struct FindingFix: Sendable {
    /// The stretches, with lines and columns.
    let places: [SourceSpan]
    let replacement: String

    init?(_ diagnostic: Diagnostic, _ contents: FileFindings.Contents, _ lines: LineTable) {
        // Of a PDF or Word file the text is not what stands in the file.
        guard contents.source.reader == nil, let span = diagnostic.span, let hint = diagnostic.hint,
            let wrong = diagnostic.details.first, !wrong.isEmpty, wrong != hint
        else { return nil }
        let found = Self.offsets(of: Array(wrong.utf8), in: contents.bytes(of: span))
        switch diagnostic.kind {
        case .textSuspiciousCharacter: guard !found.isEmpty else { return nil }
        case .budgetAccountNameSuspect: guard found.count == 1 else { return nil }
        default: return nil
        }
        places = found.map { lines.resolve(SourceSpan(offset: $0, length: wrong.utf8.count)) }
        replacement = hint
    }

    /// Where some bytes stand among others, one behind the other. UTF-8 finds whole characters alone.
    private static func offsets(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> [Int] {
        var (offsets, index): ([Int], Int) = ([], bytes.startIndex)
        while index + wanted.count <= bytes.endIndex {
            guard bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) else {
                index += 1
                continue
            }
            offsets.append(index)
            index += wanted.count
        }
        return offsets
    }
}

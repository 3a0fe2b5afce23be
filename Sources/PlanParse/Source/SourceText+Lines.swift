public import PlanModel

extension SourceText {
    /// The lines of the text that a span touches, as they stand there, with the line ends between them alone.
    /// ```swift
    /// let source = SourceText("甲\n目標値\t120人\n乙")
    /// source.lines(of: SourceSpan(offset: 14, length: 6))      // "目標値\t120人"
    /// ```
    /// - Parameter span: A span of this text, such as `PlanDocument.place(of:)` gives; what lies outside of the text is
    ///   left out.
    public func lines(of span: SourceSpan) -> String {
        var start = min(max(0, span.offset), bytes.count)
        // A span may end with the line end of its line.
        var end = min(max(start, span.end), bytes.count)
        while end > start, Self.endsLine(bytes[end - 1]) { end -= 1 }
        while start > 0, !Self.endsLine(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, !Self.endsLine(bytes[end]) { end += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension PlanDocument {
    /// The line that a record or a field was read from, as it is printed.
    /// ```swift
    /// let source = SourceText(text, name: "plan.txt")
    /// let document = PlanParser().document(of: source)
    /// document.printedLine(of: .field(sheet: 0, .department), in: source)      // "所管課\t健康増進課"
    /// ```
    /// - Parameters:
    ///   - path: The record or field: ``RecordEntry/path``, or indices.
    ///   - source: The text that the document was read from.
    /// - Returns: The line, or the lines where it stands on several; nil where the document knows no place.
    public func printedLine(of path: RecordPath, in source: SourceText) -> String? {
        place(of: path).map { source.lines(of: $0) }
    }
}

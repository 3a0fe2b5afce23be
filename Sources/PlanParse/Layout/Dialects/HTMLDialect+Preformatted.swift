/// Text that stands in HTML as it is set: `pdftotext -htmlmeta` and pages of old write plain text so, its columns made of blanks.
extension HTMLDialect {
    /// Reads the text behind `<pre>`, its line ends and blanks kept; tags in it are markup.
    mutating func readPreformatted(into writer: inout TranscriptWriter) {
        writer.endParagraph()
        // The line end right behind the tag is none of the text.
        if index < end, bytes[index] == 0x0A { index += 1 }
        var start = index
        while index < end {
            guard bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, at: index, end, &missing) else {
                index += 1
                continue
            }
            writer.copy(ByteSpan(start, index))
            index = tag.span.upper
            start = index
            if tag.name == "pre", tag.isClosing { break }
        }
        writer.copy(ByteSpan(start, index))
        writer.endParagraph()
        startText()
    }
}

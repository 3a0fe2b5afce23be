extension String {
    /// The text of a stretch of bytes that are UTF-8 and known to be: they are not checked again.
    ///
    /// A stretch that begins or ends within a character is repaired as any other bytes are.
    init(valid bytes: [UInt8], _ span: ByteSpan) {
        guard #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *), Self.isWhole(bytes, span) else {
            self.init(decoding: bytes[span.lower..<span.upper], as: UTF8.self)
            return
        }
        assert(String(validating: bytes[span.lower..<span.upper], as: UTF8.self) != nil, "no UTF-8")
        // All that is laid out was decoded or transcribed from what was decoded, so the whole is UTF-8, and a stretch of whole
        // characters is.
        self = unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(span.lower..<span.upper)))
    }

    /// No character is cut at either end.
    private static func isWhole(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        func goesOn(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
        return !goesOn(span.lower) && !goesOn(span.upper)
    }
}

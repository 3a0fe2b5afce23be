/// The stages of the parser one by one, for benchmarks.
package enum StageProbe {
    /// Decodes; gives the number of bytes.
    package static func decode(_ file: [UInt8]) -> Int { SourceText(utf8: file, name: "-").bytes.count }

    /// Decodes and lexes; gives the number of tokens.
    package static func lex(_ file: [UInt8]) -> Int { Lexer.tokens(of: SourceText(utf8: file, name: "-").bytes).count }

    /// Decodes, lexes and lays out; gives the number of cells.
    package static func layout(_ file: [UInt8]) -> Int {
        Layout(SourceText(utf8: file, name: "-").bytes).cells.count
    }
}

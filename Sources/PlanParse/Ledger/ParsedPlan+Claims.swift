package import PlanModel

/// What the package's own checks see of the way from bytes to records: nothing of it belongs to the library's door.
extension ParsedPlan {
    /// A stretch that something accounts for.
    package struct Claim {
        /// Where it stands.
        package let span: SourceSpan
        /// Tags, rules and page furniture, which belong to no text.
        package let isMarkup: Bool
    }

    /// All stretches that something accounts for, in no order.
    package var claims: [Claim] {
        ledger.claims.map { Claim(span: $0.span.sourceSpan, isMarkup: $0.kind == .markup) }
    }
}

extension SourceText {
    /// The decoded text in UTF-8, in which spans count.
    package var utf8: [UInt8] { bytes }

    /// Where the tokens of the text start.
    package var tokenStarts: [Int] { Lexer.tokens(of: bytes).map { Int($0.start) } }
}

/// How records take text out of bytes.
package enum RecordText {
    /// The text that a field takes from some bytes: no markup, entities resolved, blanks collapsed.
    package static func field(_ bytes: [UInt8]) -> [UInt8] {
        Array(Ledger(bytes).reread(ByteSpan(0, bytes.count)).utf8)
    }

    /// The length of the blank that starts at a byte, an entity of one counted whole; 0 where none starts.
    package static func blankLength(_ bytes: [UInt8], at index: Int) -> Int {
        CharacterClass.blankLength(bytes, index, bytes.count)
    }

    /// The longest blank in bytes.
    package static var longestBlank: Int { CharacterEntity.maximumLength }
}

package import PlanModel

/// What the package's own checks see of the way from bytes to records: nothing of it belongs to the library's door.
extension ParsedPlan {
    /// A stretch that something accounts for.
    package struct Claim {
        /// Where it stands.
        package let span: SourceSpan
        /// What it is, and how a field was found.
        package let reading: Reading
        /// Tags, rules and page furniture, which belong to no text.
        package var isMarkup: Bool { reading == .markup }
    }

    /// What a stretch was read as.
    package enum Reading: UInt8, Sendable, CaseIterable {
        /// A field where the form says, where a repair put it, or by a guess.
        case declared, repaired, guessed
        /// What tells the meaning of others: heads, labels, the marks of lists, and what belongs to no text.
        case label, marker, markup

        fileprivate init(_ claim: Ledger.Claim) {
            switch (claim.kind, claim.manner) {
            case (.field, .declared): self = .declared
            case (.field, .repaired): self = .repaired
            case (.field, .guessed): self = .guessed
            case (.label, _): self = .label
            case (.marker, _): self = .marker
            case (.markup, _): self = .markup
            }
        }
    }

    /// All stretches that something accounts for, in no order.
    package var claims: [Claim] {
        ledger.claims.map { Claim(span: $0.span.sourceSpan, reading: Reading($0)) }
    }

    /// A stretch that something accounts for, in little room: bytes and the place of its reading among all.
    package struct Stretch {
        package let start: Int32
        package let end: Int32
        package let code: UInt8

        package init(_ start: Int, _ end: Int, code: UInt8) {
            (self.start, self.end, self.code) = (Int32(clamping: start), Int32(clamping: end), code)
        }
    }

    /// All stretches that something accounts for, in no order.
    package var stretches: [Stretch] {
        ledger.claims.map { Stretch($0.span.lower, $0.span.upper, code: Reading($0).rawValue) }
    }

    /// The document, without a copy of its records.
    package consuming func taken() -> PlanDocument { takeDocument() }
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

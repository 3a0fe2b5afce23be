import PlanExport
package import PlanModel
package import PlanParse
import PlanReport

/// What holds for every document, whatever its bytes are: the oracle of the tests and of the fuzzer.
package struct Promises {
    /// How much of it is asked.
    package enum Extent {
        /// What is true of the text, its record and its page.
        case whole
        /// What is true of the text, and that the same record comes again. Writing, reading back and checking the record
        /// costs several times as much, and finds the same in a hundred documents that differ in a line or a byte.
        case text
    }

    private let source: SourceText
    private let parser: PlanParser
    /// What was read: the text of the source, or nothing where it is no text or too large.
    private let parsed: ParsedPlan
    /// What was broken, in words.
    private var broken: [String] = []

    /// The promises that reading a source breaks, in words; none where the parser keeps its word.
    package static func broken(_ source: SourceText, _ parser: PlanParser = PlanParser()) -> [String] {
        reading(source, parser).broken
    }

    /// The document that a source gives, and the promises that reading it breaks.
    package static func reading(
        _ source: SourceText, _ parser: PlanParser = PlanParser(), _ extent: Extent = .whole
    ) -> (document: PlanDocument, broken: [String]) {
        var promises = Promises(source: source, parser: parser)
        let document = promises.parsed.document
        promises.check(document, extent)
        return (document, promises.broken)
    }

    private init(source: SourceText, parser: PlanParser) {
        self.source = source
        self.parser = parser
        parsed = parser.parse(source)
    }

    private mutating func check(_ document: PlanDocument, _ extent: Extent) {
        checkTokens()
        checkClaims(document)
        broken += SpanPromises.broken(
            parsed.source, document, markup: parsed.claims.filter(\.isMarkup).map(\.span),
            isReordered: parsed.isReordered)
        checkFindings(document)
        checkManners(document)
        let line = PlanJSON.line(document)
        expect(line == PlanJSON.line(parser.document(of: source)), "parsed twice, the same")
        guard case .whole = extent else { return }
        checkRecord(document, line)
        checkPage()
    }

    private mutating func expect(_ condition: Bool, _ promise: @autoclosure () -> String) {
        if !condition { broken.append(promise()) }
    }

    /// Tokens tile the source: the first starts at 0, each behind the one before.
    private mutating func checkTokens() {
        let (starts, bytes) = (parsed.source.tokenStarts, parsed.source.utf8)
        expect(starts.first ?? 0 == 0, "the first token starts at 0")
        expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, "tokens rise")
        expect(starts.last.map { $0 < bytes.count } ?? bytes.isEmpty, "the last token is inside")
    }

    /// Every byte that is not blank is claimed once, or reported.
    private mutating func checkClaims(_ document: PlanDocument) {
        let bytes = parsed.source.utf8
        // One more at the start of a stretch, one less behind its end: the running sum counts the stretches at a byte.
        var steps = [Int](repeating: 0, count: bytes.count + 1)
        for span in parsed.claims.map(\.span) + document.unclaimed.map(\.span) {
            guard span.offset >= 0, span.length >= 0, span.end <= bytes.count else {
                broken.append("a claim lies outside the source: \(span)")
                return
            }
            steps[span.offset] += 1
            steps[span.end] -= 1
        }
        var (count, blankEnd) = (0, 0)
        for index in bytes.indices {
            count += steps[index]
            if count > 1 { return broken.append("byte \(index) is claimed twice: \(excerpt(index))") }
            blankEnd = max(blankEnd, index + RecordText.blankLength(bytes, at: index))
            if count == 0, bytes[index] > 0x20, index >= blankEnd {
                return broken.append("byte \(index) is lost: \(excerpt(index))")
            }
        }
        let reported = document.diagnostics.filter { $0.kind == .sourceUnclaimed }.compactMap(\.span)
        let unclaimed = document.unclaimed.map(\.span)
        let isBounded = document.diagnostics.contains { $0.kind == .sourceLimit }
        expect(
            isBounded ? reported[...] == unclaimed.prefix(reported.count) : reported == unclaimed,
            "each unclaimed stretch is a finding")
    }

    private func excerpt(_ index: Int) -> String {
        let bytes = parsed.source.utf8
        return String(decoding: bytes[max(0, index - 30)..<min(bytes.count, index + 30)], as: UTF8.self)
    }

    /// Every finding has a place, and a message that quotes something where it quotes.
    private mutating func checkFindings(_ document: PlanDocument) {
        for finding in document.diagnostics {
            expect(finding.span != nil, "a place for \(finding.kind.code)")
            for language in Language.allCases {
                let message = finding.message.text(in: language)
                guard Self.emptyQuotes.contains(where: message.contains), !message.contains("…") else { continue }
                // What the document says may hold such quotes, and a bracket makes them within others.
                let wording = finding.details.filter { !$0.isEmpty }.reduce(message) { $0.replacing($1, with: "–") }
                expect(
                    !Self.emptyQuotes.contains(where: wording.contains),
                    "\(finding.kind.code) quotes nothing: \(message)")
            }
        }
    }

    private static let emptyQuotes = ["「」", "“”", "『』"]

    /// A value is in doubt only in a sheet that counts such a field.
    private mutating func checkManners(_ document: PlanDocument) {
        for (index, sheet) in document.trace.sheets.enumerated() {
            var trace = PlanTrace()
            trace.sheets = [sheet]
            var manners: Set<Coverage.Manner> = []
            trace.replace { span in
                manners.insert(span.manner)
                return span
            }
            expect(
                sheet.coverage.guessed > 0 || !manners.contains(.guessed), "no guess in sheet \(index + 1) without one")
            expect(sheet.span.manner == .declared, "sheet \(index + 1) as a whole has no manner")
        }
    }

    /// A record read back is the document, and is as its schema says.
    private mutating func checkRecord(_ document: PlanDocument, _ line: [UInt8]) {
        do throws(PlanJSONError) {
            let read = try PlanJSON.read(line)
            expect(read == document, "read back, the same document")
            expect(PlanJSON.line(read) == line, "read back and written, the same bytes")
            let record = try JSONParser.parse(line)
            expect(try JSONParser.parse(PlanJSON.indented(document)) == record, "indented, the same record")
            broken += SchemaValidator.record?.errors(in: record) ?? ["no schema of records"]
        } catch {
            broken.append("a record that is no record: \(error)")
        }
    }

    /// A page holds the text as it is, in data that neither open nor end an element.
    private mutating func checkPage() {
        let data = ReportedDocument(parsed, path: parsed.source.name).data
        expect(!data.contains(UInt8(ascii: "<")), "the data of a page have no <")
        let parts = (try? JSONParser.parse(Array(data)))?.elements ?? []
        expect(parts.count == 3, "the data of a page are JSON")
        let text = parts.last?.text ?? ""
        expect(text.utf8.elementsEqual(parsed.source.utf8), "the data of a page hold the text")
    }
}

public import PlanParse

/// How the text of files that are none is got: by a command that is run with the path, and whose output is read instead.
///
/// ```swift
/// var extraction = TextExtraction(.automatic)
/// extraction.globs = [Glob("*.pdf")]
/// let read = try SourceFile(path: "plan.pdf", place: "plan.pdf").text(by: extraction)
/// read.extraction?.reader             // "pdftotext -layout FILE -"
/// ```
/// The command is run without a shell. Standard input, pipes and devices are read as they are.
public struct TextExtraction: Sendable, Hashable {
    /// What gives the text.
    public enum Reader: Sendable, Hashable {
        /// A program, by its name in `PATH` or its path. It gets the path of the file as its only argument and the file
        /// as its standard input, and is run for text too.
        case command(SystemPath)
        /// The best of the known programs that is installed, by the kind of the file; text is read as it is.
        case automatic
    }

    /// What gives the text.
    public var reader: Reader
    /// Patterns of the files that it is asked for; all where there is none.
    public var globs: [Glob] = []
    /// How long a command may take for one file.
    public var timeLimit: Duration = .seconds(standardSeconds)
    /// How many bytes a command may write for one file.
    public var byteLimit = SourceText.maximumBytes
    /// Where programs are looked for.
    package var search = ProgramSearch.ofProcess

    /// Seconds that a command may take unless told otherwise.
    public static let standardSeconds = 120

    /// Files are read through a reader.
    public init(_ reader: Reader) { self.reader = reader }

    // MARK: One file

    /// The command that is to be run for a file; nil where its bytes are read as they are.
    func command(for source: SourceFile, _ file: [UInt8]) throws(ExtractionFailure) -> ExtractorCommand? {
        guard !source.isStandardInput, isAskedFor(source), (try? FileStatus(of: source.path))?.kind == .file else {
            return nil
        }
        switch reader {
        case .command(let name): return try ExtractorCommand(named: name, of: source.path, search)
        case .automatic:
            guard let kind = DocumentKind(of: file, source.path) else { return nil }
            return try ExtractorCommand(for: kind, of: source.path, search)
        }
    }

    private func isAskedFor(_ source: SourceFile) -> Bool {
        let place = source.place.bytes.isEmpty ? source.path.name : source.place
        return globs.isEmpty || globs.contains { $0.matches(place) }
    }

    // MARK: Earlier runs

    /// What decides which text a file gives, so that records are made anew where it changes: the reader, the programs
    /// that stand for it with what tells when they change, and the patterns.
    var fingerprint: String {
        let patterns = globs.map { " for " + $0.pattern }.joined()
        switch reader {
        case .command(let name):
            return "read by \(name) \(Self.stamp(of: search.path(of: name)))" + patterns
        case .automatic:
            let chosen = DocumentKind.allCases.compactMap { ExtractorInventory.chosen(for: $0, search) }
            let programs = chosen.map { "\($0.preset.kind.rawValue) \($0.preset.reader) \(Self.stamp(of: $0.path))" }
            return "read by " + programs.joined(separator: ", ") + patterns
        }
    }

    private static func stamp(of program: SystemPath?) -> String {
        program.flatMap { try? FileStatus(of: $0).stamp.text } ?? "not found"
    }
}

/// A source's text, and how it was got where a command gave it.
public struct ReadText: Sendable {
    /// The text; that of a file that is none is empty.
    public let text: SourceText
    /// How a command gave it; nil where the bytes of the source are the text.
    public let extraction: ExtractionReport?
}

/// How a command gave the text of a file.
public struct ExtractionReport: Sendable, Hashable {
    /// The command, as records carry it.
    public let reader: String
    /// The program that was run.
    public let program: SystemPath
    /// The kind of file that the command was chosen for; nil where it was named.
    public let kind: DocumentKind?
    /// The last lines that the command wrote to standard error though it ended well; empty where there were none.
    public let standardError: String
    /// Whether the text is nothing but blanks, as that of pages that are pictures is.
    public let isBlank: Bool
}

extension SourceFile {
    /// Its text, which a command gives where that is asked for.
    /// ```swift
    /// let read = try sourceFile.text(by: TextExtraction(.automatic))
    /// ```
    /// - Parameters:
    ///   - encoding: The encoding of the text, or nil to tell it by its bytes.
    ///   - extraction: How the text of a file that is none is got; nil to read all bytes as they are.
    /// - Throws: A ``FileError`` where the file cannot be read, or the command does not give its text.
    public func text(
        in encoding: SourceEncoding? = nil, by extraction: TextExtraction?
    ) throws(FileError) -> ReadText {
        try text(of: try read(), in: encoding, by: extraction)
    }

    /// The text of its bytes, or what a command gives instead.
    package func text(
        of file: [UInt8], in encoding: SourceEncoding?, by extraction: TextExtraction?
    ) throws(FileError) -> ReadText {
        do throws(ExtractionFailure) {
            guard let extraction, let command = try extraction.command(for: self, file) else {
                return ReadText(text: SourceText(file: file, name: name, encoding: encoding), extraction: nil)
            }
            let (bytes, standardError) = try command.run(extraction)
            let text = SourceText(file: bytes, name: name, encoding: encoding)
            let report = ExtractionReport(
                reader: command.reader, program: command.program, kind: command.preset?.kind,
                standardError: StandardError.excerpt(standardError), isBlank: !bytes.contains { $0 > 0x20 })
            return ReadText(text: text.extracted(from: file, by: command.reader), extraction: report)
        } catch {
            throw FileError(path, error)
        }
    }
}

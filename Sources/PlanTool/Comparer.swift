import PlanExport
import PlanFiles
import PlanModel
import PlanParse
import PlanReport

/// `planparse compare`: two documents, records, folders or archives, and what changed from one to the other.
struct Comparer: Sendable {
    let options: CompareOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        do {
            let parser = try options.parser()
            if options.extraction.ofFiles(upTo: options.limits) != nil { Interruption.watch(endsAtOnce: true) }
            var (status, sides): (ExitStatus, [[ComparedFile]]) = (.success, [])
            for side in options.sides {
                let read = await files(of: side, parser)
                status = max(status, read.status)
                sides.append(read.files)
            }
            // What could not be read would be told as gone, or as new.
            guard sides.allSatisfy({ !$0.isEmpty }) else { return max(status, .unreadable) }
            try write(sides[0], sides[1])
            return status
        } catch let error as FormFileError {
            Console.complain(error.message.text(in: language))
            return error.status
        } catch let error as FileError {
            Console.complain(error.message.text(in: language))
            return .unreadable
        } catch {
            Console.complain("\(error)")
            return .unreadable
        }
    }

    private func write(_ old: [ComparedFile], _ new: [ComparedFile]) throws(FileError) {
        let output = try PageOutput(options.file)
        let comparison = PlanComparison(from: old.map(\.document), to: new.map(\.document))
        switch options.format {
        case .text:
            let lines = comparison.lines(in: language).map { PrintableText.of($0) + "\n" }
            output.write(Array(lines.joined().utf8))
        case .json: output.write(comparison.json + Array("\n".utf8))
        case .csv: output.write(comparison.csv)
        case .html:
            var report = ReportPage(language: options.language ?? .ja)
            output.write(report.beginning())
            for file in old + new {
                if let page = file.page { output.write(report.piece(for: page)) }
            }
            output.write(report.piece(for: comparison, oldCount: old.count))
            output.write(report.end())
        }
        try output.finish()
    }

    // MARK: Documents

    private typealias Read = (files: [ComparedFile], status: ExitStatus)

    /// The documents of a side, in the order of their files.
    private func files(of side: SystemPath, _ parser: PlanParser) async -> Read {
        let selection = SourceSelection(of: [side], options.selection.filter)
        // Records beside the sources of an archive are no news.
        var read: Read = (
            [], SelectionReport(language: language, isQuiet: options.isQuiet, unusualAlone: true).write(selection)
        )
        let reader = ComparedFile.Reader(
            encoding: options.encoding, extraction: options.extraction.ofFiles(upTo: options.limits), parser: parser,
            isPage: options.format == .html)
        await InOrder.run(selection.sources, width: options.jobs ?? FolderConversion.processors) { source in
            Result { () throws(FileError) in try reader.file(source) }
        } use: { result in
            switch result {
            case .success(let file): read.files.append(file)
            case .failure(let error):
                Console.complain(error.message.text(in: language))
                read.status = .unreadable
            }
        }
        return read
    }
}

/// A document that is compared, or what the record says that a file is.
private struct ComparedFile: Sendable {
    let document: PlanDocument
    /// What a page shows of it; nil where no page is written.
    let page: ReportedDocument?

    /// How files are read.
    struct Reader: Sendable {
        let encoding: SourceEncoding?
        let extraction: TextExtraction?
        let parser: PlanParser
        /// A page is written of them.
        let isPage: Bool

        func file(_ source: SourceFile) throws(FileError) -> ComparedFile {
            let bytes = try source.read()
            if bytes.first == UInt8(ascii: "{"), let record = try? PlanJSON.read(bytes) {
                return ComparedFile(
                    document: record, page: isPage ? ReportedDocument(record: record, path: source.shown) : nil)
            }
            let text = try source.text(of: bytes, in: encoding, by: extraction).text
            var (document, page): (PlanDocument, ReportedDocument?)
            if isPage {
                (document, page) = ReportedDocument.reading(parser.parse(text), path: source.shown)
            } else {
                (document, page) = (parser.document(of: text), nil)
            }
            // Below a folder documents of one name are told apart by the folders between.
            document.plan.source.name = "\(source.place)"
            return ComparedFile(document: document, page: page)
        }
    }
}

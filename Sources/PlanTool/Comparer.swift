import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse compare`: two documents, records, folders or archives, and what changed from one to the other.
struct Comparer: Sendable {
    let options: CompareOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        do throws(FormFileError) {
            let parser = try options.parser()
            if options.extraction.ofFiles(upTo: options.limits) != nil { Interruption.watch(endsAtOnce: true) }
            var (status, sides): (ExitStatus, [[PlanDocument]]) = (.success, [])
            for side in options.sides {
                let read = await documents(of: side, parser)
                status = max(status, read.status)
                sides.append(read.documents)
            }
            // What could not be read would be told as gone, or as new.
            guard sides.allSatisfy({ !$0.isEmpty }) else { return max(status, .unreadable) }
            write(PlanComparison(from: sides[0], to: sides[1]))
            return status
        } catch {
            Console.complain(error.message.text(in: language))
            return error.status
        }
    }

    private func write(_ comparison: PlanComparison) {
        switch options.format {
        case .text:
            for line in comparison.lines(in: language) { Console.output(PrintableText.of(line) + "\n") }
        case .json: Console.output(comparison.json + Array("\n".utf8))
        case .csv: Console.output(comparison.csv)
        }
    }

    // MARK: Documents

    private typealias Read = (documents: [PlanDocument], status: ExitStatus)

    /// The documents of a side, in the order of their files.
    private func documents(of side: SystemPath, _ parser: PlanParser) async -> Read {
        let selection = SourceSelection(of: [side], options.selection.filter)
        // Records beside the sources of an archive are no news.
        var read: Read = (
            [], SelectionReport(language: language, isQuiet: options.isQuiet, unusualAlone: true).write(selection)
        )
        let (encoding, extraction) = (options.encoding, options.extraction.ofFiles(upTo: options.limits))
        await InOrder.run(selection.sources, width: options.jobs ?? FolderConversion.processors) { source in
            Result { () throws(FileError) in try Self.document(source, encoding, extraction, parser) }
        } use: { result in
            switch result {
            case .success(let document): read.documents.append(document)
            case .failure(let error):
                Console.complain(error.message.text(in: language))
                read.status = .unreadable
            }
        }
        return read
    }

    /// A document, or what the record says that a file is.
    private static func document(
        _ source: SourceFile, _ encoding: SourceEncoding?, _ extraction: TextExtraction?, _ parser: PlanParser
    ) throws(FileError) -> PlanDocument {
        let bytes = try source.read()
        if bytes.first == UInt8(ascii: "{"), let record = try? PlanJSON.read(bytes) { return record }
        var document = parser.document(of: try source.text(of: bytes, in: encoding, by: extraction).text)
        // Below a folder documents of one name are told apart by the folders between.
        document.plan.source.name = "\(source.place)"
        return document
    }
}

import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse worker`: a line of JSON in, a line of JSON out, for programs that have many documents and start this one once.
struct Worker: Sendable {
    let options: WorkerOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() async -> ExitStatus {
        do throws(FormFileError) {
            let answerer = Answerer(options, try options.parser())
            return await answer(by: answerer)
        } catch {
            Console.complain(error.message.text(in: language))
            return error.status
        }
    }

    private func answer(by answerer: Answerer) async -> ExitStatus {
        do throws(FileError) {
            var input = try LineInput(longest: options.longestRequest)
            let width = options.jobs ?? FolderConversion.processors
            while let first = try input.next() {
                var lines = [first]
                // No more than what is there: who waits for an answer before the next request gets it.
                while lines.count < width, input.isReady, let line = try input.next() { lines.append(line) }
                await InOrder.run(lines, width: width) {
                    answerer.answer(to: $0)
                } use: { answer in
                    guard let answer else { return }
                    Console.output(answer)
                    Console.flush()
                }
            }
            return .success
        } catch {
            Console.complain(error.message.text(in: language))
            return .unreadable
        }
    }
}

/// Answers the lines of a worker, each by itself.
private struct Answerer: Sendable {
    private let parser: PlanParser
    private let encoding: SourceEncoding?
    private let extraction: TextExtraction?

    init(_ options: WorkerOptions, _ parser: PlanParser) {
        self.parser = parser
        encoding = options.encoding
        extraction = options.extraction.ofFiles(upTo: options.limits)
    }

    /// The answer to a line; none to a blank one.
    func answer(to line: LineInput.Line) -> [UInt8]? {
        guard case .line(let bytes) = line else { return refusal(.tooLong, id: .null) }
        if bytes.allSatisfy({ $0 <= 0x20 }) { return nil }
        let json: JSONValue
        do throws(PlanJSONError) { json = try JSONParser.parse(bytes) } catch {
            let expected = "\(error)"
            return refusal(
                WorkerRequest.Refusal(
                    "request.not-json", ja: "JSON として読めません（\(expected)）。", en: "the line is no JSON: \(expected)"),
                id: .null)
        }
        let id = WorkerRequest.id(of: json)
        do throws(WorkerRequest.Refusal) {
            let source = try source(of: try WorkerRequest(json))
            return WorkerLine.record(parser.document(of: source), id: id)
        } catch {
            return refusal(error, id: id)
        }
    }

    private func refusal(_ refusal: WorkerRequest.Refusal, id: JSONValue) -> [UInt8] {
        WorkerLine.error(refusal.code, refusal.message, id: id)
    }

    private func source(of request: WorkerRequest) throws(WorkerRequest.Refusal) -> SourceText {
        switch request.content {
        case .text(let text): return SourceText(text, name: request.name)
        case .bytes(let bytes): return SourceText(file: bytes, name: request.name, encoding: encoding)
        case .path(let path):
            let path = SystemPath(path)
            do throws(FileError) {
                return try SourceFile(path: path, place: path.name).text(in: encoding, by: extraction).text
            } catch {
                throw WorkerRequest.Refusal("file.unreadable", ja: error.message.ja, en: error.message.en)
            }
        }
    }
}

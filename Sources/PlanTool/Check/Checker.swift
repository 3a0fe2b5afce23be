import Foundation
import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse check`: what is wrong in documents, and what the parser was unsure of.
struct Checker: Sendable {
    let options: CheckOptions

    /// What became of one input.
    enum Outcome: Sendable {
        case checked(CheckedDocument)
        case failed(String, ExitStatus)
    }

    func run() async -> ExitStatus {
        let inputs = Input.expand(options.inputs.map(\.text))
        let report = options.report
        var status = ExitStatus.success
        var documents: [CheckedDocument] = []
        let width = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        await InOrder.run(inputs, width: width) { input in
            check(input)
        } use: { outcome in
            switch outcome {
            case .checked(let document):
                if document.hasErrors { status = max(status, .findings) }
                report.write(document)
                documents.append(document.withoutText)
            case .failed(let message, let failure):
                status = max(status, failure)
                Console.complain("\(message)")
            }
        }
        report.finish(documents)
        return status
    }

    private func check(_ input: Input) -> Outcome {
        let bytes: [UInt8]
        do {
            bytes = try input.read()
        } catch {
            return .failed("cannot read \(input.path): \(error.localizedDescription)", .unreadable)
        }
        do {
            let policy = try configuredPolicy(for: input).under(options.policy)
            let source = SourceText(file: bytes, name: input.name, encoding: options.encoding)
            let document = PlanParser().document(of: source)
            return .checked(
                CheckedDocument(
                    path: input.path, text: Array(source.text.utf8),
                    diagnostics: document.diagnostics.compactMap(policy.applied)))
        } catch {
            return .failed("\(error)", .usage)
        }
    }

    /// What the file of settings says: the one that is named, else the one beside the document.
    private func configuredPolicy(for input: Input) throws -> SeverityPolicy {
        let path: String
        if let named = options.configuration?.text {
            path = named
        } else {
            guard input.path != "-" else { return SeverityPolicy() }
            let folder = URL(fileURLWithPath: input.path).deletingLastPathComponent()
            path = folder.appendingPathComponent(".planparse.json").path
            guard FileManager.default.fileExists(atPath: path) else { return SeverityPolicy() }
        }
        do {
            return try SeverityPolicy(json: try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch let error as UsageError {
            throw SettingsError(description: "\(path): \(error.reason.text(in: options.language ?? .ofTerminal))")
        } catch is DecodingError {
            let expected = "{\"severity\": {\"CODE\": \"error|warning|note|repair|off\"}}"
            throw SettingsError(description: "\(path): expected \(expected)")
        } catch {
            throw SettingsError(description: "cannot read \(path): \(error.localizedDescription)")
        }
    }
}

/// A file of settings that cannot be used: where, and what was expected.
struct SettingsError: Error, CustomStringConvertible {
    let description: String
}

/// The findings of one document, with the text that they speak of.
struct CheckedDocument: Sendable {
    let path: String
    let text: [UInt8]
    let diagnostics: [Diagnostic]

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    var withoutText: CheckedDocument { CheckedDocument(path: path, text: [], diagnostics: diagnostics) }
}

import PlanFiles
import PlanModel
import PlanParse

/// A file of a form that cannot be used: where, what was found, and what is possible.
struct FormFileError: Error, Equatable {
    let message: Message
    /// How the program ends: a form that is none is wrong usage, a file that cannot be read is one.
    let status: ExitStatus
}

/// Files that hold a form in JSON.
enum FormFiles {
    /// The form of a file, with the places of its parts.
    static func read(_ path: SystemPath) throws(FormFileError) -> PlacedForm {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileContents.read(path) } catch {
            throw FormFileError(message: error.message, status: .unreadable)
        }
        do throws(PlanFormError) {
            return try PlacedForm(json: bytes)
        } catch {
            let place = "\(path):\(error.line):\(error.column): "
            throw FormFileError(
                message: Message(ja: place + error.message.ja, en: place + error.message.en), status: .usage)
        }
    }
}

/// Options of commands that read documents by forms.
protocol TakesForms: TakesLimits {
    /// Files of forms that are tried before the built-in ones, the first one first.
    var forms: [SystemPath] { get set }
}

extension TakesForms {
    /// A parser that knows the forms of the files and the built-in ones.
    func parser() throws(FormFileError) -> PlanParser {
        guard !forms.isEmpty else { return limits.parser }
        var given: [PlanForm] = []
        for path in forms { given.append(try FormFiles.read(path).form) }
        return PlanParser(forms: given + FormCatalogue.all, limits: limits)
    }
}

extension OptionDeclaration where Target: TakesForms {
    static var form: Self {
        .value(
            "form", ValueKind.file, repeatable: true, .inputs,
            Message(
                ja: "JSON で書いた様式のファイル。組み込みの様式より先に試します。`planparse forms --show` が同じ書き方で書きます。"
                    + "繰り返し指定できます。",
                en:
                    "The file of a form in JSON, tried before the built-in ones; `planparse forms --show` writes the same notation. "
                    + "May be given several times.")
        ) { $0.forms.append($1) }
    }
}

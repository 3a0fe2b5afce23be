import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// A request of a worker: a line of JSON with an `id` and a document, given as `text`, as `base64` or as a `path`.
struct WorkerRequest {
    /// Why a line is answered with an error.
    struct Refusal: Error {
        let code: String
        let message: Message

        init(_ code: String, ja: String, en: String) {
            self.code = code
            message = Message(ja: ja, en: en)
        }

        static let tooLong = Refusal(
            "request.too-long", ja: "行が長すぎます。`--max-request` で上限を変えられます。",
            en: "the line is too long; `--max-request` moves the limit")
    }

    /// Where the document is.
    enum Content {
        case text(String)
        case bytes([UInt8])
        case path(String)
    }

    let content: Content
    /// The name that the record carries.
    let name: String

    private static let contents = ["text", "base64", "path"]

    /// The `id` of a request, which its answer carries: a text or a number, else null.
    static func id(of json: JSONValue) -> JSONValue {
        switch json["id"] {
        case .some(.string(let text)): .string(text)
        case .some(.number(let digits)): .number(digits)
        default: .null
        }
    }

    init(_ json: JSONValue) throws(Refusal) {
        guard case .object(let members) = json else {
            throw Refusal("request.invalid", ja: "行が JSON のオブジェクトではありません。", en: "the line is no JSON object")
        }
        let known = ["id", "name"] + Self.contents
        for key in members.keys.sorted() where !known.contains(key) {
            let near = NearestWords.to(key, in: known).map { "`\($0)`" }
            throw Refusal(
                "request.invalid", ja: "キー「\(key)」はありません。使えるのは \(known.joined(separator: "、")) です。",
                en: "there is no key `\(key)`; possible are \(known.joined(separator: ", "))"
                    + (near.first.map { " (did you mean \($0)?)" } ?? ""))
        }
        let given = Self.contents.filter { members[$0] != nil }
        guard given.count == 1, let key = given.first, let text = json[key]?.text else {
            throw Refusal(
                "request.invalid", ja: "text、base64、path のうち一つを文字列で指定してください。",
                en: "give one of `text`, `base64` and `path`, as a string")
        }
        switch key {
        case "text": content = .text(text)
        case "path": content = .path(text)
        default:
            guard let bytes = Base64.bytes(of: text) else {
                throw Refusal("request.invalid", ja: "base64 として読めません。", en: "`base64` is none")
            }
            content = .bytes(bytes)
        }
        name = json["name"]?.text ?? json["id"]?.text ?? "-"
    }
}

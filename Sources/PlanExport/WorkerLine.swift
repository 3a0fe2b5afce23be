package import PlanModel

/// A line of JSON that a worker answers a request with: the record of a document, or why there is none.
package enum WorkerLine {
    /// The answer with a record, with a line end.
    package static func record(_ document: PlanDocument, id: JSONValue) -> [UInt8] {
        line(textSize: document.plan.source.bytes, id) { json in
            json.key("record")
            json.document(document)
        }
    }

    /// The answer that says what is wrong, with a line end.
    package static func error(_ code: String, _ message: Message, id: JSONValue) -> [UInt8] {
        line(id) { json in
            json.key("error")
            json.object { json in
                json.word("code", code)
                json.key("message")
                json.object { json in
                    json.string("ja", message.ja)
                    json.string("en", message.en)
                }
            }
        }
    }

    private static func line(
        textSize: Int = 0, _ id: JSONValue, _ body: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        JSONWriter.line(textSize: textSize) { json in
            json.object { json in
                json.key("id")
                json.plain(id)
                body(&json)
            }
        } + [0x0A]
    }
}

extension JSONWriter {
    /// A text, a number as written, a truth value, or null for anything else.
    fileprivate mutating func plain(_ value: JSONValue) {
        switch value {
        case .string(let text): string(text)
        case .number(let digits): bare(digits)
        case .bool(let truth): flag(truth)
        case .null, .array, .object: null()
        }
    }
}

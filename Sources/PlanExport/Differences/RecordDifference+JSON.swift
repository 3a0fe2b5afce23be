import PlanModel

extension RecordDifference {
    /// The difference as a JSON object on one line, without a line end:
    /// `{"kind":"changed","sheet":{"id":"3","kind":"measure","code":"6-1","title":"…"},"path":"sheets[2].title",`
    /// `"field":{"ja":"題名","en":"title"},"was":"…","is":"…","text":{"ja":"…","en":"…"}}`.
    ///
    /// `was` and `is` are the values themselves, whole; null for nothing.
    public var json: [UInt8] {
        JSONWriter.line { writer in
            writer.object { writer in
                writer.word("kind", kind.rawValue)
                writer.key("sheet")
                if let sheet { writer.object { $0.sheetKeys(sheet) } } else { writer.null() }
                writer.string("path", path)
                writer.key("field")
                writer.object { $0.messageKeys(field) }
                writer.key("was")
                writer.value(stored ?? .null)
                writer.key("is")
                writer.value(current ?? .null)
                writer.key("text")
                writer.object { writer in
                    writer.string("ja", text(in: .ja))
                    writer.string("en", text(in: .en))
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func sheetKeys(_ sheet: RecordDifference.Sheet) {
        string("id", sheet.id)
        string("kind", sheet.kind)
        string("code", sheet.code)
        string("title", sheet.title)
    }

    fileprivate mutating func messageKeys(_ message: Message) {
        string("ja", message.ja)
        string("en", message.en)
    }

    /// Writes a value of any record, keys by the alphabet. Values nest no deeper than they were read.
    mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): self.flag(flag)
        // The digits of a number are a word without quotes.
        case .number(let digits): bare(digits)
        case .string(let text): string(text)
        case .array(let list): array(list) { $0.value($1) }
        case .object(let members):
            object { writer in
                for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                    writer.key(text: key)
                    writer.value(member)
                }
            }
        }
    }
}

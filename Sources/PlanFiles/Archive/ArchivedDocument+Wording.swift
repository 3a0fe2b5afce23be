import PlanExport
public import PlanModel

extension ArchivedDocument {
    /// What is to be told of the document, a line each without its end; none where it is sound.
    /// ```swift
    /// for document in try archive.verify().documents {
    ///     print(document.lines(in: archive.folder, .en).joined(separator: "\n"))
    /// }
    /// ```
    /// - Parameter folder: The archive's folder, which paths start with; `.` for paths below it.
    /// - Parameter language: The language of the words.
    public func lines(in folder: SystemPath, _ language: Language) -> [String] {
        let (source, record) = (folder.appending(source ?? record), folder.appending(record))
        return problems.flatMap { problem in
            problem.wordings(of: source, record).map { PrintableText.of($0.text(in: language)) }
        } + (settled.isEmpty ? [] : [settledWording(record).text(in: language)])
    }

    private func settledWording(_ record: SystemPath) -> Message {
        if settled.contains(.recordMissing) { return Message(ja: "\(record): 新しく書きました", en: "\(record): written") }
        let count = settled.reduce(0) { count, problem in
            if case .different(let differences) = problem { count + differences.count } else { count }
        }
        if count == 0 { return Message(ja: "\(record): ロックファイルを直しました", en: "\(record): locked as it is") }
        return Message(ja: "\(record): 書き直しました（相違\(count)か所）", en: "\(record): updated, differences: \(count)")
    }
}

extension ArchivedDocument.Problem {
    /// A word for programs that does not change: `different`.
    public var word: String {
        switch self {
        case .different: "different"
        case .recordMissing: "recordMissing"
        case .sourceMissing: "sourceMissing"
        case .sourceChanged: "sourceChanged"
        case .recordChanged: "recordChanged"
        case .notLocked: "notLocked"
        case .otherSchema: "otherSchema"
        case .noJSON: "noJSON"
        case .sharedRecord: "sharedRecord"
        case .notText: "notText"
        case .failed: "failed"
        }
    }

    /// The lines that tell it: one, or one for each difference.
    func wordings(of source: SystemPath, _ record: SystemPath) -> [Message] {
        guard case .different(let differences) = self else { return [wording(of: source, record)] }
        return differences.map {
            Message(ja: "\(source): " + $0.text(in: .ja), en: "\(source): " + $0.text(in: .en))
        }
    }

    private func wording(of source: SystemPath, _ record: SystemPath) -> Message {
        switch self {
        case .different(let differences):
            Message(ja: "\(source): 相違\(differences.count)か所", en: "\(source): differences: \(differences.count)")
        case .recordMissing: Message(ja: "\(source): 記録\(record)がありません", en: "\(source): there is no record \(record)")
        case .sourceMissing:
            source == record
                ? Message(ja: "\(record): この記録の原本がありません", en: "\(record): the source of this record is gone")
                : Message(ja: "\(source): 原本がなくなっています", en: "\(source): the source is gone")
        case .sourceChanged:
            Message(ja: "\(source): 原本がロックファイルのものと違います", en: "\(source): the source is not the one that was locked")
        case .recordChanged:
            Message(ja: "\(record): 記録がロックファイルのものと違います", en: "\(record): the record is not the one that was locked")
        case .notLocked: Message(ja: "\(source): ロックファイルにありません", en: "\(source): the lock file does not have it")
        case .otherSchema, .noJSON, .sharedRecord, .notText, .failed: hindrance(of: source, record)
        }
    }

    /// What no update puts in order.
    private func hindrance(of source: SystemPath, _ record: SystemPath) -> Message {
        switch self {
        case .otherSchema(let schema?):
            let schema = PrintableText.of(schema)
            return Message(
                ja: "\(record): 別の版（\(schema)）の記録です。上書きしません。\(Plan.schema)の記録にするには移すか削除してください",
                en:
                    "\(record): the record is of another version, \(schema), and is not written over; move or remove it to "
                    + "have one of \(Plan.schema)")
        case .otherSchema:
            return Message(
                ja: "\(record): 記録ではないJSONです。上書きしません。記録を書くには移すか削除してください",
                en: "\(record): this JSON is no record and is not written over; move or remove it to have one")
        case .noJSON(let reason):
            return Message(
                ja: "\(record): JSONとして読めません: \(reason)。削除して--updateを付けると新しく書きます",
                en: "\(record): no JSON: \(reason); remove it and --update writes it anew")
        case .sharedRecord(let other):
            return Message(
                ja: "\(source): 記録が\(other)と同じ\(record)になります。別々のフォルダに置いてください",
                en:
                    "\(source): its record would be \(record), like that of \(other); put them into folders of their own"
            )
        case .notText:
            return Message(
                ja: "\(source): テキストではないため記録を書きません。テキストを取り出して隣に置いてください",
                en: "\(source): no text, so it gets no record; put its text beside it")
        case .failed(let error): return error.message
        default: return wording(of: source, record)
        }
    }
}

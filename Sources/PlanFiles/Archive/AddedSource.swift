public import PlanModel

/// What became of a source that was put into an archive.
public struct AddedSource: Sendable, Hashable {
    /// What became of it.
    public enum Outcome: Sendable, Hashable {
        /// It was copied, and its record written.
        case added
        /// The archive had it, with the same bytes. A record or an entry of the lock file that was missing was written.
        case present
        /// The archive has another source of that name, which was left alone.
        case occupied
        /// Another source of the archive has the same record.
        case sharedRecord(with: SystemPath)
        /// A record of that name is there that says something else, and was left alone.
        case recordOccupied
        /// The file is no text, such as a PDF; its text is what an archive keeps.
        case notText
        /// A file of that name is no source of a folder (hidden, JSON), so that it would never be compared.
        case notSource
        /// The source could not be read, or the archive not be written.
        case failed(FileError)
    }

    /// The source, as it was given.
    public let source: SystemPath
    /// Its path below the archive's folder.
    public let place: SystemPath
    /// The path of its record below the archive's folder.
    public let record: SystemPath
    /// What became of it.
    public let outcome: Outcome
    /// How a command gave the text of the source; nil where its bytes are the text.
    public let extraction: ExtractionReport?

    /// Whether the archive has the source now.
    public var isInArchive: Bool { outcome == .added || outcome == .present }

    /// What is to be told of it, in one line without its end.
    /// ```swift
    /// for source in added { print(source.message(in: archive.folder).en) }
    /// ```
    /// - Parameter folder: The archive's folder, which paths start with.
    public func message(in folder: SystemPath) -> Message {
        let (path, record) = (folder.appending(place), folder.appending(record))
        switch outcome {
        case .added: return Message(ja: "\(path): 追加しました", en: "\(path): added")
        case .present: return Message(ja: "\(path): すでにあります", en: "\(path): there already")
        case .occupied:
            return Message(
                ja: "\(path): 同じ名前の別の文書があります。\(source)は追加しません。名前を変えてください",
                en: "\(path): another source of that name is there; \(source) was not added, rename it")
        case .sharedRecord(let other):
            return Message(
                ja: "\(path): 記録が\(folder.appending(other))と同じ\(record)になるため追加しません。名前を変えてください",
                en:
                    "\(path): not added, its record would be \(record), like that of \(folder.appending(other)); rename it"
            )
        case .recordOccupied:
            return Message(
                ja: "\(path): 別の内容の\(record)があるため追加しません。移すか削除してください",
                en: "\(path): not added, \(record) is there and says something else; move or remove it")
        case .notText:
            return Message(
                ja: "\(source): テキストではないため追加しません。--pre autoを付けるか、テキストを取り出して追加してください",
                en: "\(source): no text, so it was not added; use --pre auto, or add the text that it holds")
        case .notSource:
            return Message(
                ja: "\(source): この名前のファイルは文書として照合されないため追加しません。名前を変えてください",
                en: "\(source): not added, a file of this name is never compared; rename it")
        case .failed(let error): return error.message
        }
    }
}

extension PlanArchive {
    /// What became of all sources that were put into an archive.
    public struct AddingSummary: Sendable, Hashable {
        /// How many were copied.
        public internal(set) var added = 0
        /// How many the archive had.
        public internal(set) var present = 0
        /// How many were not taken.
        public internal(set) var refused = 0
        /// Files that are no sources, and why.
        public internal(set) var passedOver: [PassedOver] = []
        /// Folders and files that could not be looked at.
        public internal(set) var failures: [FileError] = []
        /// Somebody asked to stop before all sources were come to.
        public internal(set) var isInterrupted = false

        mutating func add(_ source: AddedSource) {
            switch source.outcome {
            case .added: added += 1
            case .present: present += 1
            default: refused += 1
            }
        }

        /// The numbers in one line.
        public var message: Message {
            Message(
                ja: (isInterrupted ? "中断しました。" : "") + "追加\(added)件、既存\(present)件、追加しなかったもの\(refused)件",
                en: (isInterrupted ? "interrupted; " : "")
                    + "added: \(added), there already: \(present), not added: \(refused)")
        }
    }
}

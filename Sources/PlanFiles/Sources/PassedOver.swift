public import PlanModel

/// A file or folder that is no source, and why: nothing is left out without a word.
public struct PassedOver: Sendable, Hashable {
    /// Why something is no source.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A `.json` file: a record, a manifest, settings.
        case json
        /// Records of an earlier run, one a line.
        case records
        /// A table that the `datapackage.json` beside it lists.
        case listedTable
        /// A name that begins with a dot.
        case hidden
        /// What systems and programs leave in folders: `Thumbs.db`, `desktop.ini`, `~$…`.
        case systemFile
        /// A file that `--exclude` names.
        case excluded
        /// A file that `--include` does not name.
        case notIncluded
        /// A named pipe, socket or device within a folder: reading it could wait for ever.
        case special
        /// A link that leads to nothing.
        case brokenLink
        /// A link to a folder that is read elsewhere, or leads back to where it stands.
        case linkedTwice
        /// A PDF, picture or the like beside the text of the same name.
        case besideText
        /// A folder without a file.
        case emptyFolder
    }

    /// The file or folder.
    public let path: SystemPath
    /// Why it is no source.
    public let reason: Reason

    /// A file that was passed over, from its parts.
    public init(_ path: SystemPath, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension PassedOver.Reason {
    /// The reason in words that stand behind a name: `plans/Thumbs.db: left by the system`.
    public var message: Message {
        switch self {
        case .json: Message(ja: "JSONは記録や設定であり文書ではありません", en: "JSON holds records or settings, not documents")
        case .records: Message(ja: "以前に書かれた記録です", en: "records of an earlier run")
        case .listedTable:
            Message(ja: "隣のdatapackage.jsonに載っている表です", en: "a table that the datapackage.json beside it lists")
        case .hidden: Message(ja: "隠しファイルです", en: "hidden")
        case .systemFile: Message(ja: "システムやソフトが残したファイルです", en: "left by the system or a program")
        case .excluded: Message(ja: "--excludeに当たります", en: "excluded by --exclude")
        case .notIncluded: Message(ja: "--includeに当たりません", en: "not named by --include")
        case .special:
            Message(ja: "パイプ、ソケット、デバイスは名指しのときだけ読みます", en: "a pipe, socket or device, read only when named itself")
        case .brokenLink: Message(ja: "リンク先がありません", en: "a link to nothing")
        case .linkedTwice: Message(ja: "別の場所で読むフォルダへのリンクです", en: "a link to a folder that is read elsewhere")
        case .besideText: Message(ja: "同じ名前のテキストが隣にあります", en: "no text, and a text of the same name stands beside it")
        case .emptyFolder: Message(ja: "ファイルがありません", en: "an empty folder")
        }
    }

    /// Whether a folder holds many of the kind as a matter of course, so that naming a few and counting the rest will do.
    public var isUsual: Bool {
        switch self {
        case .json, .records, .listedTable, .hidden, .systemFile, .excluded, .notIncluded: true
        case .special, .brokenLink, .linkedTwice, .besideText, .emptyFolder: false
        }
    }
}

public import PlanModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileError {
    /// What was to be done, with which file, and why it was not, in both languages: `cannot read a.txt: there is no such
    /// file`, 「a.txtを読めません: ファイルがありません」.
    public var message: Message {
        let reason = extraction?.message ?? Self.reason(code)
        switch operation {
        case .read: return Message(ja: "\(path)を読めません: \(reason.ja)", en: "cannot read \(path): \(reason.en)")
        case .list:
            return Message(ja: "フォルダ\(path)を開けません: \(reason.ja)", en: "cannot open the folder \(path): \(reason.en)")
        case .write: return Message(ja: "\(path)に書けません: \(reason.ja)", en: "cannot write \(path): \(reason.en)")
        case .makeFolder:
            return Message(ja: "フォルダ\(path)を作れません: \(reason.ja)", en: "cannot make the folder \(path): \(reason.en)")
        case .remove: return Message(ja: "\(path)を消せません: \(reason.ja)", en: "cannot remove \(path): \(reason.en)")
        case .extract:
            return Message(
                ja: "\(path)の文字を取り出せません: \(reason.ja)", en: "cannot get the text of \(path): \(reason.en)")
        }
    }

    /// The words for a number of the system (`errno`), without the name of the file: `there is no such file`.
    ///
    /// One that files hardly meet is told by what the system calls it, with its number.
    package static func reason(_ code: CInt) -> Message {
        if let known = reasons[code] { return known }
        let name = unsafe strerror(code).map { unsafe String(cString: $0) } ?? ""
        return Message(ja: "システムのエラーです（\(code)、\(name)）", en: "the system failed (\(code), \(name))")
    }

    private static let reasons: [Int32: Message] = [
        EPERM: Message(ja: "この操作は許可されていません", en: "the operation is not permitted"),
        ENOENT: Message(ja: "ファイルがありません", en: "there is no such file"),
        EINTR: Message(ja: "操作が中断されました", en: "the operation was interrupted"),
        EIO: Message(ja: "装置の読み書きに失敗しました", en: "the device failed to read or write"),
        ENXIO: Message(ja: "装置がありません", en: "there is no such device"),
        EBADF: Message(ja: "開いていないか、読み書きの向きが違います", en: "it is not open, or not open for this"),
        ENOMEM: Message(ja: "メモリが足りません", en: "there is not enough memory"),
        EACCES: Message(ja: "アクセス権がありません", en: "permission is denied"),
        EBUSY: Message(ja: "使用中です", en: "it is in use"),
        EEXIST: Message(ja: "同じ名前のファイルがあります", en: "a file of this name is there already"),
        EXDEV: Message(ja: "別のディスクへは移せません", en: "it cannot be moved to another disk"),
        ENODEV: Message(ja: "この装置では行えません", en: "the device does not support this"),
        ENOTDIR: Message(ja: "途中の名前がフォルダではありません", en: "a part of the path is no folder"),
        EISDIR: Message(ja: "フォルダです", en: "it is a folder"),
        EINVAL: Message(ja: "この名前や指定は使えません", en: "the name or the request is not valid here"),
        ENFILE: Message(ja: "システム全体で開けるファイルの数を超えました", en: "too many files are open in the system"),
        EMFILE: Message(ja: "開けるファイルの数を超えました", en: "too many files are open"),
        ETXTBSY: Message(ja: "実行中のプログラムです", en: "it is a program that is running"),
        EFBIG: Message(ja: "大きさの上限を超えます", en: "it is larger than allowed"),
        ENOSPC: Message(ja: "ディスクに空きがありません", en: "no space is left on the disk"),
        EDQUOT: Message(ja: "割り当てられたディスク容量を超えます", en: "the disk quota is used up"),
        EROFS: Message(ja: "読み取り専用のディスクです", en: "the disk is read-only"),
        EMLINK: Message(ja: "リンクが多すぎます", en: "there are too many links"),
        EPIPE: Message(ja: "読み手が閉じました", en: "the reader has closed"),
        ENAMETOOLONG: Message(ja: "名前が長すぎます", en: "the name is too long"),
        ENOTEMPTY: Message(ja: "フォルダが空ではありません", en: "the folder is not empty"),
        ELOOP: Message(ja: "リンクが輪になっています", en: "the links go round in a circle"),
        EILSEQ: Message(ja: "名前に使えない文字があります", en: "the name has characters that cannot stand there"),
        EOVERFLOW: Message(ja: "大きすぎて扱えません", en: "it is too large to be handled"),
        ESTALE: Message(ja: "ネットワーク上のファイルがなくなりました", en: "the file on the network is gone"),
        ETIMEDOUT: Message(ja: "応答がありません", en: "there was no answer in time"),
        EOPNOTSUPP: Message(ja: "この場所では行えません", en: "it cannot be done there"),
    ]
}

extension FileError: CustomStringConvertible {
    /// The message in English.
    public var description: String { message.en }
}

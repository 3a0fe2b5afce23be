import PlanModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system says of a file that it does not read or write, in words of the reader's language.
enum SystemErrorWording {
    /// The words for an `errno`: what is wrong, without the name of the file.
    ///
    /// An `errno` that files hardly meet is told by what the system calls it, with its number.
    ///
    /// Example: `message(for: ENOENT)` is `there is no such file`, 「ファイルがありません」.
    static func message(for code: Int32) -> Message {
        if let known = table[code] { return known }
        let name = unsafe strerror(code).map { unsafe String(cString: $0) } ?? ""
        return Message(ja: "システムのエラーです（\(code)、\(name)）", en: "the system failed (\(code), \(name))")
    }

    /// `cannot read a.txt: there is no such file`.
    static func cannotRead(_ path: ByteString, _ code: Int32) -> Message {
        let (path, reason) = (path.shown, message(for: code))
        return Message(ja: "\(path) を読めません: \(reason.ja)", en: "cannot read \(path): \(reason.en)")
    }

    /// `cannot write a.json: permission is denied`.
    static func cannotWrite(_ path: ByteString, _ code: Int32) -> Message {
        let (path, reason) = (path.shown, message(for: code))
        return Message(ja: "\(path) に書けません: \(reason.ja)", en: "cannot write \(path): \(reason.en)")
    }

    /// `cannot make the folder out: permission is denied`.
    static func cannotMakeFolder(_ path: ByteString, _ code: Int32) -> Message {
        let (path, reason) = (path.shown, message(for: code))
        return Message(ja: "フォルダ \(path) を作れません: \(reason.ja)", en: "cannot make the folder \(path): \(reason.en)")
    }

    /// `cannot write to standard output: no space is left on the disk`.
    static func cannotWriteOutput(_ code: Int32) -> Message {
        let reason = message(for: code)
        return Message(ja: "標準出力に書けません: \(reason.ja)", en: "cannot write to standard output: \(reason.en)")
    }

    private static let table: [Int32: Message] = [
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
        EFBIG: Message(ja: "ファイルの大きさの上限を超えます", en: "the file would be larger than allowed"),
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

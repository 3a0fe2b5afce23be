public import PlanModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension ExtractionFailure {
    /// What went wrong and what to do, without the name of the file, in both languages.
    public var message: Message {
        let reason = wording
        guard !standardError.isEmpty else { return reason }
        return Message(ja: "\(reason.ja): \(standardError)", en: "\(reason.en): \(standardError)")
    }

    private var wording: Message {
        let reader = PrintableText.of(self.reader)
        switch reason {
        case .notFound:
            return Message(
                ja: "コマンド`\(reader)`がありません。引数を付けず、プログラムの名前（PATHから探します）かパスだけを指定してください",
                en: "there is no command `\(reader)`; name a program in PATH or its path, without arguments")
        case .notStarted(let code): return wording(ofStart: code, reader)
        case .exited(let status):
            return Message(ja: "`\(reader)`が状態\(status)で終わりました", en: "`\(reader)` ended with status \(status)")
        case .signalled(let signal):
            return Message(ja: "`\(reader)`がシグナル\(signal)で終わりました", en: "`\(reader)` was ended by signal \(signal)")
        case .tookTooLong(let seconds):
            return Message(
                ja: "`\(reader)`が\(seconds)秒で終わらないため止めました。--pre-timeoutで延ばせます",
                en: "`\(reader)` took more than \(seconds) s and was ended; --pre-timeout gives it longer")
        case .wroteTooMuch(let bytes):
            return Message(
                ja: "`\(reader)`の出力が上限の\(bytes)バイトを超えるため止めました（--max-bytes）",
                en: "`\(reader)` wrote more than \(bytes) bytes and was ended (--max-bytes)")
        case .wroteNothing:
            return Message(ja: "`\(reader)`がファイルを書きませんでした", en: "`\(reader)` wrote no file")
        case .nothingInstalled(let kind): return Self.wording(ofMissing: kind)
        }
    }

    private func wording(ofStart code: CInt, _ reader: String) -> Message {
        switch code {
        case EACCES:
            return Message(
                ja: "`\(reader)`を実行できません: 実行する権限がありません（chmod +x）",
                en: "`\(reader)` cannot be run: there is no permission to (chmod +x)")
        case ENOEXEC:
            return Message(
                ja: "`\(reader)`を実行できません: プログラムではありません。スクリプトなら1行目に`#!`で始まる行が必要です",
                en: "`\(reader)` cannot be run: it is no program; a script needs a first line with `#!`")
        case ENOENT:
            return Message(
                ja: "`\(reader)`を実行できません: 入力か、1行目の`#!`が指すプログラムがありません",
                en: "`\(reader)` cannot be run: the input, or the program behind its `#!`, is not there")
        default:
            let reason = FileError.reason(code)
            return Message(
                ja: "`\(reader)`を実行できません: \(reason.ja)", en: "`\(reader)` cannot be run: \(reason.en)")
        }
    }

    private static func wording(ofMissing kind: DocumentKind) -> Message {
        let programs = ExtractorPreset.all(of: kind).map { "\($0.program.name) (\($0.program.package))" }
        return Message(
            ja: "\(kind.name)を読むコマンドがインストールされていません。次のいずれかを入れてください: \(programs.joined(separator: "、"))",
            en: "no command that reads \(kind.name) is installed; install one of: \(programs.joined(separator: ", "))")
    }
}

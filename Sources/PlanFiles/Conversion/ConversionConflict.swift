public import PlanModel

/// Why sources cannot be converted into a folder: told before anything is written.
public enum ConversionConflict: Error, Hashable, Sendable {
    /// Two sources would have one record.
    case sharedRecord(SystemPath, of: SystemPath, and: SystemPath)
    /// A record or table would be written over a source.
    case outputOverInput(SystemPath)
    /// The record of a source would have the name of a file that describes the whole.
    case reservedName(SystemPath, of: SystemPath)

    /// What is wrong and what to do, in both languages.
    public var message: Message {
        switch self {
        case .sharedRecord(let record, let first, let second):
            Message(
                ja: "\(first)と\(second)の記録が同じ\(record)になります。別々の-oで変換するか、一方を--excludeで除いてください",
                en: "\(first) and \(second) would both be written to \(record); "
                    + "convert them to folders of their own, or leave one out with --exclude")
        case .outputOverInput(let input):
            Message(
                ja: "入力\(input)の上に出力を書くことになります。別の-oを指定してください",
                en: "the output would be written over the input \(input); choose another folder with -o")
        case .reservedName(let record, let source):
            Message(
                ja: "\(source)の記録\(record)は表や一覧のためのファイル名です。名前を変えるか--excludeで除いてください",
                en: "the record of \(source) would be \(record), which describes the whole; "
                    + "rename it, or leave it out with --exclude")
        }
    }
}

extension ConversionConflict: CustomStringConvertible {
    /// The message in English.
    public var description: String { message.en }
}

public import PlanExport
public import PlanModel

/// Why an archive as a whole cannot be worked on.
public enum ArchiveError: Error, Hashable, Sendable {
    /// Its folder or its lock file cannot be read or written.
    case file(FileError)
    /// Its lock file is none of this version.
    case invalidLock(SystemPath, PlanJSONError)

    /// What is wrong and what to do, in both languages.
    public var message: Message {
        switch self {
        case .file(let error): error.message
        case .invalidLock(let path, let reason):
            Message(
                ja: "\(path)は読めるロックファイルではありません: \(reason)。版を確かめるか、削除してarchive addで作り直してください",
                en: "\(path) is no lock file that can be read: \(reason); see its version, or remove it and have "
                    + "`archive add` make it anew")
        }
    }
}

extension ArchiveError: CustomStringConvertible {
    /// The message in English.
    public var description: String { message.en }
}

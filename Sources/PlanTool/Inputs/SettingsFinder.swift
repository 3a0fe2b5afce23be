import PlanFiles
import PlanModel

/// Finds the settings that hold for a document: the file that is named, else the nearest `.planparse.json` in the
/// document's folder or above it.
struct SettingsFinder {
    private static let name: SystemPath = ".planparse.json"

    /// What the command line says, over what files say.
    private let commandLine: SeverityPolicy
    /// What the file says that is named for all documents.
    private let named: SeverityPolicy?
    /// The settings of each folder that was looked at.
    private var known: [SystemPath: SeverityPolicy] = [:]
    private let start = FileContents.currentFolder

    /// - Parameter configuration: The file that is named for all documents.
    init(_ commandLine: SeverityPolicy, configuration: SystemPath?) throws(SettingsError) {
        self.commandLine = commandLine
        named = if let configuration { try Self.policy(at: configuration) } else { nil }
    }

    /// What severities are for each of some documents.
    mutating func policies(for sources: [SourceFile]) throws(SettingsError) -> [SeverityPolicy] {
        var policies: [SeverityPolicy] = []
        policies.reserveCapacity(sources.count)
        // The files of a folder stand together.
        var last: (folder: SystemPath, policy: SeverityPolicy)?
        for source in sources {
            let folder = source.path.folder
            if let last, last.folder == folder, !source.isStandardInput {
                policies.append(last.policy)
                continue
            }
            let policy = try policy(for: source)
            if !source.isStandardInput { last = (folder, policy) }
            policies.append(policy)
        }
        return policies
    }

    /// What severities are for a document.
    mutating func policy(for source: SourceFile) throws(SettingsError) -> SeverityPolicy {
        if let named { return named.under(commandLine) }
        let folder = source.isStandardInput ? start : start.appending(source.path.folder)
        return try policy(in: folder).under(commandLine)
    }

    /// What the nearest file says, from a folder upward; each folder is looked at once.
    private mutating func policy(in folder: SystemPath) throws(SettingsError) -> SeverityPolicy {
        var passed: [SystemPath] = []
        var found: SeverityPolicy?
        var next = folder
        repeat {
            if let policy = known[next] { found = policy } else { found = try Self.policy(beside: next) }
            passed.append(next)
            next = next.folder
        } while found == nil && passed.last != next
        let policy = found ?? SeverityPolicy()
        for folder in passed { known[folder] = policy }
        return policy
    }

    private static func policy(beside folder: SystemPath) throws(SettingsError) -> SeverityPolicy? {
        let path = folder.appending(name)
        return (try? FileStatus(of: path)) == nil ? nil : try policy(at: path)
    }

    private static func policy(at path: SystemPath) throws(SettingsError) -> SeverityPolicy {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileContents.read(path) } catch {
            throw SettingsError(message: error.message)
        }
        do throws(UsageError) {
            return try SeverityPolicy(json: bytes)
        } catch {
            throw SettingsError(
                message: Message(ja: "\(path): \(error.reason.ja)", en: "\(path): \(error.reason.en)"))
        }
    }
}

/// A file of settings that cannot be used: where, what was found, and what was expected.
struct SettingsError: Error, Equatable {
    let message: Message
}

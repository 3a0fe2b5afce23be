import PlanModel

/// The options of `planparse verify`.
struct VerifyOptions: Equatable, Sendable {
    /// The folder of sources and records.
    var archive: String
    /// Records that differ are written anew.
    var updates = false
    /// The language of what people read; nil for that of the locale.
    var language: Language?

    init(archive: String, updates: Bool = false) {
        self.archive = archive
        self.updates = updates
    }

    /// The options that some arguments give.
    init(_ arguments: [String]) throws {
        var folders: [String] = []
        var arguments = Arguments(arguments, of: "verify")
        var (updates, language): (Bool, Language?) = (false, nil)
        while let next = arguments.next() {
            switch next {
            case .input(let folder): folders.append(folder)
            case .option("--update"): updates = true
            case .option("--lang"): language = try arguments.choice("--lang", of: "language")
            case .option(let option): throw arguments.unknown(option)
            }
        }
        guard let archive = folders.first, folders.count == 1 else {
            throw UsageError("`verify` takes one archive, a folder; found \(folders.count)")
        }
        (self.archive, self.updates, self.language) = (archive, updates, language)
    }
}

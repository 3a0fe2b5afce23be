/// The options of `planparse verify`.
struct VerifyOptions: Equatable, Sendable {
    /// The folder of sources and records.
    var archive: String
    /// Records that differ are written anew.
    var updates = false

    init(archive: String, updates: Bool = false) {
        self.archive = archive
        self.updates = updates
    }

    /// The options that some arguments give.
    init(_ arguments: [String]) throws {
        var folders: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--":
                folders += rest
                rest = []
            case "--update": updates = true
            case _ where argument.hasPrefix("-") && argument != "-":
                throw UsageError("`verify` has no option `\(argument)`")
            default: folders.append(argument)
            }
        }
        guard let archive = folders.first, folders.count == 1 else {
            throw UsageError("`verify` takes one archive, a folder; found \(folders.count)")
        }
        self.archive = archive
    }
}

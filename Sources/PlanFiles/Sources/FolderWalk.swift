import PlanExport

/// Looks at all that is in a folder and the folders below it.
///
/// Real folders come first and links to folders after them, so that a folder is read where it stands and a link to it
/// is told; each folder is read once, so that loops end and the work is that of the files there are.
struct FolderWalk {
    private(set) var selection = SourceSelection()
    private let root: SystemPath
    private let filter: SourceSelection.Filter
    /// Folders to be read, by their place below the root.
    private var waiting: [SystemPath] = [""]
    /// Links to folders, read when no folder waits.
    private var links: [(place: SystemPath, target: FileStatus.Identity)] = []
    private var seen: Set<FileStatus.Identity>

    init(_ root: SystemPath, _ status: FileStatus, _ filter: SourceSelection.Filter) {
        self.root = root
        self.filter = filter
        seen = [status.identity]
    }

    mutating func run() {
        while let place = nextFolder() { readFolder(place) }
        passOverTwins()
        selection.sources.sort { $0.place < $1.place }
        selection.passedOver.sort { $0.path < $1.path }
    }

    private mutating func nextFolder() -> SystemPath? {
        if let place = waiting.popLast() { return place }
        links.sort { $0.place > $1.place }
        while let link = links.popLast() {
            if seen.insert(link.target).inserted { return link.place }
            pass(link.place, .linkedTwice)
        }
        return nil
    }

    private mutating func readFolder(_ place: SystemPath) {
        let entries: [FolderListing.Entry]
        do throws(FileError) {
            entries = try FolderListing.entries(in: root.appending(place))
        } catch {
            return selection.failures.append(error)
        }
        if entries.isEmpty { return pass(place, .emptyFolder) }
        let holdsPackage = entries.contains { $0.name == Self.packageName }
        let tables = holdsPackage ? ListedTables.names(in: root.appending(place)) : []
        for entry in entries {
            let found = place.appending(entry.name)
            if let reason = Self.reason(ofName: entry.name, tables) {
                pass(found, reason)
            } else if entry.isFile {
                takeFile(found)
            } else {
                look(at: found)
            }
        }
    }

    private mutating func look(at place: SystemPath) {
        let path = root.appending(place)
        do throws(FileError) {
            let status = try FileStatus(of: path, followingLinks: false)
            guard status.kind == .link else { return take(place, status) }
            guard let target = try? FileStatus(of: path) else { return pass(place, .brokenLink) }
            if target.kind == .folder {
                links.append((place, target.identity))
            } else {
                take(place, target)
            }
        } catch {
            selection.failures.append(error)
        }
    }

    private mutating func take(_ place: SystemPath, _ status: FileStatus) {
        switch status.kind {
        case .folder:
            if seen.insert(status.identity).inserted { waiting.append(place) } else { pass(place, .linkedTwice) }
        case .file: takeFile(place)
        case .link, .pipe, .device, .socket: pass(place, .special)
        }
    }

    private mutating func takeFile(_ place: SystemPath) {
        if let reason = filter.reason(against: place) { return pass(place, reason) }
        selection.sources.append(SourceFile(path: root.appending(place), place: place))
    }

    private mutating func pass(_ place: SystemPath, _ reason: PassedOver.Reason) {
        selection.passedOver.append(PassedOver(root.appending(place), reason))
    }

    // MARK: Names

    static let packageName: SystemPath = "datapackage.json"

    /// Whether a file of that name in a folder can be a source.
    static func isNameOfSource(_ name: SystemPath) -> Bool { reason(ofName: name, []) == nil }

    /// Why a name alone is that of no source.
    private static func reason(ofName name: SystemPath, _ tables: Set<SystemPath>) -> PassedOver.Reason? {
        if name.isHidden { return .hidden }
        if name.hasExtension("json") { return .json }
        if name.hasExtension("ndjson") || name.hasExtension(RecordFormat.stratml.fileExtension) { return .records }
        if tables.contains(name) { return .listedTable }
        return isOfSystem(name) ? .systemFile : nil
    }

    /// The thumbnails and settings of Windows, and the locks of office programs.
    private static func isOfSystem(_ name: SystemPath) -> Bool {
        guard let first = name.bytes.first, "tTeEdD~".utf8.contains(first) else { return false }
        let word = name.text.lowercased()
        return ["thumbs.db", "ehthumbs.db", "desktop.ini"].contains(word) || word.hasPrefix("~$")
    }

    // MARK: A PDF beside its text

    /// Where sources of one folder differ in their extension alone, those that are no text give way to the one that is.
    private mutating func passOverTwins() {
        var groups: [SystemPath: [SourceFile]] = [:]
        for source in SharedStems.sources(among: selection.sources) {
            groups[source.recordPlace(""), default: []].append(source)
        }
        var dropped: Set<SystemPath> = []
        for group in groups.values where group.count > 1 {
            let texts = group.filter { SourceSniffer.isText($0.path) }
            if !texts.isEmpty { dropped.formUnion(Set(group).subtracting(texts).map(\.place)) }
        }
        if dropped.isEmpty { return }
        for place in dropped.sorted() { pass(place, .besideText) }
        selection.sources.removeAll { dropped.contains($0.place) }
    }
}

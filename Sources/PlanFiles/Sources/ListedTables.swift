import PlanExport

/// The tables that a data package lists, so that output is never taken for a source.
enum ListedTables {
    /// The names of the files in a folder that its `datapackage.json` lists; none where it cannot be read.
    static func names(in folder: SystemPath) -> Set<SystemPath> {
        let path = folder.appending(FolderWalk.packageName)
        guard let bytes = try? FileContents.read(path), let package = try? JSONParser.parse(bytes) else { return [] }
        let resources = package["resources"]?.elements ?? []
        return Set(resources.flatMap { paths(of: $0["path"]) }.map { SystemPath($0).withoutSteps })
    }

    /// A resource has one path or a list of them.
    private static func paths(of value: JSONValue?) -> [String] {
        value?.text.map { [$0] } ?? (value?.elements ?? []).compactMap(\.text)
    }
}

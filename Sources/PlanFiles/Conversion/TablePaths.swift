import PlanExport

/// What tables call the sources of a conversion: their places below the input folder, or the whole path where two sources of
/// different folders have one place.
struct TablePaths {
    private let shared: Set<SystemPath>

    /// The names of some sources.
    init(_ sources: [SourceFile]) {
        var (seen, shared): (Set<SystemPath>, Set<SystemPath>) = ([], [])
        for source in sources where !seen.insert(source.place).inserted { shared.insert(source.place) }
        self.shared = shared
    }

    /// What tables call a source, as text. Bytes that are no UTF-8 are escaped, so that two names stay two.
    func path(of source: SourceFile) -> String {
        if source.isStandardInput { return source.name }
        return (shared.contains(source.place) ? source.path : source.place).description
    }
}

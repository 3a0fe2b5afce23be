/// The version of this package: what the program says, and what files that it writes name as their maker.
public enum PackageVersion {
    /// Major, minor and patch, after semantic versioning: `0.2.0`. Records have a version of their own, ``Plan/schema``.
    public static let current = "0.2.0"
}

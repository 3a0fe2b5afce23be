/// A town, city, village, special ward or prefecture that publishes plans.
public struct Municipality: Sendable, Hashable, Codable {
    /// The name, without its prefecture: `小諸市`.
    public var name: String
    /// The prefecture (`長野県`), or nil where two places share the name and the document does not tell.
    public var prefecture: String?
    /// The six-digit code of local governments (全国地方公共団体コード), check digit included, or nil with the prefecture.
    public var code: String?

    /// A municipality from its parts, taken as they are.
    public init(name: String, prefecture: String?, code: String?) {
        self.name = name
        self.prefecture = prefecture
        self.code = code
    }
}

public import PlanModel

/// A value that stands in running text.
public struct ScannedValue: Sendable, Hashable {
    /// What the value is.
    public enum Content: Sendable, Hashable {
        /// A figure, with its unit where it has one.
        case quantity(Value)
        /// A place in an order: `第12次` is 12, `3位` is 3.
        case ordinal(Value)
        /// A date, a part of a year, a range.
        case period(Period)
    }

    /// What the value is.
    public let content: Content
    /// The words that say it.
    public let text: String
    /// The first Unicode scalar of the words, counted from the start of the text.
    public let from: Int
    /// The scalar after the last.
    public let to: Int

    /// A value from its parts.
    public init(content: Content, text: String, from: Int, to: Int) {
        self.content = content
        self.text = text
        self.from = from
        self.to = to
    }
}

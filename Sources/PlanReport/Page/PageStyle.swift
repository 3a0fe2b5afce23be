/// The style of the page, joined of its parts.
enum PageStyle {
    static let text = "\n" + [base, views, evidence, print].joined(separator: "\n") + "\n"
}

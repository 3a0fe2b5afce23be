extension Form {
    /// What reads a document that no declared form recognises.
    static let generic = Form(id: "generic", name: "汎用", recognisedBy: [], sheets: [], headingMark: "◆")
}

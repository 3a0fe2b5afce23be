/// What a page does not show, and names of worksheets.
extension HTMLDialect {
    func isUnseen(_ tag: HTMLTag) -> Bool {
        if missing.contains(Self.hiding) { return tag.name == "script" || tag.name == "style" }
        if case .unseen = tag.kind { return true }
        return tag.span.count > 7 && (tag.isHidden(bytes) || isSheetName(tag))
    }

    /// Stands for the end of an element that hides, once one has none.
    private static let hiding: UInt8 = 0

    /// LibreOffice writes the names of worksheets over their tables, and a list of them before the first.
    func isSheetName(_ tag: HTMLTag) -> Bool {
        guard tag.name == "a", let name = tag.attribute("name", bytes) ?? tag.attribute("href", bytes) else {
            return false
        }
        let text = name.first == UInt8(ascii: "#") ? name.dropFirst() : name
        let word = Array("table".utf8)
        return text.count > word.count && text.starts(with: word)
            && text.dropFirst(word.count).allSatisfy {
                (0x30...0x39).contains($0)
            }
    }

    /// Passes over an element with all that it holds.
    mutating func skipElement(_ tag: HTMLTag) {
        var depth = 1
        var next = index
        let isRaw = tag.name == "script" || tag.name == "style"
        while next < end {
            guard bytes[next] == UInt8(ascii: "<") else {
                next += 1
                continue
            }
            if !isRaw, let after = HTMLComment.end(bytes, at: next, end, &missing) {
                next = after
                continue
            }
            guard let other = HTMLTag(bytes, at: next, end, &missing) else {
                next += 1
                continue
            }
            if endsHidden(tag, at: other, depth) {
                index = other.name == tag.name && other.isClosing ? other.span.upper : next
                return
            }
            if other.name == tag.name, !other.isVoid { depth += other.isClosing ? -1 : 1 }
            next = other.span.upper
        }
        // An element that nothing ends hides nothing but its tag.
        if isRaw { index = end } else { missing.insert(Self.hiding) }
    }

    /// The tag of an element, or of one that cannot stand in it.
    private func endsHidden(_ tag: HTMLTag, at other: HTMLTag, _ depth: Int) -> Bool {
        if other.name == tag.name, other.isClosing { return depth == 1 }
        switch tag.kind {
        case .cell:
            if depth > 1 { return false }
            if case .cell = other.kind { return !other.isClosing }
            if case .row = other.kind { return true }
            return false
        case .unseen: return tag.name == "head" && other.name == "body" && !other.isClosing
        default: return false
        }
    }
}

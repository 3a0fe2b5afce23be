/// Names of departments in one cell.
enum DepartmentNames {
    /// The names, split at `、 ， ・ ／` and line ends; nothing is split within brackets, nor at `・` where the part before is no whole
    /// name.
    ///
    /// `総務課、建設課` is two names, `総務部（庶務係、人事係）` and `こども・福祉課` are one.
    static func split(_ text: String) -> [String] {
        split(Array(text.utf8))
    }

    /// Each name in a text ends as names of departments do.
    static func areAll(in text: String) -> Bool {
        let names = split(text)
        return !names.isEmpty && names.allSatisfy { NameEnding.isDepartment(Array($0.utf8)) }
    }

    private static func split(_ bytes: [UInt8]) -> [String] {
        let clean = CleanText(bytes)
        var names: [String] = []
        var (start, index, depth) = (0, 0, 0)
        while index < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, index, bytes.count)
            switch Scalars.folded(scalar) {
            case 0x28: depth += 1
            case 0x29: depth = max(0, depth - 1)
            case _ where depth > 0: break
            case 0x3001, 0x2C, 0x0A, 0x0B, 0x2F:
                names.append(clean.string(ByteSpan(start, index)))
                start = index + length
            case 0x30FB:
                let name = clean.string(ByteSpan(start, index))
                guard NameEnding.isDepartment(Array(name.utf8)) else { break }
                names.append(name)
                start = index + length
            default: break
            }
            index += max(1, length)
        }
        names.append(clean.string(ByteSpan(start, bytes.count)))
        return names.filter { !$0.isEmpty }
    }
}

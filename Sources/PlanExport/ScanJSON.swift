package import PlanModel

extension PlanJSON {
    /// A quantity or ordinal of running text, as `planparse scan` writes it: the keys of a value and its place.
    package static func scanned(_ kind: String, _ value: Value, from: Int, to: Int) -> [UInt8] {
        JSONWriter.line { writer in
            writer.object { writer in
                writer.string(.kind, kind)
                writer.valueKeys(value)
                writer.place(from, to)
            }
        }
    }

    /// A period of running text, as `planparse scan` writes it: the keys of a period and its place.
    package static func scanned(_ period: Period, from: Int, to: Int) -> [UInt8] {
        JSONWriter.line { writer in
            writer.object { writer in
                writer.string(.kind, "period")
                writer.periodKeys(period)
                writer.place(from, to)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func place(_ from: Int, _ to: Int) {
        number(.from, from)
        number(.to, to)
    }
}

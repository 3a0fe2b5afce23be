import PlanModel

/// Writes the descriptor of a Frictionless Data Package (version 1, `tabular-data-package`).
///
/// It tells what the tables are, not what a run put into them: the same for all runs, without a time stamp.
enum DataPackage {
    static func bytes(of schemas: [TableSchema]) -> [UInt8] {
        JSONWriter.indented { writer in
            writer.object { writer in
                writer.member("profile", "tabular-data-package")
                writer.member("name", "planparse-tables")
                writer.member("title", "PlanParse")
                writer.description(Message(ja: "自治体の計画書から読み取った記録", en: "Records of municipal plan documents"))
                writer.key("resources")
                writer.array(schemas) { $0.resource($1) }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ key: JSONKey, _ text: String) {
        self.key(key)
        string(text)
    }

    fileprivate mutating func member(_ key: JSONKey, _ flag: Bool) {
        self.key(key)
        self.flag(flag)
    }

    fileprivate mutating func description(_ message: Message) {
        member(.description, message.ja + " / " + message.en)
    }

    fileprivate mutating func resource(_ schema: TableSchema) {
        object { writer in
            writer.member("profile", "tabular-data-resource")
            writer.member(.name, schema.name)
            writer.member("path", schema.fileName)
            writer.description(schema.description)
            writer.member("format", "csv")
            writer.member("mediatype", "text/csv")
            writer.member(.encoding, "utf-8")
            writer.key("dialect")
            writer.dialect()
            writer.key(.schema)
            writer.schema(schema)
        }
    }

    private mutating func dialect() {
        object { writer in
            writer.member("delimiter", ",")
            writer.member("lineTerminator", "\r\n")
            writer.member("quoteChar", "\"")
            writer.member("doubleQuote", true)
            writer.member("skipInitialSpace", false)
            writer.member("header", true)
            writer.member("caseSensitiveHeader", true)
        }
    }

    private mutating func schema(_ schema: TableSchema) {
        object { writer in
            writer.key("fields")
            writer.array(schema.fields) { $0.field($1) }
            writer.strings("missingValues", [""])
            writer.strings("primaryKey", schema.primaryKey)
            guard schema.belongsToSheet else { return }
            writer.key("foreignKeys")
            writer.array([SheetRow.primaryKey]) { $0.foreignKey($1) }
        }
    }

    private mutating func field(_ field: TableField) {
        object { writer in
            writer.member(.name, field.name)
            writer.member("type", field.type.rawValue)
            writer.description(field.description)
            guard field.isRequired || !field.words.isEmpty else { return }
            writer.key("constraints")
            writer.constraints(of: field)
        }
    }

    private mutating func constraints(of field: TableField) {
        object { writer in
            if field.isRequired { writer.member("required", true) }
            guard !field.words.isEmpty else { return }
            writer.strings("enum", field.words)
        }
    }

    /// The reference of a row to its sheet.
    private mutating func foreignKey(_ columns: [String]) {
        object { writer in
            writer.strings("fields", columns)
            writer.key("reference")
            writer.object { writer in
                writer.member("resource", SheetRow.name)
                writer.strings("fields", columns)
            }
        }
    }
}

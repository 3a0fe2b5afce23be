import PlanModel

/// Writes the descriptor of a Frictionless Data Package (version 1, `tabular-data-package`): what the tables are, their sizes and
/// digests, and the documents that their rows come from. There is no time stamp in it, so equal tables have equal descriptors.
struct DataPackage {
    let schemas: [TableSchema]
    /// The digest of each table, in the order of the schemas.
    let digests: [SHA256.Stream]
    let sources: [TableOrigin]
    let style: TableStyle

    var bytes: [UInt8] {
        JSONWriter.indented { writer in
            writer.object { writer in
                writer.member("profile", "tabular-data-package")
                writer.member("name", "planparse-tables")
                writer.member("title", "PlanParse")
                writer.description(Message(ja: "自治体の計画書から読み取った記録", en: "Records of municipal plan documents"))
                writer.member("version", PackageVersion.current)
                writer.array("licenses", [Self.license]) { $0.license($1) }
                writer.array("sources", sources) { $0.origin($1) }
                if style.marksTexts { writer.member("textMark", "'") }
                writer.key("resources")
                writer.array(schemas.indices.map { $0 }) { $0.resource(schemas[$1], digests.at($1), style) }
            }
        }
    }

    /// The rights are those of the documents, which the program does not know. The name is that of the Open Definition's list
    /// for this case.
    private static let license = (
        name: "notspecified",
        title: Message(
            ja: "未指定：文は各文書のもので、権利はその発行者にあります",
            en: "Not specified: the texts are the documents', whose publishers hold the rights")
    )
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

    fileprivate mutating func license(_ license: (name: String, title: Message)) {
        object { writer in
            writer.member(.name, license.name)
            writer.member(.title, license.title.ja + " / " + license.title.en)
        }
    }

    fileprivate mutating func origin(_ origin: TableOrigin) {
        object { writer in
            writer.member(.title, origin.source.name)
            // A path to follow would have to lead from the package to the document; this one only tells it from others.
            writer.member("place", origin.path)
            writer.member("hash", "sha256:" + origin.source.sha256)
            writer.number(.bytes, origin.source.bytes)
        }
    }

    fileprivate mutating func resource(_ schema: TableSchema, _ digest: SHA256.Stream?, _ style: TableStyle) {
        object { writer in
            writer.member("profile", "tabular-data-resource")
            writer.member(.name, schema.name)
            writer.member("path", schema.fileName)
            writer.description(schema.description)
            writer.member("format", "csv")
            writer.member("mediatype", "text/csv")
            writer.member(.encoding, "utf-8")
            if let digest {
                writer.number(.bytes, digest.count)
                writer.member("hash", "sha256:" + digest.hexDigest)
            }
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
            guard !schema.references.isEmpty else { return }
            writer.key("foreignKeys")
            writer.array(schema.references) { $0.foreignKey($1.table, $1.columns) }
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

    /// The reference of a row to its document or its sheet.
    private mutating func foreignKey(_ table: String, _ columns: [String]) {
        object { writer in
            writer.strings("fields", columns)
            writer.key("reference")
            writer.object { writer in
                writer.member("resource", table)
                writer.strings("fields", columns)
            }
        }
    }
}

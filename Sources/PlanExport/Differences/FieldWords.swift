import PlanModel

/// The keys of the contract in the order of records, and in words.
enum FieldWords {
    /// Keys as records have them, others behind by the alphabet.
    static func inOrder(_ keys: Set<String>) -> [String] {
        keys.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
    }

    /// What people call a key; the key itself where the contract has none of that name.
    static func words(of key: String) -> Message {
        ranks[key].map { all[$0].words } ?? Message(ja: ElementWords.short(key), en: ElementWords.short(key))
    }

    private struct Field {
        let key: String
        let words: Message

        init(_ key: String, _ ja: String, _ en: String) {
            self.key = key
            words = Message(ja: ja, en: en)
        }
    }

    private static let ranks: [String: Int] = Dictionary(
        all.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })

    private static let all: [Field] = document + sheet + parts + figures + money + findings

    private static let document: [Field] = [
        Field("schema", "記録の版", "schema"), Field("source", "原本", "source"), Field("form", "様式", "form"),
        Field("id", "番号", "number"), Field("key", "識別子", "key"), Field("kind", "種類", "kind"),
        Field("row", "行の種類", "kind of row"), Field("code", "コード", "code"), Field("name", "名称", "name"),
        Field("title", "題名", "title"), Field("heading", "見出し", "heading"), Field("encoding", "文字コード", "encoding"),
        Field("bytes", "大きさ", "size"), Field("lines", "行数", "lines"), Field("sha256", "ダイジェスト", "digest"),
        Field("reader", "変換の命令", "reader"), Field("municipality", "自治体", "municipality"),
        Field("prefecture", "都道府県", "prefecture"),
    ]

    private static let sheet: [Field] = [
        Field("lineage", "上位", "above"), Field("role", "役割", "role"), Field("label", "項目名", "label"),
        Field("period", "期間", "period"), Field("fiscalYear", "年度", "fiscal year"), Field("asOf", "時点", "as of"),
        Field("description", "説明", "description"), Field("outline", "目次", "outline"),
        Field("organization", "組織", "organization"), Field("department", "所管", "department"),
        Field("head", "所属長", "head"), Field("related", "関連課", "related"), Field("sheets", "シート", "sheets"),
        Field("attributes", "属性", "attributes"), Field("sections", "節", "sections"),
    ]

    private static let parts: [Field] = [
        Field("marker", "記号", "marker"), Field("number", "番号", "number"), Field("mark", "注の記号", "mark"),
        Field("text", "文", "text"), Field("items", "項目", "items"), Field("indicators", "指標", "indicators"),
        Field("theme", "テーマ", "theme"), Field("qualifiers", "限定", "qualifiers"), Field("unit", "単位", "unit"),
        Field("rationale", "設定理由", "rationale"), Field("method", "算式", "method"),
        Field("direction", "望ましい向き", "direction"), Field("observations", "値", "observations"),
        Field("value", "値", "value"),
    ]

    private static let figures: [Field] = [
        Field("status", "状態", "status"), Field("amount", "数値", "amount"), Field("bound", "範囲", "bound"),
        Field("upper", "上限", "upper"), Field("symbol", "記号", "symbol"), Field("dimension", "量の種類", "dimension"),
        Field("scale", "倍率", "scale"), Field("base", "基本単位", "base"), Field("per", "当たり", "per"),
        Field("precision", "精度", "precision"), Field("start", "始め", "start"), Field("end", "終わり", "end"),
    ]

    private static let money: [Field] = [
        Field("budget", "予算", "budget"), Field("side", "歳入・歳出", "side"), Field("account", "会計科目", "account"),
        Field("fund", "会計", "fund"), Field("levels", "款項目", "levels"), Field("level", "段階", "level"),
        Field("years", "年度", "years"), Field("total", "総額", "total"), Field("sources", "財源", "sources"),
        Field("specific", "特定財源", "specific"), Field("change", "増減", "change"), Field("tables", "表", "tables"),
        Field("heads", "見出しの行", "heads"), Field("rows", "行", "rows"), Field("measures", "所管する施策", "measures"),
        Field("projects", "事業", "projects"), Field("relatedPlans", "関連計画", "related plans"),
        Field("sdgs", "SDGs", "SDGs"), Field("footnotes", "脚注", "footnotes"),
    ]

    private static let findings: [Field] = [
        Field("coverage", "読み取りの内訳", "coverage"), Field("declared", "様式どおり", "declared"),
        Field("repaired", "修復", "repaired"), Field("guessed", "推定", "guessed"),
        Field("diagnostics", "診断", "findings"), Field("severity", "重大度", "severity"),
        Field("message", "文面", "message"), Field("ja", "日本語", "Japanese"), Field("en", "英語", "English"),
        Field("sheet", "シート", "sheet"), Field("hint", "候補", "hint"),
        Field("unclaimed", "読み残し", "unclaimed text"), Field("span", "位置", "place"),
        Field("places", "位置", "places"), Field("offset", "開始バイト", "offset"), Field("length", "長さ", "length"),
        Field("line", "行", "line"), Field("column", "列", "column"), Field("endLine", "終わりの行", "end line"),
        Field("endColumn", "終わりの列", "end column"), Field("manner", "読み方", "manner"),
    ]
}

import PlanExport
import PlanModel
import Testing

@testable import PlanParse

/// A form as JSON: what is written is read back, and what is wrong is told with its place.
@Suite struct PlanFormTests {
    private static let forms = FormCatalogue.all + [FormCatalogue.general]

    @Test(arguments: forms)
    func `is written and read back`(form: PlanForm) throws {
        #expect(try PlanForm(json: form.json) == form)
    }

    @Test(arguments: Fixture.all)
    func `reads a document as it did before it was written`(fixture: Fixture) throws {
        let source = SourceText(utf8: try fixture.bytes(), name: fixture.name + ".txt")
        let forms = try FormCatalogue.all.map { try PlanForm(json: $0.json) }
        let document = PlanParser(forms: forms).document(of: source)
        #expect(PlanJSON.indented(document) == (try fixture.record()))
    }

    /// A form that says as little as it may, with one part more.
    private static func form(_ part: String) -> String {
        #"{"id": "memo", "name": "覚書", "recognisedBy": [{"labels": ["覚書"]}], "sheets": []"# + part + "}"
    }

    @Test func `has the defaults of Swift`() throws {
        let form = try PlanForm(json: Self.form(""))
        #expect(form == PlanForm(id: "memo", name: "覚書", recognisedBy: [.labels(["覚書"])], sheets: []))
    }

    @Test func `takes escapes and a byte order mark`() throws {
        let form = try PlanForm(json: "\u{FEFF}" + Self.form(#", "title": "\u899a\u66F8 \"\ud83d\ude00\"\n""#))
        #expect(form.title == "覚書 \"😀\"\n")
        #expect(try PlanForm(json: form.json) == form)
    }

    /// JSON, the line and column of the mistake, and words of the message.
    @Test(
        arguments: [
            ("", 1, 1, "expected a value, found the end"),
            ("{\n  \"id\": \"memo\",\n}", 3, 1, "expected a key between quotes, found `}`"),
            ("{\"id\": \"memo\"", 1, 14, "expected `,` or `}`, found the end"),
            ("[]", 1, 1, "the form needs an object { }, found a list [ ]"),
            ("{\"id\": \"memo\"}", 1, 1, "the key `name` is missing in the form"),
            ("{\"id\": 3}", 1, 1, "the key `name` is missing"),
            (form(", \"sheets\": []"), 1, 82, "the key `sheets` stands there twice"),
            (form(",\n \"lables\": []"), 2, 2, "no key `lables` in the form; possible are `$schema`, `id`"),
            (form(",\n \"lables\": []"), 2, 2, "(did you mean `labels`?)"),
            (form(",\n \"title\": []"), 2, 11, "`title` needs a string, found a list [ ]"),
            (form(",\n \"title\": \" \""), 2, 11, "`title` is empty"),
            (form(",\n \"numbersSections\": 1"), 2, 21, "`numbersSections` needs true or false, found a number"),
            (
                form(",\n \"indicatorKind\": \"outcom\""), 2, 19,
                "knows no `outcom`; possible are `target`, `outcome`, `activity` (did you mean `outcome`?)"
            ),
            (form(",\n \"labels\": [{\"means\": \"title\"}]"), 2, 13, "the key `labels` is missing in `labels[0]`"),
            (form(",\n \"labels\": [{\"labels\": [], \"means\": \"title\"}]"), 2, 24, "`labels[0].labels` is empty"),
            (
                form(",\n \"labels\": [{\"labels\": [\"a\"], \"means\": \"titel\"}]"), 2, 40,
                "`labels[0].means` knows no `titel`"
            ),
            (
                form(",\n \"labels\": [{\"labels\": [\"a\"], \"means\": {\"source\": \"bond\"}}]"), 2, 51,
                "(did you mean `bonds`?)"
            ),
            (
                form(",\n \"labels\": [{\"labels\": [\"a\"], \"means\": {}}]"), 2, 40,
                "needs one key of `section`, `attribute`"
            ),
            (form(",\n \"outline\": [{\"word\": \"政策\"}]"), 2, 14, "the key `kind` is missing in `outline[0]`"),
            (String(repeating: "[", count: 40), 1, 17, "expected no more than 16 levels"),
            (form("") + " x", 1, 82, "expected nothing behind the form, found `x`"),
            ("{\"\\q\": 1}", 1, 4, "a known escape"),
        ] as [(String, Int, Int, String)])
    func `says what is wrong and where`(json: String, line: Int, column: Int, words: String) throws {
        let error = try #require(throws: PlanFormError.self) { try PlanForm(json: json) }
        #expect(error.message.en.contains(words), "\(error)")
        #expect([error.line, error.column] == [line, column], "\(error)")
        #expect(!error.message.ja.isEmpty)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x7B, 0x00], 1, 1),
            (Array("{\"id\": \"a\",\n\"name\": \"".utf8) + [0x97, 0x6C, 0x8E, 0xAE], 2, 10),
        ] as [([UInt8], Int, Int)])
    func `says that the JSON is in another encoding`(bytes: [UInt8], line: Int, column: Int) throws {
        let error = try #require(throws: PlanFormError.self) { try PlanForm(json: bytes) }
        #expect(error.problem == .notUTF8)
        #expect([error.line, error.column] == [line, column])
        #expect(error.message.en == "these bytes are no UTF-8; save the JSON in UTF-8")
    }

    @Test func `says what openings there are`() throws {
        let json = Self.form("").replacing("[]", with: "[{\"kind\": \"goal\", \"opensAt\": \"piller\"}]")
        let error = try #require(throws: PlanFormError.self) { try PlanForm(json: json) }
        #expect(error.problem == .unknownWord("piller", possible: ["pillar"], nearest: ["pillar"]))
        #expect(error.path == "sheets[0].opensAt")
    }

    @Test func `knows the place of each part`() throws {
        let json = Self.form(",\n \"labels\": [\n  {\"labels\": [\"a\"], \"means\": \"title\"}]")
        let form = try PlacedForm(json: Array(json.utf8))
        let place = form.place(of: "labels[0].labels[0]")
        #expect([place.line, place.column] == [3, 15])
    }

    @Test func `is tried before the built-in forms`() throws {
        let form = try PlanForm(
            json: """
                {"id": "memo", "name": "覚書", "recognisedBy": [{"heading": {"endingIn": "覚書"}}],
                 "sheets": [{"kind": "goal", "opensAt": {"heading": {"endingIn": "覚書"}}}],
                 "headings": [{"labels": ["ねらい"], "means": {"section": "purpose"}}]}
                """)
        let plan = PlanParser(forms: [form] + FormCatalogue.all)
            .parse("令和7年度 連携覚書（企画課）\n\nねらい\n\n力を合わせる。\n").plan
        #expect(plan.form == "memo")
        #expect(plan.fiscalYear?.fiscalYear?.startYear == 2025)
        #expect(plan.sheets.first?.sections.first?.role == .purpose)
        #expect(plan.sheets.first?.sections.first?.items.map(\.text) == ["力を合わせる。"])
    }

    @Test func `marks a parser by what its forms say`() throws {
        var form = try PlanForm(json: Self.form(""))
        let first = PlanParser(forms: [form]).fingerprint
        form.headingMark = "◆"
        #expect(PlanParser(forms: [form]).fingerprint != first)
        #expect(PlanParser(forms: FormCatalogue.all).fingerprint == PlanParser().fingerprint)
    }
}

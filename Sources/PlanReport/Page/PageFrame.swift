import PlanModel

/// What stands around the data of a page.
enum PageFrame {
    static func beginning(_ language: Language) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.ofPage.text)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="planparse report">
        <meta name="referrer" content="no-referrer">
        <title>計画文書の読み取り報告</title>
        <style>\(PageStyle.text)</style>
        </head>
        <body>
        <a class="skip" href="#main" id="skip">本文へ</a>
        <header id="banner"></header>
        <nav id="views"></nav>
        <main id="main" tabindex="-1"></main>
        <p id="status" class="status" role="status" aria-live="polite"></p>
        <noscript><p>この報告を表示するには JavaScript が必要です。インターネットへの接続は不要です。</p>
        <p lang="en">This report needs JavaScript, and no connection.</p></noscript>

        """
    }

    // A browser neither runs nor shows elements of data.

    /// What stands before the data of a document.
    static let documentStart: StaticString = "<script type=\"application/json\" class=\"document\">"

    /// What stands behind the data of a document.
    static let documentEnd: StaticString = "</script>\n"

    /// An element of data that the page finds by a name, on a line of its own. The data have no `<`.
    static func data(_ json: [UInt8], id: String) -> [UInt8] {
        Array("<script type=\"application/json\" id=\"\(id)\">".utf8) + json + Array("</script>\n".utf8)
    }

    static let end = """
        <script>\(PageScript.text)</script>
        </body>
        </html>

        """
}

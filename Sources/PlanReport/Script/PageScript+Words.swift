extension PageScript {
    /// What the page says, in both languages.
    static let words = #"""
        // Words in both languages, Japanese first. `{0}`, `{1}` stand for what a sentence quotes.
        const WORDS = {
          title: ['計画文書の読み取り報告', 'How plan documents were read'],
          skip: ['本文へ移動', 'Skip to content'],
          views: ['画面', 'Views'],
          overview: ['概要', 'Overview'],
          evidence: ['原文と記録', 'Evidence'],
          findings: ['指摘', 'Findings'],
          indicators: ['指標', 'Indicators'],
          budgets: ['予算', 'Budgets'],
          switch: ['English', '日本語'],
          switchLabel: ['Show this page in English', 'このページを日本語で表示'],
          csv: ['CSV を保存', 'Save as CSV'],
          print: ['印刷', 'Print'],
          all: ['すべて', 'All'],
          none: ['該当するものはありません。', 'There is nothing to show.'],
          more: ['さらに {0} 件を表示', 'Show {0} more'],
          shown: ['{1} 件のうち {0} 件を表示', '{0} of {1} shown'],
          loading: ['読み込み中… {0} / {1}', 'Loading… {0} of {1}'],
          filter: ['絞り込み', 'Filter'],
          sortHint: ['見出しを押すと並べ替えます', 'a heading sorts its column'],
          document: ['文書', 'Document'],
          sheet: ['シート', 'Sheet'],
          blank: ['（空欄）', '(blank)'],
          untitled: ['（名称なし）', '(no title)'],

          // How fields were read.
          read0: ['様式どおり', 'declared'],
          read1: ['修復', 'repaired'],
          read2: ['推定', 'guessed'],
          read3: ['見出し', 'label'],
          read4: ['記号', 'marker'],
          read5: ['書式', 'markup'],
          read6: ['未読', 'unclaimed'],
          readLong0: ['様式の定める位置にあった項目', 'fields that stand where the form says'],
          readLong1: ['崩れた配置を直して読んだ項目', 'fields that stand where a repair put them'],
          readLong2: ['様式にない配置から推定した項目', 'fields that were read by a guess'],
          readLong3: ['見出し・表頭', 'heads and labels'],
          readLong6: ['どの項目にも当てはまらない文字', 'text that nothing accounts for'],

          // Severities.
          error: ['エラー', 'error'],
          warning: ['警告', 'warning'],
          note: ['注意', 'note'],
          repair: ['修復', 'repair'],

          // Overview.
          documents: ['文書', 'Documents'],
          sheets: ['シート', 'Sheets'],
          figures: ['指標の値', 'Figures'],
          amounts: ['金額', 'Amounts'],
          howRead: ['読み取りの内訳', 'How fields were read'],
          worstFirst: ['様式どおりに読めた割合の低い文書から並べています。', 'Those with the smallest share of declared fields come first.'],
          bar: ['様式どおり {0}、修復 {1}、推定 {2}、未読 {3}', 'declared {0}, repaired {1}, guessed {2}, unclaimed {3}'],
          municipality: ['自治体', 'Municipality'],
          year: ['年度', 'Fiscal year'],
          form: ['様式', 'Form'],
          noFields: ['項目なし', 'no fields'],
          share: ['様式どおりの割合', 'Share declared'],

          // Search.
          search: ['検索', 'Search'],
          searchLabel: ['全文書の名称・本文・指標・所管を検索', 'Search titles, texts, indicators and departments of all documents'],
          searchHits: ['「{0}」は {1} か所に見つかりました。', '“{0}” was found in {1} places.'],
          searchMany: ['「{0}」は {1} か所以上に見つかりました。はじめの {1} か所を示します。',
            '“{0}” was found in {1} places or more; these are the first.'],
          place: ['場所', 'Place'],
          text: ['文言', 'Text'],
        };

        let language = document.documentElement.lang === 'en' ? 1 : 0;

        function addWords(words) { Object.assign(WORDS, words); }

        function fill(sentence, values) {
          return sentence.replace(/\{(\d)\}/g, (_, digit) => values[digit] ?? '');
        }

        function word(key, ...values) {
          const pair = WORDS[key];
          return pair ? fill(pair[language], values) : key;
        }

        // A remark in the brackets of the language.
        const bracketed = (text) => (language ? ` (${text})` : `（${text}）`);

        // A message that stands in the data in both languages.
        const inLanguage = (pair) => pair[language];
        """#
}

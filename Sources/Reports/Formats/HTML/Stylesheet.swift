/// The look of the page: system fonts, no pictures, light and dark, A4 in print.
enum Stylesheet {
  static let source: HTML = HTML.lines([colours, frame, result, tables, cards, narrow, print])

  /// Text and ground differ by at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3).
  private static let colours: HTML = """
    :root {
      --paper: #f6f5f1; --sheet: #ffffff; --ink: #1d272c; --soft: #515e64; --line: #d9d8d0;
      --accent: #1c5568; --strong: #2f7a57; --weak: #d9a441; --empty: #e4e3dc; --quote: #f3f5f5;
      --met: #1c6344; --met-ground: #e3f1e9; --partial: #7a4f00; --partial-ground: #fbf0d9;
      --contradicted: #8c1a2b; --contradicted-ground: #fae4e6;
      --missing: #93390f; --missing-ground: #fce9df;
      --review: #4a3d8f; --review-ground: #ebe9f8; --none: #4b575d; --none-ground: #e9ebeb;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12181b; --sheet: #1a2226; --ink: #e5eaec; --soft: #a6b3b9; --line: #344046;
        --accent: #8cc7da; --strong: #5fb98d; --weak: #c9942f; --empty: #2e393e; --quote: #212b30;
        --met: #8fd8b3; --met-ground: #17392a; --partial: #f0c878; --partial-ground: #40310f;
        --contradicted: #f7a8b1; --contradicted-ground: #4a1a21;
        --missing: #f6b796; --missing-ground: #46240f;
        --review: #c3bcf5; --review-ground: #2c2754; --none: #b5c0c5; --none-ground: #2b353a;
      }
    }
    """

  private static let frame: HTML = """
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", \
    sans-serif; }
    h1, h2, h3, h4, h5 { line-height: 1.25; font-weight: 600; margin: 0; }
    h1 { font-size: 2.25rem; letter-spacing: -0.01em; }
    h2 { font-size: 1.5rem; margin-bottom: 0.75rem; }
    h2.subject { font-size: 2rem; }
    h3 { font-size: 1.125rem; margin: 2rem 0 0.75rem; }
    p { margin: 0 0 0.5rem; }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    code { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace;
      font-size: 0.875em; overflow-wrap: anywhere; }
    .skip { position: absolute; left: 1rem; top: -5rem; background: var(--sheet); padding: \
    0.5rem 1rem; z-index: 1; }
    .skip:focus { top: 1rem; }
    .top { background: var(--sheet); border-bottom: 1px solid var(--line); }
    .top > div, .frame, footer { max-width: 76rem; margin: 0 auto; padding: 0 2rem; }
    .top > div { padding-top: 2.5rem; padding-bottom: 2rem; }
    .eyebrow { color: var(--accent); font-weight: 600; margin-bottom: 0.25rem; }
    .lede { color: var(--soft); max-width: 46rem; margin: 0.5rem 0 0; }
    .frame { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 2.5rem; }
    .contents { font-size: 0.9375rem; padding-top: 2.5rem; }
    .contents ul { list-style: none; margin: 0; padding: 0; border-left: 1px solid var(--line); }
    .contents a { display: block; padding: 0.375rem 0 0.375rem 1rem; color: var(--soft);
      text-decoration: none; line-height: 1.35; }
    .contents a:hover { color: var(--accent); text-decoration: underline; }
    .nav-title { font-weight: 600; margin-bottom: 0.5rem; }
    main { padding: 2.5rem 0 4rem; }
    main section { margin-bottom: 3.5rem; }
    .meaning, .basis, .note { color: var(--soft); font-size: 0.9375rem; }
    .prose { max-width: 46rem; padding-left: 1.25rem; }
    .prose li { margin-bottom: 0.375rem; }
    footer { border-top: 1px solid var(--line); padding-top: 1.5rem; padding-bottom: 2.5rem;
      color: var(--soft); font-size: 0.875rem; }
    @media (min-width: 60.01rem) { .contents > ul { position: sticky; top: 1.5rem; } }
    """

  private static let result: HTML = """
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
      gap: 1.25rem; margin-bottom: 1.5rem; }
    .figure { background: var(--sheet); border: 1px solid var(--line); border-radius: 0.5rem;
      padding: 1.25rem 1.5rem; }
    .figure p { margin: 0; }
    .figure .name { font-weight: 600; }
    .figure .value { font-size: 3rem; font-weight: 600; line-height: 1.2; letter-spacing: \
    -0.02em; font-variant-numeric: tabular-nums; }
    .figure .basis { color: var(--ink); margin-bottom: 0.25rem; }
    .bar { display: flex; height: 0.5rem; border-radius: 0.25rem; overflow: hidden;
      background: var(--empty); margin: 0.5rem 0 0.75rem; -webkit-print-color-adjust: exact; }
    .bar .strong { background: var(--strong); }
    .bar .weak { background: var(--weak); }
    .counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.625rem 1.75rem;
      padding: 0; margin: 0 0 1.25rem; }
    .counts .number { font-size: 1.25rem; font-weight: 600; margin-right: 0.25rem;
      font-variant-numeric: tabular-nums; }
    .badge { display: inline-block; padding: 0.0625rem 0.625rem; border-radius: 1rem;
      font-size: 0.875rem; font-weight: 600; white-space: nowrap; color: var(--none);
      background: var(--none-ground); -webkit-print-color-adjust: exact; }
    .badge.met { color: var(--met); background: var(--met-ground); }
    .badge.partial { color: var(--partial); background: var(--partial-ground); }
    .badge.contradicted { color: var(--contradicted); background: var(--contradicted-ground); }
    .badge.missing { color: var(--missing); background: var(--missing-ground); }
    .badge.review { color: var(--review); background: var(--review-ground); }
    .notice { background: var(--partial-ground); border-left: 0.25rem solid var(--partial);
      padding: 0.75rem 1rem; border-radius: 0 0.25rem 0.25rem 0; margin: 1rem 0;
      -webkit-print-color-adjust: exact; }
    .first { padding-left: 1.5rem; max-width: 52rem; }
    .first li { padding: 0.375rem 0 0.375rem 0.25rem; }
    .first li::marker { color: var(--soft); font-weight: 600; }
    .first a { font-weight: 600; margin-right: 0.375rem; }
    .first p { margin: 0.125rem 0 0; }
    """

  private static let tables: HTML = """
    .scroll { overflow-x: auto; background: var(--sheet); border: 1px solid var(--line);
      border-radius: 0.5rem; margin: 1rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
    caption { text-align: left; font-weight: 600; padding: 0.75rem 1rem 0.25rem; }
    th, td { padding: 0.5rem 0.375rem; border-top: 1px solid var(--line); text-align: right;
      vertical-align: top; font-variant-numeric: tabular-nums; }
    thead th { border-top: 0; color: var(--soft); font-size: 0.8125rem; font-weight: 600;
      vertical-align: bottom; }
    th:first-child { text-align: left; padding-left: 1rem; min-width: 8rem; }
    .texts th:first-child { min-width: 14rem; }
    tbody th { font-weight: 500; }
    td:last-child, th:last-child { padding-right: 1rem; }
    .texts th, .texts td { text-align: left; }
    .texts td:nth-child(4) { white-space: nowrap; }
    .texts td:last-child { min-width: 12rem; }
    .hash { display: block; color: var(--soft); font-size: 0.6875rem; font-weight: 400;
      overflow-wrap: anywhere; line-height: 1.3; }
    """

  private static let cards: HTML = """
    .group > :first-child { font-size: 1.125rem; margin: 2rem 0 0.75rem; }
    .about { cursor: pointer; color: var(--accent); }
    .about + .folded { max-width: 46rem; margin-top: 0.5rem; }
    .card { background: var(--sheet); border: 1px solid var(--line); border-left: 0.25rem solid \
    var(--none); border-radius: 0.375rem; margin-bottom: 0.75rem; }
    .card.met { border-left-color: var(--met); }
    .card.partial { border-left-color: var(--partial); }
    .card.contradicted { border-left-color: var(--contradicted); }
    .card.missing { border-left-color: var(--missing); }
    .card.review { border-left-color: var(--review); }
    .card summary { cursor: pointer; padding: 0.75rem 1.25rem; display: flex; list-style: none; }
    .card summary::-webkit-details-marker { display: none; }
    .card summary::after { content: "+"; margin-left: auto; color: var(--soft); font-size: \
    1.25rem; line-height: 1; }
    .card [open] > summary::after { content: "−"; }
    @media screen {
      details:not([open]) + .folded { display: none; }
      .card:target .folded { display: block; }
    }
    .card h4, .card h5 { font-size: 1.0625rem; margin-right: auto; max-width: 92%; }
    .card .badge { margin-right: 0.5rem; }
    .meta { display: block; color: var(--soft); font-size: 0.8125rem; font-weight: 400; \
    margin-top: 0.125rem; }
    .facts { margin: 0; padding: 0 1.25rem 0.75rem; }
    .facts > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.5rem;
      padding: 0.625rem 0; border-top: 1px solid var(--line); }
    .facts dt { font-weight: 600; font-size: 0.9375rem; color: var(--soft); }
    .facts dd { margin: 0; max-width: 44rem; }
    .facts dd > :last-child { margin-bottom: 0; }
    .facts ul { margin: 0; padding-left: 1.125rem; }
    figure { margin: 0 0 0.75rem; }
    blockquote { margin: 0; padding: 0.5rem 1rem; background: var(--quote); border-left: 2px \
    solid var(--accent); overflow-wrap: anywhere; -webkit-print-color-adjust: exact; }
    blockquote p { margin: 0; }
    .lead { color: var(--soft); }
    figcaption { color: var(--soft); font-size: 0.8125rem; margin-top: 0.25rem; }
    .model { border: 1px dashed var(--soft); border-radius: 0.25rem; padding: 0.625rem 1rem;
      user-select: all; -webkit-user-select: all; cursor: copy; }
    .related > * { margin-right: 0.75rem; }
    .facts.meanings { padding: 0; }
    .facts.meanings > div { grid-template-columns: 11rem minmax(0, 1fr); }
    """

  private static let narrow: HTML = """
    @media (max-width: 60rem) {
      .frame { display: block; }
      .contents { padding-top: 1.5rem; }
      .contents ul { columns: 2; column-gap: 2rem; border-left: 0; }
      .contents a { padding-left: 0; }
      main { padding-top: 2rem; }
    }
    @media (max-width: 36rem) {
      .top > div, .frame, footer { padding-left: 1rem; padding-right: 1rem; }
      .top > div { padding-top: 1.5rem; padding-bottom: 1.25rem; }
      h1 { font-size: 1.75rem; }
      .contents ul { columns: 1; }
      .card summary { padding: 0.75rem 1rem; }
      .facts { padding-left: 1rem; padding-right: 1rem; }
      .facts > div, .facts.meanings > div { grid-template-columns: minmax(0, 1fr); }
      .counts { gap: 0.5rem 1rem; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    """

  /// Cards are hidden on screen alone, so that paper shows them all.
  private static let print: HTML = """
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      :root { --paper: #ffffff; --sheet: #ffffff; --ink: #000000; --soft: \
    #40494d; --line: #b9bdbf; --accent: #1c5568; --strong: #2f7a57; --weak: #d9a441; --empty: \
    #e4e3dc; --quote: #f3f5f5; --met: #1c6344; --met-ground: #e3f1e9; --partial: #7a4f00; \
    --partial-ground: #fbf0d9; --contradicted: #8c1a2b; --contradicted-ground: #fae4e6; \
    --missing: #93390f; --missing-ground: #fce9df; --review: #4a3d8f; --review-ground: #ebe9f8; \
    --none: #4b575d; --none-ground: #e9ebeb; }
      html { font-size: 9.5pt; }
      body { line-height: 1.45; }
      .skip, .contents, .card summary::after { display: none; }
      .frame { display: block; }
      .top > div, .frame, footer { max-width: none; padding-left: 0; padding-right: 0; }
      .top > div { padding-top: 0; padding-bottom: 1rem; }
      main { padding: 1rem 0; }
      main section { margin-bottom: 1.75rem; }
      .facts > div:first-child { break-before: avoid; }
      h2, h3, h4, h5, .card summary, caption, thead { break-after: avoid; }
      .figure, .facts > div, tr, .first li, blockquote { break-inside: avoid; }
      .about summary { list-style: none; }
      .scroll { overflow: visible; }
      table, .scroll, .card { border-radius: 0; }
      .facts > div { padding: 0.375rem 0; grid-template-columns: 8rem minmax(0, 1fr); }
      th, td { padding: 0.25rem 0.375rem; }
      th:first-child { min-width: 0; }
      a { color: inherit; text-decoration: none; }
    }
    """
}

using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Analysis.Report;

/// <summary>The look of the page: paper and ink, light and dark, on a phone and on paper.</summary>
internal static class ReportStyle
{
    public static readonly string Css = ThemeCss.Rules +
        """
        *{box-sizing:border-box}
        body{margin:0;font:14px/1.45 "Noto Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        main{max-width:1000px;margin:0 auto;padding:24px 16px 48px}
        h1{font-size:26px;margin:0 0 4px}h2{font-size:20px;margin:40px 0 8px}h3{font-size:15px;margin:24px 0 8px}
        p{margin:8px 0;max-width:76ch}a{color:var(--accent)}ul{margin:8px 0;padding-left:20px;max-width:80ch}li{margin:4px 0}
        .muted{color:var(--muted)}
        .caution{background:var(--warn-soft);color:var(--warn);padding:8px 12px;border-radius:6px}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 16px}nav a{display:inline-block;padding:4px 0}
        figure{margin:16px 0}figure img{max-width:100%;height:auto;display:block;border:1px solid var(--line);border-radius:8px}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;background:var(--panel);margin:8px 0;min-width:50%}
        caption{text-align:left;color:var(--muted);padding:4px 0}
        th,td{text-align:left;padding:6px 12px;border-bottom:1px solid var(--line);vertical-align:top}
        th{background:var(--sunken);font-weight:600}.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        td:not(.num){min-width:11em}td:first-child:not(.num){min-width:14em}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        @media print{body{background:#fff}main{max-width:none}}
        """;
}

/** The look of the report: light or dark as the reader's system is, and for paper. Text keeps 4.5 to 1, bars 3 to 1. */
export const reportStyles = `
:root{color-scheme:light dark;--ink:#1f2328;--paper:#fff;--card:#f6f8fa;--soft:#59636e;--rule:#d1d9e0;--link:#0550ae;--focus:#0550ae;
--error:#c4162a;--warning:#9a6700;--information:#0969da;--hint:#818b98;--good:#116329;--plain:#4a6fa5;--upheld:#5a6f8c;--overturned:#b35900;--open:#818b98}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--card:#151b23;--soft:#9aa5b1;--rule:#3d444d;--link:#6cb6ff;--focus:#6cb6ff;
--error:#ff7b72;--warning:#d29922;--information:#58a6ff;--hint:#8b949e;--good:#57ab5a;--plain:#6f9bd8;--upheld:#8fa6c4;--overturned:#e8954a;--open:#8b949e}}
*{box-sizing:border-box}html{scroll-behavior:smooth}
body{margin:0;color:var(--ink);background:var(--paper);font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}
main,footer{max-width:78rem;margin:0 auto;padding:1.5rem}footer{color:var(--soft);font-size:.87em;border-top:1px solid var(--rule)}
h1{font-size:1.6rem;margin:.3rem 0 1rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid var(--rule)}h3{font-size:1rem;margin:0 0 .7rem}
a{color:var(--link)}:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem;z-index:1}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.note,.status{color:var(--soft);margin:.4rem 0}.broken{color:var(--error)}
.tiles{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;padding:0;margin:0}
.tiles a{display:block;height:100%;padding:.7rem 1rem;background:var(--card);border:1px solid var(--rule);border-left:4px solid var(--soft);border-radius:6px;color:var(--soft);text-decoration:none}
.tiles a:hover{border-color:var(--link)}.tiles strong{display:block;font-size:1.7rem;line-height:1.25;font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums}
.tiles .good a{border-left-color:var(--good)}.tiles .error a{border-left-color:var(--error)}.tiles .warning a{border-left-color:var(--warning)}.tiles .information a{border-left-color:var(--information)}.tiles .hint a{border-left-color:var(--hint)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:1rem}
.chart{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:1rem 1.1rem;min-width:0}
.chart>svg{width:100%;max-width:44rem;height:auto;display:block;font-size:12.5px;overflow:visible}svg text{fill:var(--ink)}
.tick line{stroke:var(--rule)}.tick text{fill:var(--soft);font-size:11px}svg .value{fill:var(--soft);font-variant-numeric:tabular-nums}
.bar{cursor:pointer}.bar .hit{fill:transparent}.bar:hover .hit{fill:var(--link);fill-opacity:.1}.bar:hover .label,.bar:focus-visible .label{fill:var(--link);text-decoration:underline}.bar:focus-visible{outline:none}.bar:focus-visible .hit{stroke:var(--focus);stroke-width:2}
svg .error{fill:var(--error)}svg .warning{fill:var(--warning)}svg .information{fill:var(--information)}svg .hint{fill:var(--hint)}svg .plain{fill:var(--plain)}svg .upheld{fill:var(--upheld)}svg .overturned{fill:var(--overturned)}svg .open{fill:var(--open)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;margin:.5rem 0 0;font-size:.87em;color:var(--soft)}.legend li{display:flex;align-items:center;gap:.35rem}
details{margin-top:.5rem}summary{cursor:pointer;color:var(--link);width:fit-content}
table{border-collapse:collapse;width:100%;font-size:.93em}th,td{text-align:left;vertical-align:top;font-weight:normal;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule)}
thead th{color:var(--soft);font-size:.93em}.chart td,.chart thead th{text-align:right}.chart td:first-child{text-align:left}td.count,th.count{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;width:6.2rem}
#list td{white-space:nowrap}#list th[scope=row]{overflow-wrap:anywhere;color:var(--ink);font-size:1em}#list .case{color:var(--soft)}td.count.error{color:var(--error);font-weight:600}
#list details{margin:.2rem 0 0}#list ol{margin:.3rem 0 .5rem;padding:0;list-style:none}#list li{border-left:3px solid var(--rule);padding:.1rem 0 .1rem .7rem;margin:.35rem 0;overflow-wrap:anywhere}
#list li.error{border-color:var(--error)}#list li.warning{border-color:var(--warning)}#list li.information{border-color:var(--information)}#list li.hint{border-color:var(--hint)}
#list small{display:block;color:var(--soft)}.severity{font-weight:600}li.error .severity{color:var(--error)}li.warning .severity{color:var(--warning)}li.information .severity{color:var(--information)}
form{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center}input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:5px;padding:.35rem .6rem;flex:1;min-width:14rem}
nav{display:flex;gap:1rem;align-items:center;justify-content:center;margin:1rem 0}button{font:inherit;color:var(--link);background:var(--card);border:1px solid var(--rule);border-radius:5px;padding:.3rem .9rem;cursor:pointer}button:disabled{color:var(--soft);cursor:default;opacity:.6}
[hidden]{display:none}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--card:#fff;--soft:#444;--rule:#bbb;--link:#000;--error:#c4162a;--warning:#9a6700;--information:#0969da;--hint:#818b98;--good:#116329;--plain:#4a6fa5;--upheld:#5a6f8c;--overturned:#b35900;--open:#818b98}
body{font-size:10pt}.tiles{grid-template-columns:repeat(6,1fr);gap:.4rem}.tiles a{padding:.4rem .6rem;font-size:.85em}.tiles strong{font-size:1.3rem}main,footer{max-width:none;padding:0}.charts{display:block}.chart{break-inside:avoid;margin-bottom:.8rem}.chart details,form,nav button,.skip,#clear{display:none}h2,h3{break-after:avoid}tr{break-inside:avoid}a{text-decoration:none}svg,.legend{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

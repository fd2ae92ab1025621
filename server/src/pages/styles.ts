/**
 * The look of our pages: the colors of the editor where it gives them, else light or dark as the reader's system is.
 * High contrast comes with the editor's own colors and borders.
 */
export const pageStyles = `
:root{--ink:var(--vscode-editor-foreground,#1f2328);--paper:var(--vscode-editor-background,#fff);--soft:var(--vscode-descriptionForeground,#59636e);
--rule:var(--vscode-contrastBorder,var(--vscode-widget-border,#d1d9e0));--link:var(--vscode-textLink-foreground,#0550ae);
--good:var(--vscode-charts-green,#116329);--bad:var(--vscode-charts-red,#a40e26);--warn:var(--vscode-editorWarning-foreground,#7d4e00);--info:var(--vscode-editorInfo-foreground,#0550ae)}
@media (prefers-color-scheme:dark){:root{--ink:var(--vscode-editor-foreground,#e6edf3);--paper:var(--vscode-editor-background,#15191f);--soft:var(--vscode-descriptionForeground,#9aa5b1);
--rule:var(--vscode-contrastBorder,var(--vscode-widget-border,#3d444d));--link:var(--vscode-textLink-foreground,#6cb6ff);--good:var(--vscode-charts-green,#57ab5a);--bad:var(--vscode-charts-red,#ff7b72);--warn:var(--vscode-editorWarning-foreground,#d29922);--info:var(--vscode-editorInfo-foreground,#6cb6ff)}}
body{color:var(--ink);background:var(--paper);font:14px/1.5 var(--vscode-font-family,system-ui,sans-serif);margin:0;padding:0}
main{max-width:60rem;margin:0 auto;padding:1rem 1.5rem 3rem}
h1{font-size:1.4em;margin:.2em 0}h2{font-size:1.15em;margin:1.8em 0 .5em;border-bottom:1px solid var(--rule);padding-bottom:.2em}h3{font-size:1em;margin:1em 0 .3em}
.verdict{border:1px solid var(--rule);border-left:6px solid currentColor;padding:.6rem 1rem;border-radius:4px}.verdict h1,.verdict p:not(.big){color:var(--ink)}
.big{font-size:1.5em;font-weight:600;margin:.2em 0}.kept{color:var(--good)}.broken{color:var(--bad)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--rule);font-weight:normal}thead th{color:var(--soft)}
.findings{list-style:none;padding:0;margin:0}.findings li{border-left:3px solid var(--rule);padding:.1rem 0 .1rem .7rem;margin:.5rem 0}
.findings .error{border-color:var(--bad)}.findings .warning{border-color:var(--warn)}.findings .information{border-color:var(--info)}
.error .severity{color:var(--bad)}.warning .severity{color:var(--warn)}.information .severity{color:var(--info)}small{display:block;color:var(--soft)}
a{color:var(--link)}.jump{all:unset;color:var(--link);cursor:pointer}.jump:hover{text-decoration:underline}.jump:focus-visible,.action:focus-visible{outline:2px solid var(--vscode-focusBorder,var(--link));outline-offset:2px}
.action{font:inherit;color:var(--vscode-button-foreground,#fff);background:var(--vscode-button-background,#0550ae);border:1px solid var(--vscode-contrastBorder,transparent);padding:.3rem .8rem;border-radius:3px;cursor:pointer}
.whole{white-space:nowrap}.drawing{overflow-x:auto}svg{width:100%;min-width:36rem;max-width:46rem;height:auto;font:12px var(--vscode-font-family,system-ui,sans-serif);fill:var(--ink)}svg .axis{stroke:var(--soft)}svg .date{fill:var(--link)}svg .soft{fill:var(--soft)}
svg .kept{fill:var(--good);stroke:none}svg .kept line{stroke:var(--good);stroke-width:3}svg .broken{fill:var(--bad)}svg .broken line{stroke:var(--bad);stroke-width:3}
@media print{svg{min-width:0}.actions{display:none}body{background:#fff;color:#000}main{max-width:none;padding:0}section{break-inside:avoid-page}.jump{color:inherit}}
`;

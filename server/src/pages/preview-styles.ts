/** The decision on paper: light paper in light themes, the editor's own colors in dark and high contrast ones. */
export const previewStyles = `
:root{--ink:var(--vscode-editor-foreground,#1f2328);--paper:var(--vscode-editor-background,#fff);--rule:var(--vscode-contrastBorder,var(--vscode-widget-border,#d1d9e0));
--bad:var(--vscode-charts-red,#a40e26);--warn:var(--vscode-editorWarning-foreground,#7d4e00);--info:var(--vscode-editorInfo-foreground,#0550ae);--focus:var(--vscode-focusBorder,#0550ae)}
@media (prefers-color-scheme:dark){:root{--ink:var(--vscode-editor-foreground,#e6edf3);--paper:var(--vscode-editor-background,#15191f);--rule:var(--vscode-contrastBorder,var(--vscode-widget-border,#3d444d));
--bad:var(--vscode-charts-red,#ff7b72);--warn:var(--vscode-editorWarning-foreground,#d29922);--info:var(--vscode-editorInfo-foreground,#6cb6ff);--focus:var(--vscode-focusBorder,#6cb6ff)}}
body{margin:0;padding:0;color:var(--ink);background:var(--paper)}
.decision{font:16px/1.55 Georgia,'Times New Roman',serif;max-width:44rem;margin:0 auto;padding:1.5rem 3.5rem 3rem 1.5rem}
.block{position:relative;scroll-margin:3rem}.block.current{box-shadow:-.8rem 0 0 -.6rem var(--focus)}
.block p,.block h3{margin:.75rem 0;font-size:1em;font-weight:normal}.block h2{font-size:1.05em;margin:0 0 .8rem;padding-top:1.8rem;border-bottom:1px solid var(--rule);padding-bottom:.25rem}
.field,.credential,.credentialsLeadIn{margin:0}.field p,.credential p,.credentialsLeadIn p{margin:.1rem 0}.credentialsLeadIn p{margin-top:.75rem}
.block{clear:both}.field{float:left;clear:left;width:50%}.field.second{clear:none}.title{border-top:1px solid var(--rule);margin-top:1.4rem;padding-top:.3rem}
.redacted{background:#000;color:transparent;border-radius:2px;outline:1px solid var(--rule);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.marks{position:absolute;right:-2.8rem;top:.1rem;list-style:none;margin:0;padding:0;display:flex;flex-direction:column;gap:2px}
.marks button{font:bold 12px/1.4 system-ui,sans-serif;min-width:1.6em;border:1px solid currentColor;border-radius:3px;background:var(--paper);color:inherit;cursor:pointer}
.marks button:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
.marks .error{color:var(--bad)}.marks .warning{color:var(--warn)}.marks .information{color:var(--info)}
.field p,.field .marks{display:inline-block}.field .marks{position:static;margin-left:.5rem}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.marks{display:none}body{background:#fff;color:#000}.decision{max-width:none;padding:0}.block.current{box-shadow:none}h2,h3{break-after:avoid}}
`;

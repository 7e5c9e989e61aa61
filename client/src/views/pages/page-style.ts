import { Html } from './html';

/** The look of every page, in the colours and fonts of the person's theme. */
export const pageStyle = new Html(`
* { box-sizing: border-box }
body { margin: 0; padding: 0; font: var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family, sans-serif);
  color: var(--vscode-foreground); background: var(--vscode-editor-background) }
main { padding: 18px 22px 26px; max-width: 820px }
h1 { font-size: 1.45em; font-weight: 600; margin: 0 0 2px; overflow-wrap: anywhere }
h1 .example { font-size: .7em; font-weight: 400 }
h2 { font-size: 1em; font-weight: 600; margin: 20px 0 6px }
h2 .muted { font-weight: 400 }
p { margin: 4px 0 }
ul { margin: 4px 0; padding-left: 18px }
pre { font-family: var(--vscode-editor-font-family, monospace); font-size: .92em; white-space: pre-wrap; overflow-wrap: anywhere;
  padding: 8px 10px; background: var(--vscode-textCodeBlock-background) }
a { color: var(--vscode-textLink-foreground) }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px }
.muted, .id, .second { color: var(--vscode-descriptionForeground) }
.id { font-family: var(--vscode-editor-font-family, monospace); font-size: .92em; overflow-wrap: anywhere;
  display: inline-block; max-width: 100% }
.state { display: inline-block; padding: 1px 8px; border-radius: 9px; font-size: .65em; vertical-align: 3px;
  color: var(--vscode-badge-foreground); background: var(--vscode-badge-background) }
.verdict { margin-top: 10px }
.buttons { margin: 12px 0 4px }
.button { display: inline-block; padding: 4px 12px; margin: 0 8px 4px 0; border-radius: 3px; text-decoration: none;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-border, transparent) }
.button:hover { background: var(--vscode-button-secondaryHoverBackground) }
.button.main { color: var(--vscode-button-foreground); background: var(--vscode-button-background) }
.button.main:hover { background: var(--vscode-button-hoverBackground) }
.fold { color: inherit; text-decoration: none }
.note { display: flex; gap: 8px; padding: 6px 10px; margin: 6px 0; border-left: 3px solid var(--vscode-editorWarning-foreground);
  background: var(--vscode-textBlockQuote-background) }
.note.error { border-left-color: var(--vscode-editorError-foreground) }
.note b { white-space: nowrap }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th { text-align: left; font-weight: 600; font-size: .92em; color: var(--vscode-descriptionForeground); padding: 3px 10px 3px 0;
  border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884)); vertical-align: bottom }
td { padding: 4px 10px 4px 0; border-top: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884));
  vertical-align: top }
td.long, td.name { overflow-wrap: anywhere }
td.name { min-width: 14em }
td.name .id { white-space: nowrap }
thead + tbody tr:first-child td { border-top: 0 }
tr.second td { border-top: 0; padding-top: 0 }
th.number, td.number { text-align: right; white-space: nowrap }
td.word { white-space: nowrap }
@media (max-width: 480px) {
  main { padding: 14px 12px 20px }
  th, td { padding-right: 6px; font-size: .92em }
}
tr.out td { color: var(--vscode-descriptionForeground) }
.progress { height: 6px; margin-top: 7px; border-radius: 3px; overflow: hidden; background: var(--vscode-editorWidget-border, #8884) }
.progress i { display: block; height: 100%; background: var(--vscode-progressBar-background) }
svg { max-width: 100%; height: auto; margin: 4px 0 8px }
svg text { font: 11px var(--vscode-font-family, sans-serif); fill: var(--vscode-foreground) }
svg .quiet { fill: var(--vscode-descriptionForeground) }
svg .grid { stroke: var(--vscode-editorWidget-border, #8884) }
svg .box { fill: var(--vscode-editorWidget-background); stroke: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884)) }
svg .subject { stroke: var(--vscode-focusBorder); stroke-width: 2 }
svg .arrow { stroke: var(--vscode-descriptionForeground) }
svg .head { fill: var(--vscode-descriptionForeground) }
svg .bar { fill: var(--vscode-progressBar-background) }
svg .rest { fill: var(--vscode-editorWidget-border, #8884) }
svg .reboot { fill: var(--vscode-editorWarning-foreground); opacity: .6 }
`);

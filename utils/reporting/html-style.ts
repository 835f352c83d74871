/**
 * The look of a report that stands alone, in the manner of GOV.UK and NHS services: light, dark and on paper.
 * Colours are those of the surfaces; contrast is at least 4.5 : 1 for text and 3 : 1 for signs.
 */
export const HTML_STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#14181c);--raised:light-dark(#f0f4f5,#20262c);
--text:light-dark(#12181f,#f1f4f7);--quiet:light-dark(#4a5560,#b8c2cc);--line:light-dark(#cfd6dc,#3d4751);
--strong:light-dark(#6b7783,#8b98a5);--brand:light-dark(#0b4f9c,#0d3c73);--accent:light-dark(#0b4f9c,#8fc2ff);
--mark:light-dark(#fff2b3,#4d4213);--focus:light-dark(#0b0c0c,#fd0);--missing:light-dark(#b3121d,#ff9b94);
--below:light-dark(#8a4b00,#ffb866);--unstated:light-dark(#5a4a8a,#c9b8ff);--met:light-dark(#0a6b3b,#7fd9a4);
--above:light-dark(#0b5d75,#7cd3ea);--found:light-dark(#0b4f9c,#8fc2ff)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.5 Frutiger,'Segoe UI',Arial,system-ui,sans-serif}
.band{background:var(--brand);color:#fff;padding:.75rem max(1rem,50% - 32rem);font-weight:700}
main{max-width:66rem;margin:0 auto;padding:1rem}
h1,h2,h3,h4,h5,p,td,th,dd,li,blockquote{overflow-wrap:anywhere}
h1{font-size:2.25rem;line-height:1.2;margin:1rem 0}
h2{font-size:1.625rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.25rem;margin:1.5rem 0 .5rem}h4{font-size:1.0625rem;margin:1.25rem 0 .25rem}
h5,h6{font-size:1.0625rem;margin:1rem 0 .25rem}
p{max-width:44rem;margin:.5rem 0}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;list-style:none;margin:1.5rem 0;padding:0}
.counts li{border:1px solid var(--line);border-top:.375rem solid var(--tone,var(--accent));padding:.75rem;background:var(--raised)}
.counts strong{display:block;font-size:1.75rem;line-height:1.2}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{font-weight:700}dd{margin:0}
.scroll{overflow-x:auto;margin:1rem 0}.scroll:focus-visible{outline:3px solid var(--focus)}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);min-width:8rem}
thead th{border-bottom:2px solid var(--strong)}tbody th{font-weight:400}
.sign{display:block;height:.75rem;margin-bottom:.25rem}.sign rect{fill:none;stroke:var(--strong)}
.sign .full{fill:var(--accent);stroke:var(--accent)}.sign .asked{stroke:var(--text);stroke-width:2}
.tag{border-left:.375rem solid var(--tone);padding-left:.5rem;display:inline-block}
.missing{--tone:var(--missing)}.below{--tone:var(--below)}.unstated{--tone:var(--unstated)}
.met{--tone:var(--met)}.above{--tone:var(--above)}.found{--tone:var(--found)}
blockquote{margin:.5rem 0 .75rem;padding:.25rem 0 .25rem 1rem;border-left:.25rem solid var(--line)}
blockquote p{margin:0}mark{background:var(--mark);color:inherit;font-weight:700}.note{color:var(--quiet)}
@media(max-width:40rem){body{font-size:1rem}h1{font-size:1.75rem}h2{font-size:1.375rem}dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media(forced-colors:active){mark{background:Mark;color:MarkText}.sign .full{fill:CanvasText}.sign rect{stroke:CanvasText}}
@media print{:root{color-scheme:light}body{font-size:11pt}.band{background:none;color:#000;padding:0}main{max-width:none;padding:0}
.scroll{overflow:visible}h2,h3,h4,h5{break-after:avoid}tr,blockquote,.counts li{break-inside:avoid}thead{display:table-header-group}
.tag,mark{print-color-adjust:exact}}`;

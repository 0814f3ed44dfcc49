/** The looks of the page of a diff, for light and dark screens. */
export const DIFF_STYLE = `:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fdfcf9;--soft:#5c5850;--line:#dcd7cc;--green:#14652c;--red:#a3211b;--amber:#7a5200;--mark:#fff0b8}
@media (prefers-color-scheme:dark){:root{--ink:#ece8df;--paper:#191816;--soft:#aaa497;--line:#3a3731;--green:#7fd194;--red:#ff9a90;--amber:#f0c264;--mark:#5a4a12}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:50rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem}
h2{font-size:1.1rem;margin:2rem 0 .25rem;border-top:1px solid var(--line);padding-top:1rem}
small,p{color:var(--soft)}
small{font-weight:normal}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;display:block;overflow-x:auto}
th,td{padding:.15rem .75rem;text-align:right;border-bottom:1px solid var(--line)}
th:first-child{text-align:left}
fieldset{border:1px solid var(--line);margin:1rem 0}
label{margin-right:1rem;white-space:nowrap}
ul{list-style:none;padding:0;margin:.5rem 0}
li{padding:.4rem 0;overflow-wrap:anywhere}
li p{margin:.1rem 0 0 1.2rem}
.sign{font-weight:bold;color:var(--amber)}
.added .sign{color:var(--green)}
.removed .sign{color:var(--red)}
mark{background:var(--mark);color:var(--ink);padding:0 .15em}
`;

/**
 * Runs before anything else, from the head, allowed by its hash. It sets the reader's theme and turns it (system, light, dark,
 * kept on this device only: the button is there from the first paint and is served from then on; theme-button.tsx says its
 * name), marks a page that was asked something (so that no worked answer is seen in its place), makes the one Trusted Types
 * policy (scripts may come from this site's own build, and nowhere else), and lets what is yours in the question go along on
 * links between the pages (`data-carry`).
 */
export const headScript = `(function(){
var d=document.documentElement;
d.classList.add('js');
if(location.search.length>1)d.dataset.asked='';
try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}
if(window.trustedTypes)trustedTypes.createPolicy('default',{createScriptURL:function(u){
var a=new URL(u,location.href);
if(a.origin===location.origin&&a.pathname.indexOf('/_next/static/')===0)return u;
throw new TypeError('A script from '+a.href+' is refused.')}});
addEventListener('click',function(e){
if(!e.target.closest)return;
if(e.target.closest('button.theme')){
var n={light:'dark',dark:''}[d.dataset.theme];if(n===undefined)n='light';
if(n)d.dataset.theme=n;else delete d.dataset.theme;
try{if(n)localStorage.setItem('theme',n);else localStorage.removeItem('theme')}catch(e){}
return}
var a=e.target.closest('a[data-carry]');if(!a)return;
var p=new URLSearchParams(location.search),q=new URL(a.href);
['stake','pool'].forEach(function(k){if(p.has(k)&&(k!=='pool'||/^pool1/.test(p.get(k)))&&!q.searchParams.has(k))q.searchParams.set(k,p.get(k))});
a.href=q.href},true)
})()`

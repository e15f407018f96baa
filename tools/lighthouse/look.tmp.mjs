import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { throttling } from 'lighthouse/core/config/constants.js'
const [url, times='3', slow='2.62'] = process.argv.slice(2)
for (let i=0;i<Number(times);i++){
const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: ['--headless=new', ...JSON.parse(process.env.CHROME_FLAGS??'[]')] })
const { lhr } = await lighthouse(url, { port: chrome.port, logLevel:'error', onlyCategories:['performance'], disableFullPageScreenshot:true, throttling:{...throttling.mobileSlow4G, cpuSlowdownMultiplier:Number(slow)} })
chrome.kill()
const a = lhr.audits
console.log(new URL(url).pathname, Math.round(lhr.categories.performance.score*100), 'bi', lhr.environment.benchmarkIndex, 'TBT', a['total-blocking-time'].numericValue, 'LCP', a['largest-contentful-paint'].numericValue, 'FCP', a['first-contentful-paint'].numericValue,'TTI',a['interactive']?.numericValue)
if(i===0){
console.log(a['long-tasks'].details.items.map(t=>[t.url.split('/').pop(), Math.round(t.startTime), Math.round(t.duration)].join(' ')).join('\n'))
console.log(a['mainthread-work-breakdown'].details.items.map(t=>t.group+' '+Math.round(t.duration)).join(', '))
console.log(a['bootup-time'].details.items.map(t=>[t.url.split('/').pop(),Math.round(t.total),Math.round(t.scripting),Math.round(t.scriptParseCompile)].join(' ')).join('\n'))
}}

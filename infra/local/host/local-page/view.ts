import { type JobName, jobs as jobTable } from '../../../../shared/contract/jobs.ts'
import { type ConsumerName, consumers } from '../../../../shared/contract/tables.ts'
import { civilTime } from '../../../../shared/domain/calendar/civil.ts'
import type { PlatformMessage } from '../../stand-ins/platform-messages.ts'
import type { Message } from '../../stand-ins/sms.ts'
import type { SchedulePart } from '../assembly/parts.ts'
import { type Cast, ROLES } from './cast.ts'
import { type Html, html, page } from './html.ts'

export interface PageFacts {
  readonly now: number
  readonly cast: Cast
  readonly messages: readonly Message[]
  readonly platformMessages: readonly PlatformMessage[]
  readonly lags: ReadonlyArray<{ readonly function: string; readonly table: string; readonly lag: number }>
  readonly schedules: readonly SchedulePart[]
}

const button = (action: string, fields: Record<string, string>, label: string, quiet = false): Html =>
  html`<form method="post" action="/__local/${action}">${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button${quiet ? html` class="quiet"` : ''}>${label}</button></form>`

const clock = ({ now }: PageFacts): Html => html`<section><h2>演示时钟</h2><p class="clock">${civilTime(now)}</p>
${button('clock', { by: 'day' }, '过一天')}${button('clock', { by: 'working-day' }, '到下一个工作日')}${button('clock', { by: 'week' }, '过七天')}
<form method="post" action="/__local/clock"><input type="hidden" name="by" value="date">
<label>拨到 <input type="date" name="date" required min="${civilTime(now).slice(0, 10)}"></label> <button class="quiet">拨</button></form>
<p class="note">只能向前。途中到点的定时任务按各自的时间依次运行。</p></section>`

const people = ({ cast }: PageFacts): Html =>
  html`<section><h2>登录</h2>${cast.people.map(
    ({ role, name, phone }) =>
      html`<p>${button('sign-in', { phone }, `${ROLES[role].name}`)}<span class="note">${name} ${phone}</span></p>`,
  )}<p class="note">用短信验证码真正登录一次，再打开该角色的首页。${cast.people.length === 0 ? '还没有演示数据。' : ''}</p></section>`

const places = ({ cast }: PageFacts): Html => html`<section><h2>看一看</h2><ul>
${cast.services.slice(0, 3).map(({ code, title }) => html`<li><a href="/s/${code}">服务动态码：${title}</a></li>`)}
${cast.windows.slice(0, 3).map(({ code, title }) => html`<li><a href="/q/${code}">窗口静态码：${title}</a></li>`)}
<li><a href="/pages/board/index">评价公示</a></li><li><a href="/">首页</a></li>
<li><a href="/api/public/openapi.json">接口文档</a></li></ul></section>`

const jobs = ({ schedules }: PageFacts): Html =>
  html`<section><h2>定时任务</h2>${schedules.map(
    ({ id, expression, input }) =>
      html`<p>${button('jobs', { id }, '现在运行', true)}${purposeOf(input, id)} <span class="note">${expression}</span></p>`,
  )}</section>`

const streams = ({ lags }: PageFacts): Html =>
  html`<section><h2>变更流</h2><table><tr><th>消费者</th><th>表</th><th>未处理</th></tr>${lags.map(
    (one) => html`<tr><td>${consumerOf(one.function)}</td><td>${last(one.table)}</td><td class="n">${one.lag}</td></tr>`,
  )}</table></section>`

/** A reply as if it were written on that phone. */
const replyTo = (phone: string): Html => html`<form method="post" action="/__local/reply">
<input type="hidden" name="phone" value="${phone}"><input name="text" size="8" required aria-label="回复 ${phone}"> <button class="quiet">回复</button></form>`

const messages = ({ messages: all }: PageFacts): Html =>
  html`<section><h2>最近的短信</h2><table>${all
    .slice(0, 8)
    .map(
      ({ phone, code, link, text, at }) =>
        html`<tr><td>${civilTime(at).slice(5, 16)}</td><td>${phone}</td><td>${code ?? text}${link ? html` <a href="${link}">打开</a>` : ''}${
          link ? replyTo(phone) : ''
        }</td></tr>`,
    )}</table>${all.length === 0 ? html`<p class="note">还没有。</p>` : ''}</section>`

const platformMessages = ({ platformMessages: all }: PageFacts): Html =>
  html`<section><h2>最近的微信、支付宝提醒</h2><table>${all
    .slice(0, 8)
    .map(
      ({ platform, text, at }) =>
        html`<tr><td>${civilTime(at).slice(5, 16)}</td><td>${platform === 'wechat' ? '微信' : '支付宝'}</td><td>${text}</td></tr>`,
    )}</table>${all.length === 0 ? html`<p class="note">还没有。</p>` : ''}</section>`

const last = (id: string): string => id.split('-').at(-1) ?? id

const purposeOf = (input: unknown, id: string): string =>
  jobTable[(input as { job?: JobName }).job as JobName]?.purpose ?? last(id)

/** `…-OpenTickets` is the consumer `follow-evaluations`. */
function consumerOf(id: string): string {
  const name = last(id)
    .replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()
  return consumers[name as ConsumerName]?.purpose ?? name
}

/** The page of the local host, for the person who tries the system out. */
export const localView = (facts: PageFacts): string =>
  page(
    '本机演示台',
    html`<h1>本机演示台</h1><p class="note">只在本机有，部署的系统里没有这一页。</p>
<main>${clock(facts)}${people(facts)}${places(facts)}${jobs(facts)}${streams(facts)}${messages(facts)}${platformMessages(facts)}</main>`,
  )

/** Keeps the session where the app looks for it and opens the page of the role. */
export const enterView = (session: unknown, target: string): string =>
  page('正在登录', {
    text: `<p>正在登录……</p><script>localStorage.setItem('hcp.session',${scripted(JSON.stringify(session))});location.replace(${scripted(target)})</script>`,
  })

export const failedView = (reason: string): string =>
  page('没有成功', html`<h1>没有成功</h1><p>${reason}</p><p><a href="/__local">返回</a></p>`)

const scripted = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c')

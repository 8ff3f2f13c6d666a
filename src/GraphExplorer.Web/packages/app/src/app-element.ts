import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Client, type EntitySummary, type SchemaAnswer } from '@graphexplorer/client';
import { themeRules, type ThemeName } from '@graphexplorer/graph';
import type { AppContext } from './session/app';
import { copy, download } from './sharing/clipboard';
import { MaxFragment, writeFragment } from './session/fragment';
import { Session } from './session/session';
import { emptyState, type AppState, type PageName } from './session/state';
import { readSetting, writeSetting } from './session/settings';
import type { EntityBoxElement } from './parts/entity-box';
import { shared } from './style/shared';
import { number, texts } from './texts/en';
import './pages/connect';

const NoticeTime = 6000;
const Pages: readonly PageName[] = ['connect', 'picture', 'browse', 'cypher', 'data'];

/** The frame of the page: header, the page asked for, what is said to those who listen. */
@customElement('gx-app')
export class AppElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100dvh;
      }
      header {
        min-height: 52px;
        display: flex;
        align-items: center;
        gap: 8px 20px;
        padding: 6px 16px;
        background: var(--gx-panel);
        border-bottom: 1px solid var(--gx-line);
      }
      .brand {
        font-weight: 600;
        font-size: 15px;
        display: flex;
        gap: 8px;
        align-items: center;
        color: var(--gx-ink);
        text-decoration: none;
        min-height: 32px;
      }
      .search {
        flex: 0 1 360px;
      }
      nav ul {
        display: flex;
        gap: 4px;
      }
      nav a {
        display: block;
        padding: 6px 10px;
        border-radius: 6px;
        color: var(--gx-ink);
        text-decoration: none;
      }
      nav a:hover {
        background: var(--gx-sunken);
      }
      nav a[aria-current] {
        background: var(--gx-accent-soft);
        color: var(--gx-accent);
        font-weight: 600;
      }
      main {
        min-height: 0;
        overflow: auto;
      }
      .skip {
        position: absolute;
        left: 8px;
        top: -60px;
        z-index: 50;
      }
      .skip:focus {
        top: 8px;
      }
      .menu-button {
        display: none;
      }
      .banner {
        padding: 8px 16px;
        background: var(--gx-warn-soft);
        color: var(--gx-warn);
        display: flex;
        gap: 12px;
        align-items: center;
        flex-wrap: wrap;
      }
      .toast {
        position: fixed;
        left: 50%;
        bottom: 24px;
        translate: -50% 0;
        z-index: 60;
        max-width: 90vw;
        padding: 10px 16px;
        border-radius: 8px;
        background: var(--gx-ink);
        color: var(--gx-paper);
      }
      @media (max-width: 1180px) {
        header {
          flex-wrap: wrap;
        }
        .search {
          flex: 1 1 220px;
        }
      }
      @media (max-width: 760px) {
        .menu-button {
          display: inline-flex;
          margin-left: auto;
        }
        header:not(.open) > .fold {
          display: none;
        }
        header .fold {
          flex: 1 1 100%;
        }
        nav ul {
          flex-direction: column;
        }
        nav a {
          min-height: 44px;
        }
        .toast {
          bottom: 80px;
          width: max-content;
        }
      }
    `,
  ];

  @state() private state: AppState = emptyState;
  @state() private theme: ThemeName = 'light';
  @state() private notice = '';
  @state() private isOffline = false;
  @state() private isMenuOpen = false;
  @state() private hasShortcuts = true;
  @state() private spoken = '';
  @query('main') private main!: HTMLElement | null;

  private readonly client = new Client();
  private readonly session = new Session(window);
  private readonly sheet = new CSSStyleSheet();
  private readonly stop = new AbortController();
  private schemaAsked: Promise<SchemaAnswer> | null = null;
  private noticeTimer = 0;

  private readonly context: AppContext = {
    client: this.client,
    session: this.session,
    schema: () => this.askSchema(),
    announce: (text) => (this.spoken = text),
    notify: (text) => this.notify(text),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.setTheme(this.wantedTheme(), false);
    this.hasShortcuts = readSetting('shortcuts') !== 'off';
    this.state = this.session.state;
    const options = { signal: this.stop.signal };
    this.session.addEventListener('change', () => this.follow(), options);
    window.addEventListener('online', () => (this.isOffline = false), options);
    window.addEventListener('offline', () => (this.isOffline = true), options);
    window.addEventListener('keydown', (event) => this.key(event), options);
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => this.setTheme(this.wantedTheme(), false),
      options,
    );
    this.isOffline = navigator.onLine === false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.abort();
    this.session.destroy();
  }

  protected override render(): TemplateResult {
    return html`<a class="btn skip" href="#content" @click=${(event: Event) => this.skip(event)}>${texts.skip}</a>
      <header class=${this.isMenuOpen ? 'open' : ''}>${this.headerTemplate()}</header>
      <main id="content" tabindex="-1">
        ${this.isOffline ? html`<p class="banner" role="alert">${texts.offline}</p>` : nothing}
        ${this.session.isTooLong ? this.tooLongTemplate() : nothing} ${this.pageTemplate()}
      </main>
      <div class="vh" role="status" aria-live="polite">${this.spoken}</div>
      ${this.notice ? html`<div class="toast" role="status">${this.notice}</div>` : nothing}`;
  }

  private headerTemplate(): TemplateResult {
    const dark = this.theme === 'dark';
    return html`<a class="brand" href="#/connect">
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
          <path d="M5 16 11 6l6 10" fill="none" stroke="var(--gx-accent)" stroke-width="2" />
          <circle cx="5" cy="16" r="3.5" fill="var(--gx-accent)" />
          <circle cx="17" cy="16" r="3.5" fill="var(--gx-accent)" />
          <circle cx="11" cy="6" r="3.5" fill="var(--gx-accent)" />
        </svg>
        ${texts.product}
      </a>
      <button
        class="btn menu-button"
        type="button"
        aria-expanded=${this.isMenuOpen ? 'true' : 'false'}
        aria-label=${texts.nav.menu}
        @click=${() => (this.isMenuOpen = !this.isMenuOpen)}
      >
        ☰
      </button>
      <gx-entity-box
        class="search fold"
        .client=${this.client}
        label=${texts.searchAll}
        hint=${texts.searchAll}
        shortcut=${this.hasShortcuts ? '/' : ''}
        @gx-pick=${(event: CustomEvent<EntitySummary>) => this.session.do({ type: 'go', page: 'entity', id: event.detail.id })}
        @gx-search=${(event: CustomEvent<string>) => this.search(event.detail)}
      ></gx-entity-box>
      <nav class="fold" aria-label=${texts.nav.label}>
        <ul>
          ${Pages.map((page) => html`<li>${this.navLink(page)}</li>`)}
        </ul>
      </nav>
      <span class="row push fold">
        <button class="btn" type="button" ?disabled=${!this.session.canUndo} @click=${() => this.undo()}>
          ${texts.undo}
        </button>
        <button class="btn" type="button" ?disabled=${!this.session.canRedo} @click=${() => this.redo()}>
          ${texts.redo}
        </button>
        <button class="btn" type="button" @click=${() => void this.share()}>${texts.share}</button>
        <button
          class="btn"
          type="button"
          aria-label=${dark ? texts.theme.toLight : texts.theme.toDark}
          @click=${() => this.setTheme(dark ? 'light' : 'dark', true)}
        >
          ◐
        </button>
      </span>`;
  }

  private navLink(page: PageName): TemplateResult {
    const own =
      this.state.page === page || (page === 'browse' && (this.state.page === 'entity' || this.state.page === 'source'));
    const target = writeFragment({
      ...emptyState,
      page,
      ...(page === 'connect' ? { question: this.state.question } : {}),
    });
    return html`<a href=${target} aria-current=${own ? 'page' : nothing}
      >${texts.nav[page as keyof typeof texts.nav]}</a
    >`;
  }

  private pageTemplate(): TemplateResult {
    const { state, context, theme } = this;
    switch (state.page) {
      case 'connect':
        return html`<gx-connect .app=${context} .state=${state} theme=${theme}></gx-connect>`;
      case 'picture':
        void import('./pages/picture');
        return html`<gx-picture-page .app=${context} .state=${state} theme=${theme}></gx-picture-page>`;
      case 'browse':
        void import('./pages/browse');
        return html`<gx-browse .app=${context} .state=${state}></gx-browse>`;
      case 'entity':
        void import('./pages/entity');
        return html`<gx-entity .app=${context} .state=${state}></gx-entity>`;
      case 'source':
        void import('./pages/source');
        return html`<gx-source .app=${context} .state=${state}></gx-source>`;
      case 'cypher':
        void import('./pages/cypher');
        return html`<gx-cypher .app=${context} .state=${state} theme=${theme}></gx-cypher>`;
      case 'data':
        void import('./pages/data');
        return html`<gx-data .app=${context}></gx-data>`;
    }
  }

  private tooLongTemplate(): TemplateResult {
    return html`<p class="banner" role="alert">
      ${texts.tooLong(number(MaxFragment))}
      <button class="btn" type="button" @click=${() => download('view.json', this.session.save(), 'application/json')}>
        ${texts.saveView}
      </button>
    </p>`;
  }

  private follow(): void {
    const before = this.state;
    this.state = this.session.state;
    this.isMenuOpen = false;
    if (before.page !== this.state.page || before.id !== this.state.id)
      void this.updateComplete.then(() => this.main?.scrollTo(0, 0));
  }

  private undo(): void {
    this.session.undo();
    this.spoken = texts.announce.undone;
  }

  private redo(): void {
    this.session.redo();
    this.spoken = texts.announce.redone;
  }

  private search(q: string): void {
    this.session.do({ type: 'go', page: 'browse' });
    this.session.do({ type: 'search', q, labels: [] });
  }

  private async share(): Promise<void> {
    const done = await copy({ plain: window.location.href });
    this.notify(done ? texts.shared : texts.connect.notCopied);
  }

  private key(event: KeyboardEvent): void {
    if (!this.hasShortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === '/') {
      event.preventDefault();
      this.renderRoot.querySelector<EntityBoxElement>('.search')?.focus();
    }
    if (event.key === 'u') this.undo();
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.main?.focus();
  }

  private notify(text: string): void {
    this.notice = text;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => (this.notice = ''), NoticeTime);
  }

  private wantedTheme(): ThemeName {
    const kept = readSetting('theme');
    if (kept === 'dark' || kept === 'light') return kept;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  private setTheme(theme: ThemeName, keep: boolean): void {
    this.theme = theme;
    this.sheet.replaceSync(`:root{color-scheme:${theme};${themeRules(theme)}}`);
    if (keep) writeSetting('theme', theme);
  }

  private askSchema(): Promise<SchemaAnswer> {
    this.schemaAsked ??= this.client.schema().catch((error: unknown) => {
      this.schemaAsked = null;
      throw error;
    });
    return this.schemaAsked;
  }
}

function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)),
    );
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Client, type EntitySummary, type SchemaAnswer, type SessionAnswer } from '@graphexplorer/client';
import { themeRules, type ThemeName } from '@graphexplorer/graph';
import { appStyle } from './app-style';
import { Access } from './session/access';
import type { AppContext } from './session/app';
import { copy, download } from './sharing/clipboard';
import { MaxFragment, writeFragment } from './session/fragment';
import { SignedIn } from './session/resource';
import { Session } from './session/session';
import { emptyState, type AppState, type PageName } from './session/state';
import { readSetting, writeSetting } from './session/settings';
import type { EntityBoxElement } from './parts/entity-box';
import { Menus } from './parts/menus';
import './parts/sign-in';
import type { SignInElement } from './parts/sign-in';
import { shared } from './style/shared';
import { number, texts } from './texts/en';
import './pages/connect';
import './views/save-buttons';
import type { ViewSubject } from './views/subject';

const NoticeTime = 6000;
/** The largest view file that is read, in bytes. */
const MaxViewBytes = 4 * 1024 * 1024;
const Pages: readonly PageName[] = ['connect', 'picture', 'browse', 'views', 'analyses', 'cypher', 'data'];

/** The frame of the page: header, the page asked for, what is said to those who listen. */
@customElement('gx-app')
export class AppElement extends LitElement {
  static override styles = [shared, appStyle];

  @state() private state: AppState = emptyState;
  @state() private theme: ThemeName = 'light';
  @state() private notice = '';
  @state() private isOffline = false;
  @state() private isMenuOpen = false;
  @state() private hasShortcuts = true;
  @state() private spoken = '';
  @state() private hasEnded = false;
  @query('main') private main!: HTMLElement | null;
  @query('gx-sign-in') private signIn!: SignInElement | null;

  private readonly client = new Client({
    failed: (failure) => {
      if (failure.kind === 'signedOut') this.access.refused();
    },
  });
  private readonly access = new Access(this.client, {
    changed: () => this.requestUpdate(),
    needed: (hasEnded) => void this.askForKey(hasEnded),
  });
  private readonly session = new Session(window);
  private readonly sheet = new CSSStyleSheet();
  protected readonly menus = new Menus(this);
  private readonly stop = new AbortController();
  private schemaAsked: Promise<SchemaAnswer> | null = null;
  private noticeTimer = 0;

  private readonly context: AppContext = {
    client: this.client,
    session: this.session,
    access: this.access,
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
    void this.access.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.abort();
    this.access.stop();
    this.session.destroy();
  }

  protected override render(): TemplateResult {
    return html`<a class="btn skip" href="#content" @click=${(event: Event) => this.skip(event)}>${texts.skip}</a>
      <header class=${this.isMenuOpen ? 'open' : ''}>${this.headerTemplate()}</header>
      <main id="content" tabindex="-1" @gx-key-needed=${() => void this.askForKey(this.hasEnded)}>
        ${this.isOffline ? html`<p class="banner" role="alert">${texts.offline}</p>` : nothing}
        ${this.session.isTooLong ? this.tooLongTemplate() : nothing} ${this.pageTemplate()}
      </main>
      <div class="vh" role="status" aria-live="polite">${this.spoken}</div>
      ${this.notice ? html`<div class="toast" role="status">${this.notice}</div>` : nothing}
      <gx-sign-in
        .client=${this.client}
        .hasEnded=${this.hasEnded}
        @gx-signed-in=${(event: CustomEvent<SessionAnswer>) => this.signedIn(event.detail)}
      ></gx-sign-in>`;
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
        hint=${texts.searchHint}
        shortcut=${this.hasShortcuts ? '/' : ''}
        .hasAll=${true}
        @gx-pick=${(event: CustomEvent<EntitySummary>) => this.session.do({ type: 'go', page: 'entity', id: event.detail.id })}
        @gx-search=${(event: CustomEvent<string>) => this.search(event.detail)}
      ></gx-entity-box>
      <nav class="fold" aria-label=${texts.nav.label}>
        <ul>
          ${Pages.map((page) => html`<li>${this.navLink(page)}</li>`)}
        </ul>
      </nav>
      <span class="row push fold">
        ${this.stepTemplate(texts.undo, this.session.canUndo, () => this.undo())}
        ${this.stepTemplate(texts.redo, this.session.canRedo, () => this.redo())}
        <button class="btn" type="button" @click=${() => void this.share()}>${texts.share}</button>
        ${this.savesTemplate()} ${this.accessTemplate()} ${this.settingsTemplate()}
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

  private savesTemplate(): TemplateResult | typeof nothing {
    const { page } = this.state;
    if (page !== 'connect' && page !== 'picture') return nothing;
    const subject = async (): Promise<ViewSubject | null> =>
      (await this.renderRoot
        .querySelector<HTMLElement & { subject?(): ViewSubject | null | Promise<ViewSubject | null> }>(
          'gx-connect, gx-picture-page',
        )
        ?.subject?.()) ?? null;
    return html`<gx-save-buttons .app=${this.context} .subject=${subject}></gx-save-buttons>`;
  }

  /** It keeps the focus when there is nothing more to do: a button that is off would lose it. */
  private stepTemplate(words: string, isOn: boolean, act: () => void): TemplateResult {
    return html`<button class="btn" type="button" aria-disabled=${isOn ? 'false' : 'true'} @click=${act}>
      ${words}
    </button>`;
  }

  private accessTemplate(): TemplateResult | typeof nothing {
    const { role, name, expires, signIn } = this.access.session;
    if (signIn !== 'required') return nothing;
    if (!this.access.isIn) {
      return html`<button class="btn primary" type="button" @click=${() => void this.askForKey(this.hasEnded)}>
        ${texts.signIn.do}
      </button>`;
    }
    const until = expires ? new Date(expires).toLocaleTimeString('en', { timeStyle: 'short' }) : '';
    return html`<details class="menu">
      <summary class="btn">${texts.signIn.roles[role] ?? role}</summary>
      <div class="menu-list">
        ${name ? html`<p><b class="name">${name}</b></p>` : nothing}
        <p>${texts.signIn.may[role] ?? ''}</p>
        ${until ? html`<p class="small muted">${texts.signIn.until(until)}</p>` : nothing}
        <button class="btn" type="button" @click=${() => void this.signOut()}>${texts.signIn.out}</button>
      </div>
    </details>`;
  }

  private settingsTemplate(): TemplateResult {
    return html`<details class="menu">
      <summary class="btn" aria-label=${texts.settings.label}>⚙</summary>
      <div class="menu-list">
        <label class="row"
          ><input
            type="checkbox"
            .checked=${this.hasShortcuts}
            @change=${(event: Event) => this.setShortcuts((event.target as HTMLInputElement).checked)}
          />${texts.settings.shortcuts}</label
        >
        <p class="small muted">${texts.settings.keys}</p>
        <button class="btn" type="button" @click=${() => this.saveView()}>${texts.saveView}</button>
        <label class="btn file"
          >${texts.openView}<input
            class="vh"
            type="file"
            accept="application/json,.json"
            @change=${(event: Event) => void this.openView(event.target as HTMLInputElement)}
        /></label>
      </div>
    </details>`;
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
      case 'views':
        void import('./views/views-page');
        return html`<gx-views .app=${context}></gx-views>`;
      case 'entity':
        void import('./pages/entity');
        return html`<gx-entity .app=${context} .state=${state}></gx-entity>`;
      case 'source':
        void import('./pages/source');
        return html`<gx-source .app=${context} .state=${state}></gx-source>`;
      case 'cypher':
        void import('./pages/cypher');
        return html`<gx-cypher .app=${context} .state=${state} theme=${theme}></gx-cypher>`;
      case 'analyses':
        void import('./pages/analyses');
        return html`<gx-analyses .app=${context} .state=${state}></gx-analyses>`;
      case 'data':
        void import('./pages/data');
        return html`<gx-data .app=${context}></gx-data>`;
    }
  }

  private tooLongTemplate(): TemplateResult {
    return html`<p class="banner" role="alert">
      ${texts.tooLong(number(MaxFragment))}
      <button class="btn" type="button" @click=${() => this.saveView()}>${texts.saveView}</button>
    </p>`;
  }

  private follow(): void {
    const before = this.state;
    this.state = this.session.state;
    this.isMenuOpen = false;
    if (before.page !== this.state.page || before.id !== this.state.id)
      void this.updateComplete.then(() => this.main?.scrollTo(0, 0));
  }

  private saveView(): void {
    download('view.json', this.session.save(), 'application/json');
  }

  private async openView(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    const isView = file.size <= MaxViewBytes && this.session.load(await file.text());
    this.notify(isView ? texts.viewOpened : texts.notAView);
  }

  private setShortcuts(isOn: boolean): void {
    this.hasShortcuts = isOn;
    writeSetting('shortcuts', isOn ? 'on' : 'off');
    this.spoken = isOn ? texts.shortcuts.on : texts.shortcuts.off;
  }

  private async askForKey(hasEnded: boolean): Promise<void> {
    this.hasEnded = hasEnded;
    await this.updateComplete;
    this.signIn?.open();
  }

  private signedIn(session: SessionAnswer): void {
    this.access.take(session);
    this.hasEnded = false;
    this.spoken = texts.signIn.done;
    window.dispatchEvent(new Event(SignedIn));
  }

  private async signOut(): Promise<void> {
    try {
      await this.access.signOut();
      this.notify(texts.signIn.left);
    } catch (error) {
      this.notify(error instanceof Error ? error.message : String(error));
    }
  }

  private undo(): void {
    if (!this.session.canUndo) return;
    this.session.undo();
    this.spoken = texts.announce.undone;
  }

  private redo(): void {
    if (!this.session.canRedo) return;
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

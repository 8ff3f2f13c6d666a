import type { EmbedTexts } from './en';

const rules = new Intl.PluralRules('ru');

/** "1 связь", "2 связи", "5 связей". */
function counted(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const ru: EmbedTexts = {
  days: 'ru',
  table: 'Таблица',
  open: 'Открыть',
  opensNewPage: '(откроется новая страница)',
  zoomIn: 'Ближе',
  zoomOut: 'Дальше',
  fit: 'Показать всё',
  view: 'Управление рисунком',
  alt: 'Рисунок словами',
  path: (at, of) => `Путь ${at} из ${of}`,
  previousPath: 'Предыдущий путь',
  nextPath: 'Следующий путь',
  sources: 'Источники',
  source: (numbers) => `Источник ${numbers}`,
  moreSources: (count) => `Ещё ${counted(count, 'источник', 'источника', 'источников')} в таблице.`,
  caption: 'Все связи рисунка',
  columns: {
    from: 'Кто или что',
    verb: 'Связь',
    to: 'С кем или с чем',
    date: 'Когда',
    strength: 'Степень уверенности',
    sources: 'Источники',
  },
  terms: 'Условия использования',
  product: 'GraphExplorer',
  dataOf: (day) => `данные от ${day}`,
  version: (name) => `Версия данных ${name}`,
  chosen: 'Что выбрано',
  close: 'Закрыть',
  disputed: 'оспаривается',
  hub: 'узел со множеством связей',
  keptOut: 'Запись о человеке, который, возможно, жив; словами она не пересказывается.',
  relations: (count) => `${counted(count, 'связь', 'связи', 'связей')} на этом рисунке`,
  missing: (count) => `Сохранено на этом рисунке, но больше нет в данных: ${count}.`,
  merged: (count) => `Объединено с другими записями: ${count}.`,
  filtered: (hidden, of) => `Фильтр скрывает здесь связи: ${hidden} из ${of}.`,
  again: 'Попробовать ещё раз',
  failed: 'Рисунок не загрузился; о чём он, сказано ниже.',
  failedAlone: 'Рисунок не загрузился.',
  failures: {
    address: 'Это не адрес в интернете.',
    unreachable: 'Сервер не ответил. Проверьте соединение и попробуйте ещё раз.',
    unknown:
      'На сервере нет такого рисунка: он удалён или закрыт для посторонних. Спросите того, кто разместил его здесь.',
    refused: (status) => `Сервер ответил ошибкой ${status}. Попробуйте позже.`,
    malformed: 'Сервер прислал не рисунок.',
    tooLarge: 'Сервер прислал слишком много данных.',
    script: 'Рисунок не удалось построить.',
  },
};

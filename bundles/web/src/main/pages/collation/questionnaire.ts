import type { Schemas } from '../app/api';

export const QUESTION_KINDS = ['SINGLE', 'MULTIPLE', 'SCALE', 'FREE'] as const;

/** A question as somebody writes it. */
export interface Question {
  id: string;
  kind: (typeof QUESTION_KINDS)[number];
  title: string;
  /** Of a choice: one answer in each line. */
  answers: string;
  isRequired: boolean;
  /** Of a free answer: the provision that the opinion is on which it becomes. */
  provision: string;
}

const SCALE = { minimum: 1, maximum: 5 };
const LONGEST = 2000;

/** The schema of questions, as the server and the form take it: JSON Schema 2020-12 and how it is drawn. */
export function schemasOf(questions: readonly Question[]): Pick<Schemas['NewQuestionnaire'], 'schema' | 'uiSchema'> {
  const names = questions.map((_, index) => `q${index + 1}`);
  const named = <T>(of: (question: Question) => T) =>
    Object.fromEntries(questions.map((question, index) => [names[index], of(question)]));
  return {
    schema: {
      type: 'object',
      properties: named(schemaOf),
      required: names.filter((_, index) => questions[index]!.isRequired),
    } as never,
    uiSchema: { 'ui:order': names, ...named(drawnAs) } as never,
  };
}

function schemaOf({ kind, title, answers }: Question): object {
  const choice = { type: 'string', enum: [...new Set(linesOf(answers))] };
  switch (kind) {
    case 'SINGLE':
      return { title, ...choice };
    case 'MULTIPLE':
      return { title, type: 'array', uniqueItems: true, items: choice };
    case 'SCALE':
      return { title, type: 'integer', ...SCALE };
    case 'FREE':
      return { title, type: 'string', maxLength: LONGEST };
  }
}

function drawnAs({ kind, provision }: Question): object {
  if (kind === 'SINGLE') return { 'ui:widget': 'radio' };
  if (kind === 'MULTIPLE') return { 'ui:widget': 'checkboxes' };
  if (kind === 'SCALE') return { 'ui:widget': 'radio', 'ui:options': { inline: true } };
  return {
    'ui:widget': 'textarea',
    'ui:options': provision.trim() ? { opinion: { provision: provision.trim(), kind: 'AMEND' } } : {},
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

import TextareaWidget from '@rjsf/core/lib/components/widgets/TextareaWidget.js';
import TextWidget from '@rjsf/core/lib/components/widgets/TextWidget.js';
import type { IconButtonProps, WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { Dictation } from './Dictation';

/** From this length on a text gets lines instead of a line. */
const LONG = 500;

function Text(props: WidgetProps) {
  if ((props.schema.maxLength ?? 0) <= LONG) return <TextWidget {...props} />;
  const { dictation } = props.registry.formContext as { dictation?: boolean };
  return (
    <>
      <TextareaWidget {...props} />
      {dictation && <Dictation onSaid={(words) => props.onChange(`${props.value ?? ''}${words}`)} />}
    </>
  );
}

/** A button says what it does, also without a font of icons. */
function named(word: 'form.add' | 'form.remove' | 'form.up' | 'form.down') {
  return function Named({ id, onClick, disabled }: IconButtonProps) {
    const { t } = useTranslation();
    return (
      <button type="button" id={id} className="button quiet" onClick={onClick} disabled={disabled}>
        {t(word)}
      </button>
    );
  };
}

export const widgets = { TextWidget: Text };

export const templates = {
  ButtonTemplates: {
    AddButton: named('form.add'),
    RemoveButton: named('form.remove'),
    MoveUpButton: named('form.up'),
    MoveDownButton: named('form.down'),
  },
};

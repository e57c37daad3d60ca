import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react'
import { Icon } from './icon'

interface FieldFrame {
  label: string
  /** Stands under the label, before one writes. */
  help?: ReactNode
  /** What to do, when what was written cannot be used. */
  wrong?: string | undefined
  /** Stands under the control: who will see what is written. */
  after?: ReactNode
  /** The label is read aloud but not drawn. */
  quiet?: boolean
}

interface Wiring {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label above, help under it, the error above the control, the control, and who sees it. */
function FieldShell({ label, help, wrong, after, quiet = false, id, className, children }: FieldFrame & { id?: string | undefined; className?: string | undefined; children: (wiring: Wiring) => ReactNode }) {
  const made = useId()
  const at = id ?? made
  const described = [help ? `${at}-help` : '', wrong ? `${at}-wrong` : ''].filter(Boolean).join(' ')
  return (
    <div className={`f ${className ?? ''}`.trim()}>
      <label htmlFor={at} className={quiet ? 'vh' : undefined}>{label}</label>
      {help ? <p className="help" id={`${at}-help`}>{help}</p> : null}
      {wrong ? <p className="wrong" id={`${at}-wrong`}><Icon name="action" />{wrong}</p> : null}
      {children({ id: at, ...(described ? { 'aria-describedby': described } : {}), ...(wrong ? { 'aria-invalid': true as const } : {}) })}
      {after}
    </div>
  )
}

type Native<Attributes> = Omit<Attributes, 'id' | 'className'> & { id?: string; className?: string; fieldClass?: string }

export function Field({ label, help, wrong, after, quiet, id, fieldClass, className, ref, ...input }: FieldFrame & Native<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <FieldShell {...frame({ label, help, wrong, after, quiet })} id={id} className={fieldClass}>
      {(wiring) => <input autoComplete="off" {...input} {...wiring} ref={ref} className={`in ${className ?? ''}`.trim()} />}
    </FieldShell>
  )
}

export function TextArea({ label, help, wrong, after, quiet, id, fieldClass, className, ref, ...area }: FieldFrame & Native<TextareaHTMLAttributes<HTMLTextAreaElement>> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <FieldShell {...frame({ label, help, wrong, after, quiet })} id={id} className={fieldClass}>
      {(wiring) => <textarea rows={2} {...area} {...wiring} ref={ref} className={`in ${className ?? ''}`.trim()} />}
    </FieldShell>
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

export function Select<Value extends string>({ label, help, wrong, after, quiet, id, fieldClass, className, options, value, onChoose, ref, ...select }: FieldFrame & Native<Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'>> & { options: readonly Option<Value>[]; value: Value; onChoose: (value: Value) => void; ref?: Ref<HTMLSelectElement> }) {
  return (
    <FieldShell {...frame({ label, help, wrong, after, quiet })} id={id} className={fieldClass}>
      {(wiring) => (
        <select {...select} {...wiring} ref={ref} className={`in ${className ?? ''}`.trim()} value={value} onChange={(event) => onChoose(event.target.value as Value)}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </FieldShell>
  )
}

/** One tick box with its words. */
export function Tick({ label, help, checked, onTick, name, id }: { label: ReactNode; help?: ReactNode; checked: boolean; onTick: (checked: boolean) => void; name?: string; id?: string }) {
  return (
    <label className="box">
      <input type="checkbox" id={id} name={name} checked={checked} onChange={(event) => onTick(event.target.checked)} />
      <span>{label}{help ? <span className="small muted"><br />{help}</span> : null}</span>
    </label>
  )
}

function frame({ label, help, wrong, after, quiet }: { [Key in keyof FieldFrame]: FieldFrame[Key] | undefined } & { label: string }): FieldFrame {
  return { label, wrong, ...(help === undefined ? {} : { help }), ...(after === undefined ? {} : { after }), ...(quiet === undefined ? {} : { quiet }) }
}

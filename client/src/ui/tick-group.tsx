import { Tick } from './field'

interface TickChoice<Value> {
  readonly value: Value
  readonly label: string
  readonly help?: string | undefined
}

/** Boxes under one question, of which any number is ticked. `id` is that of the first box, where focus goes when the answer is refused. */
export function TickGroup<Value extends string>({ id, legend, help, wrong, choices, chosen, onChoose }: {
  id: string
  legend: string
  help?: string
  wrong?: string | undefined
  choices: readonly TickChoice<Value>[]
  chosen: readonly Value[]
  onChoose: (chosen: readonly Value[]) => void
}) {
  return (
    <fieldset className="f">
      <legend className="lab">{legend}</legend>
      {help ? <p className="help">{help}</p> : null}
      {wrong ? <p className="wrong">{wrong}</p> : null}
      <div>
        {choices.map((choice, index) => (
          <Tick
            key={choice.value}
            {...(index === 0 ? { id } : {})}
            label={choice.label}
            help={choice.help}
            checked={chosen.includes(choice.value)}
            onTick={(on) => onChoose(on ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))}
          />
        ))}
      </div>
    </fieldset>
  )
}

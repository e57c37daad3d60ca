import { gatePresetGoals, type PresetGoal } from '@bokvar/domain/goals';
import { gatePresets, type GatePreset } from '@bokvar/domain/vocabulary';

/** A ready-made goal and its place among those of its preset. */
export interface NumberedPreset { readonly preset: GatePreset; readonly number: number; readonly goal: PresetGoal }

/** Every ready-made goal, preset by preset. */
export const presetGoals: readonly NumberedPreset[] = gatePresets.flatMap((preset) => gatePresetGoals[preset].map((goal, number) => ({ preset, number, goal })));

/** The ready-made goals of steps that the portal knows of: one of the parties' own leaves no trace in what has been. */
export const triablePresets: readonly NumberedPreset[] = presetGoals.filter(({ goal }) => goal.before !== 'EGET_STEG');

/** One of them; undefined where there is none. */
export function presetGoal(preset: GatePreset, number: number): PresetGoal | undefined {
  return triablePresets.find((one) => one.preset === preset && one.number === number)?.goal;
}
